import {
  and,
  getTableColumns,
  inList,
  listParameter,
  prepared,
  type Read,
  type SQL,
  sql,
} from '@tessera/kit/store';
import { fromJson } from './from-json.ts';
import { onCategory, type Product, productColumns, toProduct } from './product-columns.ts';
import { tables, type VariantRow } from './tables.ts';
import { toPrices, type Variant, variantPrices } from './variants.ts';
import { type Visibility, visible } from './visibility.ts';

/** A product with its first variants. */
export interface ProductWithVariants {
  readonly product: Product;
  readonly variants: readonly Variant[];
}

/** Products by id or by handle, each with its first variants, up to `limit + 1`; one statement for any number. */
export const readProductsWithVariants = async (
  read: Read,
  by: 'id' | 'handle',
  values: readonly string[],
  limit: number,
  visibility: Visibility,
): Promise<ProductWithVariants[]> => {
  const { product, category } = tables.on(read);
  const statement = prepared(read, `products_with_variants_by_${by}_${visibility}`, (name) =>
    read
      .select({ ...productColumns(read), variants: firstVariants(read) })
      .from(product)
      .leftJoin(category, onCategory(read))
      .where(and(inList(read, product[by], 'values'), visible(read, visibility)))
      .prepare(name),
  );
  const rows = await statement.execute({ values: listParameter(read, values), limit: limit + 1 });
  return rows.map(({ variants, ...row }) => ({
    product: toProduct(row),
    variants: variants.map((variant) => ({ ...variant, productTitle: row.product.title })),
  }));
};

type VariantOfProduct = Omit<Variant, 'productTitle'>;

/**
 * A product's variants as one value: a join would repeat the product, its pictures and all, on every row. The subquery
 * has the table's name, so that its columns are written as ever.
 */
const firstVariants = (read: Read): SQL<VariantOfProduct[]> => {
  const { product, productVariant: variant } = tables.on(read);
  const onSqlite = read.engine === 'sqlite';
  const columns = Object.entries(getTableColumns(variant));
  const row = sql.join(
    [
      ...columns.map(([, column]) =>
        onSqlite && column.dataType === 'json' ? sql`json(${column})` : column,
      ),
      variantPrices(read),
    ],
    sql`, `,
  );
  const inOrder = sql`order by ${variant.position}, ${variant.id}`;
  const list = onSqlite
    ? sql`json_group_array(json_array(${row}) ${inOrder})`
    : sql`coalesce(jsonb_agg(jsonb_build_array(${row}) ${inOrder}), '[]'::jsonb)`;
  const first = sql`(select * from ${variant} where ${variant.productId} = ${product.id} ${inOrder} limit ${sql.placeholder('limit')}) as ${sql.identifier('product_variant')}`;

  const toVariant = (values: readonly unknown[]): VariantOfProduct => {
    const fields = columns.map(([name, { dataType }], index) => {
      const value = values[index];
      if (dataType === 'date') return [name, new Date(value as string | number)];
      return [name, dataType === 'boolean' ? Boolean(value) : value];
    });
    return {
      ...(Object.fromEntries(fields) as VariantRow),
      prices: toPrices(values[columns.length]),
    };
  };
  return sql`(select ${list} from ${first})`.mapWith((value: unknown) =>
    fromJson<unknown[][]>(value).map(toVariant),
  );
};
