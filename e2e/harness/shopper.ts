import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { waitFor } from '../../kit/src/testing/wait-for.ts';
import type { Answer, TestPlatform } from './platform.ts';

const operation = (name: string): string =>
  readFileSync(new URL(`../checkout/${name}.graphql`, import.meta.url), 'utf8');

const operations = {
  create: operation('cart-create'),
  coupons: operation('cart-coupons'),
  details: operation('cart-details'),
  shipping: operation('cart-shipping'),
  place: operation('order-place'),
  page: operation('order-page'),
  cancel: operation('order-cancel'),
};

/** Where demo orders go. */
const portland = {
  name: 'Ada Buyer',
  line1: '1 Main Street',
  city: 'Portland',
  region: 'OR',
  postalCode: '97201',
  countryCode: 'US',
};

/** A line to buy. */
export interface Wanted {
  readonly variantId: string;
  readonly quantity: number;
}

/** A cart that can be ordered as it is. */
export interface ReadyCart {
  readonly cartId: string;
  readonly cartToken: string | null;
  readonly version: number;
  readonly estimatedTotal: { readonly amount: string; readonly currencyCode: string };
}

/** An order, and what opens it; nothing but being signed in opens a customer's. */
export interface OrderSecret {
  readonly id: string;
  readonly token: string | null;
}

/** Somebody who buys through the router, by the operations in `e2e/checkout/` alone. */
export interface Shopper {
  /** Fills a cart and says where it goes and how. @throws when anything of it is refused. */
  fill(
    wanted: readonly Wanted[],
    details?: {
      readonly email?: string;
      readonly couponCodes?: readonly string[];
      readonly address?: Readonly<Record<string, string>>;
    },
  ): Promise<ReadyCart>;
  /** Places the order, whatever comes of it. */
  place(cart: ReadyCart, input?: Readonly<Record<string, unknown>>): Promise<Answer>;
  /** Places the order, and again with the same key while the platform does not answer it. */
  placeSurely(cart: ReadyCart, input?: Readonly<Record<string, unknown>>): Promise<Answer>;
  page(order: OrderSecret): Promise<Answer>;
  /** Waits until an order is final. @returns its status. */
  end(order: OrderSecret): Promise<string>;
  /** Calls an order off, whatever comes of it. */
  cancel(order: OrderSecret): Promise<Answer>;
}

/** @param headers how the shopper is signed in; nothing for a guest. */
export const createShopper = (
  platform: Pick<TestPlatform, 'query'>,
  headers: Readonly<Record<string, string>> = {},
): Shopper => {
  const ask = (document: string, variables: Record<string, unknown>): Promise<Answer> =>
    platform.query(document, variables, headers);
  const sure = async (document: string, variables: Record<string, unknown>): Promise<Answer['data']> => {
    const answer = await ask(document, variables);
    const refused = Object.values(answer.data ?? {}).flatMap(
      (payload) => (payload as { userErrors?: unknown[] } | null)?.userErrors ?? [],
    );
    if (answer.errors.length > 0 || refused.length > 0) throw new Error(answer.text);
    return answer.data;
  };
  const place: Shopper['place'] = ({ cartId, cartToken, version }, input = {}) =>
    ask(operations.place, {
      input: {
        idempotencyKey: randomUUID(),
        cartId,
        cartToken,
        expectedCartVersion: version,
        paymentToken: 'tok_success',
        ...input,
      },
    });
  return {
    place,
    fill: async (wanted, { email = 'ada@example.test', couponCodes = [], address = portland } = {}) => {
      const { cartCreate } = await sure(operations.create, { lines: wanted });
      const cart = { cartId: cartCreate.cart.id, cartToken: cartCreate.token };
      if (couponCodes.length > 0) await sure(operations.coupons, { ...cart, codes: couponCodes });
      const { cartAddressSet } = await sure(operations.details, { ...cart, email, address });
      const methodId = cartAddressSet.cart.shippingOptions[0]?.id;
      const { cartShippingMethodSet } = await sure(operations.shipping, { ...cart, methodId });
      const { version, estimatedTotal, checkoutProblems } = cartShippingMethodSet.cart;
      if (checkoutProblems.length > 0) throw new Error(JSON.stringify(checkoutProblems));
      return { ...cart, version, estimatedTotal };
    },
    placeSurely: (cart, input) => {
      const idempotencyKey = randomUUID();
      return waitFor(
        async () => {
          const answer = await place(cart, { idempotencyKey, ...input });
          return answer.data?.orderPlace && answer;
        },
        { timeoutMs: 60_000 },
      );
    },
    end: (order) =>
      waitFor(
        async () => {
          const { data } = await ask(operations.page, { id: order.id, token: order.token });
          const status: string | undefined = data?.order?.status;
          return status && ['COMPLETED', 'FAILED', 'CANCELLED'].includes(status) && status;
        },
        { timeoutMs: 60_000 },
      ),
    page: ({ id, token }) => ask(operations.page, { id, token }),
    cancel: ({ id, token }) => ask(operations.cancel, { orderId: id, orderToken: token }),
  };
};

/** Variants of the demo catalogue that are in stock, the fullest first. */
export const variantsInStock = async (platform: Pick<TestPlatform, 'query'>): Promise<string[]> => {
  const { data } = await platform.query(
    `{ products(first: 50) { nodes { variants(first: 5) { nodes { id availability { quantity } } } } } }`,
  );
  type Variant = { readonly id: string; readonly availability: { readonly quantity: number } };
  return data.products.nodes
    .flatMap((product: { variants: { nodes: Variant[] } }) => product.variants.nodes)
    .filter(({ availability }: Variant) => availability.quantity > 0)
    .sort((a: Variant, b: Variant) => b.availability.quantity - a.availability.quantity)
    .map(({ id }: Variant) => id);
};

/** Signs a demo user in. @returns the headers that say so. */
export const signIn = async (
  platform: Pick<TestPlatform, 'query'>,
  name: 'customer' | 'staff' | 'admin',
): Promise<Record<string, string>> => {
  const { data, text } = await platform.query(
    `mutation ($email: String!) {
      sessionCreate(input: { email: $email, password: "tessera-demo" }) { tokens { accessToken } }
    }`,
    { email: `${name}@tessera.test` },
  );
  if (!data?.sessionCreate?.tokens) throw new Error(text);
  return { authorization: `Bearer ${data.sessionCreate.tokens.accessToken}` };
};
