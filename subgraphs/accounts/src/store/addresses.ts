import {
  and,
  asc,
  count,
  eq,
  getTableColumns,
  inArray,
  lte,
  type PageRange,
  type Read,
  rankWithin,
  type SortKey,
  seekAfter,
  type Tx,
} from '@tessera/kit/store';
import type { AddressFields } from '../domain/address.ts';
import { type AddressRow, tables } from './tables.ts';

/** Addresses by id, whoever owns them. */
export const readAddresses = async (read: Read, ids: readonly string[]): Promise<AddressRow[]> => {
  const { address } = tables.on(read);
  return read
    .select()
    .from(address)
    .where(inArray(address.id, [...ids]));
};

/** One of a user's own addresses; null when it is not there or not theirs. */
export const readOwnAddress = async (read: Read, userId: string, id: string): Promise<AddressRow | null> => {
  const { address } = tables.on(read);
  const [row] = await read
    .select()
    .from(address)
    .where(and(eq(address.id, id), eq(address.userId, userId)));
  return row ?? null;
};

/** How many addresses a user has. */
export const countAddresses = async (read: Read, userId: string): Promise<number> => {
  const { address } = tables.on(read);
  const [row] = await read.select({ count: count() }).from(address).where(eq(address.userId, userId));
  return row?.count ?? 0;
};

/** The user's oldest address. */
export const readOldestAddress = async (read: Read, userId: string): Promise<AddressRow | null> => {
  const { address } = tables.on(read);
  const [row] = await read
    .select()
    .from(address)
    .where(eq(address.userId, userId))
    .orderBy(asc(address.createdAt), asc(address.id))
    .limit(1);
  return row ?? null;
};

/** Adds an address. */
export const insertAddress = async (tx: Tx, row: AddressRow): Promise<void> => {
  const { address } = tables.on(tx);
  await tx.insert(address).values(row);
};

/** Changes one of a user's own addresses; null when it is not there or not theirs. */
export const updateOwnAddress = async (
  tx: Tx,
  userId: string,
  id: string,
  changes: AddressFields & { readonly updatedAt: Date },
): Promise<AddressRow | null> => {
  const { address } = tables.on(tx);
  const [row] = await tx
    .update(address)
    .set(changes)
    .where(and(eq(address.id, id), eq(address.userId, userId)))
    .returning();
  return row ?? null;
};

/** Deletes one of a user's own addresses; false when it is not there or not theirs. */
export const deleteOwnAddress = async (tx: Tx, userId: string, id: string): Promise<boolean> => {
  const { address } = tables.on(tx);
  const gone = await tx
    .delete(address)
    .where(and(eq(address.id, id), eq(address.userId, userId)))
    .returning({ id: address.id });
  return gone.length === 1;
};

/** The first addresses of each user, oldest first, in one statement. */
export const readAddressesOfUsers = async (
  read: Read,
  userIds: readonly string[],
  page: PageRange,
): Promise<AddressRow[]> => {
  const { address } = tables.on(read);
  const keys: SortKey[] = [
    { column: address.createdAt, direction: 'asc' },
    { column: address.id, direction: 'asc' },
  ];
  const ranked = read.$with('ranked').as(
    read
      .select({ ...getTableColumns(address), rank: rankWithin(address.userId, keys) })
      .from(address)
      .where(and(inArray(address.userId, [...userIds]), seekAfter(keys, page.after))),
  );
  return read
    .with(ranked)
    .select()
    .from(ranked)
    .where(lte(ranked.rank, page.limit + 1))
    .orderBy(asc(ranked.createdAt), asc(ranked.id));
};
