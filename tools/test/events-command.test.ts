import { join } from 'node:path';
import { openCarrier, writeEnvelope } from '@tessera/kit/events';
import { generateViewerKeys } from '@tessera/kit/identity';
import { startSubgraph } from '@tessera/kit/server';
import { openReader, openStore, sql } from '@tessera/kit/store';
import { createLogger } from '@tessera/kit/telemetry';
import { forEachEngine, waitFor } from '@tessera/kit/testing';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { letterPosted } from '../../kit/test/fixtures/post/events.ts';
import { post } from '../../kit/test/fixtures/post/subgraph.ts';
import { supergraphYaml, temporaryProject } from './support/temporary-project.ts';

vi.setConfig({ testTimeout: 60_000 });

const fixture = join(import.meta.dirname, '..', '..', 'kit', 'test', 'fixtures');

/** A project with the subgraph `post`, which gives up letters that say `lost`, and one without messages. */
const project = () =>
  temporaryProject({
    'supergraph.yaml': supergraphYaml('post', 'library'),
    'subgraphs/post/src/subgraph.ts': `export { post } from '${fixture}/post/subgraph.ts';`,
    'subgraphs/library/src/subgraph.ts': `
      import { librarySubgraph } from '${fixture}/library/subgraph.ts';
      export const library = librarySubgraph();`,
  });

const letter = (id: string, text: string) => {
  const { name } = letterPosted;
  const message = { id, name, aggregate: 'ann', time: new Date(), traceparent: null, payload: { text } };
  return { id, name, aggregate: 'ann', envelope: writeEnvelope(letterPosted, message) };
};

forEachEngine((engine) => {
  const setUp = async () => {
    const { root, tessera } = project();
    const url =
      engine.name === 'sqlite' ? `file:${join(root, 'data', 'post.db')}` : await engine.databaseUrl();
    const env = engine.name === 'sqlite' ? {} : { POST_DATABASE_URL: url };
    const bus = `file:${join(root, 'data', 'events.db')}`;
    const start = async () => {
      const { publicJwks } = await generateViewerKeys();
      return startSubgraph(post, {
        listeners: { post: [letterPosted.name] },
        logger: createLogger({ name: 'post', level: 'silent', json: true }),
        env: {
          NODE_ENV: 'test',
          PORT: '0',
          VIEWER_PUBLIC_KEYS: publicJwks,
          DATABASE_URL: url,
          EVENT_BUS: bus,
          EVENT_MAX_ATTEMPTS: '2',
        },
      });
    };
    const send = async (...parcels: ReturnType<typeof letter>[]) => {
      const carrier = await openCarrier(bus);
      await carrier.publish(parcels);
      await carrier.close();
    };
    const events = (...args: string[]) => tessera(['events', ...args], env);
    const dead = async () => JSON.parse((await events('dead', '--format', 'json')).out);
    const texts = async () => {
      const { read, close } = await openReader(url);
      const rows = await read.query<{ text: string }>(sql`select text from letter order by sequence`);
      await close();
      return rows.map(({ text }) => text);
    };
    return { url, start, send, events, dead, texts };
  };

  it('lists messages that failed, and lets them be tried again while the subgraph runs', async () => {
    const { start, send, events, dead } = await setUp();
    const running = await start();
    onTestFinished(() => running.stop());
    await send(letter('msg_1', 'lost'), letter('msg_2', 'lost'), letter('msg_3', 'hello'));
    await waitFor(async () => (await dead()).length === 2);
    expect(await dead()).toMatchObject(
      ['msg_1', 'msg_2'].map((id) => ({
        subgraph: 'post',
        id,
        name: letterPosted.name,
        aggregate: 'ann',
        status: 'DEAD',
        attempts: 2,
        error: 'Error: The letter was lost.',
      })),
    );
    const listed = await events('dead', 'post');
    expect(listed.code).toBe(0);
    expect(listed.out).toMatch(
      /^DEAD {2}post {2}msg_1 {2}sender\.letter\.posted\.v1 {2}ann {2}2 attempts, \d+ s old\n {6}Error: The letter was lost\./,
    );

    expect(await events('retry', 'post', 'msg_1', 'msg_9')).toMatchObject({
      code: 1,
      out: '1 message is tried again.',
      notes: 'tessera: post has no dead message msg_9.',
    });
    // It fails as it did before, which shows that it was tried: all its attempts, and dead again.
    await waitFor(async () => (await dead()).every(({ status }: { status: string }) => status === 'DEAD'));
    expect((await dead()).map(({ attempts }: { attempts: number }) => attempts)).toEqual([2, 2]);
    expect(await events('retry', 'post', '--all')).toMatchObject({
      code: 0,
      out: '2 messages are tried again.',
    });
    const [first] = await dead();
    expect(first).toMatchObject({ id: 'msg_1', status: 'RETRY' });
  });

  it('replays what a restored store has not heard, and nothing twice', async () => {
    const { url, start, send, events, texts } = await setUp();
    let running = await start();
    await send(letter('msg_1', 'one'), letter('msg_2', 'two'), letter('msg_3', 'three'));
    await waitFor(async () => (await texts()).length === 3);
    await running.stop();
    // As if the store were from a backup that knows of the first alone.
    const store = await openStore({ name: 'post', url, migrations: post.store.migrations });
    await store.tx(async (tx) => {
      await tx.execute(sql`delete from letter where text <> 'one'`);
      await tx.execute(sql`delete from inbox_message where id <> 'msg_1'`);
    });
    await store.close();
    const from = new Date(Date.now() - 3_600_000).toISOString();
    expect(await events('replay', 'post', '--from', from)).toMatchObject({
      code: 0,
      out: '3 messages were handed over again.',
    });
    running = await start();
    onTestFinished(() => running.stop());
    await waitFor(async () => (await texts()).length === 3);
    await send(letter('msg_4', 'four'));
    await waitFor(async () => (await texts()).includes('four'));
    expect(await texts()).toEqual(['one', 'two', 'three', 'four']);
    const later = new Date(Date.now() + 3_600_000).toISOString();
    expect((await events('replay', 'post', '--from', later)).out).toBe('0 messages were handed over again.');
  });
});

