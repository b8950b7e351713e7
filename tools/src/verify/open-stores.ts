import { countMessages } from '@tessera/kit/events';
import { readSubgraphConfig } from '@tessera/kit/server';
import { openReader } from '@tessera/kit/store';
import { CommandError } from '../cli/command-error.ts';
import { databaseOf, dataFolder } from '../project/database-of.ts';
import { loadDefinition } from '../project/load-definition.ts';
import { messageStoreOf } from '../project/message-store.ts';
import type { SubgraphEntry } from '../project/supergraph-config.ts';
import type { VerifiedStore } from './verify-platform.ts';

/**
 * Opens the stores of subgraphs that `tessera dev` runs, or ran, with this environment.
 * @throws CommandError naming the store that is not there.
 */
export const openStores = async (
  subgraphs: readonly SubgraphEntry[],
  root: string,
  env: NodeJS.ProcessEnv,
): Promise<{ readonly stores: readonly VerifiedStore[]; close(): Promise<void> }> => {
  const dataDir = dataFolder(root, env);
  await using opened = new AsyncDisposableStack();
  const stores: VerifiedStore[] = [];
  for (const subgraph of subgraphs) {
    const definition = await loadDefinition(subgraph);
    if (!definition?.store) continue;
    const { name } = definition;
    const url = databaseOf(name, root, env);
    const { config } = readSubgraphConfig(definition, {
      ...Object.fromEntries(Object.entries(env).filter(([key]) => key in definition.config)),
      TESSERA_DATA_DIR: dataDir,
      VIEWER_PUBLIC_KEYS: '{}',
    });
    const { read, close } = await openReader(url).catch((cause: unknown) => {
      throw new CommandError(
        `The database of ${name} cannot be read: ${(cause as Error).message}`,
        undefined,
        { cause },
      );
    });
    opened.defer(close);
    const input = () => ({ read, config, now: new Date() });
    stores.push({
      name,
      read,
      verify: async () => (await definition.verify?.(input())) ?? [],
      claims: async () => (await definition.claims?.(input())) ?? [],
      messages: async () => (messageStoreOf(definition) ? countMessages(read) : null),
    });
  }
  const kept = opened.move();
  return { stores, close: () => kept.disposeAsync() };
};
