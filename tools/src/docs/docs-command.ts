import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { CommandContext } from '../cli/command-context.ts';
import { CommandError } from '../cli/command-error.ts';
import { readSources } from '../compose/read-sources.ts';
import { requireComposed } from '../compose/require-composed.ts';
import { findRoot } from '../project/find-root.ts';
import { requireFresh, writeGenerated } from '../project/generated-files.ts';
import { readRootConfig } from '../project/supergraph-config.ts';
import { readApiModel } from './api-model.ts';
import { renderReference } from './render-reference.ts';

/** Options of `tessera docs`. */
export interface DocsOptions {
  readonly out?: string;
  readonly check?: boolean;
}

/** Pages of subgraphs that are no more. */
const leftOver = (folder: string, written: readonly string[]): string[] => {
  const pages = join(folder, 'subgraphs');
  if (!existsSync(pages)) return [];
  return readdirSync(pages)
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(pages, name))
    .filter((path) => !written.includes(path));
};

/**
 * Writes, or with `check` compares, the reference of the API.
 * @throws CommandError with `exitCodes.cannotCompose`, or naming each page that is not fresh.
 */
export const docsCommand = (options: DocsOptions, { cwd, terminal }: CommandContext): void => {
  const root = findRoot(cwd);
  const sources = readSources(readRootConfig(root), root);
  const model = readApiModel(requireComposed(sources, terminal.colors), sources);
  const folder = options.out ? resolve(cwd, options.out) : join(root, 'docs', 'generated', 'api');
  const files = renderReference(model).map(({ path, text }) => ({ path: join(folder, path), text }));
  const left = leftOver(
    folder,
    files.map(({ path }) => path),
  );
  if (options.check) {
    requireFresh(files, root, 'npx tessera docs');
    if (left.length > 0)
      throw new CommandError(
        `No subgraph any more: ${left.map((path) => relative(root, path)).join(', ')}. Run \`npx tessera docs\` and commit the result.`,
      );
    terminal.out(`${files.length} pages of the reference are fresh.`);
    return;
  }
  for (const { path } of writeGenerated(files)) terminal.out(`Wrote ${relative(cwd, path)}`);
  for (const path of left) {
    rmSync(path);
    terminal.out(`Removed ${relative(cwd, path)}`);
  }
  terminal.out(`${files.length} pages of the reference are fresh.`);
};
