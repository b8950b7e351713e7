import { ok } from '@tessera/kit/errors';
import { withoutCardNumbers } from '@tessera/kit/telemetry';
import { maySeeOrder, type OrderAsker, ownsOrder } from '../access/order-access.ts';
import { advance } from '../domain/checkout-saga.ts';
import { cleanReason, type OrderOutcome, orderNotFound, refuse } from '../domain/order-outcome.ts';
import { orderStates } from '../domain/order-state.ts';
import { lockOrder } from '../store/orders.ts';
import { carryOn, circumstances } from './carry-on.ts';
import type { Dependencies } from './dependencies.ts';

/** An order to call off. */
export interface CancelOrder {
  readonly orderId: string;
  readonly asker: OrderAsker;
  readonly reason: string;
}

/**
 * Calls an order off, as long as nothing has left: what was done for it is undone, the money goes back. Whoever locks
 * the order first, this or an answer of another subgraph, goes first. Done again, it changes nothing.
 * @returns the order's id.
 */
export const cancelOrder = (
  dependencies: Dependencies,
  { orderId, asker, reason }: CancelOrder,
): Promise<OrderOutcome<string>> =>
  dependencies.store.tx(async (tx): Promise<OrderOutcome<string>> => {
    const order = await lockOrder(tx, orderId);
    if (!order || !maySeeOrder(order, asker)) return orderNotFound();
    if (!ownsOrder(order, asker) && !asker.scopes.has('orders:write')) return orderNotFound();
    const why = cleanReason(withoutCardNumbers(reason));
    if (why === null) return refuse('INVALID', '"reason" has at most 500 printable characters.', 'reason');
    if (order.status === 'CANCELLING' || order.status === 'CANCELLED') return ok(orderId);
    if (!orderStates[order.status].cancellable)
      return refuse('NOT_CANCELLABLE', 'The order is over already.', 'orderId');
    if (order.lines.some(({ dispatched }) => dispatched > 0)) {
      return refuse('NOT_CANCELLABLE', 'Goods have left already. Send them back instead.', 'orderId');
    }
    if (order.refundPending > 0n) {
      return refuse('NOT_CANCELLABLE', 'Money is on its way back. Try again when it has arrived.', 'orderId');
    }
    const by = ownsOrder(order, asker) ? 'the customer' : 'staff';
    const step = advance(
      order.saga,
      { type: 'cancel', reason: why === '' ? `Called off by ${by}.` : why },
      circumstances(dependencies),
    );
    await carryOn(tx, dependencies, order, step);
    return ok(orderId);
  });
