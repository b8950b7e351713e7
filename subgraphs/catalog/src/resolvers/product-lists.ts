import { badUserInput } from '@tessera/kit/errors';
import {
  type Connection,
  type ConnectionArguments,
  isCurrency,
  type Page,
  pageArgs,
  toConnection,
} from '@tessera/kit/graphql';
import { shopCurrency } from '../domain/pricing.ts';
import type { Product } from '../store/product-columns.ts';
import {
  type ProductOrder,
  type ProductSortKey,
  productKeyKinds,
  productKeyValues,
} from '../store/product-order.ts';

/** @throws BAD_USER_INPUT when it is not ISO 4217. */
export const assertCurrency = (code: string): string => {
  if (!isCurrency(code)) {
    throw badUserInput('"currencyCode" must be an ISO 4217 code in capitals, such as "USD".', {
      field: 'currencyCode',
    });
  }
  return code;
};

/** The order that a field's arguments ask for. */
export const orderOf = (
  { sortKey, reverse }: { readonly sortKey: ProductSortKey; readonly reverse: boolean },
  currency = shopCurrency,
): ProductOrder => ({ sortKey, reverse, currency });

/** The page of a list of products that a field's arguments ask for. */
export const productPageOf = (list: string, args: ConnectionArguments, order: ProductOrder): Page => {
  const { sortKey, reverse, currency } = order;
  const by = sortKey === 'PRICE' ? `${sortKey} ${currency}` : sortKey;
  return pageArgs(args, {
    list: `${list}:${by}${reverse ? ':reverse' : ''}`,
    kinds: productKeyKinds[sortKey],
  });
};

/** A connection of the products read for a page. */
export const toProductConnection = (
  products: readonly Product[],
  page: Page,
  order: ProductOrder,
): Connection<Product> => toConnection(products, page, (product) => productKeyValues(product, order));
