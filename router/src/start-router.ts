import cors from '@fastify/cors';
import type { Environment, Running } from '@tessera/kit/config';
import { createViewerSigner } from '@tessera/kit/identity';
import { createHttpServer } from '@tessera/kit/server';
import { createLogger, createMetrics, type Logger } from '@tessera/kit/telemetry';
import { type RouterConfig, readRouterConfig } from './config.ts';
import { createEngine, type EngineVersion } from './execution/engine.ts';
import { createShapeCheck } from './execution/response-shape.ts';
import { createSubgraphClient } from './execution/subgraph-client.ts';
import { createSafeCodes } from './execution/subgraph-errors.ts';
import { createSubgraphSource } from './execution/subgraph-source.ts';
import { type AdminServer, startAdminServer } from './http/admin-server.ts';
import { createApolloServer } from './http/apollo-server.ts';
import { addGraphqlRoute } from './http/graphql-route.ts';
import { addPages } from './http/pages.ts';
import { addSecurityHeaders } from './http/security-headers.ts';
import { type Authentication, createAuthentication, withoutAuthentication } from './policy/authentication.ts';
import { createAuthorization } from './policy/authorization/authorization.ts';
import { corsOptions } from './policy/cors.ts';
import { createKeySet } from './policy/jwks.ts';
import { createLimits } from './policy/limits.ts';
import { viewerHeader } from './policy/viewer-header.ts';
import { cachedCopy } from './supergraph/cached-copy.ts';
import { firstVersion } from './supergraph/first-version.ts';
import { keepCurrent } from './supergraph/keep-current.ts';
import { loadSupergraph } from './supergraph/load-supergraph.ts';
import { openSource } from './supergraph/open-source.ts';
import { routingUrls } from './supergraph/routing-urls.ts';
import { createRouterMetrics } from './telemetry/router-metrics.ts';
import { startUsageLog } from './usage/start-usage-log.ts';

/** How to start a router. */
export interface RouterOptions {
  /** Variables to read settings from; the process' own when left out. */
  readonly env?: Environment;
  /** A YAML file with settings; the environment wins over it. */
  readonly configFile?: string;
  /** Where log lines go; stdout when left out. */
  readonly logTo?: { write(line: string): void };
}

/** A router that serves. */
export interface RunningRouter extends Running {
  /** Address of the public listener, without `/graphql`. */
  readonly url: string;
  readonly port: number;
  /** Address of the admin listener; null when there is none. */
  readonly adminUrl: string | null;
  /** Puts another supergraph in place as if its source had it; false when it was refused. */
  offerSupergraph(sdl: string): boolean;
}

/**
 * Starts the one public door: loads the supergraph, listens, and keeps both up to date until `stop()`.
 *
 * It is ready when it has a supergraph, whether its subgraphs answer or not: one that is down costs its own fields.
 * @throws ConfigError or StartError, whose message is a sentence for an operator.
 */
