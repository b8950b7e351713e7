import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { consumerWithEffect, createMemoryCarrier, startEvents, writeEnvelope } from '../src/events/index.ts';
import { openReader, openStore, type SQL, type Store, sql } from '../src/store/index.ts';
import { createLogger } from '../src/telemetry/index.ts';
import { waitFor } from '../src/testing/index.ts';
import {
  broker,
  type Cleanup,
  createPostgresDatabase,
  deleteTopology,
  hasBroker,
} from '../src/testing/services.ts';
import { allReceived, couriers, expectInOrder } from './fixtures/post/couriers.ts';
import { letterPosted } from './fixtures/post/events.ts';

const withBroker = await hasBroker();
const cleanups: Cleanup[] = [];
afterAll(async () => {
  for (const cleanUp of cleanups.splice(0).reverse()) await cleanUp();
});

describe('two processes of a subgraph on one database', () => {
  it.each([
    { bus: 'a log in a file', run: true },
    { bus: 'RabbitMQ', run: withBroker },
  ])(
    'over $bus: handle each message once and in order, and one goes on when the other is killed',
    async ({ bus, run }) => {
      if (!run) return;
      const databaseUrl = await createPostgresDatabase(cleanups);
      const folder = await mkdtemp(path.join(tmpdir(), 'tessera-two-'));
      cleanups.push(() => rm(folder, { recursive: true, force: true }));
      const prefix = `test-${randomUUID()}`;
      if (bus === 'RabbitMQ') cleanups.push(() => deleteTopology(prefix, ['post']));
      const { start, stop } = couriers({
        DATABASE_URL: databaseUrl,
        EVENT_BUS: bus === 'RabbitMQ' ? broker : `file:${path.join(folder, 'events.db')}`,
        EVENT_BUS_PREFIX: prefix,
        EVENT_MAX_ATTEMPTS: '100',
      });
      cleanups.push(stop);
      // The first to start leads.
      const first = await start();
      const second = await start();
      const { read, close } = await openReader(databaseUrl);
      cleanups.push(close);

      const letters: Record<string, string[]> = { ann: [], bob: [], cy: [] };
      const post = async (from: number, to: number, through: readonly (typeof first)[]) => {
        await Promise.all(
          Object.entries(letters).map(async ([sender, texts]) => {
            for (let index = from; index < to; index += 1) {
              const fails = index % 8 === 3 ? ` until ${Date.now() + 300}` : '';
              const text = `${index}${fails}`;
              texts.push(text);
              expect(await through[index % through.length]?.post(sender, text)).toBe(true);
            }
          }),
        );
      };
      await post(0, 20, [first, second]);
      first.child.kill('SIGKILL');
      await post(20, 40, [second]);
      await first.ended;
      for (const [sender, texts] of Object.entries(letters)) await allReceived(read, sender, texts);
      const third = await start();
      await post(40, 60, [second, third]);
      for (const [sender, texts] of Object.entries(letters)) await allReceived(read, sender, texts);
      await expectInOrder(read, letters);
    },
    120_000,
  );

  it('run the effect of a parked message in one of them', async () => {
    const databaseUrl = await createPostgresDatabase(cleanups);
    const { name } = letterPosted;
    const id = 'msg_parked';
    const envelope = writeEnvelope(letterPosted, {
      id,
      name,
      aggregate: 'ann',
      time: new Date(),
      traceparent: null,
      payload: { text: 'hello' },
    });
    let effects = 0;
    let scans = 0;
    const { promise: bothHaveSeenIt, resolve: goOn } = Promise.withResolvers<void>();
    const open = async () => {
      const store = await openStore({
        name: 'post',
        url: databaseUrl,
        migrations: new URL('fixtures/post/', import.meta.url),
      });
      cleanups.push(() => store.close());
      return store;
    };
    const store = await open();
    await store.tx((tx) =>
      tx.execute(sql`
        insert into parked_message (id, name, aggregate, envelope, status, attempts, next_attempt_at, parked_at)
        values (${id}, ${name}, 'ann', ${envelope}, 'RETRY', 1, now(), now())`),
    );
    const startOne = async () => {
      const own = await open();
      const seen: Store = {
        ...own,
        read: {
          ...own.read,
          query: async <Row>(statement: SQL) => {
            const rows = await own.read.query<Row>(statement);
            if (rows.some((row) => (row as { envelope?: string }).envelope === envelope)) {
              scans += 1;
              if (scans === 2) goOn();
              await bothHaveSeenIt;
            }
            return rows;
          },
        },
      };
      const events = await startEvents({
        name: 'post',
        store: seen,
        carrier: createMemoryCarrier(),
        consumers: [
          consumerWithEffect(
            letterPosted,
            async () => {
              effects += 1;
            },
            async (tx) => tx.execute(sql`insert into letter (sender, text) values ('ann', 'once')`),
          ),
        ],
        clock: () => new Date(),
        logger: createLogger({ name: 'post', level: 'silent', json: true }),
        maxAttempts: 3,
      });
      cleanups.push(() => events.stop());
    };
    await Promise.all([startOne(), startOne()]);
    await waitFor(async () => (await store.read.query(sql`select id from parked_message`)).length === 0);
    expect(effects).toBe(1);
    expect(await store.read.query(sql`select text from letter`)).toEqual([{ text: 'once' }]);
  });
});
