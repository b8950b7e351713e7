import type { Command, Deadlines, Step, Undo } from './checkout-steps.ts';
import type { OrderStatus } from './order-state.ts';

/** What became of a step, as far as is known. ASKED: it may have happened. */
export type Effect = 'NONE' | 'ASKED' | 'MADE' | 'REFUSED' | 'UNDONE';

/** How a checkout ends when it does not simply succeed. */
export interface SagaEnd {
  readonly status: 'COMPLETED' | 'FAILED' | 'CANCELLED';
  readonly code: string;
  readonly reason: string;
}

/** A checkout on its way: plain data, kept with its order. */
export interface Saga {
  readonly status: OrderStatus;
  /** Whether promotions has a say. */
  readonly discounts: boolean;
  /** Whether there is something to pay. */
  readonly charge: boolean;
  /** The answer that is waited for; null at the end. */
  readonly wait: { readonly for: Command; readonly attempt: number; readonly dueAt: number } | null;
  readonly effects: Readonly<Record<Step, Effect>>;
  /** What is to be undone after what is waited for. */
  readonly undo: readonly Undo[];
  /** Where undoing leads to. */
  readonly end: SagaEnd | null;
  /** Where the payer confirms the payment, while they have to. */
  readonly actionUrl: string | null;
  /** Whether it was completed before: nobody is told twice. */
  readonly completed: boolean;
}

/** What a checkout hears. */
export type SagaInput =
  | {
      readonly type: 'made';
      readonly step: Step;
      /** Whether there still is something to pay, where the step has changed that. */
      readonly charge?: boolean;
      /** What came of it ends the checkout. */
      readonly stop?: { readonly code: string; readonly reason: string };
    }
  | { readonly type: 'refused'; readonly step: Step; readonly code: string; readonly reason: string }
  | { readonly type: 'undone'; readonly undo: Undo }
  | { readonly type: 'action'; readonly url: string }
  /** The shipment was stopped too late. `remains`: whether something had not left. */
  | { readonly type: 'shipped'; readonly remains: boolean }
  | { readonly type: 'refundFailed'; readonly reason: string }
  | { readonly type: 'deadline' }
  | { readonly type: 'cancel'; readonly reason: string };

/** What a checkout cannot know by itself. */
export interface Circumstances {
  /** Milliseconds. */
  readonly now: number;
  readonly deadlines: Deadlines;
}

/** What is told to the world. */
export type SagaEvent = 'confirmed' | 'completed' | 'failed' | 'cancelled';

/** A line of an order's history. */
export interface Entry {
  /** For programs, such as `stock.made`. */
  readonly code: string;
  readonly message: string;
}

/** A line of an order's history. */
export const entry = (code: string, message: string): Entry => ({ code, message });

/** What follows. */
export interface Advance {
  readonly saga: Saga;
  readonly commands: readonly Command[];
  readonly events: readonly SagaEvent[];
  readonly entries: readonly Entry[];
}

/** Nothing follows. */
export const unchanged = (saga: Saga): Advance => ({ saga, commands: [], events: [], entries: [] });
