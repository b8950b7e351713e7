import { momentParameter, type Store, sql } from '../store/index.ts';
import { createLimiter } from '../store/limiter.ts';
import { type Logger, runInTrace, traceIdOf } from '../telemetry/index.ts';
import { backoff } from './backoff.ts';
import type { Delivery } from './carrier.ts';
import type { Consumer } from './consumer.ts';
import { crashPoint } from './crash-point.ts';
import type { EventMetrics } from './event-metrics.ts';
import { handleBatch, type Settled } from './handle-batch.ts';
import { type Incoming, readIncoming } from './incoming.ts';
import { createWakeUp } from './wake-up.ts';

/** Messages handled in one transaction at most. */
const batchSize = 32;
const effectsAtOnce = 16;
const safetyScanMs = 5_000;
/** How long a parked message is another process' that runs its effect: longer than an effect, short after a crash. */
const claimMs = 30_000;
/** When to look again for what another process had. */
const lostScanMs = 1_000;

/** Handles what a subgraph hears. */
export interface Receiver {
  receive(deliveries: readonly Delivery[]): void;
  /** Handles one envelope now and throws what its consumer throws, in place of parking it; for tests. */
  handleNow(envelope: string): Promise<void>;
  /** Begins nothing more and waits for what is under way. */
  stop(): Promise<void>;
}

/** What a receiver stands on. */
export interface ReceiverOptions {
  readonly store: Store;
  readonly consumers: readonly Consumer[];
  readonly clock: () => Date;
  readonly logger: Logger;
  readonly maxAttempts: number;
  readonly metrics: EventMetrics;
}

/**
 * Starts to handle messages: those of an aggregate in order, in batches of one transaction each. Effects run before,
 * several at once, and hold up nothing but their own aggregate.
 */
