import { setImmediate as breathe } from 'node:timers/promises';
import type { Database } from 'better-sqlite3';
import type { Listeners } from './carrier.ts';

const day = 86_400_000;
/**
 * How long an entry is kept that everybody has read: time to restore a store of yesterday and to replay. No longer, for
 * mails with secrets go through the log.
 */
const readKeptMs = day;
/** How long a subscription counts that nobody has taken up; what only it has not read goes with it. */
const subscriptionKeptMs = 14 * day;
/** Entries deleted in one transaction. */
const batchSize = 500;

/** The table that says when somebody last took a subscription up, for a log that has subscriptions already. */
export const subscriberSchema = `
  create table if not exists subscriber (consumer text primary key, seen_at integer not null) without rowid;`;

/** Notes that a subscription is taken up, or is to be. */
export const noteSeen = (database: Database, consumer: string, now: number): void => {
  database
    .prepare(
      `insert into subscriber (consumer, seen_at) values (?, ?)
       on conflict (consumer) do update set seen_at = max(seen_at, excluded.seen_at)`,
    )
    .run(consumer, now);
};

/** Enters those who have never subscribed, and gives subscriptions of an older log their time from now on. */
export const expectSubscribers = (database: Database, expected: Listeners): void => {
  database
    .transaction(() => {
      const now = Date.now();
      database
        .prepare('insert or ignore into subscriber (consumer, seen_at) select consumer, ? from subscription')
        .run(now);
      const enter = database.prepare('insert or ignore into subscriber (consumer, seen_at) values (?, ?)');
      const add = database.prepare('insert or ignore into subscription (name, consumer) values (?, ?)');
      for (const [consumer, names] of Object.entries(expected)) {
        if (enter.run(consumer, now).changes === 0) continue;
        for (const name of names) add.run(name, consumer);
      }
    })
    .immediate();
};

/** Drops subscriptions that nobody took up for long; their positions stay, in case somebody does. */
const dropSubscriptions = (database: Database, now: number): string[] =>
  database
    .transaction(() => {
      const gone = database
        .prepare<[number], { consumer: string }>(
          `select consumer from subscriber where seen_at < ? and consumer in (select consumer from subscription)`,
        )
        .all(now - subscriptionKeptMs)
        .map(({ consumer }) => consumer);
      const drop = database.prepare('delete from subscription where consumer = ?');
      for (const consumer of gone) drop.run(consumer);
      return gone;
    })
    .immediate();

/**
 * Deletes entries older than a day that every subscription of their name has read, a batch a transaction.
 * @returns the subscriptions that were dropped, since nobody took them up for 14 days.
 */
export const pruneLog = async (database: Database, now: number): Promise<readonly string[]> => {
  const dropped = dropSubscriptions(database, now);
  const young = database
    .prepare<[number], { sequence: number }>(
      'select sequence from entry where at >= ? order by sequence limit 1',
    )
    .get(now - readKeptMs);
  const remove = database.prepare<[number, number], { sequence: number }>(`
    delete from entry where sequence in (
      select sequence from entry e where sequence > ? and sequence < ? and not exists (
        select 1 from subscription s left join position p on p.consumer = s.consumer
        where s.name = e.name and coalesce(p.sequence, 0) < e.sequence)
      order by sequence limit ${batchSize})
    returning sequence`);
  for (let after = 0, removed = batchSize; removed === batchSize && database.open; await breathe()) {
    const rows = remove.all(after, young?.sequence ?? Number.MAX_SAFE_INTEGER);
    removed = rows.length;
    after = rows.reduce((last, { sequence }) => Math.max(last, sequence), after);
  }
  return dropped;
};
