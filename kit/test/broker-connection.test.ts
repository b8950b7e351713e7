import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { type Carrier, openCarrier } from '../src/events/index.ts';
import { waitFor } from '../src/testing/index.ts';
import { broker, type Cleanup, deleteTopology, hasBroker } from '../src/testing/services.ts';

const withBroker = await hasBroker();
const cleanups: Cleanup[] = [];
afterAll(async () => {
  for (const cleanUp of cleanups.splice(0).reverse()) await cleanUp();
});

/** A way to the broker that can be cut, and opened again at the same port. */
const cuttableWay = async () => {
  const { hostname, port } = new URL(broker);
  const sockets = new Set<Socket>();
  let server: Server | undefined;
  let at = 0;
  const open = async (): Promise<void> => {
    server = createServer((near) => {
      const far = connect(Number(port), hostname);
      for (const socket of [near, far]) {
        sockets.add(socket);
        socket.on('error', () => undefined);
        socket.on('close', () => {
          sockets.delete(socket);
          near.destroy();
          far.destroy();
        });
      }
      near.pipe(far).pipe(near);
    }).listen(at, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    at = typeof address === 'object' && address ? address.port : 0;
  };
  const cut = async (): Promise<void> => {
    for (const socket of sockets) socket.destroy();
    if (server) await new Promise((resolve) => server?.close(resolve));
    server = undefined;
  };
  await open();
  cleanups.push(cut);
  return { url: `amqp://guest:guest@127.0.0.1:${at}`, open, cut };
};

describe.skipIf(!withBroker)('a carrier on RabbitMQ', () => {
  const setUp = async () => {
    const prefix = `test-${randomUUID()}`;
    cleanups.push(() => deleteTopology(prefix, ['reader']));
    const way = await cuttableWay();
    const carrier = await openCarrier(way.url, prefix, { reader: ['said'] });
    cleanups.push(() => carrier.close());
    return { prefix, way, carrier };
  };
  const listen = (carrier: Carrier, heard: string[]) =>
    carrier.subscribe('reader', ['said'], (deliveries) => {
      for (const { envelope, ack } of deliveries) {
        heard.push(envelope);
        // Some time later, as one that has to be handled first.
        setImmediate(ack);
      }
    });
  /** What a relay does: in order, and again until it is taken. */
  const publish = (carrier: Carrier, envelope: string) =>
    waitFor(
      async () => {
        await carrier.publish([{ id: envelope, name: 'said', aggregate: 'a', envelope }]);
        return true;
      },
      { timeoutMs: 30_000 },
    );
  /** What an inbox does. */
  const distinct = (heard: readonly string[]) => [...new Set(heard)];

  it('goes on sending and hearing when its connection was cut, and loses nothing', async () => {
    const { way, carrier } = await setUp();
    const heard: string[] = [];
    await listen(carrier, heard);
    const texts = Array.from({ length: 300 }, (_, index) => String(index));
    for (const [index, text] of texts.entries()) {
      if (index === 100 || index === 200) {
        await way.cut();
        await expect(
          carrier.publish([{ id: 'x', name: 'said', aggregate: 'a', envelope: texts[index - 1] ?? '' }]),
        ).rejects.toThrow();
        await way.open();
      }
      // The broker may go away in the midst of a message too.
      if (index === 150) void way.cut().then(way.open);
      await publish(carrier, text);
    }
    await waitFor(() => distinct(heard).length === texts.length, { timeoutMs: 30_000 });
    expect(distinct(heard)).toEqual(texts);
  }, 60_000);

  it('makes a queue again that was deleted', async () => {
    const { prefix, carrier } = await setUp();
    const heard: string[] = [];
    await publish(carrier, 'before');
    await listen(carrier, heard);
    await waitFor(() => heard.includes('before'));
    const amqp = createRequire(import.meta.url)('amqplib') as typeof import('amqplib');
    const operator = await amqp.connect(broker);
    cleanups.push(() => operator.close());
    const channel = await operator.createChannel();
    await channel.deleteQueue(`${prefix}.reader`);
    await waitFor(
      async () => {
        await publish(carrier, 'after');
        return heard.includes('after');
      },
      { timeoutMs: 30_000 },
    );
    expect(distinct(heard)).toEqual(['before', 'after']);
  }, 60_000);
});
