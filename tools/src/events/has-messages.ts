import { CommandError, exitCodes } from '../cli/command-error.ts';
import { loadDefinition } from '../project/load-definition.ts';
import type { SubgraphEntry } from '../project/supergraph-config.ts';

/**
 * Whether a subgraph has a store with the tables of messages.
 * @param asked whether it was named: then it has to.
 * @throws CommandError when it was named and has none.
 */
export const hasMessages = async (subgraph: SubgraphEntry, asked: boolean): Promise<boolean> => {
  const definition = await loadDefinition(subgraph);
  const has = definition?.store !== undefined && 'outboxMessage' in definition.store.tables.for('sqlite');
  if (asked && !has) throw new CommandError(`${subgraph.name} has no messages.`, exitCodes.usage);
  return has;
};
