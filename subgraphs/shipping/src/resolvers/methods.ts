import { prefixOf, toMoney } from '@tessera/kit/graphql';
import { type Bracket, type Rate, rateFor } from '../domain/rates.ts';
import type {
  ProductVariantResolvers,
  ShippingBracketResolvers,
  ShippingEstimateResolvers,
  ShippingMethodResolvers,
  ShippingZoneResolvers,
} from '../generated/resolvers.ts';
import type { MethodRow } from '../store/tables.ts';

/** A bracket that knows its currency. */
export interface PricedBracket extends Bracket {
  readonly currency: string;
}

/** A rate that knows its currency. */
export interface Estimate extends Rate<MethodRow> {
  readonly currency: string;
}

export const shippingMethod: ShippingMethodResolvers = {
  // Inactive ones too: orders placed before still name them.
  __resolveReference: ({ id }, { loaders }) => (prefixOf(id) === 'shm' ? loaders.method.load(id) : null),
};

export const shippingZone: ShippingZoneResolvers = {
  currencyCode: ({ currency }) => currency,
  brackets: ({ brackets, currency }) => brackets.map((bracket) => ({ ...bracket, currency })),
};

export const shippingBracket: ShippingBracketResolvers = {
  price: ({ price, currency }) => toMoney(BigInt(price), currency),
};

export const shippingEstimate: ShippingEstimateResolvers = {
  price: ({ price, currency }) => toMoney(BigInt(price), currency),
};

export const productVariant: ProductVariantResolvers = {
  __resolveReference: ({ id, weight }) => (prefixOf(id) === 'var' ? { id, weight } : null),
  shippingEstimate: async ({ weight }, { countryCode, currencyCode }, { loaders }) => {
    if (typeof weight !== 'number') return null;
    const table = (await loaders.methods()).filter(({ active }) => active);
    const rate = rateFor(table, countryCode, weight, currencyCode);
    return rate && { ...rate, currency: currencyCode };
  },
};
