import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
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
