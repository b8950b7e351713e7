import { createHash } from 'node:crypto';
import { personalDataAsks } from '@tessera/contracts/personal-data';
import { forbidden } from '../errors/index.ts';
import { inList, listParameter, momentParameter, prepared, type Read, sql, type Tx } from '../store/index.ts';

/** Whose data is meant. */
export interface Person {
  readonly userId: string;
  /** The verified address; guest-like rows are found by it. Null when it is not known any more. */
  readonly email: string | null;
  /** The name others saw. */
  readonly displayName: string | null;
  /** What was written later by the same mailbox is somebody else's: a new account, or a guest. */
  readonly requestedAt: Date;
}

/** A mailbox as late messages are compared to it. */
export const mailboxHash = (email: string): string =>
  createHash('sha256').update(email.trim().toLowerCase()).digest('base64url');

/** Whether a user was erased, or is about to be. */
export const isErased = async (read: Read, userId: string): Promise<boolean> => {
  const rows = await read.query(sql`select 1 as found from erased_user where id = ${userId}`);
  return rows.length > 0;
};

/** Which of some users were erased, or are about to be. */
export const erasedAmong = async (read: Read, userIds: readonly string[]): Promise<Set<string>> => {
  if (userIds.length === 0) return new Set();
  const select = prepared(read, 'erased_among', (name) =>
    read.prepare<{ id: string }>(name, sql`select id from erased_user where ${inList(read, sql`id`, 'ids')}`),
  );
  const rows = await select({ ids: listParameter(read, userIds) });
  return new Set(rows.map(({ id }) => id));
};

/**
 * Refuses what somebody does with an access token that is still good for some minutes.
 * @throws TesseraError FORBIDDEN when the user was erased.
 */
export const refuseErased = async (read: Read, userId: string): Promise<void> => {
  if (await isErased(read, userId)) throw forbidden('This account is being erased.');
};

/** Whether a message is about somebody who was erased: by id, or by the mailbox if it was written before. */
export const isAboutErased = async (
  read: Read,
  { userId, email, at }: { readonly userId: string | null; readonly email: string | null; readonly at: Date },
): Promise<boolean> => {
  if (userId !== null) return isErased(read, userId);
  if (!email) return false;
  const rows = await read.query(sql`
    select 1 as found from erased_user
    where mailbox = ${mailboxHash(email)} and requested_at >= ${momentParameter(read, at)}`);
  return rows.length > 0;
};

/** Deletes messages that were given up and name somebody who was erased. */
export const deleteDeadAboutErased = (tx: Tx): Promise<void> =>
  tx.execute(sql`
    delete from parked_message where status = 'DEAD' and exists (
      select 1 from erased_user where ${contains(tx, sql`parked_message.envelope`, sql`erased_user.id`)})`);

/**
 * Deletes messages about a person that were given up. What asks to erase them is not looked at.
 * @returns whether others are still to be tried again: what they write has to be waited for.
 */
export const settleParked = async (
  tx: Tx,
  { userId, email }: Pick<Person, 'userId' | 'email'>,
): Promise<boolean> => {
  const envelope = sql`lower(parked_message.envelope)`;
  const mailed = email ? sql` or ${contains(tx, envelope, sql`lower(${email})`)}` : sql``;
  const about = sql`(${contains(tx, sql`parked_message.envelope`, sql`${userId}`)}${mailed})`;
  await tx.execute(sql`delete from parked_message where status = 'DEAD' and ${about}`);
  const rows = await tx.query(sql`
    select 1 as found from parked_message where status = 'RETRY' and name <> ${personalDataAsks.erasure.name} and ${about} limit 1`);
  return rows.length > 0;
};

const contains = (read: Read, text: ReturnType<typeof sql>, part: ReturnType<typeof sql>) =>
  read.engine === 'sqlite' ? sql`instr(${text}, ${part}) > 0` : sql`strpos(${text}, ${part}) > 0`;