export const startRouter = async ({ env, configFile, logTo }: RouterOptions = {}): Promise<RunningRouter> => {
  const config = readRouterConfig(env, configFile);
  const { production } = config;
  const logger = createLogger({
    name: 'router',
    level: config.LOG_LEVEL,
    json: production,
    ...(logTo ? { destination: logTo } : {}),
  });
  const metrics = createMetrics('router');
  const routerMetrics = createRouterMetrics(metrics);
  const isSafeCode = createSafeCodes(config.SUBGRAPH_ERROR_CODES);
  const signer = config.VIEWER_PRIVATE_KEY ? await createViewerSigner(config.VIEWER_PRIVATE_KEY) : undefined;

  const client = createSubgraphClient({
    maxAnswerBytes: config.SUBGRAPH_ANSWER_BYTES,
    connections: config.SUBGRAPH_CONNECTIONS,
    connectTimeoutMs: Math.min(config.REQUEST_TIMEOUT_MS, 2_000),
  });
  const sourceOptions = { client, headersFor: viewerHeader(signer), isSafeCode, metrics: routerMetrics };
  const build = (sdl: string): EngineVersion => {
    const loaded = loadSupergraph(sdl);
    const checkShape = createShapeCheck(loaded.supergraphSchema);
    const sources = routingUrls(loaded, config.routingUrl).map(
      (address) => [address.name, createSubgraphSource(address, { ...sourceOptions, checkShape })] as const,
    );
    return { loaded, sources: new Map(sources), authorize: createAuthorization(loaded) };
  };

  const source = openSource(config);
  const copy = cachedCopy(config.SUPERGRAPH_CACHE_FILE, logger);
  const { version, tag } = await firstVersion(source, copy, build, logger).catch(async (error) => {
    await Promise.all([source.close(), client.close()]);
    throw error;
  });
  const usage = startUsageLog(config, { logger, metrics });
  const engine = createEngine(version, { metrics: routerMetrics, usage });
  const dropUnusedConnections = (): void => {
    const { sources } = engine.current();
    client.keepOnly([...sources.values()].map(({ address }) => address.url));
  };
  const apollo = createApolloServer(engine, { production, logger, isSafeCode });
  await apollo.start();

  const server = createHttpServer({
    logger,
    metrics,
    production,
    exposeMetrics: !production && config.METRICS_PORT === undefined,
    bodyLimit: config.BODY_LIMIT_BYTES,
    trustProxy: config.TRUSTED_PROXIES,
  });
  const { app } = server;
  addSecurityHeaders(app);
  await app.register(cors, corsOptions({ production, origins: config.CORS_ORIGINS }));
  const { authentication, closeKeys } = identityOf(config, logger);
  addGraphqlRoute(app, {
    apollo,
    authentication,
    checkDocument: createLimits(limitsOf(config)),
    metrics: routerMetrics,
    landingPage: !production,
    logger,
    timeoutMs: config.REQUEST_TIMEOUT_MS,
    forward: config.FORWARD_HEADERS,
  });
  if (!production) addPages(app, { operationsFolder: config.OPERATIONS_FOLDER });

  const supergraph = keepCurrent(engine, {
    source,
    tag,
    copy,
    everyMs: config.SUPERGRAPH_POLL_MS,
    build,
    // By then every request that began before the swap is answered.
    onSwap: () => {
      setTimeout(dropUnusedConnections, config.REQUEST_TIMEOUT_MS + 1_000).unref();
    },
    logger,
    metrics: routerMetrics,
  });
  let admin: AdminServer | undefined;
  const stop = async (): Promise<void> => {
    await supergraph.stop();
    await server.stop();
    await Promise.all([admin?.stop(), apollo.stop(), client.close(), usage?.stop()]);
    closeKeys();
  };
  try {
    admin = await startAdminServer(config, { metrics, logger, engine });
    const listening = await server.listen({ host: config.HOST, port: config.PORT, variable: 'PORT' });
    server.ready();
    logger.info({ url: `${listening.url}/graphql`, supergraph: engine.current().loaded.id }, 'router ready');
    return {
      name: 'router',
      ...listening,
      adminUrl: admin?.url ?? null,
      offerSupergraph: supergraph.offer,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
};

const limitsOf = (config: RouterConfig) => ({
  tokens: config.LIMIT_TOKENS,
  depth: config.LIMIT_DEPTH,
  fields: config.LIMIT_FIELDS,
  aliases: config.LIMIT_ALIASES,
  rootFields: config.LIMIT_ROOT_FIELDS,
  directives: config.LIMIT_DIRECTIVES,
});

const identityOf = (
  config: RouterConfig,
  logger: Logger,
): { readonly authentication: Authentication; readonly closeKeys: () => void } => {
  if (!config.ACCOUNTS_JWKS_URL) return { authentication: withoutAuthentication, closeKeys: () => undefined };
  const keys = createKeySet({
    url: config.ACCOUNTS_JWKS_URL,
    onFailure: (error) => logger.warn({ err: error }, 'the keys of access tokens could not be read'),
  });
  // Not waited for: accounts may start later, and anonymous requests need no keys.
  void keys.refresh();
  const authentication = createAuthentication({
    keys,
    issuer: config.JWT_ISSUER,
    audience: config.JWT_AUDIENCE,
  });
  return { authentication, closeKeys: keys.close };
};
