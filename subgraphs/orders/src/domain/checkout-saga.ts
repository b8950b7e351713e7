import { beginUndo, nextStep, nextUndo, redo } from './checkout-moves.ts';
import {
  type Command,
  maxAttempts,
  type Step,
  stepRules,
  type Undo,
  undoes,
  undoPause,
} from './checkout-steps.ts';
import {
  type Advance,
  type Circumstances,
  entry,
  type Saga,
  type SagaInput,
  unchanged,
} from './checkout-types.ts';
import { isFinal, orderStates } from './order-state.ts';

/** A checkout before its first step. */
export const newSaga = (plan: Pick<Saga, 'discounts' | 'charge'>): Saga => ({
  ...plan,
  status: 'ACCEPTED',
  wait: null,
  effects: { stock: 'NONE', discounts: 'NONE', payment: 'NONE', capture: 'NONE', shipment: 'NONE' },
  undo: [],
  end: null,
  actionUrl: null,
  completed: false,
});

/** Asks for the first step. */
export const startSaga = (saga: Saga, at: Circumstances): Advance => nextStep(saga, at, []);

/**
 * What a checkout does next. Whatever arrives, however often and late: it ends in one final state, and what others
 * have done for an order that is not completed is undone.
 */
export const advance = (saga: Saga, input: SagaInput, at: Circumstances): Advance => {
  switch (input.type) {
    case 'made':
      return made(saga, input, at);
    case 'refused':
      return refused(saga, input, at);
    case 'undone':
      return undone(saga, input.undo, at);
    case 'action':
      return actionRequired(saga, input.url, at);
    case 'shipped':
      return shipped(saga, input.remains, at);
    case 'refundFailed':
      return refundFailed(saga, input.reason, at);
    case 'deadline':
      return deadline(saga, at);
    case 'cancel':
      return cancel(saga, input.reason, at);
  }
};

const isForward = (saga: Saga): boolean => saga.status === 'ACCEPTED' || saga.status === 'CONFIRMED';

const withEffect = (saga: Saga, step: Step, effect: Saga['effects'][Step]): Saga => ({
  ...saga,
  effects: { ...saga.effects, [step]: effect },
});

type Made = Extract<SagaInput, { type: 'made' }>;

const made = (saga: Saga, input: Made, at: Circumstances): Advance => {
  const { step } = input;
  const { title } = stepRules[step];
  if (isForward(saga)) {
    // Asked twice, answered twice; and what was not asked for yet is not believed.
    if (saga.wait?.for !== step) return unchanged(saga);
    const done = { ...withEffect(saga, step, 'MADE'), actionUrl: null, charge: input.charge ?? saga.charge };
    const entries = [entry(`${step}.made`, `${title}: done.`)];
    return input.stop
      ? beginUndo(done, { status: 'FAILED', ...input.stop }, at, entries)
      : nextStep(done, at, entries);
  }
  if (saga.status === 'COMPLETED') return unchanged(saga);
  const late = entry(`${step}.late`, `${title}: done after the checkout had given up.`);
  const known = withEffect(saga, step, 'MADE');
  if (step === 'capture' && saga.effects.capture !== 'UNDONE' && !isFinal(saga.status)) {
    // Letting go of a payment gives back what was taken: that answer is on its way.
    if (saga.wait?.for === 'void') return { ...unchanged(known), entries: [late] };
    if (saga.undo.includes('void')) {
      const undo = saga.undo.map((planned) => (planned === 'void' ? 'refund' : planned));
      return { ...unchanged({ ...known, undo }), entries: [late] };
    }
  }
  const { undo } = stepRules[step];
  const planned = saga.wait?.for === undo || saga.undo.includes(undo);
  if (planned)
    return saga.effects[step] === 'MADE' ? unchanged(saga) : { ...unchanged(known), entries: [late] };
  return redo(known, undo, [late]);
};

