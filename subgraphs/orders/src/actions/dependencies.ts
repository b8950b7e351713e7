import type { Outbox } from '@tessera/kit/events';
import type { Store } from '@tessera/kit/store';
import type { TaxTable } from '../domain/tax.ts';

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
}
