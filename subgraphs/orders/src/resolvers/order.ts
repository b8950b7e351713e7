import { pageArgs, prefixOf, toConnection, toMoney } from '@tessera/kit/graphql';
import { maySeeOrder, type OrderAsker } from '../access/order-access.ts';
import type { Context } from '../context.ts';
import { fulfilmentStatusOf, orderNumber, paymentStatusOf } from '../domain/order.ts';
import { orderStates } from '../domain/order-state.ts';
import type {
  OrderDiscountResolvers,
  OrderLineResolvers,
  OrderRefundResolvers,
  OrderResolvers,
  UserResolvers,
} from '../generated/resolvers.ts';
import type { OrderRow } from '../store/order-tables.ts';
import { listOrders, type OrderQuery } from '../store/orders.ts';
import type { InCurrency } from './order-models.ts';

/** Who asks for an order, with the token they bring. */
export const orderAskerOf = ({ viewer }: Context, token: string | null | undefined): OrderAsker => ({
  userId: viewer.userId,
  scopes: viewer.scopes,
  token: token ?? null,
});

/** An order, if the viewer may see it with what they bring. */
export const visibleOrder = async (
  context: Context,
  id: string,
  token?: string | null | undefined,
): Promise<OrderRow | null> => {
  const order = await context.loaders.order.load(id);
  return order && maySeeOrder(order, orderAskerOf(context, token)) ? order : null;
};

/** A page of orders, the newest first. Who may see them is for the caller to decide. */
export const orderPage = async (
  { dependencies }: Context,
  args: { readonly first?: number | null | undefined; readonly after?: string | null | undefined },
  query: OrderQuery,
) => {
  const page = pageArgs(
    { first: args.first ?? null, after: args.after ?? null },
    { list: 'orders', kinds: ['at', 'text'] },
  );
  const rows = await listOrders(dependencies.store.read, query, page);
  return toConnection(rows, page, ({ placedAt, id }) => [placedAt, id]);
};

const money = (minor: bigint | number, { currency }: InCurrency) => toMoney(BigInt(minor), currency);

export const order: OrderResolvers = {
  // Others show an order's parts to those only whom this shows the order.
  __resolveReference: ({ id }, context) => (prefixOf(id) === 'ord' ? visibleOrder(context, id) : null),
  number: (row) => orderNumber(row),
  user: ({ ownerId }) => (ownerId === null ? null : { id: ownerId }),
  paymentStatus: (row) => paymentStatusOf(row),
  fulfilmentStatus: (row) => fulfilmentStatusOf(row),
  nextAction: ({ saga }) => (saga.actionUrl === null ? null : { url: saga.actionUrl }),
  failure: ({ saga: { end } }) =>
    end === null || end.status === 'COMPLETED' ? null : { code: end.code, message: end.reason },
  cancellable: ({ status, lines, refundPending }) =>
    orderStates[status].cancellable &&
    refundPending === 0n &&
    lines.every(({ dispatched }) => dispatched === 0),
  currencyCode: ({ currency }) => currency,
  lines: ({ lines, currency }) => lines.map((line) => ({ ...line, currency })),
  subtotal: (row) => money(row.subtotal, row),
  discount: (row) => money(row.discount, row),
  discounts: ({ applied, currency }) => applied.map((discount) => ({ ...discount, currency })),
  shippingPrice: (row) => money(row.shipping, row),
  tax: (row) => money(row.tax, row),
  taxIncluded: ({ taxInclusive }) => taxInclusive,
  total: (row) => money(row.total, row),
  captured: (row) => money(row.captured, row),
  refunded: (row) => money(row.refunded, row),
  refunds: async ({ id, currency }, _, { loaders }) =>
    (await loaders.refundsOfOrder.load(id)).map((refund) => ({ ...refund, currency })),
  returns: ({ id }, _, { loaders }) => loaders.returnsOfOrder.load(id),
  timeline: ({ id }, _, { loaders }) => loaders.eventsOfOrder.load(id),
};

export const orderLine: OrderLineResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  unitPrice: (line) => money(line.unitPrice, line),
  discount: (line) => money(line.discount, line),
  tax: (line) => money(line.tax, line),
  total: (line) => money(line.total, line),
  dispatchedQuantity: ({ dispatched }) => dispatched,
  deliveredQuantity: ({ delivered }) => delivered,
  returnedQuantity: ({ returning }) => returning,
  refundedQuantity: ({ refunded }) => refunded,
};

export const orderDiscount: OrderDiscountResolvers = {
  amount: (discount) => money(discount.amount, discount),
};

export const orderRefund: OrderRefundResolvers = { amount: (refund) => money(refund.amount, refund) };

/** `User.orders`: for nobody but the user and staff. */
export const ordersOfUser: NonNullable<UserResolvers['orders']> = ({ id }, args, context) =>
  context.viewer.userId === id || context.viewer.scopes.has('orders:read')
    ? orderPage(context, args, { ownerId: id })
    : null;
