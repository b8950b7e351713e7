import { erasedAmong } from '@tessera/kit/personal-data';
import {
  and,
  asc,
  eq,
  gt,
  inArray,
  orderBy,
  type PageRange,
  type Read,
  type SortKey,
  seekAfter,
  sql,
  type Tx,
} from '@tessera/kit/store';
import { type CustomerGroupRow, tables } from './tables.ts';

/** Groups by id, in no order. */
export const readGroups = (read: Read, ids: readonly string[]): Promise<CustomerGroupRow[]> => {
  const { customerGroup } = tables.on(read);
  return read
    .select()
    .from(customerGroup)
    .where(inArray(customerGroup.id, [...ids]));
};

/** A page of groups, newest first. */
export const listGroups = (read: Read, page: PageRange): Promise<CustomerGroupRow[]> => {
  const { customerGroup } = tables.on(read);
  const keys: SortKey[] = [
    { column: customerGroup.createdAt, direction: 'desc' },
    { column: customerGroup.id, direction: 'desc' },
  ];
  return read
    .select()
    .from(customerGroup)
    .where(seekAfter(keys, page.after))
    .orderBy(...orderBy(keys))
    .limit(page.limit + 1);
};

/** A page of a group's members, by id. */
export const listMembers = async (read: Read, groupId: string, page: PageRange): Promise<string[]> => {
  const { customerGroupMember: member } = tables.on(read);
  const [last] = page.after ?? [];
  const rows = await read
    .select({ userId: member.userId })
    .from(member)
    .where(and(eq(member.groupId, groupId), last === undefined ? undefined : gt(member.userId, String(last))))
    .orderBy(asc(member.userId))
    .limit(page.limit + 1);
  return rows.map(({ userId }) => userId);
};

/** Adds a group. */
export const insertGroup = async (tx: Tx, row: CustomerGroupRow): Promise<void> => {
  await tx.insert(tables.on(tx).customerGroup).values(row);
};

/** Changes a group if it still has this version; null otherwise. */
export const updateGroup = async (
  tx: Tx,
  id: string,
  expectedVersion: number,
  changes: { readonly name?: string; readonly updatedAt: Date },
): Promise<CustomerGroupRow | null> => {
  const { customerGroup } = tables.on(tx);
  const [row] = await tx
    .update(customerGroup)
    .set({ ...changes, version: sql`${customerGroup.version} + 1` })
    .where(and(eq(customerGroup.id, id), eq(customerGroup.version, expectedVersion)))
    .returning();
  return row ?? null;
};

/** Takes users into a group, those who are in it already too; who was erased is nobody. */
export const addMembers = async (tx: Tx, groupId: string, userIds: readonly string[]): Promise<void> => {
  const erased = await erasedAmong(tx, userIds);
  const present = userIds.filter((userId) => !erased.has(userId));
  if (present.length === 0) return;
  await tx
    .insert(tables.on(tx).customerGroupMember)
    .values(present.map((userId) => ({ groupId, userId })))
    .onConflictDoNothing();
};

/** Takes users out of a group. */
export const removeMembers = async (tx: Tx, groupId: string, userIds: readonly string[]): Promise<void> => {
  const { customerGroupMember: member } = tables.on(tx);
  if (userIds.length === 0) return;
  await tx.delete(member).where(and(eq(member.groupId, groupId), inArray(member.userId, [...userIds])));
};
