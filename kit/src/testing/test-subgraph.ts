import type { EventDefinition, PayloadOf } from '@tessera/contracts/define-event';
import {
  createMemoryCarrier,
  type Listeners,
  type MemoryCarrier,
  type Message,
  type RunningEvents,
  writeEnvelope,
} from '../events/index.ts';
import { newId } from '../graphql/index.ts';
import {
  anonymous,
  createViewerSigner,
  generateViewerKeys,
  internalHeaders,
  type Viewer,
} from '../identity/index.ts';
import { type SubgraphDefinition, startSubgraph } from '../server/index.ts';
import { createLogger } from '../telemetry/index.ts';
import type { TestEngine } from './engines.ts';

/** A GraphQL answer as it came over HTTP. */
export interface TestAnswer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers by path and assert every value they use.
  readonly data: any;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: { readonly code: string; readonly [key: string]: unknown };
  }[];
}

/** Who asks, and from where. */
export interface TestRequest {
  /** Anonymous unless given. */
  readonly viewer?: Viewer;
  readonly clientAddress?: string;
}

/** A subgraph in this process, reached over HTTP as the router reaches it. */
export interface TestSubgraph {
  readonly url: string;
  /** What it logged, one JSON line each. */
  readonly logs: readonly string[];
  /** SQL of the statements run since the last call of {@link TestSubgraph.takeStatements}. */
  takeStatements(): string[];
  execute(query: string, variables?: Record<string, unknown>, request?: TestRequest): Promise<TestAnswer>;
  /**
   * Resolves entities as the router does.
   * @param selection a selection set with a fragment a type, such as `... on Product { title }`.
   */
  entities(
    representations: readonly ({ readonly __typename: string } & Record<string, unknown>)[],
    selection: string,
    request?: TestRequest,
  ): Promise<TestAnswer>;
  /**
   * Lets the subgraph hear an event, through its inbox and in a transaction, as a carrier would.
   * @param told an `id` that was used before makes it the same message again.
   * @throws what its consumer throws; nothing has happened then.
   */
  deliver<Event extends EventDefinition>(
    event: Event,
    told: { readonly aggregate: string; readonly payload: PayloadOf<Event>; readonly id?: string },
  ): Promise<void>;
  /**
   * Takes what the subgraph sent since it was last taken: of one event, or all. What is scheduled is sent when the
   * clock has come to it.
   */
  emitted(): Promise<readonly Message[]>;
  emitted<Event extends EventDefinition>(event: Event): Promise<readonly Message<PayloadOf<Event>>[]>;
  stop(): Promise<void>;
}

/** How to start a subgraph under test. */
export interface TestSubgraphOptions {
  /** Where its store lives; left out for a subgraph without one. */
  readonly engine?: TestEngine;
  /** Variables beside the ones every subgraph needs. */
  readonly env?: Readonly<Record<string, string>>;
  /** The subgraph's clock; the viewer's tokens follow it. */
  readonly clock?: () => Date;
  /** A database to open again; a new one unless given. */
  readonly databaseUrl?: string;
  /** Who hears which events, by name, for one that contracts know nothing of. */
  readonly listeners?: Listeners;
}

/**
 * Starts a subgraph in this process on a free port, with keys and a database of its own. It is stopped after the
 * engine's block, or by `stop`.
 */
export const startTestSubgraph = async (
  definition: SubgraphDefinition,
  { engine, env = {}, clock = () => new Date(), databaseUrl, listeners }: TestSubgraphOptions = {},
): Promise<TestSubgraph> => {
  const keys = await generateViewerKeys();
  const signer = await createViewerSigner(keys.privateJwk, clock);
  const logs: string[] = [];
  let statements: string[] = [];
  const url = databaseUrl ?? (await engine?.databaseUrl());
  const carrier = createMemoryCarrier();
  const running = await startSubgraph(definition, {
    carrier,
    ...(listeners && { listeners }),
    env: {
      NODE_ENV: 'test',
      PORT: '0',
      VIEWER_PUBLIC_KEYS: keys.publicJwks,
      ...(url && { DATABASE_URL: url }),
      ...env,
    },
    clock,
    logger: createLogger({
      name: definition.name,
      level: 'debug',
      json: true,
      destination: { write: (line) => logs.push(line) },
    }),
    onStatement: (statement) => statements.push(statement),
  });
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= running.stop();
    return stopped;
  };
  engine?.cleanUp(stop);

  const execute: TestSubgraph['execute'] = async (query, variables = {}, request = {}) => {
    const token = await signer.sign(request.viewer ?? anonymous, definition.name);
    const response = await fetch(`${running.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        [internalHeaders.viewer]: token,
        ...(request.clientAddress && { [internalHeaders.clientAddress]: request.clientAddress }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors = [] } = (await response.json()) as Partial<TestAnswer>;
    return { status: response.status, data, errors };
  };

  return {
    url: running.url,
    logs,
    ...messagesOf(definition, running.events, carrier, clock),
    takeStatements: () => {
      const taken = statements;
      statements = [];
      return taken;
    },
    execute,
    entities: (representations, selection, request) =>
      execute(
        `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`,
        { representations },
        request,
      ),
    stop,
  };
};

const messagesOf = (
  { name }: SubgraphDefinition,
  events: RunningEvents | undefined,
  { published }: MemoryCarrier,
  clock: () => Date,
): Pick<TestSubgraph, 'deliver' | 'emitted'> => {
  const started = (): RunningEvents => {
    if (!events) throw new Error(`${name} has no tables for messages: see eventTables.`);
    return events;
  };
  return {
    deliver: (event, { aggregate, payload, id = newId('msg') }) =>
      started().handleNow(
        writeEnvelope(event, { id, name: event.name, aggregate, time: clock(), traceparent: null, payload }),
      ),
    emitted: async (event?: EventDefinition) => {
      await started().flush();
      const taken = published.filter((parcel) => !event || parcel.name === event.name);
      const kept = published.filter((parcel) => !taken.includes(parcel));
      published.splice(0, published.length, ...kept);
      return taken.map(({ envelope }) => {
        const { id, type, subject, time, traceparent, data } = JSON.parse(envelope);
        return {
          id,
          name: type,
          aggregate: subject,
          time: new Date(time),
          traceparent: traceparent ?? null,
          payload: data,
        };
      });
    },
  };
};
