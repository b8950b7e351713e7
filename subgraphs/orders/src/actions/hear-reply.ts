import type { Message } from '@tessera/kit/events';
import type { Tx } from '@tessera/kit/store';
import { advance } from '../domain/checkout-saga.ts';
import type { Advance, Entry, SagaInput } from '../domain/checkout-types.ts';
import type { OrderRow } from '../store/order-tables.ts';
import { lockOrder, type OrderChanges } from '../store/orders.ts';
import { type Carrying, carryOn, circumstances } from './carry-on.ts';

/** What a message means for an order. */
export interface Heard {
  /** For the checkout; null when it is none of its business. */
  readonly input: SagaInput | null;
  readonly changes?: OrderChanges;
  readonly entries?: readonly Entry[];
}

/**
 * Hears a message about an order: locks it, and does what follows in the same transaction.
 * @param read what it means for the order as it is; null: nothing.
 */
export const hearReply = async (
  tx: Tx,
  world: Carrying,
  { payload }: Message<{ readonly orderId: string }>,
  read: (order: OrderRow) => Heard | null,
): Promise<void> => {
  const order = await lockOrder(tx, payload.orderId);
  // Not of an order of ours: there is nothing to do, now or later.
  if (!order) return;
  const heard = read(order);
  if (heard === null) return;
  const still: Advance = { saga: order.saga, commands: [], events: [], entries: [] };
  const next = heard.input === null ? still : advance(order.saga, heard.input, circumstances(world));
  const nothing = next.saga === order.saga && next.commands.length === 0 && !heard.changes && !heard.entries;
  if (!nothing) await carryOn(tx, world, order, next, { ...heard });
};
