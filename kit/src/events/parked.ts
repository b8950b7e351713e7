import { inArray, momentParameter, type Read, type Store, sql } from '../store/index.ts';

/** A message that failed, or one that waits behind it. */
export interface ParkedMessage {
  readonly id: string;
  readonly name: string;
  readonly aggregate: string;
  /** RETRY is tried again by itself; DEAD is given up. */
  readonly status: 'RETRY' | 'DEAD';
  readonly attempts: number;
  readonly parkedAt: Date;
  /** What it failed with, with its stack; null for one that only waits. */
  readonly error: string | null;
}

/** Reads what is parked in a subgraph's store, oldest first. */
export const readParked = async (read: Read): Promise<ParkedMessage[]> => {
  const rows = await read.query<Omit<ParkedMessage, 'parkedAt'> & { parkedAt: number | string }>(sql`
    select id, name, aggregate, status, attempts, parked_at as ${sql.identifier('parkedAt')}, error
    from parked_message order by sequence`);
  return rows.map((row) => ({ ...row, parkedAt: new Date(row.parkedAt) }));
};

/**
 * Lets dead messages be tried again, with all attempts before them. A subgraph that runs notices within seconds.
 * @param ids of dead messages; null for all.
 * @returns ids of those that are tried again.
 */
export const retryDead = (store: Store, ids: readonly string[] | null, now: Date): Promise<string[]> =>
  store.tx(async (tx) => {
    const rows = await tx.query<{ id: string }>(sql`
      update parked_message set status = 'RETRY', attempts = 0, next_attempt_at = ${momentParameter(tx, now)}
      where status = 'DEAD' ${ids === null ? sql`` : sql`and ${inArray(sql`id`, [...ids])}`} returning id`);
    return rows.map(({ id }) => id);
  });

/** How many messages of a subgraph are on their way. */
export interface MessageCounts {
  /** Written, and not sent for good. */
  readonly waiting: number;
  /** To be sent later. */
  readonly scheduled: number;
  /** Failed, or behind one that did; tried again. */
  readonly retried: number;
  /** Given up. */
  readonly dead: number;
}

/** Counts the messages in a subgraph's store. */
export const countMessages = async (read: Read): Promise<MessageCounts> => {
  const [row] = await read.query<MessageCounts>(sql`select
    (select count(*) from outbox_message) as waiting,
    (select count(*) from scheduled_message) as scheduled,
    (select count(*) from parked_message where status = 'RETRY') as retried,
    (select count(*) from parked_message where status = 'DEAD') as dead`);
  if (!row) throw new Error('A count has a row.');
  return row;
};
