import { isRetryable } from '../store/errors.ts';
import {
  inList,
  listParameter,
  momentParameter,
  prepared,
  type Store,
  sql,
  type Tx,
} from '../store/index.ts';
import { numberList } from '../store/prepared.ts';
import { runInTrace } from '../telemetry/index.ts';
import { backoff } from './backoff.ts';
import type { EventMetrics } from './event-metrics.ts';
import type { Incoming } from './incoming.ts';

/** What became of a message; `known` when it was handled before, or is by another process. */
export type Fate = 'handled' | 'known' | 'parked' | 'dead';

/** What became of a message, and why, if it failed in this run. */
export interface Settled {
  readonly fate: Fate;
  readonly failure?: unknown;
}

/** What handling stands on. */
export interface HandleOptions {
  readonly store: Store;
  readonly clock: () => Date;
  readonly maxAttempts: number;
  readonly metrics: EventMetrics;
  /** Throws what a handler throws in place of parking its message; for tests. */
  readonly throwFailures?: boolean;
}

/**
 * Handles messages in one transaction, each in a savepoint, with their inbox entries. One that fails is parked, and
 * later ones of its aggregate behind it.
 * @returns what became of each, in order.
 * @throws what the store throws; nothing has happened then.
 */
export const handleBatch = async (items: readonly Incoming[], options: HandleOptions): Promise<Settled[]> => {
  const [only] = items;
  if (items.length > 1 || !only) return run(items, options, true);
  try {
    // Alone it needs no savepoint: the whole transaction is undone, and a second one parks it.
    return await run(items, options, false);
  } catch (error) {
    if (!(error instanceof HandlerFailure)) throw error;
    if (options.throwFailures) throw error.cause;
    only.failure = error.cause;
    return run(items, options, true);
  }
};

class HandlerFailure extends Error {}

const run = (items: readonly Incoming[], options: HandleOptions, savepoints: boolean): Promise<Settled[]> =>
  options.store.tx(async (tx) => {
    const now = options.clock();
    const taken = await takeIn(
      tx,
      items.filter(({ delivery }) => delivery).map(({ id }) => id),
      now,
    );
    const held = await holdParked(tx, items);
    const waiting = await aggregatesThatWait(tx, [...new Set(items.map(({ aggregate }) => aggregate))]);
    const all: Settled[] = [];
    for (const item of items) {
      // A duplicate within the batch finds its id used up.
      if (item.parked ? !held.has(item.parked.sequence) : !taken.delete(item.id)) all.push({ fate: 'known' });
      else all.push(await settle(tx, item, { waiting, now, savepoints, ...options }));
    }
    return all;
  });

interface Settling extends HandleOptions {
  readonly waiting: Set<string>;
  readonly now: Date;
  readonly savepoints: boolean;
}

const settle = async (tx: Tx, item: Incoming, settling: Settling): Promise<Settled> => {
  const { waiting, now, savepoints, metrics } = settling;
  const { work } = item;
  if (!work)
    return park(tx, item, {
      status: 'DEAD',
      attempts: item.parked?.attempts ?? 0,
      error: item.fault,
      at: now,
      now,
    });
  const waits = item.delivery !== null && waiting.has(item.aggregate);
  const lacksEffect = work.consumer.effect !== null && item.effect !== 'done';
  if (item.failure === undefined && (waits || lacksEffect)) {
    waiting.add(item.aggregate);
    return park(tx, item, {
      status: 'RETRY',
      attempts: item.parked?.attempts ?? 0,
      error: null,
      at: now,
      now,
    });
  }
  let { failure } = item;
  if (failure === undefined) {
    const handle = () =>
      runInTrace(work.message.traceparent, () => work.consumer.handle(tx, work.message, item.result));
    const begun = performance.now();
    try {
      await (savepoints ? tx.savepoint(handle) : handle());
    } catch (error) {
      if (isRetryable(error)) throw error;
      if (!savepoints) throw new HandlerFailure('handler failed', { cause: error });
      failure = error ?? new Error('The handler threw nothing.');
    } finally {
      metrics.ran(item.name, (performance.now() - begun) / 1_000);
    }
  }
  if (failure === undefined) {
    if (item.parked)
      await tx.execute(sql`delete from parked_message where sequence = ${item.parked.sequence}`);
    return { fate: 'handled' };
  }
  const attempts = (item.parked?.attempts ?? 0) + 1;
  const dead = attempts >= settling.maxAttempts;
  if (!dead) waiting.add(item.aggregate);
  const at = dead ? now : new Date(now.getTime() + backoff(attempts, 200, 600_000));
  const parked = await park(tx, item, {
    status: dead ? 'DEAD' : 'RETRY',
    attempts,
    error: textOf(failure),
    at,
    now,
  });
  return { ...parked, failure };
};

