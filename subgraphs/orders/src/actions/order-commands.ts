import {
  captureRequested,
  discountsReleaseRequested,
  discountsRequested,
  paymentRequested,
  refundRequested,
  shipmentCancelRequested,
  shipmentRequested,
  stockReleaseRequested,
  stockRequested,
  voidRequested,
} from '@tessera/contracts/events/orders';
import type { Outbox } from '@tessera/kit/events';
import type { Tx } from '@tessera/kit/store';
import type { Command } from '../domain/checkout-steps.ts';
import { type Order, titleOf } from '../domain/order.ts';

/** What a refund is about. */
export interface RefundDemand {
  readonly id: string;
  readonly amount: bigint;
  readonly reason: string;
}

/** Asks for money back. */
export const emitRefund = async (
  outbox: Outbox,
  tx: Tx,
  order: Order,
  refund: RefundDemand,
): Promise<void> => {
  const { id: orderId, currency } = order;
  await outbox.emit(tx, refundRequested, {
    aggregate: orderId,
    payload: { orderId, refundId: refund.id, amount: Number(refund.amount), currency, reason: refund.reason },
  });
};

/** Asks another subgraph for a part of an order. Asked again it says the same. */
export const emitCommand = async (
  outbox: Outbox,
  tx: Tx,
  order: Order,
  command: Exclude<Command, 'refund'>,
): Promise<void> => {
  const { id: orderId, ownerId: userId, currency } = order;
  const aggregate = orderId;
  switch (command) {
    case 'stock': {
      const lines = order.lines.map(({ variantId, quantity }) => ({ variantId, quantity }));
      await outbox.emit(tx, stockRequested, { aggregate, payload: { orderId, lines } });
      return;
    }
    case 'discounts': {
      const lines = order.lines.map(
        ({ id: lineId, variantId, productId, categoryIds, quantity, unitPrice }) => ({
          lineId,
          variantId,
          productId,
          categoryIds: [...categoryIds],
          quantity,
          unitPrice,
        }),
      );
      const payload = {
        orderId,
        userId,
        email: order.email,
        codes: [...order.couponCodes],
        currency,
        lines,
        shipping: Number(order.shipping),
      };
      await outbox.emit(tx, discountsRequested, { aggregate, payload });
      return;
    }
    case 'payment': {
      const amount = Number(order.total);
      const payload = { orderId, userId, amount, currency, paymentToken: order.paymentToken ?? '' };
      await outbox.emit(tx, paymentRequested, { aggregate, payload });
      return;
    }
    case 'capture':
      await outbox.emit(tx, captureRequested, {
        aggregate,
        payload: { orderId, amount: Number(order.total), currency },
      });
      return;
    case 'shipment': {
      const lines = order.lines.map((line) => ({
        lineId: line.id,
        variantId: line.variantId,
        quantity: line.quantity,
        title: titleOf(line),
        weight: line.weight,
      }));
      const { shippingMethodId: methodId, shippingAddress: address } = order;
      await outbox.emit(tx, shipmentRequested, {
        aggregate,
        payload: { orderId, userId, methodId, address, lines },
      });
      return;
    }
    case 'shipment_cancel':
      await outbox.emit(tx, shipmentCancelRequested, { aggregate, payload: { orderId } });
      return;
    case 'void':
      await outbox.emit(tx, voidRequested, { aggregate, payload: { orderId } });
      return;
    case 'discounts_release':
      await outbox.emit(tx, discountsReleaseRequested, { aggregate, payload: { orderId } });
      return;
    case 'stock_release':
      // Inventory knows what has left: that stays off the shelf.
      await outbox.emit(tx, stockReleaseRequested, { aggregate, payload: { orderId, lines: null } });
  }
};
