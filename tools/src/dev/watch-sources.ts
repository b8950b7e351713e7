import { relative, sep } from 'node:path';
import { watch } from 'chokidar';

/** What a changed file means for the running platform. */
export type SourceChange =
  | { readonly kind: 'schema'; readonly subgraph: string }
  | { readonly kind: 'code'; readonly process: string }
  /** Code that every process loads. */
  | { readonly kind: 'shared' };

/** Editors write a file in steps, and one save may touch several: wait for quiet. */
const quietMs = 100;

/**
 * What a file of the checkout belongs to.
 * @param path relative to the root, with forward slashes.
 * @returns undefined for what no running process reads.
 */
export const changeOf = (path: string): SourceChange | undefined => {
  const [, subgraph = '', rest = ''] = /^subgraphs\/([^/]+)\/(.+)$/.exec(path) ?? [];
  if (rest === 'schema.graphql') return { kind: 'schema', subgraph };
  if (/^src\/(?!generated\/).+(?<!\.test)\.ts$/.test(rest) || /^migrations\/.+\.sql$/.test(rest)) {
    return { kind: 'code', process: subgraph };
  }
  if (/^router\/src\/.+(?<!\.test)\.ts$/.test(path)) return { kind: 'code', process: 'router' };
  if (/^(kit\/src|contracts)\/.+(?<!\.test)\.ts$/.test(path)) return { kind: 'shared' };
  return undefined;
};

/**
 * Watches subgraphs, router, kit and contracts.
 * @param onChanges gets what changed since it was last called, each thing once, when it has been quiet for a moment.
 * @returns settles when the watching has begun; stops it.
 */
export const watchSources = async (
  root: string,
  onChanges: (changes: readonly SourceChange[]) => Promise<void>,
): Promise<() => Promise<void>> => {
  const pending = new Map<string, SourceChange>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const flush = (): void => {
    const changes = [...pending.values()];
    pending.clear();
    running = running.then(() => onChanges(changes));
  };
  const watcher = watch(['subgraphs', 'router/src', 'kit/src', 'contracts'], {
    cwd: root,
    ignoreInitial: true,
    ignored: (path) => /[/\\](node_modules|test|generated|data)([/\\]|$)/.test(relative(root, path)),
  });
  watcher.on('all', (_, path) => {
    const change = changeOf(path.split(sep).join('/'));
    if (!change) return;
    pending.set(JSON.stringify(change), change);
    clearTimeout(timer);
    timer = setTimeout(flush, quietMs);
  });
  await new Promise<void>((resolve) => watcher.once('ready', resolve));
  return async () => {
    clearTimeout(timer);
    await watcher.close();
    await running;
  };
};
