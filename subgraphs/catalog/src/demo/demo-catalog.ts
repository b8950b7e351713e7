import { deterministicId } from '@tessera/kit/graphql';
import { toHandle } from '../domain/handle.ts';
import { optionsOf } from '../domain/options.ts';
import { sortText } from '../domain/text.ts';
import type { CatalogRows } from '../store/demo.ts';
import type { CategoryRow, ProductRow } from '../store/tables.ts';
import { demoVariantsOf } from './demo-variants.ts';
import { drawPicture } from './picture.ts';
import type { SuperstoreProduct } from './superstore.ts';
import { tagsOf, vendorOf } from './vendors.ts';

/** Names a product for deterministic ids; subgraphs with demo data of their own make the same. */
const seedOf = ({ productId, productName }: SuperstoreProduct): string =>
  `superstore:${productId}:${productName}`;
const categoryIdOf = (path: string): string => deterministicId('cat', `superstore:${path}`);
const momentOf = (day: string): Date => new Date(`${day}T00:00:00.000Z`);

/** Euro cents for US cents: made up at a fixed rate, rounded half up. */
const eurosOf = (cents: bigint): bigint => (cents * 92n + 50n) / 100n;

/** Makes the demo's catalog of the data set's products: the same rows whenever it is called. */
export const demoCatalogOf = (source: readonly SuperstoreProduct[]): CatalogRows => {
  // By id and name, so that who gets the plain SKU or handle does not depend on the order of lines.
  const sorted = source.toSorted((a, b) => (seedOf(a) < seedOf(b) ? -1 : 1));
  const skus = unique(
    sorted,
    ({ productId }) => productId,
    (sku, number) => `${sku}-${number}`,
  );
  const handles = unique(
    sorted,
    ({ productName }) => toHandle(productName),
    (handle, number) => `${handle.slice(0, 96)}-${number}`,
  );
  const built = sorted.map((product) => {
    const variants = demoVariantsOf(product);
    const row = productRow(
      product,
      handles.get(product) ?? '',
      optionsOf(variants.map(({ options }) => options)),
    );
    const variantRows = variants.map((variant, position) => ({
      price: variant.price,
      row: {
        id: deterministicId('var', `${seedOf(product)}:${variant.key}`),
        productId: row.id,
        sku: skuOf(skus.get(product) ?? '', variant.key),
        options: variant.options,
        position,
        weight: variant.weight,
        generated: variant.key !== 'default',
        version: 1,
        createdAt: row.createdAt,
        updatedAt: row.createdAt,
      },
    }));
    return { row, variantRows };
  });
  const variantRows = built.flatMap((product) => product.variantRows);
  return {
    categories: categoriesOf(sorted),
    products: built.map(({ row }) => row),
    variants: variantRows.map(({ row }) => row),
    prices: variantRows.flatMap(({ row, price }) => [
      { variantId: row.id, currency: 'USD', amount: price, generated: row.generated },
      { variantId: row.id, currency: 'EUR', amount: eurosOf(price), generated: true },
    ]),
    ...collectionsOf(sorted),
  };
};

const productRow = (
  product: SuperstoreProduct,
  handle: string,
  options: ProductRow['options'],
): ProductRow => {
  const { productName: title, category, subCategory } = product;
  const seed = seedOf(product);
  const createdAt = momentOf(product.firstOrder);
  return {
    id: deterministicId('prod', seed),
    handle,
    title,
    titleSort: sortText(title),
    description: `${title} (Superstore ${product.productId})`,
    vendor: vendorOf(title),
    status: 'PUBLISHED',
    categoryId: categoryIdOf(`${category}/${subCategory}`),
    version: 1,
    createdAt,
    updatedAt: createdAt,
    publishedAt: createdAt,
    tags: tagsOf(title),
    options,
    media: [
      {
        id: deterministicId('med', seed),
        url: drawPicture(seed, title),
        alt: `Drawing in place of a picture of ${title}`,
        generated: true,
      },
    ],
  };
};

const skuOf = (sku: string, key: string): string =>
  key === 'default' ? sku : `${sku}-${key.toUpperCase().replace(/[^A-Z0-9]+/g, '')}`;

/** A text for each product, numbered from the second on where several have the same. */
const unique = (
  products: readonly SuperstoreProduct[],
  textOf: (product: SuperstoreProduct) => string,
  numbered: (text: string, number: number) => string,
): Map<SuperstoreProduct, string> => {
  const counts = new Map<string, number>();
  return new Map(
    products.map((product) => {
      const text = textOf(product);
      const number = (counts.get(text) ?? 0) + 1;
      counts.set(text, number);
      return [product, number === 1 ? text : numbered(text, number)];
    }),
  );
};

const categoriesOf = (products: readonly SuperstoreProduct[]): CategoryRow[] => {
  const start = momentOf(products.map(({ firstOrder }) => firstOrder).toSorted()[0] ?? '2014-01-01');
  const row = (path: string, name: string, parent: string | null): CategoryRow => ({
    id: categoryIdOf(path),
    handle: toHandle(name),
    name,
    nameSort: sortText(name),
    parentId: parent === null ? null : categoryIdOf(parent),
    position: 0,
    version: 1,
    createdAt: start,
    updatedAt: start,
  });
  const tops = [...new Set(products.map(({ category }) => category))];
  const paths = new Map(
    products.map(({ category, subCategory }) => [`${category}/${subCategory}`, category]),
  );
  return [
    ...tops.map((name) => row(name, name, null)),
    ...[...paths].map(([path, parent]) => row(path, path.slice(parent.length + 1), parent)),
  ];
};

/** Products in a made up collection. */
const collectionSize = 24;

const collectionsOf = (
  products: readonly SuperstoreProduct[],
): Pick<CatalogRows, 'collections' | 'collectionProducts'> => {
  const newest =
    products
      .map(({ firstOrder }) => firstOrder)
      .toSorted()
      .at(-1) ?? '2014-01-01';
  const chosen = [
    ['Best sellers', 'What was ordered most.', products.toSorted((a, b) => b.unitsSold - a.unitsSold)],
    ['New arrivals', 'What came last.', products.toSorted((a, b) => (a.firstOrder > b.firstOrder ? -1 : 1))],
    [
      'Recycled',
      'Made of what was used before.',
      products.filter((one) => tagsOf(one.productName).includes('recycled')),
    ],
  ] as const;
  const rows = chosen.map(([title, description, members]) => ({
    members: members.slice(0, collectionSize),
    row: {
      id: deterministicId('col', `superstore:${toHandle(title)}`),
      handle: toHandle(title),
      title,
      titleSort: sortText(title),
      description,
      version: 1,
      createdAt: momentOf(newest),
      updatedAt: momentOf(newest),
    },
  }));
  return {
    collections: rows.map(({ row }) => row),
    collectionProducts: rows.flatMap(({ row, members }) =>
      members.map((product, position) => ({
        collectionId: row.id,
        productId: deterministicId('prod', seedOf(product)),
        position,
      })),
    ),
  };
};
