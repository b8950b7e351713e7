import { type Command, type Step, stepRules, steps, type Undo, undoes, undoPause } from './checkout-steps.ts';
import {
  type Advance,
  type Circumstances,
  type Entry,
  entry,
  type Saga,
  type SagaEnd,
  type SagaEvent,
} from './checkout-types.ts';
import { changeStatus } from './order-state.ts';

const applies = (saga: Saga, step: Step): boolean => {
  if (saga.effects[step] !== 'NONE') return false;
  if (step === 'discounts') return saga.discounts;
  return step === 'payment' || step === 'capture' ? saga.charge : true;
};

const asking = (saga: Saga, command: Command, dueAt: number): Saga => ({
  ...saga,
  wait: { for: command, attempt: 1, dueAt },
});

/** Asks for the next step, or completes the order when there is none. */
export const nextStep = (saga: Saga, at: Circumstances, entries: readonly Entry[]): Advance => {
  const step = steps.find((candidate) => applies(saga, candidate));
  if (!step)
    return finish(
      saga,
      { status: 'COMPLETED', code: 'COMPLETED', reason: 'Paid, and handed to shipping.' },
      entries,
    );
  const paid = step === 'capture' || step === 'shipment';
  const confirms = paid && saga.status === 'ACCEPTED';
  const asked = {
    ...asking(saga, step, at.now + at.deadlines[step]),
    effects: { ...saga.effects, [step]: 'ASKED' as const },
  };
  return {
    saga: confirms ? { ...asked, status: changeStatus(saga.status, 'CONFIRMED') } : asked,
    commands: [step],
    events: confirms ? ['confirmed'] : [],
    entries: [
      ...entries,
      ...(confirms ? [entry('order.confirmed', 'The order will be carried out.')] : []),
      asks(step),
    ],
  };
};

const asks = (command: Command): Entry =>
  entry(`${command}.asked`, `Asked for: ${command.replace('_', ' ')}.`);

/** Whether an effect may be there. */
const mayBe = (saga: Saga, step: Step): boolean => ['ASKED', 'MADE'].includes(saga.effects[step]);

/** What has to be undone, the latest first. A capture that is not certain is settled by letting go of the payment. */
const toUndo = (saga: Saga): Undo[] =>
  steps.toReversed().flatMap((step): Undo[] => {
    if (step === 'capture') return saga.effects.capture === 'MADE' ? ['refund'] : [];
    if (step === 'payment' && saga.effects.capture === 'MADE') return [];
    return mayBe(saga, step) ? [stepRules[step].undo] : [];
  });

/** Turns round: what may have happened is undone, then the checkout ends. */
export const beginUndo = (
  saga: Saga,
  end: SagaEnd,
  at: Circumstances,
  entries: readonly Entry[],
): Advance => {
  const status = changeStatus(saga.status, end.status === 'CANCELLED' ? 'CANCELLING' : 'FAILING');
  return nextUndo({ ...saga, status, end, actionUrl: null, undo: toUndo(saga) }, at, entries);
};

/** Asks for the next undoing, or ends the checkout when there is none. */
export const nextUndo = (saga: Saga, at: Circumstances, entries: readonly Entry[]): Advance => {
  const [undo, ...rest] = saga.undo;
  const { end } = saga;
  if (!end) throw new Error('A checkout is undone without an end to come to.');
  if (undo === undefined) return finish(saga, end, entries);
  return {
    saga: asking({ ...saga, undo: rest }, undo, at.now + undoPause(1)),
    commands: [undo],
    events: [],
    entries: [...entries, asks(undo)],
  };
};

/** Undoes what was done after its undoing: waited for while the checkout is under way, asked for only when it is over. */
export const redo = (saga: Saga, undo: Undo, entries: readonly Entry[]): Advance =>
  saga.wait === null
    ? {
        saga: { ...saga, effects: { ...saga.effects, [undoes[undo]]: 'UNDONE' } },
        commands: [undo],
        events: [],
        entries: [...entries, asks(undo)],
      }
    : { saga: { ...saga, undo: [...saga.undo, undo] }, commands: [], events: [], entries };

const told: Readonly<Record<SagaEnd['status'], SagaEvent>> = {
  COMPLETED: 'completed',
  FAILED: 'failed',
  CANCELLED: 'cancelled',
};

/** Ends the checkout. */
const finish = (saga: Saga, end: SagaEnd, entries: readonly Entry[]): Advance => {
  const again = end.status === 'COMPLETED' && saga.completed;
  return {
    saga: {
      ...saga,
      status: changeStatus(saga.status, end.status),
      completed: saga.completed || end.status === 'COMPLETED',
      wait: null,
      undo: [],
      end,
      actionUrl: null,
    },
    commands: [],
    events: again ? [] : [told[end.status]],
    entries: [...entries, entry(`order.${told[end.status]}`, end.reason)],
  };
};