export const startReceiver = (options: ReceiverOptions): Receiver => {
  const { store, clock, logger, metrics } = options;
  const consumers = new Map(options.consumers.map((consumer) => [consumer.event.name, consumer]));
  /** What is under way by aggregate, oldest first. */
  const lanes = new Map<string, Incoming[]>();
  const retrying = new Set<number>();
  let ready: Incoming[] = [];
  /** In `ready`, or in the batch under way. */
  const queued = new Set<Incoming>();
  const wakeUp = createWakeUp();
  const stopping = new AbortController();
  const { signal } = stopping;
  const limit = createLimiter(effectsAtOnce);
  const effects = new Set<Promise<void>>();
  let nextRetryScan = 0;

  const admit = (item: Incoming): void => {
    const lane = lanes.get(item.aggregate);
    if (lane) lane.push(item);
    else lanes.set(item.aggregate, [item]);
    // Behind a message that is not settled, an effect has to wait; what has none goes into the same batch.
    if (!lane || (item.effect === 'none' && lane.every(isReady))) step(item);
  };

  const isReady = (item: Incoming): boolean => item.effect !== 'due' && item.effect !== 'running';

  const enqueue = (item: Incoming): void => {
    if (queued.has(item)) return;
    queued.add(item);
    ready.push(item);
    wakeUp.wake();
  };

  const step = (item: Incoming): void => {
    if (item.effect !== 'due') {
      enqueue(item);
      return;
    }
    item.effect = 'running';
    const running = limit(() => runEffect(item))
      .catch((failure) => {
        item.failure = failure ?? new Error('The effect threw nothing.');
        item.effect = 'done';
      })
      .then(() => {
        effects.delete(running);
        enqueue(item);
        followers(item.aggregate);
      });
    effects.add(running);
  };

  /** What may go along with a lane's first message. */
  const followers = (aggregate: string): void => {
    for (const item of (lanes.get(aggregate) ?? []).slice(1)) {
      if (!isReady(item)) return;
      enqueue(item);
    }
  };

  const runEffect = async (item: Incoming): Promise<void> => {
    const { work } = item;
    if (!work?.consumer.effect) return;
    if (!signal.aborted && item.parked && !(await claim(item.parked))) {
      item.effect = 'lost';
      return;
    }
    if (signal.aborted || (item.delivery && (await isTakenOrWaits(item)))) {
      item.effect = 'passed over';
      return;
    }
    const { effect } = work.consumer;
    item.result = await runInTrace(work.message.traceparent, () => effect(work.message, signal));
    item.effect = 'done';
    crashPoint('after-effect-before-handle');
  };

  /** Puts a parked message's next attempt off, which one process alone can do. */
  const claim = ({ sequence, attempts }: { sequence: number; attempts: number }): Promise<boolean> =>
    store.tx(async (tx) => {
      const now = clock();
      const rows = await tx.query(sql`
        update parked_message set next_attempt_at = ${momentParameter(tx, new Date(now.getTime() + claimMs))}
        where sequence = ${sequence} and status = 'RETRY' and attempts = ${attempts}
          and next_attempt_at <= ${momentParameter(tx, now)}
        returning sequence`);
      return rows.length > 0;
    });

  const selectTakenOrWaits = store.read.prepare(
    'inbox_taken_or_waits',
    sql`select 1 as found from inbox_message where id = ${sql.placeholder('id')}
      union all
      select 1 as found from parked_message
      where aggregate = ${sql.placeholder('aggregate')} and status = 'RETRY'`,
  );
  const isTakenOrWaits = async ({ id, aggregate }: Incoming): Promise<boolean> => {
    return (await selectTakenOrWaits({ id, aggregate })).length > 0;
  };

  const settleBatch = async (): Promise<void> => {
    const batch = ready.splice(0, batchSize);
    let fates: Settled[];
    try {
      fates = await handleBatch(batch, options);
    } catch (error) {
      ready = [...batch, ...ready];
      throw error;
    }
    crashPoint('after-handle-before-ack');
    for (const [index, item] of batch.entries()) settled(item, fates[index] ?? { fate: 'known' });
  };

  const settled = (item: Incoming, { fate, failure }: Settled): void => {
    queued.delete(item);
    item.delivery?.ack();
    if (item.parked) retrying.delete(item.parked.sequence);
    if (item.parked && fate === 'known')
      nextRetryScan = Math.min(nextRetryScan, performance.now() + lostScanMs);
    else if (fate === 'parked' || item.parked) nextRetryScan = 0;
    count(item, fate, failure);
    if (fate === 'parked' && failure !== undefined)
      log('warn', item, failure, 'a message failed and is tried again');
    if (fate === 'dead') log('error', item, failure, 'a message is given up');
    const lane = lanes.get(item.aggregate) ?? [];
    lane.splice(lane.indexOf(item), 1);
    const [head] = lane;
    if (!head) {
      lanes.delete(item.aggregate);
    } else if (head.effect === 'due') {
      step(head);
    } else if (isReady(head)) {
      enqueue(head);
      followers(item.aggregate);
    }
  };

  const count = (item: Incoming, fate: Settled['fate'], failure: unknown): void => {
    const { name, work, parked } = item;
    if (fate === 'known') {
      if (!parked) metrics.cameTo(name, 'duplicate');
      return;
    }
    if (fate === 'parked') metrics.cameTo(name, failure === undefined ? 'waiting' : 'retried');
    else metrics.cameTo(name, fate);
    if (fate === 'handled' && work)
      metrics.lagged(name, Math.max(0, (clock().getTime() - work.message.time.getTime()) / 1_000));
  };

  const log = (level: 'warn' | 'error', item: Incoming, failure: unknown, text: string): void => {
    const traceId = traceIdOf(item.traceparent) ?? undefined;
    const err = failure ?? (item.fault === null ? undefined : new Error(item.fault));
    logger[level]({ err, messageId: item.id, event: item.name, aggregate: item.aggregate, traceId }, text);
  };

  /** Takes up parked messages that are due, the first of each aggregate. */
  const retryDue = async (): Promise<void> => {
    const rows = await store.read.query<ParkedRow>(sql`
      select sequence, envelope, attempts, next_attempt_at as at from parked_message p
      where status = 'RETRY' and not exists (
        select 1 from parked_message q
        where q.aggregate = p.aggregate and q.status = 'RETRY' and q.sequence < p.sequence)
      order by next_attempt_at limit 64`);
    const now = clock().getTime();
    nextRetryScan = performance.now() + safetyScanMs;
    for (const { sequence, envelope, attempts, at } of rows) {
      if (retrying.has(sequence)) continue;
      const wait = new Date(at).getTime() - now;
      if (wait > 0) {
        nextRetryScan = Math.min(nextRetryScan, performance.now() + wait);
        return;
      }
      retrying.add(sequence);
      admit(readIncoming(envelope, consumers, { delivery: null, parked: { sequence, attempts } }));
    }
  };

  const loop = (async () => {
    for (let failures = 0; !signal.aborted; ) {
      try {
        if (ready.length > 0) await settleBatch();
        if (performance.now() >= nextRetryScan) await retryDue();
        failures = 0;
        if (ready.length === 0) await wakeUp.sleep(nextRetryScan - performance.now());
      } catch (error) {
        failures += 1;
        if (signal.aborted) return;
        logger[failures === 1 ? 'error' : 'debug']({ err: error }, 'messages wait: the store fails');
        await wakeUp.sleep(backoff(failures, 100, 10_000));
      }
    }
  })();

  return {
    receive: (deliveries) => {
      if (signal.aborted) return;
      for (const delivery of deliveries) {
        admit(readIncoming(delivery.envelope, consumers, { delivery, parked: null }));
      }
    },
    handleNow: async (envelope) => {
      const item = readIncoming(envelope, consumers, {
        delivery: { envelope, ack: () => undefined },
        parked: null,
      });
      if (item.fault !== null) throw new Error(item.fault);
      if (item.effect === 'due') await runEffect(item);
      await handleBatch([item], { ...options, throwFailures: true });
    },
    stop: async () => {
      stopping.abort();
      wakeUp.wake();
      await loop;
      await Promise.all(effects);
    },
  };
};

interface ParkedRow {
  readonly sequence: number;
  readonly envelope: string;
  readonly attempts: number;
  readonly at: number | string;
}
