import { Counter, Gauge, Histogram, type Registry } from 'prom-client';
import { type Store, sql } from '../store/index.ts';

/** What became of a message that came in. */
export type Outcome = 'handled' | 'duplicate' | 'waiting' | 'retried' | 'dead';

/** What a subgraph counts of its messages. */
export interface EventMetrics {
  sent(event: string): void;
  /** @param event whatever the message says it is: only names that somebody here hears become labels. */
  cameTo(event: string, outcome: Outcome): void;
  /** One run of a handler, without its effect. */
  ran(event: string, seconds: number): void;
  /** From when a message was written to when it was handled. */
  lagged(event: string, seconds: number): void;
}

/** For who counts nothing. */
export const noMetrics: EventMetrics = {
  sent: () => undefined,
  cameTo: () => undefined,
  ran: () => undefined,
  lagged: () => undefined,
};

/** What event metrics stand on. */
export interface EventMetricsOptions {
  readonly registry: Registry;
  readonly store: Store;
  readonly clock: () => Date;
  /** Names of events that are heard. */
  readonly heard: readonly string[];
}

/** Makes the metrics of a subgraph's messages. What waits is counted when somebody asks, and not before. */
export const createEventMetrics = ({ registry, store, clock, heard }: EventMetricsOptions): EventMetrics => {
  const registers = [registry];
  const known = new Set(heard);
  const labelOf = (event: string): string => (known.has(event) ? event : 'unknown');
  const waiting = new Gauge({
    name: 'tessera_events_waiting',
    help: 'Messages in the store: outbox (to be sent), scheduled (to be sent later), retry (failed, or behind one that did), dead.',
    labelNames: ['state'],
    registers,
    collect: () =>
      lookAt(store, clock())
        .then((states) => {
          for (const { state, count, oldestSeconds } of states) {
            waiting.set({ state }, count);
            oldest.set({ state }, oldestSeconds);
          }
        })
        // What is not known is not shown: the readiness check says what the store says.
        .catch(() => {
          waiting.reset();
          oldest.reset();
        }),
  });
  const oldest = new Gauge({
    name: 'tessera_events_oldest_seconds',
    help: 'Age of the oldest message in each state; of scheduled ones, how long the first is overdue.',
    labelNames: ['state'],
    registers,
  });
  const sent = new Counter({
    name: 'tessera_events_sent_total',
    help: 'Messages handed to the carrier.',
    labelNames: ['event'],
    registers,
  });
  const received = new Counter({
    name: 'tessera_events_received_total',
    help: 'Messages that came in, by what became of them: handled, duplicate, waiting (behind a failed one), retried (failed), dead.',
    labelNames: ['event', 'outcome'],
    registers,
  });
  const durations = new Histogram({
    name: 'tessera_events_handling_duration_seconds',
    help: "Time a message's handler took in its transaction.",
    labelNames: ['event'],
    buckets: [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5],
    registers,
  });
  const lags = new Histogram({
    name: 'tessera_events_lag_seconds',
    help: 'Time from when a message was written to when it was handled; a scheduled one waits for its time meanwhile.',
    labelNames: ['event'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 5, 30, 300, 3600],
    registers,
  });
  return {
    sent: (event) => sent.inc({ event }),
    cameTo: (event, outcome) => received.inc({ event: labelOf(event), outcome }),
    ran: (event, seconds) => durations.observe({ event }, seconds),
    lagged: (event, seconds) => lags.observe({ event }, seconds),
  };
};

interface State {
  readonly state: string;
  readonly count: number;
  readonly oldestSeconds: number;
}

const lookAt = async ({ read }: Store, now: Date): Promise<State[]> => {
  const rows = await read.query<{ state: string; count: number; since: number | string | null }>(sql`
    select 'outbox' as state, count(*) as count, min(created_at) as since from outbox_message
    union all select 'scheduled', count(*), min(deliver_at) from scheduled_message
    union all select 'retry', count(*), min(parked_at) from parked_message where status = 'RETRY'
    union all select 'dead', count(*), min(parked_at) from parked_message where status = 'DEAD'`);
  return rows.map(({ state, count, since }) => ({
    state,
    count,
    oldestSeconds: since === null ? 0 : Math.max(0, (now.getTime() - new Date(since).getTime()) / 1_000),
  }));
};
