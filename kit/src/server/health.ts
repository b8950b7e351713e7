import type { FastifyInstance } from 'fastify';
import type { Logger, Metrics } from '../telemetry/index.ts';

/** Something the process cannot do without, by name; rejects while it is missing. */
export type ReadinessChecks = Readonly<Record<string, () => Promise<void>>>;

/** Where a process is in its life. */
export type Phase = 'starting' | 'serving' | 'stopping';

const checkLimitMs = 2_000;

const withinLimit = (check: () => Promise<void>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${checkLimitMs} ms`)), checkLimitMs);
  });
  return Promise.race([check(), late]).finally(() => clearTimeout(timer));
};

/**
 * `GET /health/live` is 200 as long as the process answers at all; `GET /health/ready` is 200 when it serves and every
 * check passes, else 503 with the names of those that fail. Why they fail is for the log.
 */
export const addHealth = (
  app: FastifyInstance,
  { phase, checks, logger }: { phase: () => Phase; checks: ReadinessChecks; logger: Logger },
): void => {
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    if (phase() !== 'serving') return reply.code(503).send({ status: phase() });
    const failing: string[] = [];
    await Promise.all(
      Object.entries(checks).map(async ([name, check]) => {
        try {
          await withinLimit(check);
        } catch (error) {
          logger.warn({ err: error, check: name }, 'not ready');
          failing.push(name);
        }
      }),
    );
    return failing.length === 0
      ? { status: 'ready' }
      : reply.code(503).send({ status: 'unavailable', failing });
  });
};

/** `GET /metrics` in Prometheus' text format. */
export const addMetrics = (app: FastifyInstance, metrics: Metrics): void => {
  app.get('/metrics', async (_request, reply) => {
    reply.type(metrics.registry.contentType);
    return metrics.registry.metrics();
  });
};
