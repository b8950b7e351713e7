import {
  and,
  eq,
  inArray,
  orderBy,
  type Read,
  reverseKeys,
  type SortKey,
  seekAfter,
  sql,
  type Tx,
} from '@tessera/kit/store';
import { tables, type UserRow } from './tables.ts';

/** Users by id, in no order. */
export const readUsers = async (read: Read, ids: readonly string[]): Promise<UserRow[]> => {
  const { user } = tables.on(read);
  return read
    .select()
    .from(user)
    .where(inArray(user.id, [...ids]));
};

/** The user with an e-mail address, by its key. */
export const readUserByEmail = async (read: Read, emailKey: string): Promise<UserRow | null> => {
  const { user } = tables.on(read);
  const [row] = await read.select().from(user).where(eq(user.emailKey, emailKey));
  return row ?? null;
};

/** A user, whom no one else changes until the transaction ends. */
export const lockUser = async (tx: Tx, id: string): Promise<UserRow | null> => {
  const { user } = tables.on(tx);
  const [row] = await tx.forUpdate(tx.select().from(user).where(eq(user.id, id)));
  return row ?? null;
};

/** Adds a user; null when the e-mail address is taken. */
export const insertUser = async (tx: Tx, row: UserRow): Promise<UserRow | null> => {
  const { user } = tables.on(tx);
  const [added] = await tx
    .insert(user)
    .values(row)
    .onConflictDoNothing({ target: user.emailKey })
    .returning();
  return added ?? null;
};

/** Adds users in one statement a hundred; those that are there stay as they are. */
export const insertMissingUsers = async (tx: Tx, rows: readonly UserRow[]): Promise<number> => {
  const { user } = tables.on(tx);
  let added = 0;
  for (let start = 0; start < rows.length; start += 100) {
    const batch = rows.slice(start, start + 100);
    const inserted = await tx.insert(user).values(batch).onConflictDoNothing().returning({ id: user.id });
    added += inserted.length;
  }
  return added;
};

/** Changes a user. */
export const updateUser = async (
  tx: Tx,
  id: string,
  changes: Partial<Omit<UserRow, 'id' | 'createdAt'>>,
): Promise<UserRow | null> => {
  const { user } = tables.on(tx);
  const [row] = await tx.update(user).set(changes).where(eq(user.id, id)).returning();
  return row ?? null;
};

/** The ids of all admins, none of whom changes role until the transaction ends. */
export const lockAdmins = async (tx: Tx): Promise<string[]> => {
  const { user } = tables.on(tx);
  const query = tx.select({ id: user.id }).from(user).where(eq(user.role, 'admin')).orderBy(user.id);
  return (await tx.forUpdate(query)).map(({ id }) => id);
};

/** Which users to list. */
export interface UserSearch {
  /** A part of name or address; in lower case. */
  readonly query: string | null;
  readonly role: UserRow['role'] | null;
  readonly sortKey: 'CREATED_AT' | 'DISPLAY_NAME';
  readonly reverse: boolean;
  readonly limit: number;
  readonly after: readonly unknown[] | null;
}

/** A page of users, and one more if there is one. */
export const listUsers = async (read: Read, search: UserSearch): Promise<UserRow[]> => {
  const { user } = tables.on(read);
  const forward: SortKey[] =
    search.sortKey === 'CREATED_AT'
      ? [
          { column: user.createdAt, direction: 'desc' },
          { column: user.id, direction: 'desc' },
        ]
      : [
          { column: user.sortName, direction: 'asc' },
          { column: user.id, direction: 'asc' },
        ];
  const keys = search.reverse ? reverseKeys(forward) : forward;
  const pattern = search.query === null ? null : `%${search.query.replace(/[\\%_]/g, '\\$&')}%`;
  const found =
    pattern === null
      ? undefined
      : sql`(${user.sortName} like ${pattern} escape '\\' or ${user.emailKey} like ${pattern} escape '\\')`;
  return read
    .select()
    .from(user)
    .where(and(found, search.role ? eq(user.role, search.role) : undefined, seekAfter(keys, search.after)))
    .orderBy(...orderBy(keys))
    .limit(search.limit + 1);
};
