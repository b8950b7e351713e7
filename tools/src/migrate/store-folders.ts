import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { selectSubgraphs } from '../project/select-subgraphs.ts';
import { readRootConfig, type SubgraphEntry } from '../project/supergraph-config.ts';

/** Where a store is declared. Paths are absolute. */
export interface StoreFolder {
  /** Of the subgraph, or of the store that no subgraph owns. */
  readonly name: string;
  readonly tables: string;
  /** Holds `sqlite/` and `postgres/`. */
  readonly migrations: string;
  /** Names its database. */
  readonly variable: 'DATABASE_URL' | 'TESSERA_REGISTRY';
}

const storeOf = ({ name, folder }: SubgraphEntry): StoreFolder => ({
  name,
  tables: join(folder, 'src', 'store', 'tables.ts'),
  migrations: join(folder, 'migrations'),
  variable: 'DATABASE_URL',
});

/** Stores that no subgraph owns; a checkout of somebody's own subgraphs has none. */
const sharedStores = (root: string): readonly StoreFolder[] => {
  const folder = join(root, 'kit', 'src', 'registry');
  const registry: StoreFolder = {
    name: 'registry',
    tables: join(folder, 'tables.ts'),
    migrations: join(folder, 'migrations'),
    variable: 'TESSERA_REGISTRY',
  };
  return [registry].filter(({ tables }) => existsSync(tables));
};

/**
 * The stores that a command was asked for; all there are when none is named.
 * @throws CommandError naming the one that nobody has.
 */
export const selectStores = (root: string, names: readonly string[]): readonly StoreFolder[] => {
  const config = readRootConfig(root);
  const shared = sharedStores(root);
  if (names.length === 0)
    return [...config.subgraphs.map(storeOf).filter(({ tables }) => existsSync(tables)), ...shared];
  return names.flatMap((name) => {
    const found = shared.find((store) => store.name === name);
    return found ? [found] : selectSubgraphs(config, [name]).map(storeOf);
  });
};
