import { BoundedCache } from '@tessera/kit/cache';
import { baseShape, type Environment, type Running, readConfig, secret } from '@tessera/kit/config';
import { notFound, unauthenticated } from '@tessera/kit/errors';
import { createLastingReader, type LastingReader, readDocument, readHead } from '@tessera/kit/registry';
import { createHttpServer, type HttpServer } from '@tessera/kit/server';
import type { Read } from '@tessera/kit/store';
import { createLogger, createMetrics } from '@tessera/kit/telemetry';
import { z } from 'zod';
import { createTokenCheck } from './bearer-tokens.ts';
import { entityTag, hasAlready } from './entity-tags.ts';

const shape = z.object({
  ...baseShape,
  TESSERA_REGISTRY_TOKEN: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(secret()))
    .describe(
      'the bearer token that routers bring as SUPERGRAPH_TOKEN; make one with `openssl rand -base64 32`. A new one goes first, before a comma and the old one',
    ),
});

/** How to serve a registry. */
export interface RegistryServerOptions {
  /** Of the registry, `file:…` or `postgres://…`. It is only read. */
  readonly url: string;
  readonly port: number;
  /** Variables to read settings from. */
  readonly env: Environment;
  /** Where log lines go; stdout when left out. */
  readonly logTo?: { write(line: string): void };
}

/** Texts kept at hand: a launch is asked for by all routers at once. */
const textsAtHand = 4;

interface Asked {
  readonly Params: { readonly variant?: string; readonly contract?: string };
}

const addSupergraphRoutes = (
  { app }: HttpServer,
  reader: LastingReader,
  isKnown: (header: string | undefined) => boolean,
): void => {
  const texts = new BoundedCache<string, string>(textsAtHand);
  const textOf = async (read: Read, hash: string): Promise<string> => {
    const text = texts.get(hash) ?? (await readDocument(read, hash));
    texts.set(hash, text);
    return text;
  };
  for (const path of ['/supergraph', '/supergraph/:variant', '/supergraph/:variant/:contract']) {
    app.get<Asked>(path, async ({ headers, params }, reply) => {
      if (!isKnown(headers.authorization)) {
        reply.header('www-authenticate', 'Bearer');
        throw unauthenticated('A bearer token of this registry is missing.');
      }
      const { variant = 'current', contract } = params;
      const read = await reader.read();
      const head = await readHead(read, variant, contract);
      if (!head) throw notFound('Nothing of this name was published.');
      const tag = entityTag(head.supergraph);
      reply.headers({ etag: tag, 'cache-control': 'private, no-cache', 'x-tessera-launch': head.launch });
      if (hasAlready(headers['if-none-match'], tag)) return reply.code(304).send();
      reply.type('application/graphql; charset=utf-8');
      return textOf(read, head.supergraph);
    });
  }
};

/**
 * Serves the newest launch of each variant at `GET /supergraph/<variant>`, and its contracts below it, to who brings the
 * token: a router then needs no way to the database.
 * @throws ConfigError or StartError with a sentence.
 */
export const startRegistryServer = async ({
  url,
  port,
  env,
  logTo,
}: RegistryServerOptions): Promise<Running & { readonly port: number }> => {
  const config = readConfig(shape, env);
  const production = config.NODE_ENV === 'production';
  const reader = createLastingReader(url);
  await reader.read();
  const logger = createLogger({
    name: 'registry',
    level: config.LOG_LEVEL,
    json: production,
    ...(logTo ? { destination: logTo } : {}),
  });
  const server = createHttpServer({
    logger,
    metrics: createMetrics('registry'),
    production,
    checks: { registry: async () => void (await readHead(await reader.read(), 'current')) },
  });
  addSupergraphRoutes(server, reader, createTokenCheck(config.TESSERA_REGISTRY_TOKEN));
  const stop = async (): Promise<void> => {
    await server.stop();
    await reader.drop();
  };
  try {
    const listening = await server.listen({ host: config.HOST, port, variable: '--port' });
    server.ready();
    logger.info({ url: `${listening.url}/supergraph` }, 'registry ready');
    return { name: 'registry', ...listening, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};
