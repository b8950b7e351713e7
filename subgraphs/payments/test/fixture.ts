import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { EventDefinition, PayloadOf } from '@tessera/contracts/define-event';
import type { Outbox } from '@tessera/kit/events';
import { newId } from '@tessera/kit/graphql';
import type { Store } from '@tessera/kit/store';
import { fixedClock, startTestSubgraph, type TestEngine } from '@tessera/kit/testing';
import { expect } from 'vitest';
import type { Dependencies } from '../src/actions/dependencies.ts';
import { reconcile } from '../src/actions/reconcile.ts';
import type { PaymentsConfig } from '../src/config.ts';
import { consumersOf } from '../src/consumers/index.ts';
import { chooseProvider } from '../src/providers/choose.ts';
import type { ProviderEvent } from '../src/providers/provider.ts';
import { openTestLog } from '../src/providers/test-log.ts';
import { payments } from '../src/subgraph.ts';

export const secret = 'f3b1c9d27ae84056b1d9e0c7a2f48653';

interface Given {
  readonly store: Store;
  readonly outbox: Outbox;
  readonly config: PaymentsConfig;
}

/** payments as a whole subgraph, with its store, outbox and provider at hand. */
export const startPayments = async (engine: TestEngine, env: Readonly<Record<string, string>> = {}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'tessera-payments-'));
  engine.cleanUp(async () => rmSync(folder, { recursive: true }));
  const clock = fixedClock('2026-03-01T12:00:00.000Z');
  const logFile = path.join(folder, 'log.db');
  const databaseUrl = await engine.databaseUrl();
  let given: Given | undefined;
  const subgraph = await startTestSubgraph(
    {
      ...payments,
      setup: (input) => {
        // The setup of payments receives exactly this; a definition forgets it.
        given = input as unknown as Given;
        return payments.setup(input);
      },
    },
    {
      engine,
      clock,
      databaseUrl,
      env: {
        PAYMENTS_TEST_LOG: logFile,
        PAYMENTS_TEST_SECRET: secret,
        PAYMENTS_SLOW_MS: '5',
        PAYMENTS_DEADLINE_MS: '2000',
        PAYMENTS_TRIES: '2',
        PAYMENTS_PUBLIC_ADDRESS: 'http://pay.test',
        PAYMENTS_RECONCILE_SECONDS: '86400',
        ...env,
      },
    },
  );
  if (!given) throw new Error('payments was not set up.');
  const { store, outbox, config } = given;
  const { provider } = await chooseProvider(config, clock);
  const log = openTestLog(provider.name === 'test' ? logFile : ':memory:');
  engine.cleanUp(async () => {
    log.close();
    await provider.close();
  });
  const asking = { deadlineMs: config.PAYMENTS_DEADLINE_MS, tries: config.PAYMENTS_TRIES };
  const dependencies: Dependencies = { store, outbox, provider, asking, clock, newId };
  const consumers = consumersOf(dependencies);
  /** The effect alone, as before a crash. */
  const effectOnly = <Event extends EventDefinition>(event: Event, payload: PayloadOf<Event>) => {
    const effect = consumers.find((each) => each.event.name === event.name)?.effect;
    if (!effect) throw new Error(`Nobody hears ${event.name}.`);
    const aggregate = (payload as { orderId: string }).orderId;
    const message = { id: newId('msg'), name: event.name, aggregate, time: clock(), traceparent: null };
    return effect({ ...message, payload }, new AbortController().signal);
  };
  return {
    subgraph,
    store,
    clock,
    log,
    logFile,
    databaseUrl,
    provider,
    dependencies,
    effectOnly,
    deliver: <Event extends EventDefinition>(event: Event, payload: PayloadOf<Event>): Promise<void> =>
      subgraph.deliver(event, { aggregate: (payload as { orderId: string }).orderId, payload }),
    /** A payer's choice, kept by the test provider; its event is still to be sent. */
    settle: (orderId: string, confirmed: boolean): ProviderEvent => {
      const event =
        'settle' in provider && provider.settle(orderId, log.of(orderId)[0]?.providerId ?? '', confirmed);
      if (!event) throw new Error('There is nothing to settle.');
      return event;
    },
    /** Runs the job, a minute later. */
    reconcile: () => {
      clock.advance(60_001);
      return reconcile(dependencies, 60_000);
    },
    /** What was sent since it was last taken: name and payload in one. */
    take: async () =>
      (await subgraph.emitted()).map(({ name, payload }) => ({
        name: name.replace(/^payments\.|\.v1$/g, ''),
        ...(payload as Record<string, unknown>),
      })) as ({ name: string } & Record<string, unknown>)[],
    expectSound: async () => {
      const findings = await payments.verify?.({ read: store.read, config, now: clock() });
      expect(findings).toHaveLength(provider.name === 'test' ? 9 : 5);
      for (const finding of findings ?? []) expect(finding).toMatchObject({ broken: 0 });
    },
  };
};

/** payments under test. */
export type Payments = Awaited<ReturnType<typeof startPayments>>;

/** What orders asks for, about one order. */
export const requests = (orderId: string, amount = 1_250, userId: string | null = null) => ({
  pay: (paymentToken: string) => ({ orderId, userId, amount, currency: 'EUR', paymentToken }),
  capture: { orderId, amount, currency: 'EUR' },
  void: { orderId },
  refund: (refundId: string, part = amount, reason = '') => ({
    orderId,
    refundId,
    amount: part,
    currency: 'EUR',
    reason,
  }),
});
