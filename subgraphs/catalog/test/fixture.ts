import type { Viewer } from '@tessera/kit/identity';
import { staff, startTestSubgraph, type TestEngine, type TestSubgraph } from '@tessera/kit/testing';
import { catalog } from '../src/subgraph.ts';

const productFields =
  'id handle title description vendor status tags version publishedAt category { id name } options { name values } media { id url alt generated }';
const variantFields =
  'id sku title weight version generated options { name value } prices { generated price { amount currencyCode } } product { id }';

const payloads: Readonly<Record<string, readonly [input: string, selection: string]>> = {
  product: ['Product', `product { ${productFields} }`],
  productVariant: ['ProductVariant', `productVariant { ${variantFields} }`],
  category: ['Category', 'category { id handle name position version parent { id } }'],
  collection: ['Collection', 'collection { id handle title description version }'],
};

const selectionOf = (mutation: string): readonly [input: string, selection: string] => {
  const input = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  if (/^product(Publish|Unpublish|Archive)$/.test(mutation))
    return ['ProductStatusInput', payloads.product?.[1] ?? ''];
  if (/^collectionProducts/.test(mutation))
    return ['CollectionProductsInput', payloads.collection?.[1] ?? ''];
  if (mutation.endsWith('Delete')) return [input, 'deletedId'];
  const kind = mutation.startsWith('productVariant')
    ? 'productVariant'
    : (/^(product|category|collection)/.exec(mutation)?.[1] ?? '');
  return [input, payloads[kind]?.[1] ?? ''];
};

/** A product as tests write it. */
export interface AddProduct {
  readonly title: string;
  readonly vendor?: string;
  readonly tags?: readonly string[];
  readonly categoryId?: string;
  readonly description?: string;
  /** US dollars; null for none. */
  readonly price?: string | null;
  readonly euros?: string;
  readonly sku?: string;
  readonly draft?: boolean;
}

/** A catalog under test, and a shop keeper's hands. */
export interface Catalog extends TestSubgraph {
  /** Runs a mutation as staff unless told; returns its payload, or throws its first error's code. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read payloads by path and assert every value they use.
  mutate(name: string, input: Record<string, unknown>, viewer?: Viewer): Promise<any>;
  /** Adds a product with one variant, published unless told; returns its id. */
  add(product: AddProduct): Promise<string>;
  /** Adds a category; returns its id. */
  addCategory(name: string, parentId?: string | undefined): Promise<string>;
  /** The version of a product now. */
  versionOf(id: string): Promise<number>;
  /** A product's variants with their prices, and what follows from them. */
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers by path and assert every value they use.
  variantsOf(id: string): Promise<any>;
}

/** The catalog without work that comes round: it would run statements while others are counted. */
const withoutJobs: typeof catalog = {
  ...catalog,
  setup: async (given) => {
    const { jobs: _, ...parts } = await catalog.setup(given);
    return parts;
  },
};

/** Starts a catalog, empty unless demo data is asked for. */
export const startCatalog = async (
  engine: TestEngine,
  env: Readonly<Record<string, string>> = {},
  clock?: () => Date,
  definition: typeof catalog = withoutJobs,
): Promise<Catalog> => {
  const running = await startTestSubgraph(definition, { engine, env, ...(clock && { clock }) });
  let skus = 0;
  const mutate: Catalog['mutate'] = async (name, input, viewer = staff()) => {
    const [type, selection] = selectionOf(name);
    const { data, errors } = await running.execute(
      `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code field message } } }`,
      { input },
      { viewer },
    );
    if (errors[0]) throw new Error(`${errors[0].extensions.code} ${errors[0].message}`);
    return data[name];
  };
  const done = async (name: string, input: Record<string, unknown>) => {
    const payload = await mutate(name, input);
    if (payload.userErrors.length > 0) throw new Error(JSON.stringify(payload.userErrors));
    return payload;
  };
  return {
    ...running,
    // What runs in the background comes when it likes.
    takeStatements: () =>
      running
        .takeStatements()
        .filter((statement) => !/(outbox|inbox|scheduled|parked)_message|variant_telling/.test(statement)),
    mutate,
    add: async ({ price = '10.00', euros, sku, draft = false, ...text }) => {
      const { product } = await done('productCreate', text);
      skus += 1;
      await done('productVariantCreate', {
        productId: product.id,
        sku: sku ?? `SKU-${skus}`,
        prices: [
          ...(price === null ? [] : [{ amount: price, currencyCode: 'USD' }]),
          ...(euros ? [{ amount: euros, currencyCode: 'EUR' }] : []),
        ],
      });
      if (!draft) await done('productPublish', { id: product.id, expectedVersion: product.version });
      return product.id;
    },
    addCategory: async (name, parentId) =>
      (await done('categoryCreate', { name, ...(parentId && { parentId }) })).category.id,
    versionOf: async (id) => {
      const { data } = await running.execute(
        'query ($id: ID!) { product(id: $id) { version } }',
        { id },
        { viewer: staff() },
      );
      return data.product.version;
    },
    variantsOf: async (id) => {
      const { data } = await running.execute(
        `query ($id: ID!) { product(id: $id) { options { name values } priceRange { min { amount } max { amount } }
          variants { nodes { id sku version prices { price { amount currencyCode } } } } } }`,
        { id },
        { viewer: staff() },
      );
      return data.product;
    },
  };
};

/** Titles of the nodes of a connection. */
export const titles = (connection: { readonly nodes: readonly { readonly title: string }[] }): string[] =>
  connection.nodes.map(({ title }) => title);

/** The codes of a payload's errors. */
export const codes = (payload: { readonly userErrors: readonly { readonly code: string }[] }): string[] =>
  payload.userErrors.map(({ code }) => code);
