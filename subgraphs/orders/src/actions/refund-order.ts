import { ok } from '@tessera/kit/errors';
import { isUniqueViolation, type Tx } from '@tessera/kit/store';
import { withoutCardNumbers } from '@tessera/kit/telemetry';
import { unchanged } from '../domain/checkout-types.ts';
import {
  checkSecretText,
  cleanReason,
  keyReused,
  type OrderOutcome,
  orderNotFound,
  refuse,
} from '../domain/order-outcome.ts';
import {
  checkQuantities,
  countLines,
  type LineQuantity,
  refundable,
  shareOfLines,
} from '../domain/refunds.ts';
import { findRefundByRequest, insertRefund } from '../store/order-aftersales.ts';
import type { OrderRow } from '../store/order-tables.ts';
import { lockOrder } from '../store/orders.ts';
import { carryOn } from './carry-on.ts';
import type { Dependencies } from './dependencies.ts';
import { emitRefund } from './order-commands.ts';
import { requestHash } from './request-hash.ts';

/** Money to give back. */
export interface RefundOrder {
  readonly idempotencyKey: string;
  readonly actor: string;
  readonly orderId: string;
  readonly lines: readonly LineQuantity[];
  /** Beside the lines, or in place of what they come to. */
  readonly shipping: bigint | null;
  readonly amount: bigint | null;
  readonly currency: string | null;
  readonly reason: string;
}

/** Asks for money back, once for a key. @returns the refund's id. */
export const refundOrder = async (
  dependencies: Dependencies,
  request: RefundOrder,
): Promise<OrderOutcome<string>> => {
  const invalid = checkSecretText(request.idempotencyKey, 'idempotencyKey');
  if (invalid) return invalid;
  try {
    return await dependencies.store.tx((tx) => refundWithin(tx, dependencies, request));
  } catch (error) {
    // The key was used for another order at the same moment.
    if (!isUniqueViolation(error, 'order_refund')) throw error;
    return dependencies.store.tx((tx) => refundWithin(tx, dependencies, request));
  }
};

const refundWithin = async (
  tx: Tx,
  dependencies: Dependencies,
  request: RefundOrder,
): Promise<OrderOutcome<string>> => {
  const order = await lockOrder(tx, request.orderId);
  if (!order) return orderNotFound();
  const { lines, shipping, amount, currency } = request;
  const hash = requestHash([
    order.id,
    lines.map(({ lineId, quantity }) => [lineId, quantity]),
    shipping?.toString() ?? null,
    amount?.toString() ?? null,
    request.reason,
  ]);
  const earlier = await findRefundByRequest(tx, request.actor, request.idempotencyKey);
  if (earlier) return earlier.requestHash === hash ? ok(earlier.id) : keyReused();
  const reason = cleanReason(withoutCardNumbers(request.reason));
  if (!reason) return refuse('INVALID', '"reason" has 1 to 500 printable characters.', 'reason');
  if (currency !== null && currency !== order.currency) {
    return refuse('CURRENCY_MISMATCH', `The order is in ${order.currency}.`, 'amount', 'currencyCode');
  }
  if (order.status !== 'COMPLETED') {
    return refuse(
      'NOT_REFUNDABLE',
      'Only a completed order is paid back; others can be called off.',
      'orderId',
    );
  }
  const wanted = checkQuantities(order.lines, lines, (line) => line.quantity - line.refunded);
  if (!wanted.ok) return wanted;
  if (
    shipping !== null &&
    (shipping < 0n ||
      shipping > order.shipping - order.shippingDiscount + (order.taxInclusive ? 0n : order.shippingTax))
  ) {
    return refuse('REFUND_TOO_LARGE', 'Shipping did not cost that much.', 'shipping');
  }
  const sum = amount ?? shareOfLines(order.lines, lines) + (shipping ?? 0n);
  if (sum <= 0n) return refuse('INVALID', 'Say what to pay back: lines, shipping or an amount.', 'amount');
  if (sum > refundable(order)) {
    return refuse('REFUND_TOO_LARGE', 'That is more than is left of the money.', 'amount');
  }
  const refund = { id: dependencies.newId('rfd'), amount: sum, lines, reason };
  await askRefundWithin(tx, dependencies, order, {
    ...refund,
    returnId: null,
    requestOwner: request.actor,
    requestKey: request.idempotencyKey,
    requestHash: hash,
  });
  return ok(refund.id);
};

/** A refund that was found sound. */
interface SoundRefund {
  readonly id: string;
  readonly amount: bigint;
  readonly lines: readonly LineQuantity[];
  readonly reason: string;
  readonly returnId: string | null;
  readonly requestOwner: string;
  readonly requestKey: string;
  readonly requestHash: string;
}

/** Asks for money of a locked order back, as part of a transaction. */
export const askRefundWithin = async (
  tx: Tx,
  dependencies: Pick<Dependencies, 'clock' | 'outbox' | 'deadlines' | 'waits'>,
  order: OrderRow,
  refund: SoundRefund,
): Promise<OrderRow> => {
  await insertRefund(tx, {
    ...refund,
    orderId: order.id,
    status: 'REQUESTED',
    failure: null,
    createdAt: dependencies.clock(),
    settledAt: null,
  });
  await emitRefund(dependencies.outbox, tx, order, refund);
  return carryOn(tx, dependencies, order, unchanged(order.saga), {
    changes: {
      refundPending: order.refundPending + refund.amount,
      lines: countLines(order.lines, refund.lines, 'refunded'),
    },
    entries: [{ code: 'refund.asked', message: `Asked for money back: ${refund.reason}` }],
  });
};
