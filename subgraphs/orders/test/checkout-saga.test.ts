import fc from 'fast-check';
import { expect, it } from 'vitest';
import { advance, newSaga, startSaga } from '../src/domain/checkout-saga.ts';
import type { Command } from '../src/domain/checkout-steps.ts';
import type { Advance, Saga, SagaEvent, SagaInput } from '../src/domain/checkout-types.ts';
import { isFinal, orderStates, orderStatuses } from '../src/domain/order-state.ts';
import { type Decisions, World } from './checkout-world.ts';

const second = 1_000;
const deadlines = {
  stock: 30 * second,
  discounts: 30 * second,
  payment: 60 * second,
  payer: 900 * second,
  capture: 60 * second,
  shipment: 60 * second,
};
const at = (now = 0) => ({ now, deadlines });
const made = (step: 'stock' | 'discounts' | 'payment' | 'capture' | 'shipment'): SagaInput => ({
  type: 'made',
  step,
});
const play = (saga: Saga, inputs: readonly SagaInput[], now = 0) => {
  const commands: Command[] = [];
  const events: SagaEvent[] = [];
  for (const input of inputs) {
    const next = advance(saga, input, at(now));
    saga = next.saga;
    commands.push(...next.commands);
    events.push(...next.events);
  }
  return { saga, commands, events };
};
const start = (plan = { discounts: true, charge: true }) => startSaga(newSaga(plan), at()).saga;
const undone = (
  undo: 'stock_release' | 'discounts_release' | 'void' | 'refund' | 'shipment_cancel',
): SagaInput => ({
  type: 'undone',
  undo,
});

it('asks step by step and completes', () => {
  const { saga, commands, events } = play(start(), [
    made('stock'),
    made('discounts'),
    made('payment'),
    made('capture'),
    made('shipment'),
  ]);
  expect(commands).toEqual(['discounts', 'payment', 'capture', 'shipment']);
  expect(events).toEqual(['confirmed', 'completed']);
  expect(saga).toMatchObject({ status: 'COMPLETED', wait: null });
});

it('asks for no payment when there is nothing to pay', () => {
  const { saga, commands, events } = play(start({ discounts: false, charge: false }), [
    made('stock'),
    made('shipment'),
  ]);
  expect(commands).toEqual(['shipment']);
  expect(events).toEqual(['confirmed', 'completed']);
  expect(saga.status).toBe('COMPLETED');
});

it('undoes in reverse, one after the other, and waits for each answer', () => {
  const refusal: SagaInput = { type: 'refused', step: 'shipment', code: 'NO', reason: 'No.' };
  const until = play(start(), [made('stock'), made('discounts'), made('payment'), made('capture'), refusal]);
  expect(until.saga).toMatchObject({ status: 'FAILING', wait: { for: 'refund' } });
  const { saga, commands, events } = play(until.saga, [
    undone('stock_release'),
    undone('refund'),
    undone('discounts_release'),
    undone('stock_release'),
  ]);
  expect(commands).toEqual(['discounts_release', 'stock_release']);
  expect(events).toEqual(['failed']);
  expect(saga.status).toBe('FAILED');
});

it('asks once more at the deadline, then gives up', () => {
  const waiting = start();
  expect(play(waiting, [{ type: 'deadline' }], 29_999).commands).toEqual([]);
  const again = play(waiting, [{ type: 'deadline' }], 30_000);
  expect(again.commands).toEqual(['stock']);
  const gaveUp = play(again.saga, [{ type: 'deadline' }], 60_000);
  expect(gaveUp.commands).toEqual(['stock_release']);
  expect(gaveUp.saga.end?.code).toBe('STOCK_TIMEOUT');
});

it('gives the payer their time, and asks for no second payment', () => {
  const acting = play(start(), [
    made('stock'),
    made('discounts'),
    { type: 'action', url: 'https://bank.test' },
  ]);
  expect(acting.saga).toMatchObject({
    actionUrl: 'https://bank.test',
    wait: { for: 'payment', dueAt: 900_000 },
  });
  const { saga, commands } = play(acting.saga, [{ type: 'deadline' }], 900_000);
  expect(commands).toEqual(['void']);
  expect(saga).toMatchObject({ actionUrl: null, end: { code: 'PAYMENT_TIMEOUT' } });
});

it('lets go of a payment that is authorised after the order failed', () => {
  const refusal: SagaInput = { type: 'refused', step: 'stock', code: 'NO', reason: 'No.' };
  const failed = play(start(), [refusal]);
  expect(failed.saga.status).toBe('FAILED');
  const { saga, commands, events } = play(failed.saga, [made('payment')]);
  expect(commands).toEqual(['void']);
  expect(events).toEqual([]);
  expect(saga.status).toBe('FAILED');
});

it('takes letting go of a payment for the return of what was taken meanwhile', () => {
  const cancelling = play(start(), [
    made('stock'),
    made('discounts'),
    made('payment'),
    { type: 'cancel', reason: 'Changed my mind.' },
  ]);
  expect(cancelling.commands.at(-1)).toBe('void');
  const { saga, commands } = play(cancelling.saga, [made('capture'), undone('void')]);
  expect(commands).toEqual(['discounts_release']);
  expect(saga).toMatchObject({ status: 'CANCELLING', effects: { payment: 'UNDONE', capture: 'UNDONE' } });
});

