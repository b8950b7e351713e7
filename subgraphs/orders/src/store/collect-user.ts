import type { Person } from '@tessera/kit/personal-data';
import { inArray, type Tx } from '@tessera/kit/store';
import { orderNumber } from '../domain/order.ts';
import { cartsOf, ordersOf } from './erase-user.ts';
import { tables } from './tables.ts';

const most = 2_000;

/** What orders holds of a person. The names are part of the export's layout. */
export const collectUser = async (tx: Tx, person: Omit<Person, 'displayName'>) => {
  const all = tables.on(tx);
  const { cart, cartLine, orders, orderReturn, orderRefund } = all;
  const carts = await tx.select().from(cart).where(cartsOf(all, person)).orderBy(cart.id).limit(most);
  const found = await tx.select().from(orders).where(ordersOf(all, person)).orderBy(orders.id).limit(most);
  const ids = found.map(({ id }) => id);
  const lines = await tx
    .select()
    .from(cartLine)
    .where(
      inArray(
        cartLine.cartId,
        carts.map(({ id }) => id),
      ),
    );
  const returns = await tx.select().from(orderReturn).where(inArray(orderReturn.orderId, ids));
  const refunds = await tx.select().from(orderRefund).where(inArray(orderRefund.orderId, ids));
  return {
    carts: carts.map(({ id, status, email, shippingAddress, billingAddress, couponCodes, createdAt }) => ({
      id,
      status,
      email,
      shippingAddress,
      billingAddress,
      couponCodes,
      createdAt,
      lines: lines
        .filter(({ cartId }) => cartId === id)
        .map(({ variantId, quantity }) => ({ variantId, quantity })),
    })),
    orders: found.map((order) => ({
      id: order.id,
      number: orderNumber(order),
      status: order.status,
      placedAt: order.placedAt,
      email: order.email,
      shippingAddress: order.shippingAddress,
      billingAddress: order.billingAddress,
      couponCodes: order.couponCodes,
      currency: order.currency,
      subtotal: Number(order.subtotal),
      discount: Number(order.discount),
      shipping: Number(order.shipping),
      tax: Number(order.tax),
      total: Number(order.total),
      captured: Number(order.captured),
      refunded: Number(order.refunded),
      lines: order.lines.map(({ sku, title, productTitle, quantity, unitPrice, total }) => ({
        sku,
        title,
        productTitle,
        quantity,
        unitPrice,
        total,
      })),
      returns: returns
        .filter(({ orderId }) => orderId === order.id)
        .map(({ id, status, reason, createdAt }) => ({ id, status, reason, createdAt })),
      refunds: refunds
        .filter(({ orderId }) => orderId === order.id)
        .map(({ id, status, amount, reason, createdAt }) => ({
          id,
          status,
          amount: Number(amount),
          reason,
          createdAt,
        })),
    })),
  };
};