describe('tessera events says what is wrong', () => {
  const from = '2026-01-01T00:00:00Z';
  it.each<[string, string[], NodeJS.ProcessEnv, number, RegExp]>([
    ['with a subgraph that is not listed', ['dead', 'nobody'], {}, 64, /lists no subgraph nobody/],
    ['with one that has no messages', ['dead', 'library'], {}, 64, /library has no messages/],
    ['where there is no store', ['dead'], {}, 1, /post has no database at .*post\.db/],
    ['without ids', ['retry', 'post'], {}, 64, /Name ids, or say --all/],
    ['with ids and all', ['retry', 'post', 'msg_1', '--all'], {}, 64, /Name ids, or say --all/],
    ['without a time', ['replay', 'post'], {}, 64, /required option '--from/],
    [
      'with a time that has no zone',
      ['replay', 'post', '--from', '2026-01-01'],
      {},
      64,
      /must be a time such/,
    ],
    ['where there is no log', ['replay', 'post', '--from', from], {}, 1, /There is no log at .*events\.db/],
    [
      'with a broker',
      ['replay', 'post', '--from', from],
      { EVENT_BUS: 'amqp://localhost' },
      1,
      /RabbitMQ keeps no messages/,
    ],
  ])('%s', async (_name, args, env, code, notes) => {
    const answer = await project().tessera(['events', ...args], env);
    expect(answer.notes).toMatch(notes);
    expect(answer.code).toBe(code);
  });

  it('with a subgraph that does not hear the event', async () => {
    const { root, tessera } = project();
    const carrier = await openCarrier(`file:${join(root, 'data', 'events.db')}`, 'tessera', {
      post: [letterPosted.name],
    });
    await carrier.close();
    const replay = (subgraph: string, ...rest: string[]) =>
      tessera(['events', 'replay', subgraph, '--from', from, ...rest]);
    expect(await replay('post', '--name', 'other.v1')).toMatchObject({
      code: 1,
      notes: 'tessera: post does not hear other.v1; it hears sender.letter.posted.v1.',
    });
    expect((await replay('library')).notes).toMatch(/library has no subscription in /);
    expect(await replay('post', '--name', letterPosted.name)).toMatchObject({ code: 0 });
  });
});
