import type { Logger } from '@tessera/kit/telemetry';
import { sentTokens, type UsageLog, type UsageTokens } from '@tessera/kit/usage';
import type { UsageMetrics } from '../telemetry/usage-metrics.ts';
import type { ClientIdentity } from './client-identity.ts';
import { createKnownClients } from './known-clients.ts';
import type { OperationUsage } from './operation-usage.ts';
import { type Interval, UsageCounts } from './usage-counts.ts';

/** Counts what clients use, and writes it down in the background. */
export interface UsageRecorder {
  /**
   * Counts a request that is executed.
   * @param operation is called when the request is one of the sample.
   * @param variables as the client sent them.
   */
  count(
    client: ClientIdentity,
    operation: () => OperationUsage,
    variables: Readonly<Record<string, unknown>>,
  ): void;
  /** Writes down what is left, if the log takes it in time. */
  stop(): Promise<void>;
}

/** What a recorder stands on. */
export interface UsageRecorderOptions {
  /** Opens the log; called again after it failed. */
  readonly open: () => Promise<UsageLog>;
  readonly everyMs: number;
  readonly sampleRate: number;
  /** Names of clients to tell apart; empty for all. */
  readonly clients: readonly string[];
  readonly logger: Logger;
  readonly metrics: UsageMetrics;
  /** How long the log may take for an interval; 30 s unless told. */
  readonly patienceMs?: number;
  /** How long {@link UsageRecorder.stop} waits; 2 s unless told. */
  readonly stopMs?: number;
  readonly random?: () => number;
}

const dayMs = 24 * 60 * 60 * 1_000;
const nothingSent: UsageTokens = new Set();

/** @throws Error when `work` takes longer. */
const within = async <T>(ms: number, work: Promise<T>): Promise<T> => {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`The usage log did not answer in ${ms} ms.`)), ms);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
};

/**
 * A request costs a look into a map; everything else happens once an interval, beside the requests. While the log does
 * not answer, the next interval is counted on in the same bounded memory; what the log did not take is lost, and counted.
 */
export const createUsageRecorder = (options: UsageRecorderOptions): UsageRecorder => {
  const { open, everyMs, sampleRate, logger, metrics, patienceMs = 30_000, stopMs = 2_000 } = options;
  const random = options.random ?? Math.random;
  const counts = new UsageCounts(Date.now());
  const clients = createKnownClients(options.clients);
  let log: Promise<UsageLog> | undefined;
  let writing: Promise<void> | undefined;

  const append = async ({ startedAt, entries }: Interval): Promise<void> => {
    const { entries: counted, cut } = await entries(sampleRate);
    metrics.entriesCut(cut);
    log ??= open();
    const opened = await log;
    const recording = { recording: new Date(startedAt).toISOString(), sampleRate };
    await opened.append({ entries: counted, recording });
  };

  const write = async (interval: Interval): Promise<void> => {
    try {
      await within(patienceMs, append(interval));
      metrics.requestsRecorded(interval.requests);
    } catch (error) {
      metrics.requestsDropped(interval.requests, 'log');
      logger.warn(
        { err: error, requests: interval.requests },
        'the usage log took nothing; they are not in it',
      );
      // One that hangs is left behind: the next interval gets a new one.
      const failed = log;
      log = undefined;
      failed?.then((opened) => opened.close()).catch(() => undefined);
    }
  };

  const flush = (): Promise<void> => {
    writing ??= write(counts.take(Date.now())).finally(() => {
      writing = undefined;
    });
    return writing;
  };
  const timer = setInterval(() => void flush(), everyMs).unref();

  return {
    count: (client, operation, variables) => {
      if (sampleRate < 1 && random() >= sampleRate) return;
      try {
        const now = Date.now();
        const used = operation();
        const sent = used.variables.length > 0 ? sentTokens(used.variables, variables) : nothingSent;
        const counted = counts.add(used, clients.admit(client, Math.floor(now / dayMs)), sent, now);
        if (!counted) metrics.requestsDropped(1, 'memory');
      } catch (error) {
        // A fault here is ours; the request is answered all the same.
        metrics.requestsDropped(1, 'fault');
        logger.error({ err: error }, 'what a request uses could not be counted');
      }
    },
    stop: async () => {
      clearInterval(timer);
      const finish = async (): Promise<void> => {
        await writing;
        await flush();
        await (await log)?.close();
      };
      await within(stopMs, finish()).catch((error: unknown) => {
        logger.warn({ err: error }, 'what was counted last is not in the usage log');
      });
    },
  };
};