const textOf = (failure: unknown): string =>
  (failure instanceof Error ? (failure.stack ?? failure.message) : String(failure)).slice(0, 4_000);

interface Parking {
  readonly status: 'RETRY' | 'DEAD';
  readonly attempts: number;
  readonly error: string | null;
  readonly at: Date;
  readonly now: Date;
}

const park = async (
  tx: Tx,
  item: Incoming,
  { status, attempts, error, at, now }: Parking,
): Promise<Settled> => {
  const next = momentParameter(tx, at);
  if (item.parked) {
    await tx.execute(sql`
      update parked_message set status = ${status}, attempts = ${attempts}, error = ${error}, next_attempt_at = ${next}
      where sequence = ${item.parked.sequence}`);
  } else {
    await tx.execute(sql`
      insert into parked_message (id, name, aggregate, envelope, status, attempts, next_attempt_at, error, parked_at)
      values (${item.id}, ${item.name}, ${item.aggregate}, ${item.envelope}, ${status}, ${attempts}, ${next}, ${error},
        ${momentParameter(tx, now)})
      on conflict do nothing`);
  }
  return { fate: status === 'DEAD' ? 'dead' : 'parked' };
};

/**
 * Locks the parked rows that are as they were read, and returns them: others are, or were, handled elsewhere. One whose
 * effect has run here is claimed, so nobody handles it: who holds its lock looks at it for a moment, and is waited for.
 */
const holdParked = async (tx: Tx, items: readonly Incoming[]): Promise<Set<number>> => {
  const parked = items.filter(({ parked: row, effect }) => row && effect !== 'lost');
  const [claimed, free] = [
    parked.filter(({ effect }) => effect === 'done'),
    parked.filter(({ effect }) => effect !== 'done'),
  ];
  return new Set([...(await lockParked(tx, claimed, 'wait')), ...(await lockParked(tx, free, 'skip'))]);
};

const lockParked = async (
  tx: Tx,
  items: readonly Incoming[],
  locked: 'wait' | 'skip',
): Promise<readonly number[]> => {
  const attempts = new Map(
    items.flatMap(({ parked }) => (parked ? [[parked.sequence, parked.attempts] as const] : [])),
  );
  if (attempts.size === 0) return [];
  const lock = locked === 'wait' ? sql`order by sequence for update` : sql`for update skip locked`;
  const rows = await tx.query<{ sequence: number; attempts: number }>(sql`
    select sequence, attempts from parked_message
    where status = 'RETRY' and sequence in ${numberList(tx, [...attempts.keys()])}
    ${tx.engine === 'postgres' ? lock : sql``}`);
  return rows.filter((row) => attempts.get(row.sequence) === row.attempts).map(({ sequence }) => sequence);
};

/** Enters ids into the inbox and returns those that were new. */
const takeIn = async (tx: Tx, ids: readonly string[], now: Date): Promise<Set<string>> => {
  if (ids.length === 0) return new Set();
  const [list, at] = [sql.placeholder('ids'), sql.placeholder('at')];
  const insert = prepared(tx, 'inbox_take_in', (name) =>
    tx.prepare<{ id: string }>(
      name,
      tx.engine === 'sqlite'
        ? sql`insert into inbox_message (id, received_at) select value, ${at} from json_each(${list}) where true
            on conflict do nothing returning id`
        : sql`insert into inbox_message (id, received_at)
            select value, ${at}::timestamptz from json_array_elements_text(${list}::json)
            on conflict do nothing returning id`,
    ),
  );
  // Sorted, so that processes that take in the same ones do not wait for each other in a ring.
  const rows = await insert({ ids: JSON.stringify(ids.toSorted()), at: momentParameter(tx, now) });
  return new Set(rows.map(({ id }) => id));
};

const aggregatesThatWait = async (tx: Tx, aggregates: readonly string[]): Promise<Set<string>> => {
  const select = prepared(tx, 'inbox_waiting', (name) =>
    tx.prepare<{ aggregate: string }>(
      name,
      sql`select distinct aggregate from parked_message
        where status = 'RETRY' and ${inList(tx, sql`aggregate`, 'aggregates')}`,
    ),
  );
  const rows = await select({ aggregates: listParameter(tx, aggregates) });
  return new Set(rows.map(({ aggregate }) => aggregate));
};
