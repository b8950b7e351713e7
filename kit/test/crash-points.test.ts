import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { crashPoints } from '../src/events/crash-point.ts';
import { openReader } from '../src/store/index.ts';
import {
  broker,
  type Cleanup,
  createPostgresDatabase,
  deleteTopology,
  hasBroker,
} from '../src/testing/services.ts';
import { allReceived, type CourierProcess, couriers, expectInOrder } from './fixtures/post/couriers.ts';

const withBroker = await hasBroker();
const cleanups: Cleanup[] = [];
afterAll(async () => {
  for (const cleanUp of cleanups.splice(0).reverse()) await cleanUp();
});

const onFiles = async (): Promise<Record<string, string>> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'tessera-crash-'));
  cleanups.push(() => rm(folder, { recursive: true, force: true }));
  return {
    DATABASE_URL: `file:${path.join(folder, 'post.db')}`,
    EVENT_BUS: `file:${path.join(folder, 'events.db')}`,
  };
};
const onServices = async (): Promise<Record<string, string>> => {
  const prefix = `test-${randomUUID()}`;
  cleanups.push(() => deleteTopology(prefix, ['post']));
  return {
    DATABASE_URL: await createPostgresDatabase(cleanups),
    EVENT_BUS: broker,
    EVENT_BUS_PREFIX: prefix,
  };
};

const placesOf = (passings: readonly number[]) =>
  crashPoints.flatMap((point) => passings.map((nth) => `${point}:${nth}`));
const stacks = [
  { name: 'SQLite and a log in a file', run: true, environment: onFiles, places: placesOf([1, 2, 3]) },
  { name: 'Postgres and RabbitMQ', run: withBroker, environment: onServices, places: placesOf([1]) },
];

describe.each(stacks)('a process killed on $name', ({ run, environment, places }) => {
  it.skipIf(!run).each(places)(
    'at %s: each message is handled once and in order after it was started again',
    async (place) => {
      const env = await environment();
      const { start, stop } = couriers(env);
      cleanups.push(stop);
      let process: CourierProcess = await start({ TESSERA_CRASH_AT: place });
      const killed = process.ended;
      const { read, close } = await openReader(env.DATABASE_URL ?? '');
      cleanups.push(close);
      const letters: Record<string, string[]> = { ann: [], bob: [] };
      for (let index = 0; index < 6; index += 1) {
        for (const [sender, texts] of Object.entries(letters)) {
          texts.push(String(index));
          while (!(await process.post(sender, String(index)))) {
            await process.ended;
            process = await start();
          }
        }
        // One after the other, so that each point is passed often.
        const received = Promise.all(
          Object.entries(letters).map(([sender, texts]) => allReceived(read, sender, texts)),
        );
        await Promise.race([received, process.ended]);
        if (process.child.signalCode) process = await start();
        received.catch(() => undefined);
      }
      expect(await killed).toBe('SIGKILL');
      for (const [sender, texts] of Object.entries(letters)) await allReceived(read, sender, texts);
      await expectInOrder(read, letters);
      await stop();
    },
    120_000,
  );
});
