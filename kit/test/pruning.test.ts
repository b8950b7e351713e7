import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Carrier, openCarrier, startEvents } from '../src/events/index.ts';
import { createMemoryCarrier } from '../src/events/memory-carrier.ts';
import { pruneInbox } from '../src/events/prune.ts';
import { momentParameter, openStore, sql } from '../src/store/index.ts';
import { createLogger } from '../src/telemetry/index.ts';
import { forEachEngine, waitFor } from '../src/testing/index.ts';

const day = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * day);

forEachEngine((engine) => {
  it('forgets ids in the inbox after 14 days, in batches', async () => {
    const deletions: string[] = [];
    const store = await engine.open(
      { migrations: new URL('fixtures/post/', import.meta.url) },
      (statement) => {
        if (/delete\s+from inbox_message/.test(statement)) deletions.push(statement);
      },
    );
    await store.tx(async (tx) => {
      for (const [prefix, count, days] of [
        ['old', 1_200, -15],
        ['young', 5, -13],
      ] as const) {
        for (let index = 0; index < count; index += 1) {
          await tx.execute(sql`
            insert into inbox_message (id, received_at)
            values (${`${prefix}-${index}`}, ${momentParameter(tx, inDays(days))})`);
        }
      }
    });
    await pruneInbox(store, new Date());
    const left = await store.read.query<{ id: string }>(sql`select id from inbox_message order by id`);
    expect(left.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4].map((index) => `young-${index}`));
    expect(deletions).toHaveLength(3);
  });
});

describe('a log in a file', () => {
  const cleanups: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const cleanUp of cleanups.splice(0).reverse()) await cleanUp();
  });
  const newLog = async (): Promise<string> => {
    const folder = await mkdtemp(path.join(tmpdir(), 'tessera-pruning-'));
    cleanups.push(() => rm(folder, { recursive: true, force: true }));
    return path.join(folder, 'events.db');
  };
  const open = async (file: string, listeners = {}): Promise<Carrier> => {
    const carrier = await openCarrier(`file:${file}`, 'tessera', listeners);
    cleanups.push(() => carrier.close());
    return carrier;
  };
  const send = (carrier: Carrier, name: string, ...texts: string[]) =>
    carrier.publish(texts.map((envelope) => ({ id: envelope, name, aggregate: 'a', envelope })));
  const listen = async (carrier: Carrier, group: string, name: string) => {
    const heard: string[] = [];
    const stop = await carrier.subscribe(group, [name], (deliveries) => {
      for (const { envelope, ack } of deliveries) {
        heard.push(envelope);
        ack();
      }
    });
    return { heard, stop };
  };
  const kept = (file: string): string[] => {
    const connect = createRequire(import.meta.url)('better-sqlite3') as typeof import('better-sqlite3');
    const database = new connect(file, { readonly: true });
    try {
      return database
        .prepare<[], { envelope: string }>('select envelope from entry order by sequence')
        .all()
        .map(({ envelope }) => envelope);
    } finally {
      database.close();
    }
  };

  it('forgets what all have read after a day, and keeps what one has not', async () => {
    const file = await newLog();
    const carrier = await open(file, { slow: ['said'], never: ['other'] });
    const reader = await listen(carrier, 'reader', 'said');
    const many = Array.from({ length: 1_100 }, (_, index) => `secret-${index}`);
    await send(carrier, 'said', ...many);
    await send(carrier, 'other', 'for one who never came');
    await send(carrier, 'nobody hears', 'this');
    await waitFor(() => reader.heard.length === many.length);
    // It writes its position when it ends.
    await reader.stop();
    expect(await carrier.prune(inDays(2))).toEqual([]);
    // `slow` has not read it.
    expect(kept(file)).toEqual([...many, 'for one who never came']);
    const slow = await listen(carrier, 'slow', 'said');
    await waitFor(() => slow.heard.length === many.length);
    await slow.stop();
    await carrier.prune(inDays(0.9));
    expect(kept(file)).toHaveLength(many.length + 1);
    await carrier.prune(inDays(2));
    expect(kept(file)).toEqual(['for one who never came']);
    await carrier.close();
    // Not even in free pages.
    expect((await readFile(file)).includes('secret-')).toBe(false);
  });

  it('drops a subscription nobody took up for 14 days, and brings the rest to one that comes back', async () => {
    const file = await newLog();
    const listeners = { gone: ['said'], here: ['said'] };
    const carrier = await open(file, listeners);
    const here = await listen(carrier, 'here', 'said');
    const gone = await listen(carrier, 'gone', 'said');
    await send(carrier, 'said', 'both heard');
    await waitFor(() => here.heard.length === 1 && gone.heard.length === 1);
    await gone.stop();
    await carrier.close();

    const later = await open(file, listeners);
    const still = await listen(later, 'here', 'said');
    await send(later, 'said', 'missed');
    await waitFor(() => still.heard.includes('missed'));
    await still.stop();
    expect(await later.prune(inDays(13))).toEqual([]);
    expect(kept(file)).toEqual(['missed']);
    expect(await later.prune(inDays(15))).toEqual(['gone']);
    expect(kept(file)).toEqual([]);
    expect(await later.prune(inDays(16))).toEqual([]);
    // To open the log again does not bring the subscription back; to subscribe does.
    await later.close();
    const last = await open(file, listeners);
    expect(await last.prune(inDays(16))).toEqual([]);
    await send(last, 'said', 'after');
    const back = await listen(last, 'gone', 'said');
    await waitFor(() => back.heard.length > 0);
    expect(back.heard).toEqual(['after']);
  });

  it('is pruned while a subgraph runs, and a dropped subscription is told', async () => {
    const file = await newLog();
    const store = await openStore({
      name: 'post',
      url: `file:${file}.post`,
      migrations: new URL('fixtures/post/', import.meta.url),
    });
    cleanups.push(() => store.close());
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] });
    try {
      const logs: string[] = [];
      const events = await startEvents({
        name: 'post',
        store,
        carrier: { ...createMemoryCarrier(), prune: async () => ['gone'] },
        consumers: [],
        clock: () => new Date(),
        logger: createLogger({
          name: 'post',
          level: 'warn',
          json: true,
          destination: { write: (line) => logs.push(line) },
        }),
        maxAttempts: 1,
      });
      vi.advanceTimersByTime(11 * 60_000);
      await events.stop();
      expect(logs.map((line) => JSON.parse(line))).toMatchObject([{ group: 'gone' }]);
    } finally {
      vi.useRealTimers();
    }
  });
});
