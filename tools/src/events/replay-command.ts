import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { replayLog } from '@tessera/kit/events';
import type { CommandContext } from '../cli/command-context.ts';
import { CommandError } from '../cli/command-error.ts';
import { dataFolder } from '../project/database-of.ts';
import { findRoot } from '../project/find-root.ts';
import { selectSubgraphs } from '../project/select-subgraphs.ts';
import { readRootConfig } from '../project/supergraph-config.ts';

/** Options of `tessera events replay`. */
export interface ReplayOptions {
  readonly from: Date;
  readonly name?: string;
}

/**
 * Hands over entries of the log again.
 * @throws CommandError when messages do not go through a log in a file, or it is not there.
 */
export const replayCommand = async (
  subgraph: string,
  { from, name }: ReplayOptions,
  { cwd, env, terminal }: CommandContext,
): Promise<void> => {
  const root = findRoot(cwd);
  selectSubgraphs(readRootConfig(root), [subgraph]);
  const bus = env.EVENT_BUS || `file:${join(dataFolder(root, env), 'events.db')}`;
  if (!bus.startsWith('file:'))
    throw new CommandError('RabbitMQ keeps no messages that were handled: there is nothing to replay.');
  const file = bus.slice('file:'.length);
  if (!existsSync(file))
    throw new CommandError(`There is no log at ${file}. Set TESSERA_DATA_DIR or EVENT_BUS to where it is.`);
  const count = await replayLog({ file, group: subgraph, from, ...(name && { name }) });
  terminal.out(`${count} ${count === 1 ? 'message was' : 'messages were'} handed over again.`);
};
