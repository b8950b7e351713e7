import type { Registry } from 'prom-client';
import { type Environment, type Running, tellParent } from '../config/index.ts';
import { StartError } from '../errors/index.ts';
import type { Carrier, Consumer, Listeners, Outbox, RunningEvents } from '../events/index.ts';
import { newId as newTypeId } from '../graphql/index.ts';
import { createViewerVerifier } from '../identity/index.ts';
import type { Store } from '../store/index.ts';
import { createLogger, createMetrics, type Logger } from '../telemetry/index.ts';
import { createApolloServer } from './apollo-server.ts';
import { buildSchema } from './build-schema.ts';
import type { SubgraphDefinition, SubgraphParts } from './define-subgraph.ts';
import { addGraphqlEndpoint } from './graphql-endpoint.ts';
import { createHttpServer } from './http-server.ts';
import { startJobs } from './jobs.ts';
import { readSubgraphConfig, type SubgraphSettings } from './subgraph-config.ts';

/** What a subgraph gets from outside; everything has a default. */
export interface StartOptions {
  /** Environment to read instead of the process'. */
  readonly env?: Environment;
  readonly clock?: () => Date;
  readonly newId?: (prefix: string) => string;
  /** Logs here instead of to stdout. */
  readonly logger?: Logger;
  /** Called before each SQL statement that carries data. */
  readonly onStatement?: (statement: string) => void;
  /** Carries messages instead of what EVENT_BUS names. */
  readonly carrier?: Carrier;
  /** Who hears which events, by name, instead of what contracts state. */
  readonly listeners?: Listeners;
}

/** A subgraph that serves. */
export interface RunningSubgraph extends Running {
  /** Base address, without a path. */
  readonly url: string;
  readonly port: number;
  /** Its messages under way; undefined for a subgraph without any. */
  readonly events: RunningEvents | undefined;
}

/**
 * Starts a subgraph: reads its configuration, opens and migrates its store, sets it up, listens, loads demo data if
 * asked to, and is ready then.
 *
 * @throws ConfigError, StartError: one sentence about what to change. What was opened until then is closed again.
 */
export const startSubgraph = async (
  definition: SubgraphDefinition,
  options: StartOptions = {},
): Promise<RunningSubgraph> => {
  const { env = process.env, clock = () => new Date(), newId = newTypeId } = options;
  const { name } = definition;
  const { settings, config } = readSubgraphConfig(definition, env);
  const { production } = settings;
  const logger = options.logger ?? createLogger({ name, level: settings.logLevel, json: production });
  const metrics = createMetrics(name);
  const verifier = createViewerVerifier(settings.viewerPublicKeys, name, clock);

  // Closed in reverse, when the subgraph stops and when its start fails half-way.
  await using opened = new AsyncDisposableStack();
  const store = await openStoreOf(definition, settings, {
    onStatement: (engine, statement) => {
      metrics.statementRun(engine);
      options.onStatement?.(statement);
    },
    onCommit: metrics.transactionCommitted,
  });
  if (store) opened.defer(() => store.close());
  const messages = store && (await messagesOf(definition, store, clock));
  const parts = await definition.setup({ store, outbox: messages?.outbox, config, clock, logger, newId });
  if (parts.close) opened.defer(parts.close);

  const server = createHttpServer({
    logger,
    metrics,
    production,
    checks: { ...(store && { store: () => store.ping() }), ...(parts.ready && { [name]: parts.ready }) },
  });
  const apollo = createApolloServer(buildSchema(name, definition.schema, parts.resolvers), {
    production,
    logger,
  });
  await apollo.start();
  opened.defer(() => apollo.stop());
  const { context: contextOf = (base) => base } = parts;
  addGraphqlEndpoint(server.app, { apollo, verifier, logger, contextOf });
  const { routes } = parts;
  // In a scope of their own: hooks of public routes stay with them.
  if (routes) server.app.register(async (scope) => routes(scope));
  let events: RunningEvents | undefined;
  opened.defer(() => events?.stop());
  let stopJobs: (() => Promise<void>) | undefined;
  opened.defer(() => stopJobs?.());
  opened.defer(() => server.stop());
  const { url, port } = await server.listen({
    host: settings.host,
    port: settings.port,
    variable: settings.portVariable,
  });

  events = await messages?.start(parts, settings, { ...options, registry: metrics.registry }, logger);
  await loadDemoData(name, parts, settings, logger);
  if (parts.jobs) stopJobs = startJobs(parts.jobs, logger);
  server.ready();

  const running = opened.move();
  return { name, url, port, events, stop: () => running.disposeAsync() };
};

