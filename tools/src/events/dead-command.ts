import { type ParkedMessage, readParked } from '@tessera/kit/events';
import { openReader } from '@tessera/kit/store';
import type { CommandContext } from '../cli/command-context.ts';
import type { Terminal } from '../cli/terminal.ts';
import { databaseOf } from '../project/database-of.ts';
import { findRoot } from '../project/find-root.ts';
import { findMessageStore, requireMessageStore } from '../project/message-store.ts';
import { selectSubgraphs } from '../project/select-subgraphs.ts';
import { readRootConfig } from '../project/supergraph-config.ts';

/** Options of `tessera events dead`. */
export interface DeadOptions {
  readonly format: 'text' | 'json';
}

/** A message as it is listed. */
interface Listed extends Omit<ParkedMessage, 'parkedAt' | 'error'> {
  readonly subgraph: string;
  readonly ageSeconds: number;
  /** The error's first line. */
  readonly error: string | null;
}

/** Lists what is parked in the stores of subgraphs. */
export const deadCommand = async (
  names: readonly string[],
  { format }: DeadOptions,
  { cwd, env, terminal }: CommandContext,
): Promise<void> => {
  const root = findRoot(cwd);
  const config = readRootConfig(root);
  const listed: Listed[] = [];
  for (const subgraph of selectSubgraphs(config, names)) {
    const find = names.length > 0 ? requireMessageStore : findMessageStore;
    if (!(await find(subgraph))) continue;
    const { read, close } = await openReader(databaseOf(subgraph.name, root, env));
    try {
      for (const { parkedAt, error, ...message } of await readParked(read)) {
        listed.push({
          subgraph: subgraph.name,
          ...message,
          ageSeconds: Math.max(0, Math.round((Date.now() - parkedAt.getTime()) / 1_000)),
          error: error?.split('\n', 1)[0] ?? null,
        });
      }
    } finally {
      await close();
    }
  }
  if (format === 'json') terminal.out(JSON.stringify(listed, null, 2));
  else terminal.out(render(listed, terminal.colors));
};

const render = (listed: readonly Listed[], colors: Terminal['colors']): string => {
  if (listed.length === 0) return 'No message failed.';
  return listed
    .map(({ subgraph, id, name, aggregate, status, attempts, ageSeconds, error }) => {
      const state = status === 'DEAD' ? colors.red(status) : colors.yellow(status);
      const tried = `${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}, ${ageOf(ageSeconds)} old`;
      return `${state}  ${subgraph}  ${id}  ${name}  ${aggregate}  ${colors.dim(tried)}\n      ${error ?? 'waits for an earlier message'}`;
    })
    .join('\n');
};

const ageOf = (seconds: number): string => {
  if (seconds < 120) return `${seconds} s`;
  if (seconds < 7_200) return `${Math.round(seconds / 60)} min`;
  return seconds < 172_800 ? `${Math.round(seconds / 3_600)} h` : `${Math.round(seconds / 86_400)} days`;
};
