import { createHttpServer } from '@tessera/kit/server';
import type { Logger, Metrics } from '@tessera/kit/telemetry';
import type { RouterConfig } from '../config.ts';
import type { Engine } from '../execution/engine.ts';

/** The listener for operators: health, metrics, and what the router serves. */
export interface AdminServer {
  readonly url: string;
  stop(): Promise<void>;
}

const productionPort = 4090;

/**
 * Starts the admin listener: always in production, in development when METRICS_PORT is set.
 * @throws StartError when its port cannot be listened on.
 */
export const startAdminServer = async (
  config: RouterConfig,
  { metrics, logger, engine }: { metrics: Metrics; logger: Logger; engine: Engine },
): Promise<AdminServer | undefined> => {
  const port = config.METRICS_PORT ?? (config.production ? productionPort : undefined);
  if (port === undefined) return undefined;
  const server = createHttpServer({ logger, metrics, production: config.production });
  server.app.get('/supergraph', async () => {
    const { loaded, sources } = engine.current();
    const subgraphs = [...sources.values()].map(({ address, lastOutcome }) => ({
      ...address,
      lastOutcome: lastOutcome(),
    }));
    return { id: loaded.id, subgraphs };
  });
  const { url } = await server.listen({ host: config.HOST, port, variable: 'METRICS_PORT' });
  server.ready();
  return { url, stop: server.stop };
};
