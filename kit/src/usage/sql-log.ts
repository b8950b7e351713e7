import { openReader, openStore, type Reader, type Store, sql } from '../store/index.ts';
import { dayOf, type Usage, type UsageEntry } from './usage-entry.ts';
import type { UsageLog, UsageLogLimits } from './usage-log.ts';
import { UsageLogError } from './usage-log-error.ts';

/** Rows of one transaction: SQLite writes in this process, which answers requests between two of them. */
const rowsAtOnce = 250;
/** SQLite waits for a lock with the whole process: an interval that is lost is the smaller evil. */
const busyTimeoutMs = 100;
const day = 24 * 60 * 60 * 1_000;

/** Adds rows to those that are there. Sorted, so that routers that write at the same time lock in the same order. */
const addCounts = (store: Store, rows: readonly UsageEntry[]): Promise<void> =>
  store.tx(async (tx) => {
    const values = JSON.stringify(
      rows.map(({ coordinate, client, version = '', count, lastSeen }) => [
        dayOf(lastSeen),
        coordinate,
        client,
        version,
        count,
        lastSeen,
      ]),
    );
    const rowsOf =
      tx.engine === 'sqlite'
        ? sql`select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 from json_each(${values}) where true`
        : sql`select value ->> 0, value ->> 1, value ->> 2, value ->> 3, (value ->> 4)::bigint, value ->> 5 from json_array_elements(${values}::json)`;
    await tx.execute(sql`
      insert into usage_count (day, coordinate, client, version, requests, last_seen) ${rowsOf}
      on conflict (day, coordinate, client, version) do update set
        requests = usage_count.requests + excluded.requests,
        last_seen = case when excluded.last_seen > usage_count.last_seen then excluded.last_seen else usage_count.last_seen end`);
  });

const compareKeys = (a: UsageEntry, b: UsageEntry): number => {
  const key = ({ lastSeen, coordinate, client, version }: UsageEntry): string =>
    `${dayOf(lastSeen)}\0${coordinate}\0${client}\0${version}`;
  return key(a) < key(b) ? -1 : 1;
};

/** Opens a database to write to; see `openUsageLog`. */
export const openSqlLog = async (url: string, { retentionDays }: UsageLogLimits): Promise<UsageLog> => {
  const migrations = new URL('./usage-migrations/', import.meta.url);
  const store = await openStore({ name: 'usage', url, migrations, busyTimeoutMs });
  let recorded: string | undefined;
  const record = ({ recording, sampleRate }: { recording: string; sampleRate: number }): Promise<void> =>
    store.tx(async (tx) => {
      const today = dayOf(recording);
      await tx.execute(sql`
        insert into usage_day (day, first_at, sample_rate) values (${today}, ${recording}, ${sampleRate})
        on conflict (day) do update set
          sample_rate = case when excluded.sample_rate < usage_day.sample_rate then excluded.sample_rate else usage_day.sample_rate end`);
      if (recorded === today) return;
      const oldest = dayOf(new Date(Date.parse(recording) - retentionDays * day).toISOString());
      await tx.execute(sql`delete from usage_count where day < ${oldest}`);
      await tx.execute(sql`delete from usage_day where day < ${oldest}`);
      recorded = today;
    });
  return {
    append: async ({ entries, recording }) => {
      await record(recording);
      const sorted = entries.toSorted(compareKeys);
      for (let from = 0; from < sorted.length; from += rowsAtOnce)
        await addCounts(store, sorted.slice(from, from + rowsAtOnce));
    },
    close: () => store.close(),
  };
};

interface CountRow {
  readonly coordinate: string;
  readonly client: string;
  readonly version: string;
  readonly requests: number;
  readonly last_seen: string;
}

const readFrom = async ({ read }: Reader, since: Date): Promise<Usage> => {
  const from = dayOf(since.toISOString());
  const counts = await read.query<CountRow>(sql`
    select coordinate, client, version, cast(sum(requests) as bigint) as requests, max(last_seen) as last_seen
    from usage_count where day >= ${from} and last_seen >= ${since.toISOString()}
    group by coordinate, client, version`);
  const days = await read.query<{ day: string; sample_rate: number }>(
    sql`select day, sample_rate from usage_day where day >= ${from} order by day`,
  );
  const [start] = await read.query<{ first_at: string | null }>(
    sql`select min(first_at) as first_at from usage_day`,
  );
  return {
    entries: counts.map(({ requests, last_seen: lastSeen, version, coordinate, client }) => ({
      coordinate,
      client,
      ...(version && { version }),
      count: Number(requests),
      lastSeen,
    })),
    days: days.map(({ day: on }) => on),
    sampleRate: Math.min(1, ...days.map(({ sample_rate: rate }) => rate)),
    ...(start?.first_at && { since: start.first_at }),
  };
};

/** What of an address may be shown: no user, no password. */
const shown = (url: string): string => {
  if (url.startsWith('file:')) return url.slice('file:'.length);
  return URL.canParse(url) ? `${new URL(url).pathname.slice(1)} at ${new URL(url).host}` : 'the database';
};

/** Reads a database as it is; see `readUsage`. */
export const readSqlLog = async (url: string, since: Date): Promise<Usage> => {
  let reader: Reader | undefined;
  try {
    reader = await openReader(url);
    return await readFrom(reader, since);
  } catch (cause) {
    const why = (cause as Error).cause ?? cause;
    throw new UsageLogError(`Cannot read ${shown(url)}, the usage log: ${(why as Error).message}.`, {
      cause,
    });
  } finally {
    await reader?.close();
  }
};
