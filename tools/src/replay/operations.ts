import { readFileSync } from 'node:fs';
import { toCents } from './cents.ts';
import type { PlacedOrder } from './reconcile.ts';

/** What the replay asks, by the name of its file in `operations/`. */
export const operationNames = [
  'sign-in',
  'shop-ready',
  'catalog-page',
  'stock-receive',
  'promotion-create',
  'shipping-methods',
  'shipping-method-create',
  'cart-create',
  'cart-details',
  'cart-shipping',
  'order-place',
  'orders-of',
] as const;

/** One of {@link operationNames}. */
export type OperationName = (typeof operationNames)[number];

const readDocument = (name: string): string =>
  readFileSync(new URL(`./operations/${name}.graphql`, import.meta.url), 'utf8');

/** Reads the document of an operation, with the fragment it names. */
export const readOperation = (name: OperationName): string => {
  const document = readDocument(name);
  return document.includes('...ReplayedOrder') ? document + readDocument('replayed-order') : document;
};

/** Why a mutation did nothing. */
export interface UserError {
  readonly code: string;
  readonly message: string;
}

/** A payload that says no more than whether something was done. */
interface Payload {
  readonly userErrors: readonly UserError[];
}

interface Amount {
  readonly amount: string;
}

/** An order as `operations/replayed-order.graphql` selects it. */
export interface OrderAnswer {
  readonly id: string;
  readonly number: string;
  readonly status: string;
  readonly failure: UserError | null;
  readonly currencyCode: string;
  readonly lines: readonly {
    readonly variant: { readonly id: string } | null;
    readonly quantity: number;
    readonly unitPrice: Amount;
    readonly discount: Amount;
    readonly tax: Amount;
    readonly total: Amount;
  }[];
  readonly subtotal: Amount;
  readonly discount: Amount;
  readonly shippingPrice: Amount;
  readonly tax: Amount;
  readonly taxIncluded: boolean;
  readonly total: Amount;
  readonly captured: Amount;
}

/** What the operations answer: the router answers nothing but what its schema says, which a test holds them against. */
export interface Answers {
  readonly 'sign-in': {
    readonly sessionCreate: Payload & { readonly tokens: { readonly accessToken: string } | null };
  };
  readonly 'shop-ready': {
    readonly warehouses: { readonly nodes: readonly { readonly id: string; readonly active: boolean }[] };
    readonly promotions: { readonly nodes: readonly { readonly title: string }[] };
  };
  readonly 'catalog-page': {
    readonly products: {
      readonly nodes: readonly {
        readonly title: string;
        readonly variants: {
          readonly nodes: readonly {
            readonly id: string;
            readonly sku: string;
            readonly price: Amount | null;
          }[];
        };
      }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  };
  readonly 'stock-receive': { readonly stockReceive: Payload };
  readonly 'promotion-create': { readonly promotionCreate: Payload };
  readonly 'shipping-methods': {
    readonly shippingMethodsForStaff: readonly { readonly name: string; readonly active: boolean }[];
  };
  readonly 'shipping-method-create': { readonly shippingMethodCreate: Payload };
  readonly 'cart-create': {
    readonly cartCreate: Payload & {
      readonly cart: { readonly id: string } | null;
      readonly token: string | null;
    };
  };
  readonly 'cart-details': {
    readonly cartContactUpdate: Payload;
    readonly cartAddressSet: Payload & {
      readonly cart: { readonly shippingOptions: readonly { readonly id: string }[] } | null;
    };
  };
  readonly 'cart-shipping': {
    readonly cartCouponCodesSet: Payload;
    readonly cartShippingMethodSet: Payload & {
      readonly cart: { readonly version: number; readonly checkoutProblems: readonly UserError[] } | null;
    };
  };
  readonly 'order-place': { readonly orderPlace: Payload & { readonly order: OrderAnswer | null } };
  readonly 'orders-of': { readonly orders: { readonly nodes: readonly OrderAnswer[] } };
}

/** The order of an answer, its amounts in cents. */
export const placedOrderOf = (answer: OrderAnswer): PlacedOrder => ({
  ...answer,
  lines: answer.lines.map((line) => ({
    variantId: line.variant?.id ?? '(no variant)',
    quantity: line.quantity,
    unitPrice: toCents(line.unitPrice.amount),
    discount: toCents(line.discount.amount),
    tax: toCents(line.tax.amount),
    total: toCents(line.total.amount),
  })),
  subtotal: toCents(answer.subtotal.amount),
  discount: toCents(answer.discount.amount),
  shippingPrice: toCents(answer.shippingPrice.amount),
  tax: toCents(answer.tax.amount),
  total: toCents(answer.total.amount),
  captured: toCents(answer.captured.amount),
});
