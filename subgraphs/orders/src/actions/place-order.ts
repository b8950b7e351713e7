import { orderPlaced } from '@tessera/contracts/events/orders';
import { failedWith, ok } from '@tessera/kit/errors';
import { refuseErased } from '@tessera/kit/personal-data';
import { isUniqueViolation, type Tx } from '@tessera/kit/store';
import { holdsCardNumber } from '@tessera/kit/telemetry';
import type { CartAsker } from '../access/cart-access.ts';
import { orderTokenOf, ownsOrder } from '../access/order-access.ts';
import { checkoutProblems } from '../domain/checkout.ts';
import { startSaga } from '../domain/checkout-saga.ts';
import { orderFacts } from '../domain/order.ts';
import {
  checkSecretText,
  keyReused,
  type OrderOutcome,
  type OrderRefusal,
  refuse,
} from '../domain/order-outcome.ts';
import { isFinal } from '../domain/order-state.ts';
import { type Checkout, readCheckout } from '../store/cart-checkout.ts';
import { closeCart } from '../store/carts.ts';
import type { OrderRow } from '../store/order-tables.ts';
import { findByRequest, insertOrder, readProgress } from '../store/orders.ts';
import { carryOn, circumstances } from './carry-on.ts';
import type { Dependencies } from './dependencies.ts';
import { draftOrder } from './draft-order.ts';
import { requestHash } from './request-hash.ts';

/** A cart to order. */
export interface PlaceOrder {
  readonly idempotencyKey: string;
  readonly cartId: string;
  readonly asker: CartAsker;
  readonly expectedCartVersion: number;
  readonly paymentToken: string;
  /** The most the buyer expects to pay, in minor units. */
  readonly expectedTotal: { readonly amount: bigint; readonly currency: string } | null;
}

/** An order that was placed. */
export interface PlacedOrder {
  readonly id: string;
  /** The secret that opens a guest's order; null for a customer's. */
  readonly token: string | null;
}

/**
 * Makes an order of a cart, once for a key, in one transaction: order, closed cart, the checkout's first step. Then
 * waits for the checkout, as long as it may: until the order is final, or the payer has to act.
 */
export const placeOrder = async (
  dependencies: Dependencies,
  request: PlaceOrder,
): Promise<OrderOutcome<PlacedOrder>> => {
  const invalid =
    checkSecretText(request.idempotencyKey, 'idempotencyKey') ??
    checkSecretText(request.paymentToken, 'paymentToken');
  if (invalid) return invalid;
  if (holdsCardNumber(request.paymentToken))
    return refuse(
      'INVALID',
      '"paymentToken" is a token of the payment provider, never a card number.',
      'paymentToken',
    );
  const placed = await place(dependencies, request);
  if (!placed.ok) return placed;
  const { store, waits, waitMs } = dependencies;
  const { id } = placed.value;
  await waits.until(
    id,
    async () => {
      const order = await readProgress(store.read, id);
      return order === null || isFinal(order.status) || order.saga.actionUrl !== null;
    },
    waitMs,
  );
  return placed;
};

const place = async (dependencies: Dependencies, request: PlaceOrder): Promise<OrderOutcome<PlacedOrder>> => {
  try {
    return await dependencies.store.tx((tx) => placeWithin(tx, dependencies, request));
  } catch (error) {
    // Another request took the key or the cart at the same moment. It has committed: its order is there to be found.
    if (!isUniqueViolation(error, 'orders')) throw error;
    return dependencies.store.tx((tx) => placeWithin(tx, dependencies, request));
  }
};

const placeWithin = async (
  tx: Tx,
  dependencies: Dependencies,
  request: PlaceOrder,
): Promise<OrderOutcome<PlacedOrder>> => {
  const { cartId, asker, idempotencyKey, expectedTotal } = request;
  const owner = asker.userId ?? `cart:${cartId}`;
  const hash = requestHash([
    cartId,
    request.expectedCartVersion,
    request.paymentToken,
    expectedTotal && [expectedTotal.amount.toString(), expectedTotal.currency],
  ]);
  const earlier = async () => answerAgain(await findByRequest(tx, owner, idempotencyKey), hash, request);
  const known = await earlier();
  if (known) return known;
  if (asker.userId !== null) await refuseErased(tx, asker.userId);
  const checkout = await readCheckout(tx, cartId, asker, dependencies.clock());
  // While this waited for the cart, the same request may have ordered it.
  if (!checkout)
    return (await earlier()) ?? refuse('CART_NOT_FOUND', 'There is no such open cart.', 'cartId');
  const refused = refuseCheckout(checkout, request);
  if (refused) return refused;

  const token = checkout.cart.ownerId === null && asker.userId === null ? tokenOf(request) : null;
  const draft = draftOrder(dependencies, { checkout, request, owner, hash, token });
  if (expectedTotal && !draft.saga.discounts && draft.total > expectedTotal.amount) {
    return refuse(
      'PRICE_CHANGED',
      'The order costs more than expected. Look at the cart again.',
      'expectedTotal',
    );
  }
  const order = await insertOrder(tx, draft);
  const { clock, outbox } = dependencies;
  await closeCart(tx, cartId, 'ORDERED', clock());
  await outbox.emit(tx, orderPlaced, { aggregate: order.id, payload: orderFacts(order) });
  await carryOn(tx, dependencies, order, startSaga(order.saga, circumstances(dependencies)), {
    entries: [{ code: 'order.placed', message: 'The order was accepted.' }],
  });
  return ok({ id: order.id, token });
};

/** The token of a guest's order, from that of the cart. */
const tokenOf = ({ asker, cartId }: PlaceOrder): string | null =>
  asker.token === null ? null : orderTokenOf(asker.token, cartId);

/** The answer of the first time; null when this is the first time. */
const answerAgain = (
  order: OrderRow | null,
  hash: string,
  request: PlaceOrder,
): OrderOutcome<PlacedOrder> | null => {
  if (!order) return null;
  const token = order.ownerId === null ? tokenOf(request) : null;
  if (!ownsOrder(order, { userId: request.asker.userId, token })) {
    return refuse('CART_NOT_FOUND', 'There is no such open cart.', 'cartId');
  }
  return order.requestHash === hash ? ok({ id: order.id, token }) : keyReused();
};

const refuseCheckout = (checkout: Checkout, request: PlaceOrder): OrderRefusal | null => {
  const { cart } = checkout;
  if (cart.version !== request.expectedCartVersion) {
    return refuse(
      'STALE',
      `The cart has changed and is at version ${cart.version} now.`,
      'expectedCartVersion',
    );
  }
  if (request.expectedTotal && request.expectedTotal.currency !== cart.currency) {
    return refuse('CURRENCY_MISMATCH', `The cart is in ${cart.currency}.`, 'expectedTotal', 'currencyCode');
  }
  const [first, ...rest] = checkoutProblems(checkout).map(({ code, message }) => ({
    code,
    message,
    field: ['input', 'cartId'],
  }));
  return first ? failedWith([first, ...rest]) : null;
};
