import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { EventDefinition, PayloadOf } from '@tessera/contracts/define-event';
import type { Message, Outbox } from '@tessera/kit/events';
import { newId } from '@tessera/kit/graphql';
import { fixedClock, type TestEngine } from '@tessera/kit/testing';
import { expect } from 'vitest';
import type { Dependencies } from '../src/actions/dependencies.ts';
import { consumersOf } from '../src/consumers/index.ts';
import type { Provider } from '../src/providers/provider.ts';
import { openTestLog } from '../src/providers/test-log.ts';
import { createTestProvider } from '../src/providers/test-provider.ts';
import { verify } from '../src/store/verify.ts';
import { payments } from '../src/subgraph.ts';

export const secret = 'f3b1c9d27ae84056b1d9e0c7a2f48653';

/** payments's store, consumers and test provider, with an outbox that keeps what was committed. */
export const startPayments = async (
  engine: TestEngine,
  change: (provider: Provider) => Provider = (same) => same,
) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tessera-payments-'));
  const clock = fixedClock('2026-03-01T12:00:00.000Z');
  const log = openTestLog(path.join(folder, 'log.db'));
  const test = createTestProvider({ log, secret, publicUrl: 'http://pay.test', clock, slowMs: 5 });
  const store = await engine.open(payments.store);
  engine.cleanUp(async () => {
    log.close();
    rmSync(folder, { recursive: true });
  });
  let sent: { name: string; payload: Record<string, unknown> }[] = [];
  const outbox: Outbox = {
    emit: async (_tx, event, { payload }) => {
      sent.push({ name: event.name, payload: event.payload.parse(payload) as Record<string, unknown> });
      return newId('msg');
    },
    cancel: async () => undefined,
  };
  const asking = { deadlineMs: 2_000, tries: 2 };
  const dependencies: Dependencies = { store, outbox, provider: change(test), asking, clock, newId };
  const consumers = consumersOf(dependencies);
  const messageOf = <Event extends EventDefinition>(event: Event, payload: PayloadOf<Event>): Message => ({
    id: newId('msg'),
    name: event.name,
    aggregate: (payload as { orderId: string }).orderId,
    time: clock(),
    traceparent: null,
    payload,
  });
  const consumerOf = (event: EventDefinition) => {
    const found = consumers.find((each) => each.event.name === event.name);
    if (!found?.effect) throw new Error(`Nobody hears ${event.name}.`);
    return { effect: found.effect, handle: found.handle };
  };
  /** The effect alone, as before a crash. */
  const effectOnly = <Event extends EventDefinition>(event: Event, payload: PayloadOf<Event>) =>
    consumerOf(event).effect(messageOf(event, payload), new AbortController().signal);
  const deliver = async <Event extends EventDefinition>(
    event: Event,
    payload: PayloadOf<Event>,
  ): Promise<void> => {
    const { handle } = consumerOf(event);
    const message = messageOf(event, payload);
    const result = await effectOnly(event, payload);
    await store.tx((tx) => handle(tx, message, result));
  };
  return {
    store,
    clock,
    log,
    test,
    dependencies,
    effectOnly,
    deliver,
    take: () => {
      const taken = sent.map(({ name, payload }) => ({
        name: name.replace(/^payments\.|\.v1$/g, ''),
        ...payload,
      }));
      sent = [];
      return taken as ({ name: string } & Record<string, unknown>)[];
    },
    expectSound: async () => {
      const findings = await verify(store.read, log.all());
      expect(findings).toHaveLength(9);
      for (const finding of findings) expect(finding).toMatchObject({ broken: 0 });
    },
  };
};

/** payments under test. */
export type Payments = Awaited<ReturnType<typeof startPayments>>;
