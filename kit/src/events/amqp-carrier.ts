import type { Channel, ChannelModel, ConfirmChannel } from 'amqplib';
import { backoff } from './backoff.ts';
import type { Carrier, Delivery } from './carrier.ts';
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
 */
export const openAmqpCarrier = (url: string, prefix: string): Carrier => {
  const address = new URL(url);
  address.searchParams.set('heartbeat', '10');
  const deadLetters = `${prefix}.dead`;
  const subscriptions = new Set<Subscribing>();
  let connection: ChannelModel | undefined;
  let publishing: ConfirmChannel | undefined;
  const consuming = new Map<Subscribing, Channel>();
  const wakeUp = createWakeUp();
  let closed = false;

  const consume = async (to: Subscribing): Promise<void> => {
    if (!connection) return;
    const channel = await connection.createChannel();
    channel.on('error', () => undefined);
    const queue = `${prefix}.${to.group}`;
    await channel.assertQueue(queue, {
      durable: true,
      deadLetterExchange: deadLetters,
      arguments: {
        'x-queue-type': 'quorum',
        'x-single-active-consumer': true,
        'x-delivery-limit': deliveryLimit,
      },
    });
    for (const name of to.names) await channel.bindQueue(queue, prefix, name);
    await channel.prefetch(prefetch);
    consuming.set(to, channel);
    await channel.consume(queue, (message) => {
      if (!message) return wakeUp.wake();
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
    connection = made;
    publishing = channel;
    for (const to of subscriptions) await consume(to);
  };

  const loop = (async () => {
    for (let failures = 0; !closed; ) {
      if (!connection) {
        try {
          await open();
          failures = 0;
        } catch {
          failures += 1;
          await wakeUp.sleep(backoff(failures, 100, 10_000));
          continue;
        }
      }
      await wakeUp.sleep(60_000);
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
      await consume(to);
      return async () => {
        subscriptions.delete(to);
        const channel = consuming.get(to);
        consuming.delete(to);
        await channel?.close().catch(() => undefined);
      };
    },
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
