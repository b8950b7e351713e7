import { and, eq, gte, inArray, lte, type Read, type SQL, sql } from '@tessera/kit/store';
import type { SelectedOption } from '../domain/options.ts';
import type { ProductStatus } from '../domain/product.ts';
import { type FacetKind, tables } from './tables.ts';

/** A range of prices, ends included. */
export interface PriceRangeFilter {
  readonly min: bigint | null;
  readonly max: bigint | null;
  readonly currency: string;
}

/** Which products; null lets all through, an empty list none. */
export interface ProductFilter {
  readonly categoryIds: readonly string[] | null;
  readonly collectionIds: readonly string[] | null;
  readonly vendors: readonly string[] | null;
  readonly tags: readonly string[] | null;
  readonly options: readonly SelectedOption[] | null;
  readonly price: PriceRangeFilter | null;
  readonly statuses: readonly ProductStatus[] | null;
}

/** Joins an option and its value in `product_facet`; neither can contain it. */
const separator = '\u001f';

/** An option's value as one text. */
export const optionFacet = ({ name, value }: SelectedOption): string => `${name}${separator}${value}`;

/** The option and value of a facet. */
export const readOptionFacet = (facet: string): SelectedOption => {
  const at = facet.indexOf(separator);
  return { name: facet.slice(0, at), value: facet.slice(at + 1) };
};

const never = sql`1 = 0`;

/** The conditions on `product`, joined by "and"; undefined when all products fit. */
export const productConditions = (read: Read, filter: ProductFilter | null): SQL | undefined => {
  if (!filter) return undefined;
  const { product, productFacet, productPrice, collectionProduct } = tables.on(read);

  const withFacet = (kind: FacetKind, values: readonly string[] | null): SQL | undefined => {
    if (!values) return undefined;
    if (values.length === 0) return never;
    const { productId, kind: kindColumn, value } = productFacet;
    return inArray(
      product.id,
      read
        .select({ id: productId })
        .from(productFacet)
        .where(and(eq(kindColumn, kind), inArray(value, [...values]))),
    );
  };
  const byName = Map.groupBy(filter.options ?? [], ({ name }) => name);

  return and(
    withFacet('CATEGORY', filter.categoryIds),
    withFacet('VENDOR', filter.vendors),
    withFacet('TAG', filter.tags),
    filter.options?.length === 0 ? never : undefined,
    ...[...byName.values()].map((options) => withFacet('OPTION', options.map(optionFacet))),
    filter.statuses ? oneOfStatuses(read, filter.statuses) : undefined,
    filter.collectionIds
      ? inSome(filter.collectionIds, (ids) =>
          inArray(
            product.id,
            read
              .select({ id: collectionProduct.productId })
              .from(collectionProduct)
              .where(inArray(collectionProduct.collectionId, ids)),
          ),
        )
      : undefined,
    filter.price
      ? inArray(
          product.id,
          read
            .select({ id: productPrice.productId })
            .from(productPrice)
            .where(
              and(
                eq(productPrice.currency, filter.price.currency),
                filter.price.min === null ? undefined : gte(productPrice.min, filter.price.min),
                filter.price.max === null ? undefined : lte(productPrice.min, filter.price.max),
              ),
            ),
        )
      : undefined,
  );
};

const inSome = (values: readonly string[], condition: (values: string[]) => SQL): SQL =>
  values.length === 0 ? never : condition([...values]);

const oneOfStatuses = (read: Read, statuses: readonly ProductStatus[]): SQL =>
  statuses.length === 0 ? never : inArray(tables.on(read).product.status, [...statuses]);
