import { momentParameter, type Store, sql } from '../store/index.ts';
import type { Logger } from '../telemetry/index.ts';
import type { Carrier } from './carrier.ts';

/** How long the ids of handled messages are kept: no carrier brings a message again after that. */
const inboxKeptMs = 14 * 86_400_000;
/** Ids deleted in one transaction. */
const batchSize = 500;
/** What a crash left is sent and handled before the first. */
const firstAfterMs = 10 * 60_000;
const everyMs = 60 * 60_000;

/** Forgets ids of messages that were taken in more than 14 days ago, a batch a transaction. */
export const pruneInbox = async (store: Store, now: Date): Promise<void> => {
  const before = new Date(now.getTime() - inboxKeptMs);
  for (let removed = batchSize; removed === batchSize; ) {
    removed = await store.tx(async (tx) => {
      const rows = await tx.query(sql`
        delete from inbox_message where id in (
          select id from inbox_message where received_at < ${momentParameter(tx, before)}
          order by received_at limit ${batchSize})
        returning id`);
      return rows.length;
    });
  }
};

/** What pruning stands on. */
export interface PruningOptions {
  readonly store: Store;
  readonly carrier: Carrier;
  readonly clock: () => Date;
  readonly logger: Logger;
}

/**
 * Prunes inbox and carrier every hour.
 * @returns ends it, when what is under way has ended.
 */
export const startPruning = ({ store, carrier, clock, logger }: PruningOptions): (() => Promise<void>) => {
  let running = Promise.resolve();
  const prune = async (): Promise<void> => {
    await pruneInbox(store, clock());
    for (const group of await carrier.prune(clock()))
      logger.warn(
        { group },
        'a subscription nobody took up for 14 days is dropped, with what it has not read',
      );
  };
  const turn = (): void => {
    running = prune().catch((error) => logger.warn({ err: error }, 'old messages are forgotten later'));
  };
  const first = setTimeout(turn, firstAfterMs).unref();
  const timer = setInterval(turn, everyMs).unref();
  return async () => {
    clearTimeout(first);
    clearInterval(timer);
    await running;
  };
};
