import { join } from 'node:path';
import { consumer, createOutbox, openCarrier, type RunningEvents, startEvents } from '@tessera/kit/events';
import { openStore, sql } from '@tessera/kit/store';
import { createLogger } from '@tessera/kit/telemetry';
import { letterWritten } from '../../kit/test/fixtures/post/events.ts';

/** Tables of messages, and of letters. */
const migrations = new URL('../../kit/test/fixtures/post/', import.meta.url);

/** Aggregates that messages are about: each keeps its own order. */
const aggregates = 50;

/** A store that sends to another, both in this process, over a log in a file. */
export interface MailRoute {
  /** Writes messages, so many a transaction. @returns ms until the last was handled. */
  send(messages: number, perTransaction: number): Promise<number>;
  close(): Promise<void>;
}

/** Opens stores and log in a folder. */
export const openMailRoute = async (folder: string): Promise<MailRoute> => {
  const clock = () => new Date();
  const logger = createLogger({ name: 'post', level: 'fatal', json: true });
  const bus = `file:${join(folder, 'events.db')}`;
  const open = (name: string) => openStore({ name, url: `file:${join(folder, `${name}.db`)}`, migrations });
  const [sending, hearing] = [await open('post'), await open('reader')];
  let awaited = 0;
  let allHandled = (): void => undefined;
  const base = { clock, logger, maxAttempts: 3 };
  const receiver: RunningEvents = await startEvents({
    ...base,
    name: 'reader',
    store: hearing,
    carrier: await openCarrier(bus),
    consumers: [
      consumer(letterWritten, async (tx, { aggregate, payload: { text } }) => {
        await tx.execute(sql`insert into letter (sender, text) values (${aggregate}, ${text})`);
        tx.afterCommit(() => {
          awaited -= 1;
          if (awaited === 0) allHandled();
        });
      }),
    ],
  });
  const sender = await startEvents({
    ...base,
    name: 'post',
    store: sending,
    carrier: await openCarrier(bus),
    consumers: [],
  });
  const outbox = createOutbox({ name: 'post', clock, onCommit: sender.wake });
  return {
    send: async (messages, perTransaction) => {
      const done = new Promise<void>((resolve) => {
        allHandled = resolve;
      });
      awaited = messages;
      const begun = performance.now();
      for (let sent = 0; sent < messages; sent += perTransaction) {
        await sending.tx(async (tx) => {
          for (let index = sent; index < Math.min(messages, sent + perTransaction); index += 1) {
            const aggregate = `sender ${index % aggregates}`;
            await outbox.emit(tx, letterWritten, { aggregate, payload: { text: `letter ${index}` } });
          }
        });
      }
      await done;
      return performance.now() - begun;
    },
    close: async () => {
      await sender.stop();
      await receiver.stop();
      await sending.close();
      await hearing.close();
    },
  };
};
