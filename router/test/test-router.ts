import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { type RunningRouter, startRouter } from '../src/index.ts';
import { products, reviews, users } from './shop.ts';
import { type StubDefinition, type StubSubgraph, startStubSubgraph } from './stub-subgraph.ts';

/** Composes subgraphs into a supergraph's SDL. */
export const compose = (
  subgraphs: readonly { readonly name: string; readonly sdl: string; readonly url: string }[],
): string => {
  const { supergraphSdl, errors } = composeServices(
    subgraphs.map(({ name, sdl, url }) => ({ name, url, typeDefs: parse(sdl) })),
  );
  if (!supergraphSdl) throw new Error(errors?.map(({ message }) => message).join('\n'));
  return supergraphSdl;
};

/** An answer of the router. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly body: {
    // biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape
    readonly data?: any;
    readonly errors?: readonly {
      readonly message: string;
      readonly path?: readonly (string | number)[];
      readonly extensions: Readonly<Record<string, unknown>>;
    }[];
  };
}

/** A router over real HTTP subgraphs, all in this process. */
export interface TestRouter {
  readonly router: RunningRouter;
  readonly url: string;
  readonly log: string[];
  readonly supergraphFile: string;
  subgraph(name: string): StubSubgraph;
  query(query: string, options?: QueryOptions): Promise<Answer>;
  send(path: string, init?: RequestInit): Promise<Answer>;
  stop(): Promise<void>;
}

export interface QueryOptions {
  readonly variables?: unknown;
  readonly operationName?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

type Environment = Readonly<Record<string, string>>;

export interface TestRouterOptions {
  /** Given the supergraph, where it takes more than a file to serve it. */
  readonly env?: Environment | ((sdl: string) => Promise<Environment>);
  readonly definitions?: readonly StubDefinition[];
}

export const startTestRouter = async ({
  env: given = {},
  definitions = [products, reviews, users],
}: TestRouterOptions = {}): Promise<TestRouter> => {
  const subgraphs = await Promise.all(definitions.map(startStubSubgraph));
  const folder = await mkdtemp(join(tmpdir(), 'tessera-router-'));
  const supergraphFile = join(folder, 'supergraph.graphql');
  const sdl = compose(subgraphs);
  await writeFile(supergraphFile, sdl);
  const env = typeof given === 'function' ? await given(sdl) : given;
  const log: string[] = [];
  const router = await startRouter({
    env: {
      NODE_ENV: 'test',
      LOG_LEVEL: 'warn',
      PORT: '0',
      SUPERGRAPH_FILE: supergraphFile,
      SUPERGRAPH_POLL_MS: '20',
      ...(env.NODE_ENV === 'production' ? { METRICS_PORT: '0' } : {}),
      ...env,
    },
    logTo: { write: (line) => log.push(line) },
  });

  const send = async (path: string, init: RequestInit = {}): Promise<Answer> => {
    const response = await fetch(`${router.url}${path}`, { redirect: 'manual', ...init });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : {} };
  };

  return {
    router,
    url: router.url,
    log,
    supergraphFile,
    subgraph: (name) => {
      const subgraph = subgraphs.find((candidate) => candidate.name === name);
      if (!subgraph) throw new Error(`There is no stub named ${name}.`);
      return subgraph;
    },
    send,
    query: (query, { variables, operationName, headers } = {}) =>
      send('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables, operationName }),
      }),
    stop: async () => {
      await router.stop();
      await Promise.all(subgraphs.map((subgraph) => subgraph.stop()));
      await rm(folder, { recursive: true, force: true });
    },
  };
};
