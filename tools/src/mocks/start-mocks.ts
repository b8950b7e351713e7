import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Environment, Running } from '@tessera/kit/config';
import { StartError } from '@tessera/kit/errors';
import { defineSubgraph, type StartOptions, startSubgraph } from '@tessera/kit/server';
import { parse } from 'graphql';
import { environmentName, type SubgraphEntry } from '../project/supergraph-config.ts';
import { createMockIds, type IdPrefixes } from './mock-ids.ts';
import { createMockWorld, mockResolvers } from './mock-resolvers.ts';
import { createMockTokens } from './mock-tokens.ts';

/** What is mocked, and how. */
export interface MocksOptions {
  readonly subgraphs: readonly Pick<SubgraphEntry, 'name' | 'schemaFile'>[];
  /** The same seed gives the same shop. */
  readonly seed: string;
  readonly prefixes: IdPrefixes;
  /** As for subgraphs: `<NAME>_PORT`, HOST, VIEWER_PUBLIC_KEYS. */
  readonly env: Environment;
  readonly logger?: StartOptions['logger'];
}

/** Mocks that serve. */
export interface RunningMocks extends Running {
  readonly subgraphs: readonly { readonly name: string; readonly url: string }[];
}

/** Settings of the real subgraph, its database and secrets, are not for its mock. */
const environmentOf = (name: string, env: Environment): Environment => {
  const port = environmentName(name, 'PORT');
  const { NODE_ENV, LOG_LEVEL, HOST, VIEWER_PUBLIC_KEYS } = env;
  return { NODE_ENV, LOG_LEVEL, HOST, VIEWER_PUBLIC_KEYS, [port]: env[port] };
};

/**
 * Serves subgraphs from their schemas alone, all in this process. They are kit's subgraphs in all but what they answer:
 * health, the router's viewer token, and what the schema asks of a viewer are theirs too.
 * @throws StartError naming the schema that cannot be served.
 */
export const startMocks = async ({
  subgraphs,
  seed,
  prefixes,
  env,
  logger,
}: MocksOptions): Promise<RunningMocks> => {
  if (env.NODE_ENV === 'production')
    throw new StartError('Mocks make things up: they do not run in production.');
  const tokens = await createMockTokens();
  const world = createMockWorld(seed, createMockIds(seed, prefixes), tokens);
  await using started = new AsyncDisposableStack();
  const running: { name: string; url: string }[] = [];
  for (const { name, schemaFile } of subgraphs) {
    const definition = defineSubgraph({
      name,
      port: 0,
      schema: pathToFileURL(schemaFile),
      setup: () => ({
        resolvers: mockResolvers(parse(readFileSync(schemaFile, 'utf8')), world),
        routes: (app) => {
          app.get('/.well-known/jwks.json', async () => tokens.jwks);
        },
      }),
    });
    const mock = await startSubgraph(definition, {
      env: environmentOf(name, env),
      ...(logger && { logger }),
    });
    started.defer(() => mock.stop());
    running.push({ name, url: mock.url });
  }
  const mocks = started.move();
  return {
    name: 'mocks',
    url: running.map(({ url }) => url).join(' '),
    subgraphs: running,
    stop: () => mocks.disposeAsync(),
  };
};
