/** What a checkout asks of the others, in this order. */
export const steps = ['stock', 'discounts', 'payment', 'capture', 'shipment'] as const;
export type Step = (typeof steps)[number];

/** What undoes it. */
export type Undo = 'stock_release' | 'discounts_release' | 'void' | 'refund' | 'shipment_cancel';

/** What is asked of another subgraph. */
export type Command = Step | Undo;

/** How many milliseconds an answer may take. */
export type Deadlines = Readonly<Record<Step | 'payer', number>>;

interface StepRule {
  readonly undo: Undo;
  /** The code of an order that failed because the answer did not come. */
  readonly timeout: string;
  /** How people call it. */
  readonly title: string;
}

/** The steps, and what undoes each. All of them may be asked again: receivers answer by the order. */
export const stepRules: Readonly<Record<Step, StepRule>> = {
  stock: { undo: 'stock_release', timeout: 'STOCK_TIMEOUT', title: 'Goods' },
  discounts: { undo: 'discounts_release', timeout: 'DISCOUNTS_TIMEOUT', title: 'Discounts' },
  payment: { undo: 'void', timeout: 'PAYMENT_TIMEOUT', title: 'Payment' },
  capture: { undo: 'refund', timeout: 'CAPTURE_TIMEOUT', title: 'Capture' },
  shipment: { undo: 'shipment_cancel', timeout: 'SHIPMENT_TIMEOUT', title: 'Shipment' },
};

/** Which step each of them undoes. */
export const undoes: Readonly<Record<Undo, Step>> = {
  stock_release: 'stock',
  discounts_release: 'discounts',
  void: 'payment',
  refund: 'capture',
  shipment_cancel: 'shipment',
};

/** How often a step is asked for before the checkout gives up. */
export const maxAttempts = 2;

const undoBase = 30_000;
const undoLongest = 15 * 60_000;

/** How long to wait for an answer to an undoing, which is asked for again until it comes. */
export const undoPause = (attempt: number): number => Math.min(undoBase * 2 ** (attempt - 1), undoLongest);
