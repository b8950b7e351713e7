import type { Page } from '@tessera/kit/graphql';
import {
  and,
  eq,
  getTableColumns,
  inList,
  listParameter,
  prepared,
  type Read,
  rankWithin,
  type SQL,
  seekAfter,
  sql,
} from '@tessera/kit/store';
import type { Price } from '../domain/pricing.ts';
import { fromJson } from './from-json.ts';
import { tables, type VariantRow } from './tables.ts';
import { type Visibility, visible } from './visibility.ts';

/** A variant's price as stored. */
export interface VariantPrice extends Price {
  readonly generated: boolean;
}

/** A variant as it is read: with its prices, by currency, and its product's title. */
export interface Variant extends VariantRow {
  readonly prices: readonly VariantPrice[];
  readonly productTitle: string;
}

/** Selected prices as a variant has them. */
export const toPrices = (value: unknown): VariantPrice[] =>
  fromJson<[string, number, number | boolean][]>(value).map(([currency, amount, generated]) => ({
    currency,
    amount: BigInt(amount),
    generated: Boolean(generated),
  }));

/** The prices of a row of `productVariant`, by currency. */
export const variantPrices = (read: Read): SQL<VariantPrice[]> => {
  const { productVariant: variant, variantPrice: price } = tables.on(read);
  const row = sql`${price.currency}, ${price.amount}, ${price.generated}`;
  const list =
    read.engine === 'sqlite'
      ? sql`json_group_array(json_array(${row}) order by ${price.currency})`
      : sql`coalesce(jsonb_agg(jsonb_build_array(${row}) order by ${price.currency}), '[]'::jsonb)`;
  return sql`(select ${list} from ${price} where ${price.variantId} = ${variant.id})`.mapWith(toPrices);
};

const variantColumns = (read: Read) => {
  const { product, productVariant } = tables.on(read);
  return {
    variant: getTableColumns(productVariant),
    prices: variantPrices(read),
    productTitle: product.title,
  };
};

const toVariant = (row: {
  readonly variant: VariantRow;
  readonly prices: readonly VariantPrice[];
  readonly productTitle: string;
}): Variant => ({ ...row.variant, prices: row.prices, productTitle: row.productTitle });

/** Variants by id or by SKU, in no order; those of products that may not be seen are left out. */
export const readVariants = async (
  read: Read,
  by: 'id' | 'sku',
  values: readonly string[],
  visibility: Visibility,
): Promise<Variant[]> => {
  const { product, productVariant } = tables.on(read);
  const name = `variants_by_${by}_${visibility}`;
  const statement = prepared(read, name, () =>
    read
      .select(variantColumns(read))
      .from(productVariant)
      .innerJoin(product, eq(product.id, productVariant.productId))
      .where(and(inList(read, productVariant[by], 'values'), visible(read, visibility)))
      .prepare(name),
  );
  return (await statement.execute({ values: listParameter(read, values) })).map(toVariant);
};

const order = (read: Read) => {
  const { productVariant } = tables.on(read);
  return [
    { column: productVariant.position, direction: 'asc' },
    { column: productVariant.id, direction: 'asc' },
  ] as const;
};

/**
 * The first variants of each product, in one statement for all; up to `limit + 1` a product.
 * The caller has read the products and may see them.
 */
export const readVariantsOfProducts = async (
  read: Read,
  productIds: readonly string[],
  page: Pick<Page, 'limit' | 'after'>,
): Promise<Variant[]> => {
  const select = () => {
    const { product, productVariant } = tables.on(read);
    const keys = order(read);
    const ranked = read
      .select({
        variantId: sql<string>`${productVariant.id}`.as('ranked_id'),
        rank: rankWithin(productVariant.productId, keys),
      })
      .from(productVariant)
      .where(and(inList(read, productVariant.productId, 'products'), seekAfter(keys, page.after)))
      .as('ranked');
    return read
      .select(variantColumns(read))
      .from(ranked)
      .innerJoin(productVariant, eq(productVariant.id, ranked.variantId))
      .innerJoin(product, eq(product.id, productVariant.productId))
      .where(sql`${ranked.rank} <= ${sql.placeholder('limit')}`)
      .orderBy(productVariant.position, productVariant.id);
  };
  const name = 'variants_of_products';
  const statement = page.after ? select().prepare('') : prepared(read, name, () => select().prepare(name));
  const rows = await statement.execute({
    products: listParameter(read, productIds),
    limit: page.limit + 1,
  });
  return rows.map(toVariant);
};

/** All variants of a product, in their order. */
export const readAllVariants = (read: Read, productId: string): Promise<Variant[]> =>
  readVariantsOfProducts(read, [productId], { limit: 100_000, after: null });
