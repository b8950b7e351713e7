import { inList, listParameter, prepared, type Read, sql, type Tx } from '@tessera/kit/store';
import type { VariantRow } from './cart-tables.ts';
import { tables } from './tables.ts';

/** What is known of variants, by id; unknown ones are left out. */
export const readVariants = async (read: Read, ids: readonly string[]): Promise<Map<string, VariantRow>> => {
  const { variant } = tables.on(read);
  const statement = prepared(read, 'variants_by_id', (name) =>
    read
      .select()
      .from(variant)
      .where(inList(read, variant.id, 'ids'))
      .prepare(name),
  );
  const rows = await statement.execute({ ids: listParameter(read, ids) });
  return new Map(rows.map((row) => [row.id, row]));
};

/** Writes down what catalog told of a variant, unless something newer is known. */
export const writeVariant = async (tx: Tx, row: VariantRow): Promise<void> => {
  const { variant } = tables.on(tx);
  const { id: _, ...changes } = row;
  await tx
    .insert(variant)
    .values(row)
    .onConflictDoUpdate({
      target: variant.id,
      set: changes,
      setWhere: sql`${variant.revision} < excluded.revision`,
    });
};

/** Whether nothing is known of any variant. */
export const isReplicaEmpty = async (read: Read): Promise<boolean> => {
  const { variant } = tables.on(read);
  return (await read.select({ id: variant.id }).from(variant).limit(1)).length === 0;
};

/** The documents kept of others. */
export type DocumentName =
  | 'shipping-methods'
  | 'automatic-promotions'
  | 'variants-requested'
  | 'variants-told'
  | 'coupons-requested'
  | 'coupons-told';

/** Bodies of documents, by name; those never told are left out. */
export const readDocuments = async (
  read: Read,
  names: readonly DocumentName[],
): Promise<Map<string, unknown>> => {
  const { replicaDocument } = tables.on(read);
  const statement = prepared(read, 'replica_documents', (name) =>
    read
      .select()
      .from(replicaDocument)
      .where(inList(read, replicaDocument.id, 'names'))
      .prepare(name),
  );
  const rows = await statement.execute({ names: listParameter(read, names) });
  return new Map(rows.map(({ id, body }) => [id, body]));
};

/** Whether promotions has told its coupons, by documents read with `coupons-told`: what it did not tell is none. */
export const areCouponsTold = (documents: ReadonlyMap<string, unknown>): boolean =>
  documents.has('coupons-told');

/** Writes a document down unless a newer one is known. @returns whether it was written. */
export const writeDocument = async (
  tx: Tx,
  name: DocumentName,
  revision: number,
  body: unknown,
): Promise<boolean> => {
  const { replicaDocument } = tables.on(tx);
  const written = await tx
    .insert(replicaDocument)
    .values({ id: name, revision, body })
    .onConflictDoUpdate({
      target: replicaDocument.id,
      set: { revision, body },
      setWhere: sql`${replicaDocument.revision} < excluded.revision`,
    })
    .returning({ id: replicaDocument.id });
  return written.length === 1;
};
