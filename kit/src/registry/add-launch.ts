import { eq, type NewRow, type Tx } from '../store/index.ts';
import {
  type Launch,
  type PublishedSubgraph,
  type SchemaCheck,
  type SubgraphChange,
  tables,
} from './tables.ts';

/** A launch without what the registry says of it. */
export type LaunchContent = Omit<Launch, 'number' | 'changes'>;

/**
 * The number of a variant's newest launch, 0 before the first; nobody else adds one until the transaction ends.
 */
export const lockVariant = async (tx: Tx, name: string): Promise<number> => {
  const { variant } = tables.on(tx);
  await tx.insert(variant).values({ name, launch: 0 }).onConflictDoNothing();
  const [row] = await tx.forUpdate(tx.select().from(variant).where(eq(variant.name, name)));
  return row?.launch ?? 0;
};

/** What there is in one list of subgraphs and not in the other, by name. */
export const subgraphChanges = (
  before: readonly PublishedSubgraph[],
  after: readonly PublishedSubgraph[],
): SubgraphChange[] => {
  const names = [...new Set([...before, ...after].map(({ name }) => name))].sort();
  return names.flatMap((subgraph): SubgraphChange[] => {
    const old = before.find(({ name }) => name === subgraph);
    const now = after.find(({ name }) => name === subgraph);
    if (!old) return [{ subgraph, what: 'added' }];
    if (!now) return [{ subgraph, what: 'removed' }];
    if (old.schema !== now.schema) return [{ subgraph, what: 'changed' }];
    return old.url === now.url ? [] : [{ subgraph, what: 'moved' }];
  });
};

/**
 * Adds the next launch of a variant; its documents are there already.
 * @param base the newest launch, as {@link lockVariant} says in the same transaction.
 */
export const addLaunch = async (
  tx: Tx,
  base: { readonly number: number; readonly subgraphs: readonly PublishedSubgraph[] },
  content: LaunchContent,
): Promise<Launch> => {
  const { launch, variant } = tables.on(tx);
  const changes = subgraphChanges(base.subgraphs, content.subgraphs);
  const row = { ...content, number: base.number + 1, changes };
  await tx.insert(launch).values(row);
  await tx.update(variant).set({ launch: row.number }).where(eq(variant.name, content.variant));
  return row;
};

/** Keeps what a check found. */
export const addCheck = async (tx: Tx, check: Omit<SchemaCheck, 'number'>): Promise<void> => {
  const { schemaCheck } = tables.on(tx);
  await tx.insert(schemaCheck).values(check satisfies NewRow<typeof schemaCheck>);
};
