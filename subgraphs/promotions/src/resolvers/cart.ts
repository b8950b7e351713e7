import { type Money, parseMinor, toMoney } from '@tessera/kit/graphql';
import type { Context } from '../context.ts';
import { distinctCodes } from '../domain/coupon.ts';
import { refusalReasons, refusalTold } from '../domain/refusal-reasons.ts';
import { type Settlement, settle } from '../domain/settle.ts';
import type { CartDiscountsResolvers, CartResolvers } from '../generated/resolvers.ts';
import { isStaff } from './types.ts';

/** A cart, as the router hands it over from orders. */
export interface CartReference {
  readonly id: string;
  readonly accessKey: string;
  readonly ownerId?: string | null;
  readonly currencyCode?: string;
  readonly couponCodes?: readonly string[];
  readonly email?: string | null;
  readonly shippingPrice?: Money | null;
  readonly lines?: readonly {
    readonly id: string;
    readonly variantId: string;
    readonly productId: string;
    readonly categoryIds: readonly string[];
    readonly quantity: number;
    readonly sellable: boolean;
    readonly unitPrice?: Money | null;
  }[];
}

/** What a cart saves, before it is told. */
export interface CartSettlement {
  readonly currency: string;
  readonly lineIds: readonly string[];
  /** With its codes as they are told to whoever asks. */
  readonly settlement: Settlement;
}

const settleCart = async (cart: CartReference, context: Context): Promise<CartSettlement | null> => {
  const { currencyCode: currency, lines, couponCodes } = cart;
  // Without these it did not come from orders, which tells them to whoever may see the cart.
  if (!currency || !lines || !couponCodes) return null;
  const { viewer, now, guesses, loaders, clientAddress } = context;
  const visitor = viewer.userId === null;
  const client = viewer.userId ?? clientAddress ?? cart.id;
  const codes = distinctCodes(couponCodes).map(({ code }) => code);
  // Staff see many carts, and all codes anyway.
  const limited = !isStaff(context);
  const admitted = limited ? guesses.admit(client, codes, now) : codes;
  const asked = { userId: cart.ownerId ?? null, email: cart.email ?? null, codes: admitted };
  const loaded = await loaders.candidates.load(asked);
  if (!loaded) return null;
  const order = {
    currency,
    lines: lines.flatMap(({ unitPrice, sellable, ...line }) =>
      sellable && unitPrice?.currencyCode === currency
        ? [{ ...line, unitPrice: parseMinor(unitPrice.amount, currency) }]
        : [],
    ),
    shipping: cart.shippingPrice ? parseMinor(cart.shippingPrice.amount, currency) : 0n,
  };
  const settlement = settle(order, codes, loaded.candidates, loaded.customer, now);
  const told = settlement.codes.map((one) => ({
    ...one,
    refusal: one.refusal && refusalTold(one.refusal, visitor),
  }));
  // By what is told: else the limit itself would tell.
  const found = told.filter(({ refusal }) => refusal !== 'UNKNOWN').map(({ code }) => code);
  if (limited) guesses.found(client, found);
  return { currency, lineIds: order.lines.map(({ id }) => id), settlement: { ...settlement, codes: told } };
};

export const cart: CartResolvers = {
  discounts: (reference, _, context) => settleCart(reference, context),
};

export const cartDiscounts: CartDiscountsResolvers = {
  total: ({ settlement, currency }) => toMoney(settlement.total, currency),
  shipping: ({ settlement, currency }) => toMoney(settlement.shipping, currency),
  lines: ({ settlement, currency, lineIds }) =>
    lineIds.flatMap((lineId, index) => {
      const amount = settlement.lines[index] ?? 0n;
      return amount > 0n ? [{ lineId, amount: toMoney(amount, currency) }] : [];
    }),
  applied: ({ settlement, currency }) =>
    settlement.applied.map(({ promotion, coupon, taken }) => ({
      promotionId: promotion.id,
      title: promotion.title,
      code: coupon?.code ?? null,
      amount: toMoney(taken.amount, currency),
    })),
  coupons: ({ settlement }) =>
    settlement.codes.map(({ code, refusal: reason, applied }) => {
      if (reason !== null) return { code, applies: false, reason, message: refusalReasons[reason] };
      if (applied) return { code, applies: true, reason: null, message: null };
      const message = 'Another combination saves as much or more.';
      return { code, applies: false, reason: 'NOT_BETTER' as const, message };
    }),
};