const openStoreOf = async (
  { name, store }: SubgraphDefinition,
  { databaseUrl }: SubgraphSettings,
  {
    onStatement,
    onCommit,
  }: {
    readonly onStatement: (engine: Store['engine'], statement: string) => void;
    readonly onCommit: (engine: Store['engine']) => void;
  },
): Promise<Store | undefined> => {
  if (!store) return undefined;
  // A subgraph without a store does not pay for drizzle.
  const { openStore } = await import('../store/index.ts');
  const engine = databaseUrl.startsWith('file:') ? 'sqlite' : 'postgres';
  return openStore({
    name,
    url: databaseUrl,
    migrations: store.migrations,
    onStatement: (statement) => onStatement(engine, statement),
    onCommit: () => onCommit(engine),
  });
};

/** The outbox of a subgraph with a store, and what starts its messages once it is set up. */
const messagesOf = async (
  { name, store: definition }: SubgraphDefinition,
  store: Store,
  clock: () => Date,
) => {
  if (!definition || !('outboxMessage' in definition.tables.on(store))) return undefined;
  const { createOutbox, openCarrier, startEvents } = await import('../events/index.ts');
  let running: RunningEvents | undefined;
  const outbox: Outbox = createOutbox({ name, clock, onCommit: () => running?.wake() });
  const start = async (
    { consumers = [] }: SubgraphParts,
    { eventBus, eventBusPrefix, eventMaxAttempts: maxAttempts }: SubgraphSettings,
    given: Pick<StartOptions, 'carrier' | 'listeners'> & { readonly registry: Registry },
    logger: Logger,
  ): Promise<RunningEvents> => {
    const listeners = given.listeners ?? (await readListeners());
    const { registry } = given;
    assertListens(name, consumers, listeners);
    const carrier = given.carrier ?? (await openCarrier(eventBus, eventBusPrefix, listeners));
    running = await startEvents({ name, store, carrier, consumers, clock, logger, maxAttempts, registry });
    return running;
  };
  return { outbox, start };
};

/** Who hears what, by the names of events. */
const readListeners = async (): Promise<Listeners> => {
  const { listeners } = await import('@tessera/contracts/listeners');
  return Object.fromEntries(
    Object.entries(listeners).map(([group, events]) => [group, events.map((event) => event.name)]),
  );
};

/** @throws StartError when contracts say something else of what a subgraph hears than its consumers. */
const assertListens = (name: string, consumers: readonly Consumer[], listeners: Listeners): void => {
  const heard = new Set(consumers.map(({ event }) => event.name));
  const stated = new Set(listeners[name] ?? []);
  const differs = [...heard.symmetricDifference(stated)];
  if (differs.length === 0) return;
  throw new StartError(
    `${name} has consumers that contracts/listeners.ts does not state, or the other way round: ${differs.join(', ')}.`,
  );
};

const loadDemoData = async (
  name: string,
  { demo }: SubgraphParts,
  { demoData, production }: SubgraphSettings,
  logger: Logger,
): Promise<void> => {
  if (!demo || !demoData) return;
  if (production) {
    logger.warn('DEMO_DATA is ignored in production');
    return;
  }
  try {
    await demo({
      progress: (text, done, total) => tellParent({ type: 'progress', name, text, done, total }),
    });
  } catch (error) {
    logger.error({ err: error }, 'demo data');
    throw new StartError(`The demo data of ${name} could not be loaded: ${(error as Error).message}.`, {
      cause: error,
    });
  }
};
