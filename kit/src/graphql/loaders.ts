import DataLoader from 'dataloader';

/** Keys in one statement at most: SQLite allows 32,766 parameters, and plans stay small. */
const maxBatchSize = 1_000;

/** Loads by key; an unknown key is null. */
export type Loader<K, V> = DataLoader<K, V | null>;
/** Loads lists by key; an unknown key is an empty list. */
export type ListLoader<K, V> = DataLoader<K, readonly V[]>;

/**
 * A loader that asks once for all keys of a tick. Make one a request: it also remembers.
 * @param batch returns what exists, by key.
 */
export const createLoader = <K, V>(batch: (keys: readonly K[]) => Promise<ReadonlyMap<K, V>>): Loader<K, V> =>
  new DataLoader<K, V | null>(
    async (keys) => {
      const found = await batch(keys);
      return keys.map((key) => found.get(key) ?? null);
    },
    { maxBatchSize },
  );

/** Like {@link createLoader}, for many rows a key. */
export const createListLoader = <K, V>(
  batch: (keys: readonly K[]) => Promise<ReadonlyMap<K, readonly V[]>>,
): ListLoader<K, V> =>
  new DataLoader<K, readonly V[]>(
    async (keys) => {
      const found = await batch(keys);
      return keys.map((key) => found.get(key) ?? []);
    },
    { maxBatchSize },
  );

/**
 * A loader for each set of arguments: `variants(first: 1)` and `variants(first: 5)` in one request are two statements,
 * whatever the number of products.
 * @param create makes the loader for arguments; they are told apart by their JSON.
 */
export const loaderPerArguments = <Args, L>(create: (args: Args) => L): ((args: Args) => L) => {
  const loaders = new Map<string, L>();
  return (args) => {
    const key = JSON.stringify(args);
    const known = loaders.get(key);
    if (known) return known;
    const loader = create(args);
    loaders.set(key, loader);
    return loader;
  };
};

/** Groups rows by a key, in their order. */
export const groupBy = <K, V>(rows: readonly V[], keyOf: (row: V) => K): Map<K, V[]> =>
  Map.groupBy(rows, keyOf);

/** Indexes rows by a unique key. */
export const indexBy = <K, V>(rows: readonly V[], keyOf: (row: V) => K): Map<K, V> =>
  new Map(rows.map((row) => [keyOf(row), row]));
