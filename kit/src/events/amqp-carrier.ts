import type { Channel, ChannelModel, ConfirmChannel } from 'amqplib';
import { backoff } from './backoff.ts';
import type { Carrier, Delivery, Listeners } from './carrier.ts';
import { createWakeUp } from './wake-up.ts';

/** Messages of a subscription that are not acknowledged yet, at most. */
const prefetch = 256;
/** Version 4 gives up after 20 otherwise, and each restart of a subgraph counts; -1 means none before it. */
const deliveryLimit = 1_000_000;

interface Subscribing {
  readonly group: string;
  readonly names: readonly string[];
  readonly receive: (deliveries: readonly Delivery[]) => void;
}

/**
 * Opens a carrier on RabbitMQ: one topic exchange, a quorum queue a subgraph of which one process at a time consumes.
 * What is published is confirmed, so it is durable. A connection that breaks is made anew, for as long as it takes.
 * @param prefix of the names of exchange and queues.
 * @param listeners whose queues are there before anything is published: an exchange drops what no queue takes.
 */
export const openAmqpCarrier = (url: string, prefix: string, listeners: Listeners): Carrier => {
  const address = new URL(url);
  address.searchParams.set('heartbeat', '10');
  const deadLetters = `${prefix}.dead`;
  const subscriptions = new Set<Subscribing>();
  let connection: ChannelModel | undefined;
  let publishing: ConfirmChannel | undefined;
  const consuming = new Map<Subscribing, Channel>();
  const wakeUp = createWakeUp();
  let closed = false;

  const declareQueue = async (channel: Channel, group: string, names: readonly string[]): Promise<string> => {
    const queue = `${prefix}.${group}`;
    await channel.assertQueue(queue, {
      durable: true,
      deadLetterExchange: deadLetters,
      arguments: {
        'x-queue-type': 'quorum',
        'x-single-active-consumer': true,
        'x-delivery-limit': deliveryLimit,
      },
    });
    for (const name of names) await channel.bindQueue(queue, prefix, name);
    return queue;
  };

  const consume = async (from: ChannelModel, to: Subscribing): Promise<void> => {
    const channel = await from.createChannel();
    // 'close' follows an error, and comes with the connection's own.
    channel.on('error', () => undefined);
    channel.on('close', () => {
      if (consuming.get(to) !== channel) return;
      consuming.delete(to);
      wakeUp.wake();
    });
    const queue = await declareQueue(channel, to.group, to.names);
    await channel.prefetch(prefetch);
    consuming.set(to, channel);
    await channel.consume(queue, (message) => {
      // The queue was deleted.
      if (!message) return void channel.close().catch(() => undefined);
      to.receive([
        {
          envelope: message.content.toString('utf8'),
          ack: () => {
            // On a channel that is gone the broker has taken the message back, and the inbox will know it.
            if (consuming.get(to) === channel) channel.ack(message);
          },
        },
      ]);
    });
  };

  const open = async (): Promise<void> => {
    // A literal import, so that bundles hold it.
    const { connect } = await import('amqplib');
    const made = await connect(address.href);
    const gone = () => {
      if (connection !== made) return;
      connection = undefined;
      publishing = undefined;
      consuming.clear();
      wakeUp.wake();
    };
    made.on('error', gone);
    made.on('close', gone);
    const channel = await made.createConfirmChannel();
    channel.on('error', gone);
    await channel.assertExchange(prefix, 'topic', { durable: true });
    await channel.assertExchange(deadLetters, 'fanout', { durable: true });
    await channel.assertQueue(deadLetters, { durable: true, arguments: { 'x-queue-type': 'quorum' } });
    await channel.bindQueue(deadLetters, deadLetters, '');
    for (const [group, names] of Object.entries(listeners)) await declareQueue(channel, group, names);
    connection = made;
    publishing = channel;
  };

  /** Begins to consume once, however many ask for it at the same time. */
  const starting = new Map<Subscribing, Promise<void>>();
  const ensureConsuming = async (to: Subscribing): Promise<void> => {
    if (!connection || consuming.has(to)) return;
    let start = starting.get(to);
    if (!start) {
      start = consume(connection, to).finally(() => starting.delete(to));
      starting.set(to, start);
    }
    await start;
  };

  const loop = (async () => {
    for (let failures = 0; !closed; ) {
      try {
        if (!connection) await open();
        for (const to of subscriptions) await ensureConsuming(to);
        failures = 0;
        await wakeUp.sleep(60_000);
      } catch {
        failures += 1;
        await wakeUp.sleep(backoff(failures, 100, 10_000));
      }
    }
  })();

  return {
    publish: async (parcels) => {
      const channel = publishing;
      if (!channel) throw new Error('There is no connection to RabbitMQ.');
      for (const { id, name, envelope } of parcels) {
        channel.publish(prefix, name, Buffer.from(envelope), {
          persistent: true,
          messageId: id,
          type: name,
          contentType: 'application/cloudevents+json',
        });
      }
      await channel.waitForConfirms();
    },
    durable: async () => undefined,
    subscribe: async (group, names, receive) => {
      const to = { group, names, receive };
      subscriptions.add(to);
      await ensureConsuming(to);
      return async () => {
        subscriptions.delete(to);
        const channel = consuming.get(to);
        consuming.delete(to);
        await channel?.close().catch(() => undefined);
      };
    },
    // What is acknowledged is gone.
    prune: async () => [],
    close: async () => {
      closed = true;
      const made = connection;
      connection = undefined;
      wakeUp.wake();
      await loop;
      await made?.close().catch(() => undefined);
    },
  };
};
