import { createHmac } from 'node:crypto';
import type { Order } from '../domain/order.ts';
import { tokenMatches } from './secret-token.ts';

/** Who asks for an order, and what they bring. */
export interface OrderAsker {
  readonly userId: string | null;
  readonly scopes: ReadonlySet<string>;
  /** The secret a guest got when the order was placed. */
  readonly token: string | null;
}

/** Whether an order is the asker's: a customer's by being theirs, a guest's by its secret. */
export const ownsOrder = (
  { ownerId, tokenHash }: Pick<Order, 'ownerId' | 'tokenHash'>,
  { userId, token }: Pick<OrderAsker, 'userId' | 'token'>,
): boolean => {
  if (ownerId !== null) return ownerId === userId;
  return token !== null && tokenHash !== null && tokenMatches(token, tokenHash);
};

/** Whether the asker may see an order. */
export const maySeeOrder = (order: Pick<Order, 'ownerId' | 'tokenHash'>, asker: OrderAsker): boolean =>
  asker.scopes.has('orders:read') || ownsOrder(order, asker);

/**
 * The secret of a guest's order. It follows from that of their cart, so that the same request gets the same answer
 * without the secret being kept.
 */
export const orderTokenOf = (cartToken: string, cartId: string): string =>
  createHmac('sha256', cartToken).update(`order:${cartId}`).digest('base64url');
