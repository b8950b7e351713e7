import { closeSync, type FSWatcher, mkdirSync, openSync, watch, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Carrier, Delivery, Listeners } from './carrier.ts';
import { expectSubscribers, noteSeen, pruneLog, subscriberSchema } from './prune-log.ts';

const require = createRequire(import.meta.url);

/** Messages of a subscription that are not acknowledged yet, at most. */
const windowSize = 256;
/** Looks for messages whose bell was not heard. */
const safetyPollMs = 1_000;
/** How often a position is written; what a crash leaves unwritten comes again, and the inbox knows it. */
const positionEveryMs = 1_000;

const schema = `
  create table if not exists entry (
    sequence integer primary key autoincrement, name text not null, envelope text not null, at integer not null);
  create index if not exists entry_name on entry (name, sequence);
  create table if not exists position (consumer text primary key, sequence integer not null) without rowid;
  create table if not exists subscription (
    name text not null, consumer text not null, primary key (name, consumer)) without rowid;${subscriberSchema}`;

/**
 * Opens a log in one SQLite file that the processes of a machine share. Appending waits for no disk; `durable` does.
 * Who subscribes is woken by a byte written to a file of its own, which it watches.
 * @param expected who will subscribe, so that nothing is forgotten that was sent before.
 */
export const openFileCarrier = (given: string, expected: Listeners = {}): Carrier => {
  const file = path.resolve(given);
  mkdirSync(path.dirname(file), { recursive: true });
  const connect = require('better-sqlite3') as typeof import('better-sqlite3');
  const database: Database = new connect(file, { timeout: 5_000 });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  // What is deleted is overwritten: there are secrets in it.
  database.pragma('secure_delete = ON');
  database.exec(schema);
  expectSubscribers(database, expected);

  const append = database.prepare('insert into entry (name, envelope, at) values (?, ?, ?)');
  const listeners = database.prepare<[string], { consumer: string }>(
    'select consumer from subscription where name = ?',
  );
  const appendAll = database.transaction((parcels: Parameters<Carrier['publish']>[0]) => {
    const now = Date.now();
    const woken = new Set<string>();
    for (const { name, envelope } of parcels) append.run(name, envelope, now);
    for (const name of new Set(parcels.map((parcel) => parcel.name))) {
      for (const { consumer } of listeners.all(name)) woken.add(consumer);
    }
    return woken;
  });

  const bellOf = (consumer: string): string => `${file}-${consumer}.bell`;
  const bells = new Map<string, number>();
  const ring = (consumer: string): void => {
    let bell = bells.get(consumer);
    if (bell === undefined) {
      bell = openSync(bellOf(consumer), 'a');
      bells.set(consumer, bell);
    }
    writeSync(bell, '.', 0);
  };
  const closing: (() => Promise<void>)[] = [];
  const groups = new Set<string>();

  return {
    publish: async (parcels) => {
      for (const consumer of appendAll.immediate(parcels)) ring(consumer);
    },
    durable: async () => {
      // Whatever was committed is in the WAL, or in the file with a sync before the WAL began anew.
      const wal = await open(`${file}-wal`, 'r+');
      try {
        await wal.datasync();
      } finally {
        await wal.close();
      }
    },
    subscribe: async (group, names, receive) => {
      const unsubscribe = subscribe(database, bellOf(group), { group, names, receive });
      closing.push(unsubscribe);
      groups.add(group);
      return unsubscribe;
    },
    prune: async (now) => {
      for (const group of groups) noteSeen(database, group, now.getTime());
      return pruneLog(database, now.getTime());
    },
    close: async () => {
      for (const close of closing) await close();
      for (const bell of bells.values()) closeSync(bell);
      bells.clear();
      if (database.open) database.close();
    },
  };
};

interface Subscribing {
  readonly group: string;
  readonly names: readonly string[];
  readonly receive: (deliveries: readonly Delivery[]) => void;
}

const subscribe = (
  database: Database,
  bell: string,
  { group, names, receive }: Subscribing,
): (() => Promise<void>) => {
  database
    .transaction(() => {
      database.prepare('delete from subscription where consumer = ?').run(group);
      const add = database.prepare('insert into subscription (name, consumer) values (?, ?)');
      for (const name of new Set(names)) add.run(name, group);
      noteSeen(database, group, Date.now());
    })
    .immediate();
  const read = database.prepare<[number, number], { sequence: number; envelope: string }>(
    `select sequence, envelope from entry where sequence > ? and name in (${names.map((name) => `'${name}'`).join()})
     order by sequence limit ?`,
  );
  const known = database
    .prepare<[string], { sequence: number }>('select sequence from position where consumer = ?')
    .get(group);
  const write = database.prepare(
    `insert into position (consumer, sequence) values (?, ?)
     on conflict (consumer) do update set sequence = excluded.sequence`,
  );

  const last = database
    .prepare<[], { seq: number }>(`select seq from sqlite_sequence where name = 'entry'`)
    .get();
  // A position behind the end is one of another log, such as before it was restored: all is read, and the inbox knows.
  let readUpTo = known && known.sequence <= (last?.seq ?? 0) ? known.sequence : 0;
  let reading = true;
  let written = readUpTo;
  /** What was handed over and is not acknowledged, in order. */
  const open = new Set<number>();

  const pull = (): void => {
    if (!reading || !database.open) return;
    while (open.size < windowSize) {
      const rows = read.all(readUpTo, windowSize - open.size);
      if (rows.length === 0) return;
      for (const { sequence } of rows) open.add(sequence);
      readUpTo = rows.at(-1)?.sequence ?? readUpTo;
      receive(
        rows.map(({ sequence, envelope }) => ({
          envelope,
          ack: () => {
            const full = open.size >= windowSize;
            if (open.delete(sequence) && full) setImmediate(pull);
          },
        })),
      );
    }
  };
  const writePosition = (): void => {
    // The oldest that is open comes first in a set filled in order.
    const [oldest] = open;
    const position = oldest === undefined ? readUpTo : oldest - 1;
    if (position <= written || !database.open) return;
    write.run(group, position);
    written = position;
  };

  closeSync(openSync(bell, 'a'));
  const watcher: FSWatcher = watch(bell, pull);
  watcher.on('error', () => watcher.close());
  const poll = setInterval(pull, safetyPollMs);
  const keep = setInterval(writePosition, positionEveryMs);
  setImmediate(pull);

  return async () => {
    // Ended before, by the one who subscribed.
    if (!reading) return;
    reading = false;
    watcher.close();
    clearInterval(poll);
    clearInterval(keep);
    writePosition();
  };
};