const refused = (
  saga: Saga,
  { step, code, reason }: Extract<SagaInput, { type: 'refused' }>,
  at: Circumstances,
): Advance => {
  if (isForward(saga) && saga.wait?.for === step) {
    return beginUndo(withEffect(saga, step, 'REFUSED'), { status: 'FAILED', code, reason }, at, [
      entry(`${step}.refused`, reason),
    ]);
  }
  // Nothing was done; whoever asked meanwhile to undo it waits for that answer still.
  return saga.effects[step] === 'ASKED' ? unchanged(withEffect(saga, step, 'REFUSED')) : unchanged(saga);
};

const undone = (saga: Saga, undo: Undo, at: Circumstances): Advance => {
  if (saga.wait?.for !== undo) return unchanged(saga);
  const cleared = withEffect(saga, undoes[undo], 'UNDONE');
  // Without an authorisation nothing can be taken any more, and what was taken went back with it.
  const settled =
    undo === 'void' && saga.effects.capture !== 'NONE' ? withEffect(cleared, 'capture', 'UNDONE') : cleared;
  return nextUndo(settled, at, [entry(`${undo}.made`, `${stepRules[undoes[undo]].title}: undone.`)]);
};

const actionRequired = (saga: Saga, url: string, at: Circumstances): Advance => {
  if (!isForward(saga) || saga.wait?.for !== 'payment' || saga.actionUrl === url) return unchanged(saga);
  const dueAt = at.now + at.deadlines.payer;
  const next: Saga = { ...saga, actionUrl: url, wait: { ...saga.wait, dueAt } };
  return {
    ...unchanged(next),
    entries: [entry('payment.action_required', 'The payer has to confirm the payment.')],
  };
};

/** Parcels had left before the shipment could be stopped: they are sold. What remains is given back. */
const shipped = (saga: Saga, remains: boolean, at: Circumstances): Advance => {
  if (saga.wait?.for !== 'shipment_cancel') return unchanged(saga);
  const refund: Undo[] = saga.effects.capture === 'MADE' ? ['refund'] : [];
  const sold: Saga = {
    ...saga,
    end: { status: 'COMPLETED', code: 'SHIPPED', reason: 'Goods had left already.' },
  };
  return nextUndo({ ...sold, undo: remains ? [...refund, 'stock_release'] : [] }, at, [
    entry(
      'shipment_cancel.too_late',
      remains ? 'Some goods had left already.' : 'The goods had left already.',
    ),
  ]);
};

const refundFailed = (saga: Saga, reason: string, at: Circumstances): Advance =>
  saga.wait?.for === 'refund' ? nextUndo(saga, at, [entry('refund.failed', reason)]) : unchanged(saga);

const resend = (saga: Saga, command: Command, attempt: number, dueAt: number): Advance => ({
  ...unchanged({ ...saga, wait: { for: command, attempt, dueAt } }),
  commands: [command],
  entries: [entry(`${command}.again`, `No answer yet: asked again, attempt ${attempt}.`)],
});

const isStep = (command: Command): command is Step => Object.hasOwn(stepRules, command);

const deadline = (saga: Saga, at: Circumstances): Advance => {
  const { wait } = saga;
  if (wait === null || at.now < wait.dueAt) return unchanged(saga);
  const attempt = wait.attempt + 1;
  if (!isStep(wait.for)) return resend(saga, wait.for, attempt, at.now + undoPause(attempt));
  if (saga.actionUrl === null && attempt <= maxAttempts) {
    return resend(saga, wait.for, attempt, at.now + at.deadlines[wait.for]);
  }
  const { timeout, title } = stepRules[wait.for];
  const reason =
    saga.actionUrl === null ? `${title}: no answer in time.` : 'The payer did not confirm in time.';
  return beginUndo(saga, { status: 'FAILED', code: timeout, reason }, at, [
    entry(`${wait.for}.timeout`, reason),
  ]);
};

/** Calls the order off; whether its status allows it is the caller's to ask of the table first. */
const cancel = (saga: Saga, reason: string, at: Circumstances): Advance => {
  if (!orderStates[saga.status].cancellable) return unchanged(saga);
  return beginUndo(saga, { status: 'CANCELLED', code: 'CANCELLED', reason }, at, [
    entry('cancel.requested', reason),
  ]);
};
