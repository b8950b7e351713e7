import { retryDead } from '@tessera/kit/events';
import { openStore } from '@tessera/kit/store';
import type { CommandContext } from '../cli/command-context.ts';
import { CommandError, exitCodes } from '../cli/command-error.ts';
import { databaseOf } from '../project/database-of.ts';
import { findRoot } from '../project/find-root.ts';
import { requireMessageStore } from '../project/message-store.ts';
import { selectSubgraphs } from '../project/select-subgraphs.ts';
import { readRootConfig } from '../project/supergraph-config.ts';

/** Options of `tessera events retry`. */
export interface RetryOptions {
  readonly all?: boolean;
}

/**
 * Lets dead messages be tried again.
 * @throws CommandError for an id that is not that of a dead message.
 */
export const retryCommand = async (
  name: string,
  ids: readonly string[],
  { all = false }: RetryOptions,
  { cwd, env, terminal }: CommandContext,
): Promise<void> => {
  if (all === ids.length > 0) throw new CommandError('Name ids, or say --all.', exitCodes.usage);
  const root = findRoot(cwd);
  const config = readRootConfig(root);
  const [subgraph] = selectSubgraphs(config, [name]);
  if (!subgraph) return;
  const { migrations } = await requireMessageStore(subgraph);
  const store = await openStore({ name, url: databaseOf(name, root, env), migrations });
  try {
    const retried = await retryDead(store, all ? null : ids, new Date());
    terminal.out(`${retried.length} ${retried.length === 1 ? 'message is' : 'messages are'} tried again.`);
    const unknown = ids.filter((id) => !retried.includes(id));
    if (unknown.length > 0) throw new CommandError(`${name} has no dead message ${unknown.join(', ')}.`);
  } finally {
    await store.close();
  }
};
