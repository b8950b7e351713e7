import type { Outbox } from '@tessera/kit/events';
import type { GuessLimit } from '@tessera/kit/limits';
import type { Store } from '@tessera/kit/store';
import type { Deadlines } from '../domain/checkout-steps.ts';
import type { TaxTable } from '../domain/tax.ts';
import type { OrderWaits } from './order-waits.ts';

/** What actions need of the world. */
export interface Dependencies {
  readonly store: Store;
  readonly clock: () => Date;
  readonly newId: (prefix: string) => string;
  readonly outbox: Outbox;
  readonly tax: TaxTable;
  /** Open carts that the guests of one network can make in a day. */
  readonly guestCarts: number;
  /** Days after which a cart that nobody touched is gone. */
  readonly cartDays: number;
  /** How long the answers to a checkout's steps may take. */
  readonly deadlines: Deadlines;
  /** Requests that wait for an order to be final. */
  readonly waits: OrderWaits;
  /** How long `orderPlace` waits at most, in ms. */
  readonly waitMs: number;
  /** Coupon codes that were tried in vain. */
  readonly guesses: GuessLimit;
}
