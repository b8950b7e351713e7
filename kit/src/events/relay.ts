import { momentParameter, type Store, sql } from '../store/index.ts';
import { numberList, numbersIn } from '../store/prepared.ts';
import type { Logger } from '../telemetry/index.ts';
import { backoff } from './backoff.ts';
import type { Carrier, Parcel } from './carrier.ts';
import { crashPoint } from './crash-point.ts';
import type { EventMetrics } from './event-metrics.ts';
import { createWakeUp } from './wake-up.ts';

/** Messages handed to the carrier at once. */
const batchSize = 100;
/** Looks for what nobody told of, such as rows an operator's command wrote. */
const safetyScanMs = 5_000;
/** Sent rows are deleted together, this long after the first of them. */
const deleteAfterMs = 500;

interface Row extends Parcel {
  readonly sequence: number;
}
type Table = 'outbox_message' | 'scheduled_message';

/** What one look came to: how many were sent, and how long there is nothing to do, ms. */
interface Round {
  readonly sent: number;
  readonly pauseMs: number;
}

/** Sends what the outbox holds. */
export interface Relay {
  /** There is something new. */
  wake(): void;
  /** Sends all that is due, whoever leads; for tests. */
  flush(): Promise<void>;
  /** Sends nothing more, and deletes what was sent. */
  stop(): Promise<void>;
}

/** What a relay stands on. */
export interface RelayOptions {
  readonly store: Store;
  readonly carrier: Carrier;
  readonly clock: () => Date;
  readonly logger: Logger;
  readonly metrics: EventMetrics;
}

/**
 * Starts to send the messages of a store, in the order they were written. A row is deleted after the carrier holds it
 * for good, with others and not at once; what a crash leaves is sent again.
 *
 * Of the processes of a database one sends, so that each message goes out once as a rule. Order does not hang on that:
 * whoever sends takes what it finds in the order of the rows, and a row is gone only after it was published, so that
 * no message is ever published before the earlier ones of its aggregate were.
 */
export const startRelay = ({ store, carrier, clock, logger, metrics }: RelayOptions): Relay => {
  const sent: Record<Table, Set<number>> = { outbox_message: new Set(), scheduled_message: new Set() };
  const wakeUp = createWakeUp();
  const leadership = store.stand('relay', wakeUp.wake);
  let stopping = false;
  let deletionPlanned = false;

  const publish = async (table: Table, rows: readonly Row[]): Promise<void> => {
    if (rows.length === 0) return;
    crashPoint('after-commit-before-publish');
    await carrier.publish(rows);
    for (const { sequence, name } of rows) {
      sent[table].add(sequence);
      metrics.sent(name);
    }
    crashPoint('after-publish-before-delete');
    planDeletion(deleteAfterMs);
  };

  const planDeletion = (ms: number): void => {
    if (deletionPlanned) return;
    deletionPlanned = true;
    setTimeout(() => {
      deletionPlanned = false;
      if (stopping) return;
      deleteSent().catch((error) => {
        logger.warn({ err: error }, 'sent messages are deleted later');
        planDeletion(safetyScanMs);
      });
    }, ms).unref();
  };

  const deleteSent = async (): Promise<void> => {
    const due = Object.entries(sent).map(([table, set]) => [table as Table, set, [...set]] as const);
    if (due.every(([, , sequences]) => sequences.length === 0)) return;
    await carrier.durable();
    await store.tx(async (tx) => {
      for (const [table, , sequences] of due) {
        if (sequences.length > 0) {
          await tx.execute(
            sql`delete from ${sql.identifier(table)} where sequence in ${numberList(tx, sequences)}`,
          );
        }
      }
    });
    for (const [, set, sequences] of due) for (const sequence of sequences) set.delete(sequence);
  };

  const { read } = store;
  const selectWritten = read.prepare<Row>(
    'relay_written',
    sql`select sequence, id, name, aggregate, envelope from outbox_message
      where sequence not in ${numbersIn(read, 'sent')} order by sequence limit ${batchSize}`,
  );
  const selectNextDue = read.prepare<{ at: number | string | null }>(
    'relay_next_due',
    sql`select min(deliver_at) as at from scheduled_message where sequence not in ${numbersIn(read, 'sent')}`,
  );
  const selectDue = read.prepare<Row>(
    'relay_due',
    sql`select sequence, id, name, aggregate, envelope from scheduled_message
      where deliver_at <= ${sql.placeholder('now')} and sequence not in ${numbersIn(read, 'sent')}
      order by deliver_at, sequence limit ${batchSize}`,
  );
  const sentOf = (table: Table): string => JSON.stringify([...sent[table]]);

  const sendBatch = async (): Promise<Round> => {
    const rows = await selectWritten({ sent: sentOf('outbox_message') });
    await publish('outbox_message', rows);
    const due = await sendDue();
    const more = rows.length === batchSize;
    return { sent: rows.length + due.sent, pauseMs: more ? 0 : Math.min(safetyScanMs, due.pauseMs) };
  };

  const sendDue = async (): Promise<Round> => {
    const now = clock();
    const [next] = await selectNextDue({ sent: sentOf('scheduled_message') });
    const at = next?.at == null ? Number.POSITIVE_INFINITY : new Date(next.at).getTime();
    if (at > now.getTime()) return { sent: 0, pauseMs: at - now.getTime() };
    const rows = await selectDue({ now: momentParameter(read, now), sent: sentOf('scheduled_message') });
    await publish('scheduled_message', rows);
    return { sent: rows.length, pauseMs: 0 };
  };

  /** One after the other: two at once would send in any order. */
  let turn: Promise<unknown> = Promise.resolve();
  const send = (): Promise<Round> => {
    const result = turn.then(sendBatch);
    turn = result.catch(() => undefined);
    return result;
  };

  const loop = (async () => {
    for (let failures = 0; !stopping; ) {
      try {
        const { pauseMs } = leadership.leads() ? await send() : { pauseMs: safetyScanMs };
        failures = 0;
        // What is written meanwhile ends the sleep before it begins.
        if (pauseMs > 0) await wakeUp.sleep(pauseMs);
      } catch (error) {
        failures += 1;
        if (stopping) break;
        logger[failures === 1 ? 'error' : 'debug']({ err: error }, 'messages wait: they cannot be sent');
        await wakeUp.sleep(backoff(failures, 100, 10_000));
      }
    }
  })();

  return {
    wake: leadership.tell,
    flush: async () => {
      while ((await send()).sent > 0);
    },
    stop: async () => {
      stopping = true;
      wakeUp.wake();
      await loop;
      await turn;
      await deleteSent().catch((error) => logger.warn({ err: error }, 'sent messages are deleted later'));
      await leadership.resign();
    },
  };
};
