import { prefixOf, toMoney } from '@tessera/kit/graphql';
import { variantTitle } from '../domain/variant.ts';
import type { ProductVariantResolvers, VariantPriceResolvers } from '../generated/resolvers.ts';
import { assertCurrency } from './product-lists.ts';

/** A variant's fields; those that are columns need no resolver. */
export const productVariant: ProductVariantResolvers = {
  __resolveReference: ({ id }, { loaders }) => (prefixOf(id) === 'var' ? loaders.variant.load(id) : null),
  title: ({ options, productTitle }) => variantTitle(options, productTitle),
  price: ({ prices }, { currencyCode }) => {
    const currency = assertCurrency(currencyCode);
    const price = prices.find((one) => one.currency === currency);
    return price && toMoney(price.amount, price.currency);
  },
  product: async ({ productId }, _, { loaders }) => {
    const found = await loaders.product.load(productId);
    if (!found) throw new Error('The product of a variant that may be seen may be seen.');
    return found;
  },
};

/** A price in a list of all. */
export const variantPrice: VariantPriceResolvers = {
  price: ({ amount, currency }) => toMoney(amount, currency),
};
