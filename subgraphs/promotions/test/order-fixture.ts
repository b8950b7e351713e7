import type { PayloadOf } from '@tessera/contracts/define-event';
import type { discountsRequested } from '@tessera/contracts/events/orders';
import { deterministicId, toMoney } from '@tessera/kit/graphql';

/** What an order asks. */
export type Request = PayloadOf<typeof discountsRequested>;

/** A line to buy, in minor units. */
export interface Item {
  readonly name: string;
  readonly quantity: number;
  readonly unitPrice: number;
  readonly sellable?: boolean;
}

/** What is in a cart or an order, and whose it is. */
export interface Goods {
  readonly items: readonly Item[];
  readonly shipping: number | null;
  readonly currency: string;
  readonly userId: string | null;
  readonly email: string | null;
}

const id = (prefix: string, name: string) => deterministicId(prefix, `test:${name}`);

const lineOf = ({ name, quantity }: Item, index: number) => ({
  variantId: id('var', name),
  productId: id('prod', name),
  categoryIds: [id('cat', name), id('cat', 'all')],
  quantity,
  line: `line${index}`,
});

/** Two chairs at 10.00, shipping at 5.00: a guest's, unless told otherwise. */
const usual: Goods = {
  items: [{ name: 'chair', quantity: 2, unitPrice: 1_000 }],
  shipping: 500,
  currency: 'USD',
  userId: null,
  email: 'ann@example.com',
};

/** A cart as the router hands it over from orders. */
export const cartOf = (codes: readonly string[], goods: Partial<Goods> = {}) => {
  const { items, shipping, currency, userId, email } = { ...usual, ...goods };
  return {
    __typename: 'Cart',
    id: id('cart', codes.join()),
    accessKey: 'key',
    ownerId: userId,
    currencyCode: currency,
    couponCodes: codes,
    email,
    shippingPrice: shipping === null ? null : toMoney(BigInt(shipping), currency),
    lines: items.map((item, index) => {
      const { line, ...rest } = lineOf(item, index);
      const unitPrice = toMoney(BigInt(item.unitPrice), currency);
      return { id: line, ...rest, sellable: item.sellable ?? true, unitPrice };
    }),
  };
};

/** An order's request for its discounts. */
export const requestOf = (
  request: Partial<Request> & Pick<Request, 'orderId'>,
  goods: Partial<Goods> = {},
): Request => {
  const { items, shipping, currency, userId, email } = { ...usual, ...goods };
  return {
    userId,
    email: email ?? '',
    codes: [],
    currency,
    shipping: shipping ?? 0,
    lines: items.map((item, index) => {
      const { line: lineId, ...rest } = lineOf(item, index);
      return { lineId, ...rest, unitPrice: item.unitPrice };
    }),
    ...request,
  };
};
