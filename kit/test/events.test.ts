import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { EventDefinition } from '@tessera/contracts/define-event';
import { expect, it } from 'vitest';
import {
  consumer,
  createMemoryCarrier,
  type Delivery,
  openCarrier,
  type RunningEvents,
  startEvents,
  writeEnvelope,
} from '../src/events/index.ts';
import { generateViewerKeys } from '../src/identity/index.ts';
import { startSubgraph } from '../src/server/index.ts';
import { openStore, sql } from '../src/store/index.ts';
import { createLogger } from '../src/telemetry/index.ts';
import { fixedClock, forEachEngine, startTestSubgraph, waitFor } from '../src/testing/index.ts';
import { letterPosted, letterReceived } from './fixtures/post/events.ts';
import { post } from './fixtures/post/subgraph.ts';
import { tables } from './fixtures/post/tables.ts';

const listeners = { post: [letterPosted.name] };
const told = (text: string, id?: string) => ({ aggregate: 'ann', payload: { text }, ...(id && { id }) });

forEachEngine((engine) => {
  it('handles a message once, in a transaction with what it sends', async () => {
    const subgraph = await startTestSubgraph(post, { engine, listeners });
    await subgraph.deliver(letterPosted, told('hello', 'msg_1'));
    await subgraph.deliver(letterPosted, told('hello', 'msg_1'));
    await expect(subgraph.deliver(letterPosted, told('lost'))).rejects.toThrow('The letter was lost.');
    const sent = await subgraph.emitted(letterReceived);
    expect(sent).toMatchObject([{ aggregate: 'ann', payload: { text: 'hello' } }]);
    expect(await subgraph.emitted()).toEqual([]);
  });

  it('sends what is scheduled when its time has come, unless it was called off', async () => {
    const clock = fixedClock();
    const subgraph = await startTestSubgraph(post, { engine, clock, listeners });
    await subgraph.deliver(letterPosted, told('later'));
    expect(await subgraph.emitted()).toEqual([]);
    clock.advance(60_000);
    expect(await subgraph.emitted()).toHaveLength(1);
    expect(await subgraph.emitted()).toEqual([]);
    await subgraph.deliver(letterPosted, told('later'));
    await subgraph.deliver(letterPosted, told('never mind'));
    clock.advance(60_000);
    expect(await subgraph.emitted()).toMatchObject([{ payload: { text: 'never mind' } }]);
  });

  it('parks what fails and what follows it, lets others pass, and gives up in the end', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'tessera-events-'));
    engine.cleanUp(() => rm(folder, { recursive: true, force: true }));
    const store = await openStore({
      name: 'post',
      url: await engine.databaseUrl(),
      migrations: new URL('fixtures/post/', import.meta.url),
    });
    const carrier = await openCarrier(`file:${path.join(folder, 'events.db')}`);
    let broken = true;
    const events: RunningEvents = await startEvents({
      name: 'post',
      store,
      carrier,
      consumers: [
        consumer(letterPosted, async (tx, { aggregate, payload: { text } }) => {
          if (text === 'poison' || (broken && text === 'first')) throw new Error(`no ${text}`);
          await tx.insert(tables.on(tx).letter).values({ sender: aggregate, text });
        }),
      ],
      clock: () => new Date(),
      logger: createLogger({ name: 'post', level: 'silent', json: true }),
      maxAttempts: 3,
    });
    engine.cleanUp(async () => {
      await events.stop();
      await store.close();
    });
    const send = (aggregate: string, text: string) => {
      const id = `msg_${aggregate}_${text}`;
      const { name } = letterPosted;
      const message = { id, name, aggregate, time: new Date(), traceparent: null, payload: { text } };
      return { id, name, aggregate, envelope: writeEnvelope(letterPosted, message) };
    };
    const parcels = [
      send('ann', 'first'),
      send('ann', 'second'),
      send('bob', 'poison'),
      send('bob', 'after'),
    ];
    await carrier.publish([...parcels, send('cy', 'hello'), ...parcels]);
    const letters = async () =>
      (await store.read.query<{ text: string }>(sql`select text from letter order by sequence`)).map(
        ({ text }) => text,
      );
    await waitFor(async () => (await letters()).includes('hello'));
    expect(await letters()).toEqual(['hello']);
    broken = false;
    await waitFor(async () => (await letters()).length === 4);
    const all = await letters();
    expect(all.indexOf('first')).toBeLessThan(all.indexOf('second'));
    const parked = await store.read.query(sql`select id, status, attempts from parked_message`);
    expect(parked).toEqual([{ id: 'msg_bob_poison', status: 'DEAD', attempts: 3 }]);
  });

  it('counts what it sends and hears, and what waits, and names the trace of what fails', async () => {
    const clock = fixedClock();
    let receive: (deliveries: readonly Delivery[]) => void = () => undefined;
    const carrier = createMemoryCarrier();
    const logs: string[] = [];
    const running = await startSubgraph(post, {
      listeners,
      clock,
      env: {
        NODE_ENV: 'test',
        PORT: '0',
        VIEWER_PUBLIC_KEYS: (await generateViewerKeys()).publicJwks,
        DATABASE_URL: await engine.databaseUrl(),
        EVENT_MAX_ATTEMPTS: '1',
      },
      logger: createLogger({
        name: 'post',
        level: 'warn',
        json: true,
        destination: { write: (line) => logs.push(line) },
      }),
      carrier: {
        ...carrier,
        subscribe: async (_group, _names, to) => {
          receive = to;
          return async () => undefined;
        },
      },
    });
    engine.cleanUp(() => running.stop());
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    const time = new Date(clock().getTime() - 2_000);
    let acknowledged = 0;
    const hear = (id: string, text: string, definition: EventDefinition = letterPosted) => {
      const { name } = definition;
      const traceparent = `00-${traceId}-b7ad6b7169203331-01`;
      const message = { id, name, aggregate: id, time, traceparent, payload: { text } };
      const ack = () => {
        acknowledged += 1;
      };
      receive([{ envelope: writeEnvelope(definition, message), ack }]);
    };
    for (const id of ['msg_1', 'msg_1', 'msg_2']) hear(id, 'hello');
    hear('msg_3', 'later');
    // At once with the others: in a batch.
    hear('msg_4', 'lost');
    hear('msg_5', 'forged', letterReceived);
    await waitFor(() => acknowledged === 6);
    await running.events?.flush();
    clock.advance(30_000);
    const metrics = await waitFor(async () => {
      const text = await (await fetch(`${running.url}/metrics`)).text();
      // The rows that were sent are deleted together, a little later.
      return text.includes('tessera_events_waiting{state="outbox",process_name="post"} 0') && text;
    });
    const value = (series: string) => {
      const line = metrics.split('\n').find((text) => text.startsWith(`${series} `));
      return line && Number(line.split(' ').at(-1));
    };
    const posted = `event="${letterPosted.name}"`;
    expect(
      Object.fromEntries(
        [
          `tessera_events_sent_total{event="${letterReceived.name}",process_name="post"}`,
          `tessera_events_received_total{${posted},outcome="handled",process_name="post"}`,
          `tessera_events_received_total{${posted},outcome="duplicate",process_name="post"}`,
          `tessera_events_received_total{${posted},outcome="dead",process_name="post"}`,
          'tessera_events_received_total{event="unknown",outcome="dead",process_name="post"}',
          'tessera_events_waiting{state="scheduled",process_name="post"}',
          'tessera_events_waiting{state="dead",process_name="post"}',
          'tessera_events_oldest_seconds{state="dead",process_name="post"}',
          'tessera_events_oldest_seconds{state="scheduled",process_name="post"}',
          `tessera_events_lag_seconds_count{process_name="post",${posted}}`,
          `tessera_events_lag_seconds_sum{process_name="post",${posted}}`,
        ].map((series) => [series.replace(/^tessera_events_|,?process_name="post",?/g, ''), value(series)]),
      ),
    ).toMatchInlineSnapshot(`
      {
        "lag_seconds_count{event="sender.letter.posted.v1"}": 3,
        "lag_seconds_sum{event="sender.letter.posted.v1"}": 6,
        "oldest_seconds{state="dead"}": 30,
        "oldest_seconds{state="scheduled"}": 0,
        "received_total{event="sender.letter.posted.v1",outcome="dead"}": 1,
        "received_total{event="sender.letter.posted.v1",outcome="duplicate"}": 1,
        "received_total{event="sender.letter.posted.v1",outcome="handled"}": 3,
        "received_total{event="unknown",outcome="dead"}": 1,
        "sent_total{event="post.letter.received.v1"}": 2,
        "waiting{state="dead"}": 2,
        "waiting{state="scheduled"}": 1,
      }
    `);
    expect(
      value(`tessera_events_handling_duration_seconds_count{process_name="post",${posted}}`),
    ).toBeGreaterThan(3);
    const dead = logs
      .map((line) => JSON.parse(line))
      .filter(({ level }) => level === 'error' || level === 50);
    expect(dead.map(({ messageId, traceId, err }) => [messageId, traceId, err.message])).toEqual([
      ['msg_4', traceId, 'The letter was lost.'],
      ['msg_5', traceId, `Nobody here handles ${letterReceived.name}.`],
    ]);
  });

  it('is done with each delivery once, however many of an aggregate come at once', async () => {
    const store = await engine.open({ migrations: new URL('fixtures/post/', import.meta.url) });
    let receive: (deliveries: readonly Delivery[]) => void = () => undefined;
    const heard: string[] = [];
    const events = await startEvents({
      name: 'post',
      store,
      carrier: {
        ...createMemoryCarrier(),
        subscribe: async (_group, _names, to) => {
          receive = to;
          return async () => undefined;
        },
      },
      consumers: [
        consumer(letterPosted, async (_tx, { payload: { text } }) => {
          heard.push(text);
          // Others come meanwhile.
          await delay(0);
        }),
      ],
      clock: () => new Date(),
      logger: createLogger({ name: 'post', level: 'silent', json: true }),
      maxAttempts: 3,
    });
    engine.cleanUp(() => events.stop());
    const acks = new Map<string, number>();
    for (let index = 0; index < 200; index += 1) {
      const id = `msg_${index}`;
      const { name } = letterPosted;
      const aggregate = `from ${index % 3}`;
      const payload = { text: String(index) };
      const message = { id, name, aggregate, time: new Date(), traceparent: null, payload };
      receive([
        {
          envelope: writeEnvelope(letterPosted, message),
          ack: () => acks.set(id, (acks.get(id) ?? 0) + 1),
        },
      ]);
      if (index % 7 === 0) await delay(1);
    }
    await waitFor(() => acks.size === 200);
    expect([...acks.values()].filter((times) => times !== 1)).toEqual([]);
    for (const lane of [0, 1, 2]) {
      const ofLane = heard.map(Number).filter((index) => index % 3 === lane);
      expect(ofLane).toEqual(ofLane.toSorted((a, b) => a - b));
    }
    expect(heard).toHaveLength(200);
  });
});
