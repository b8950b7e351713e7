import { countBroken, type Finding, momentParameter, type Read, type SQL, sql } from '@tessera/kit/store';
import { longestInQueue } from '../domain/retries.ts';

/** The sweep that gives up what is too old comes round well within this, in ms. */
const sweepsWithin = 15 * 60_000;

/** When something last came in: while the process is down the queue grows old, and that breaks nothing. */
const lastHeard = async (read: Read): Promise<Date> => {
  const [last] = await read.query<{ at: number | string | null }>(
    sql`select max(received_at) as at from inbox_message`,
  );
  return new Date(last?.at ?? 0);
};

/** Counts what breaks notifications' laws. All `broken` are 0 in a sound store, whatever happened to the process. */
export const verify = async (read: Read): Promise<Finding[]> => {
  const count = (invariant: string, from: SQL, breaks: SQL): Promise<Finding> =>
    countBroken(read, invariant, from, breaks);
  const longestAgo = new Date((await lastHeard(read)).getTime() - longestInQueue - sweepsWithin);
  return [
    await count(
      'what happened is told a recipient once',
      sql`(select count(*) as told from notification group by event_key, recipient_key) once`,
      sql`told <> 1`,
    ),
    await count(
      'nothing is in the queue for longer than its last try may be away',
      sql`notification`,
      sql`status = 'QUEUED' and queued_at < ${momentParameter(read, longestAgo)}`,
    ),
    await count(
      'what is in the queue says something',
      sql`notification left join mail_content on mail_content.id = notification.id`,
      sql`status = 'QUEUED' and mail_content.id is null`,
    ),
    await count('what was sent has its moment', sql`notification`, sql`status = 'SENT' and sent_at is null`),
    await count(
      'nothing is kept of what was not to be sent',
      sql`notification join mail_content on mail_content.id = notification.id`,
      sql`status = 'SUPPRESSED'`,
    ),
    await count(
      'news wait for orders alone that nobody knows',
      sql`waiting_news join known_order on known_order.id = waiting_news.order_id`,
      sql`known_order.number is not null`,
    ),
  ];
};
