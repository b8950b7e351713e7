import { decimalPlaces, toMoney } from '@tessera/kit/graphql';

/** Minor units as people read them: `formatMoney(123450, 'EUR')` is `€1,234.50`. */
export const formatMoney = (minor: number, currency: string): string => {
  const places = decimalPlaces(currency);
  const format = new Intl.NumberFormat('en', {
    style: 'currency',
    currency,
    minimumFractionDigits: places,
    maximumFractionDigits: places,
  });
  // As decimal text, which is exact where a double is not.
  return format.format(toMoney(BigInt(minor), currency).amount as `${number}`);
};
