import { badUserInput } from '@tessera/kit/errors';
import { assertId, parseMinor } from '@tessera/kit/graphql';
import { limits } from '../domain/limits.ts';
import { shopCurrency } from '../domain/pricing.ts';
import type { ProductFilter as FilterInput, PriceFilter } from '../generated/resolvers.ts';
import type { PriceRangeFilter, ProductFilter } from '../store/product-filter.ts';
import { assertCurrency } from './product-lists.ts';

const few = <T>(values: readonly T[] | null | undefined, field: string): readonly T[] | null => {
  if (!values) return null;
  if (values.length > limits.filterValues) {
    throw badUserInput(`"${field}" can have ${limits.filterValues} values.`, { field: `filter.${field}` });
  }
  return values;
};

const ids = (
  values: readonly string[] | null | undefined,
  prefix: string,
  field: string,
): readonly string[] | null =>
  few(values, field)?.map((id) => assertId(id, prefix, `filter.${field}`)) ?? null;

const priceRange = ({ min, max, currencyCode }: PriceFilter): PriceRangeFilter => {
  const currency = assertCurrency(currencyCode ?? shopCurrency);
  const minor = (amount: string | null | undefined, field: string) =>
    typeof amount === 'string' ? clamp(parseMinor(amount, currency, field)) : null;
  return { min: minor(min, 'filter.price.min'), max: minor(max, 'filter.price.max'), currency };
};

/** Prices are far smaller; an amount beyond what a column holds asks the same as its largest. */
const clamp = (minor: bigint): bigint => {
  const most = 2n ** 53n - 1n;
  if (minor > most) return most;
  return minor < -most ? -most : minor;
};

/**
 * Reads a filter; null lets all products through.
 * @throws BAD_USER_INPUT for an id of another type, too many values, or a malformed amount.
 */
export const readFilter = (input: FilterInput | null | undefined): ProductFilter | null => {
  if (!input) return null;
  return {
    categoryIds: ids(input.categoryIds, 'cat', 'categoryIds'),
    collectionIds: ids(input.collectionIds, 'col', 'collectionIds'),
    vendors: few(input.vendors, 'vendors'),
    tags: few(input.tags, 'tags'),
    options: few(input.options, 'options'),
    price: input.price ? priceRange(input.price) : null,
    statuses: few(input.statuses, 'statuses'),
  };
};