it('stays completed when the parcels had left before they could be stopped', () => {
  const all = [made('stock'), made('discounts'), made('payment'), made('capture'), made('shipment')];
  const cancelling = play(start(), [...all, { type: 'cancel', reason: 'Changed my mind.' }]);
  expect(cancelling.commands.at(-1)).toBe('shipment_cancel');
  const { saga, commands, events } = play(cancelling.saga, [{ type: 'shipped', remains: false }]);
  expect({ status: saga.status, commands, events }).toEqual({
    status: 'COMPLETED',
    commands: [],
    events: [],
  });
  const part = play(cancelling.saga, [{ type: 'shipped', remains: true }]);
  expect(part.commands).toEqual(['refund']);
});

const decisions: fc.Arbitrary<Decisions> = fc.record({
  refuse: fc.constantFrom(null, null, 'stock', 'discounts', 'payment', 'capture', 'shipment'),
  payer: fc.constantFrom('none', 'none', 'confirms', 'declines', 'never'),
});

/** One checkout among the others, message by message; messages are late and double, but none is lost. */
const run = (plan: { discounts: boolean; charge: boolean }, decided: Decisions, moves: readonly number[]) => {
  const world = new World(decided);
  const commands: Command[] = [];
  const replies: SagaInput[] = [];
  const events: SagaEvent[] = [];
  let now = 0;
  let saga = newSaga(plan);
  const take = (next: Advance) => {
    for (const event of next.events) events.push(event);
    if (next.saga.status !== saga.status) expect(orderStates[saga.status].to).toContain(next.saga.status);
    saga = next.saga;
    commands.push(...next.commands);
  };
  take(startSaga(saga, at(now)));
  const answer = (again: boolean) => {
    const command = again ? commands[0] : commands.shift();
    if (command) replies.push(...world.ask(command));
  };
  const hear = (again: boolean) => {
    const reply = again ? replies[0] : replies.shift();
    if (reply) take(advance(saga, reply, at(now)));
  };
  const moveOn = () => {
    now = saga.wait?.dueAt ?? now;
    take(advance(saga, { type: 'deadline' }, at(now)));
  };
  const doing = [
    () => answer(false),
    () => answer(true),
    () => hear(false),
    () => hear(true),
    moveOn,
    () => replies.push(...world.payerActs()),
    () => take(advance(saga, { type: 'cancel', reason: 'No more.' }, at(now))),
  ];
  // Calling off is rare, or nothing else would be seen.
  for (const move of moves) doing[move < 60 ? move % 6 : 6]?.();
  for (
    let left = 500;
    left > 0 && (commands.length > 0 || replies.length > 0 || !isFinal(saga.status));
    left -= 1
  ) {
    if (commands.length > 0) answer(false);
    else if (replies.length > 0) hear(false);
    else moveOn();
  }
  return { saga, world, events };
};

it('ends in one final state and leaves nothing behind, whatever comes late, twice or never', () => {
  const ends = new Map<string, number>();
  fc.assert(
    fc.property(
      fc.record({ discounts: fc.boolean(), charge: fc.boolean() }),
      decisions,
      fc.array(fc.integer({ min: 0, max: 62 }), { maxLength: 60 }),
      (plan, decided, moves) => {
        const { saga, world, events } = run(plan, decided, moves);
        expect(isFinal(saga.status)).toBe(true);
        expect(saga.wait).toBeNull();
        const done = (['stock', 'capture', 'shipment'] as const).filter(
          (step) => step !== 'capture' || plan.charge,
        );
        if (saga.status === 'COMPLETED') for (const step of done) expect(world.made).toContain(step);
        else expect([...world.made]).toEqual([]);
        expect(events.filter((event) => event === 'completed').length).toBeLessThanOrEqual(1);
        expect(events.filter((event) => event === 'failed' || event === 'cancelled').length).toBe(
          saga.status === 'COMPLETED' ? 0 : 1,
        );
        ends.set(saga.status, (ends.get(saga.status) ?? 0) + 1);
      },
    ),
    { numRuns: 3_000 },
  );
  // Each end was seen.
  expect([...ends.keys()].toSorted()).toEqual(orderStatuses.filter(isFinal).toSorted());
});

it('takes any input in any state without an impossible change', () => {
  const input: fc.Arbitrary<SagaInput> = fc.oneof(
    fc.record({
      type: fc.constant('made' as const),
      step: fc.constantFrom('stock', 'discounts', 'payment', 'capture', 'shipment'),
    }),
    fc.record({
      type: fc.constant('refused' as const),
      step: fc.constantFrom('stock', 'discounts', 'payment', 'capture', 'shipment'),
      code: fc.constant('NO'),
      reason: fc.constant('No.'),
    }),
    fc.record({
      type: fc.constant('undone' as const),
      undo: fc.constantFrom('stock_release', 'discounts_release', 'void', 'refund', 'shipment_cancel'),
    }),
    fc.record({ type: fc.constant('shipped' as const), remains: fc.boolean() }),
    fc.constant<SagaInput>({ type: 'refundFailed', reason: 'No.' }),
    fc.constant<SagaInput>({ type: 'action', url: 'https://bank.test' }),
    fc.constant<SagaInput>({ type: 'deadline' }),
    fc.constant<SagaInput>({ type: 'cancel', reason: 'No more.' }),
  );
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.boolean(),
      fc.array(input, { maxLength: 40 }),
      (discounts, charge, inputs) => {
        let now = 0;
        let saga = start({ discounts, charge });
        for (const heard of inputs) {
          now += 40 * second;
          const next = advance(saga, heard, at(now));
          if (next.saga.status !== saga.status)
            expect(orderStates[saga.status].to).toContain(next.saga.status);
          expect(next.saga.wait === null).toBe(isFinal(next.saga.status));
          saga = next.saga;
        }
      },
    ),
    { numRuns: 2_000 },
  );
});
