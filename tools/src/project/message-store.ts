import type { StoreDefinition, SubgraphDefinition } from '@tessera/kit/server';
import { CommandError, exitCodes } from '../cli/command-error.ts';
import { loadDefinition } from './load-definition.ts';
import type { SubgraphEntry } from './supergraph-config.ts';

/** The store of a subgraph whose tables hold messages; undefined for one without any. */
export const messageStoreOf = ({ store }: Pick<SubgraphDefinition, 'store'>): StoreDefinition | undefined =>
  store && 'outboxMessage' in store.tables.for('sqlite') ? store : undefined;

/** Loads {@link messageStoreOf} a subgraph. */
export const findMessageStore = async (subgraph: SubgraphEntry): Promise<StoreDefinition | undefined> => {
  const definition = await loadDefinition(subgraph);
  return definition && messageStoreOf(definition);
};

/**
 * The store of a subgraph that was asked for its messages.
 * @throws CommandError when it has none.
 */
export const requireMessageStore = async (subgraph: SubgraphEntry): Promise<StoreDefinition> => {
  const store = await findMessageStore(subgraph);
  if (!store) throw new CommandError(`${subgraph.name} has no messages.`, exitCodes.usage);
  return store;
};
