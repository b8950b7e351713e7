import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Carrier, type Delivery, openCarrier } from '../src/events/index.ts';
import { waitFor } from '../src/testing/index.ts';
import { broker, deleteTopology, hasBroker } from '../src/testing/services.ts';

const withBroker = await hasBroker();

const cases = [
  { name: 'a file', run: true, url: (folder: string) => `file:${path.join(folder, 'events.db')}` },
  {
    name: withBroker ? 'RabbitMQ' : 'RabbitMQ (skipped: nothing listens on 127.0.0.1:5672)',
    run: withBroker,
    url: () => broker,
  },
];

describe.each(cases)('messages over $name', ({ run, url }) => {
  const cleanups: (() => Promise<unknown>)[] = [];
  afterAll(async () => {
    for (const cleanUp of cleanups.reverse()) await cleanUp();
  });
  const prefix = `test-${randomUUID()}`;
  const listeners = { late: ['late.said'] };
  const groups = new Set<string>(Object.keys(listeners));
  let folder: Promise<string> | undefined;
  const openOne = async (): Promise<Carrier> => {
    folder ??= mkdtemp(path.join(tmpdir(), 'tessera-carrier-')).then((made) => {
      cleanups.push(
        () => rm(made, { recursive: true, force: true }),
        async () => (url(made) === broker ? deleteTopology(prefix, groups) : undefined),
      );
      return made;
    });
    const carrier = await openCarrier(url(await folder), prefix, listeners);
    cleanups.push(() => carrier.close());
    return carrier;
  };
  /** Waits for a broker's connection: until then publishing is refused. */
  const publish = (carrier: Carrier, name: string, texts: readonly string[]) =>
    waitFor(async () => {
      await carrier.publish(texts.map((envelope) => ({ id: envelope, name, aggregate: 'a', envelope })));
      return true;
    });
  const listen = async (carrier: Carrier, group: string, names: string[], ack = true) => {
    const heard: Delivery[] = [];
    groups.add(group);
    const stop = await carrier.subscribe(group, names, (deliveries) => {
      heard.push(...deliveries);
      if (ack) for (const delivery of deliveries) delivery.ack();
    });
    return { stop, texts: () => heard.map(({ envelope }) => envelope), heard };
  };

  it.skipIf(!run)('brings each group what it listens to, in order, across carriers', async () => {
    const [a, b] = [await openOne(), await openOne()];
    await publish(a, 'warm.up', ['up']);
    const first = await listen(b, 'first', ['one.said']);
    const second = await listen(b, 'second', ['one.said', 'two.said']);
    await waitFor(async () => {
      await publish(a, 'one.said', ['start']);
      return second.texts().length > 0 && first.texts().length > 0;
    });
    const texts = Array.from({ length: 600 }, (_, index) => `message ${index}`);
    await publish(a, 'one.said', texts);
    await publish(a, 'two.said', ['two']);
    await a.durable();
    await waitFor(() => second.texts().includes('two') && first.texts().includes('message 599'));
    expect(first.texts().filter((text) => text !== 'start')).toEqual(texts);
    expect(second.texts().filter((text) => text !== 'start')).toEqual([...texts, 'two']);
  });

  it.skipIf(!run)('keeps what is sent before a listener first starts', async () => {
    const carrier = await openOne();
    await publish(carrier, 'late.said', ['early']);
    const late = await listen(carrier, 'late', listeners.late);
    await waitFor(() => late.texts().length > 0);
    expect(late.texts()).toEqual(['early']);
  });

  it.skipIf(!run)('goes on after a stop with nothing open, as a subgraph stops and starts', async () => {
    const carrier = await openOne();
    await publish(carrier, 'warm.up', ['up']);
    const before = await listen(carrier, 'fourth', ['four.said']);
    await publish(carrier, 'four.said', ['before']);
    await waitFor(() => before.texts().length === 1);
    await before.stop();
    await carrier.close();
    const again = await openOne();
    const after = await listen(again, 'fourth', ['four.said']);
    await publish(again, 'four.said', ['after']);
    await waitFor(() => after.texts().includes('after'));
    expect(after.texts()).toEqual(['after']);
  });

  it.skipIf(!run)('brings again what was not acknowledged', async () => {
    const carrier = await openOne();
    await publish(carrier, 'warm.up', ['up']);
    const before = await listen(carrier, 'third', ['three.said'], false);
    await publish(carrier, 'three.said', ['kept', 'done', 'open']);
    await waitFor(() => before.texts().length === 3);
    before.heard[0]?.ack();
    await before.stop();
    const after = await listen(carrier, 'third', ['three.said']);
    await waitFor(() => after.texts().length === 2);
    expect(after.texts()).toEqual(['done', 'open']);
    // Stopped as a subgraph stops: the subscription, and then all.
    await after.stop();
    await carrier.close();
    const reopened = await openOne();
    const again = await listen(reopened, 'third', ['three.said']);
    await publish(reopened, 'three.said', ['new']);
    await waitFor(() => again.texts().length > 0);
    expect(again.texts()).toEqual(['new']);
  });
});
