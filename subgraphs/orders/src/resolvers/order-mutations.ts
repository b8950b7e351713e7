import { badUserInput } from '@tessera/kit/errors';
import { assertId, parseMinor } from '@tessera/kit/graphql';
import { requireScope, requireUser } from '@tessera/kit/identity';
import { cancelOrder } from '../actions/cancel-order.ts';
import { placeOrder } from '../actions/place-order.ts';
import { refundOrder } from '../actions/refund-order.ts';
import { decideReturn, requestReturn } from '../actions/return-goods.ts';
import { askerOf, type Context, written } from '../context.ts';
import type { OrderOutcome } from '../domain/order-outcome.ts';
import type { MutationResolvers, OrderLineQuantityInput, OrderMoneyInput } from '../generated/resolvers.ts';
import { findRefund, findReturn } from '../store/order-aftersales.ts';
import { orderAskerOf } from './order.ts';

const linesOf = (lines: readonly OrderLineQuantityInput[]) => {
  if (lines.length > 100) throw badUserInput('"lines" has at most 100.', { field: 'input.lines' });
  return lines.map(({ lineId, quantity }, index) => ({
    lineId: assertId(lineId, 'oli', `input.lines.${index}.lineId`),
    quantity,
  }));
};

const minorOf = (money: OrderMoneyInput | null | undefined, field: string): bigint | null =>
  money ? parseMinor(money.amount, money.currencyCode, field) : null;

/** The order that an action names; the action has seen that the viewer may see it. */
const toOrder = async (context: Context, outcome: OrderOutcome<string>) =>
  outcome.ok
    ? { order: await context.loaders.order.load(outcome.value), userErrors: [] }
    : { order: null, userErrors: outcome.errors };

const toReturn = async (context: Context, outcome: OrderOutcome<string>) =>
  outcome.ok
    ? { return: await findReturn(context.dependencies.store.read, outcome.value), userErrors: [] }
    : { return: null, userErrors: outcome.errors };

const decide =
  (decision: 'APPROVED' | 'REJECTED') =>
  async (_: unknown, { input }: { readonly input: { readonly returnId: string } }, context: Context) => {
    requireScope(context.viewer, 'orders:write');
    const returnId = assertId(input.returnId, 'ret', 'input.returnId');
    return toReturn(context, await written(context, decideReturn(context.dependencies, returnId, decision)));
  };

type OrderMutations = Pick<
  MutationResolvers,
  | 'orderPlace'
  | 'orderCancel'
  | 'orderRefundCreate'
  | 'orderReturnRequest'
  | 'orderReturnApprove'
  | 'orderReturnReject'
>;

export const orderMutations: OrderMutations = {
  orderPlace: async (_, { input }, context) => {
    const { expectedTotal } = input;
    const amount = minorOf(expectedTotal, 'input.expectedTotal.amount');
    const outcome = await written(
      context,
      placeOrder(context.dependencies, {
        idempotencyKey: input.idempotencyKey,
        cartId: assertId(input.cartId, 'cart', 'input.cartId'),
        asker: askerOf(context, input.cartToken),
        expectedCartVersion: input.expectedCartVersion,
        paymentToken: input.paymentToken,
        expectedTotal:
          expectedTotal && amount !== null ? { amount, currency: expectedTotal.currencyCode } : null,
      }),
    );
    if (!outcome.ok) return { order: null, orderToken: null, userErrors: outcome.errors };
    const { id, token } = outcome.value;
    return { order: await context.loaders.order.load(id), orderToken: token, userErrors: [] };
  },
  orderCancel: async (_, { input }, context) =>
    toOrder(
      context,
      await written(
        context,
        cancelOrder(context.dependencies, {
          orderId: assertId(input.orderId, 'ord', 'input.orderId'),
          asker: orderAskerOf(context, input.orderToken),
          reason: input.reason ?? '',
        }),
      ),
    ),
  orderRefundCreate: async (_, { input }, context) => {
    requireScope(context.viewer, 'orders:write');
    const { amount, shipping } = input;
    const currencies = new Set([amount, shipping].flatMap((money) => (money ? [money.currencyCode] : [])));
    if (currencies.size > 1)
      throw badUserInput('Two amounts have different currencies.', { field: 'input.amount' });
    const orderId = assertId(input.orderId, 'ord', 'input.orderId');
    const outcome = await written(
      context,
      refundOrder(context.dependencies, {
        idempotencyKey: input.idempotencyKey,
        actor: requireUser(context.viewer),
        orderId,
        lines: linesOf(input.lines ?? []),
        shipping: minorOf(shipping, 'input.shipping.amount'),
        amount: minorOf(amount, 'input.amount.amount'),
        currency: [...currencies][0] ?? null,
        reason: input.reason,
      }),
    );
    if (!outcome.ok) return { refund: null, order: null, userErrors: outcome.errors };
    const order = await context.loaders.order.load(orderId);
    const refund = await findRefund(context.dependencies.store.read, outcome.value);
    return { refund: refund && order && { ...refund, currency: order.currency }, order, userErrors: [] };
  },
  orderReturnRequest: async (_, { input }, context) =>
    toReturn(
      context,
      await written(
        context,
        requestReturn(context.dependencies, {
          orderId: assertId(input.orderId, 'ord', 'input.orderId'),
          asker: orderAskerOf(context, input.orderToken),
          lines: linesOf(input.lines),
          reason: input.reason,
        }),
      ),
    ),
  orderReturnApprove: decide('APPROVED'),
  orderReturnReject: decide('REJECTED'),
};
