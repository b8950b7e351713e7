import { ask, inParallel } from '../client.ts';
import { listOperation, pageOperation, searchOperation } from './operations.ts';

/** The scenarios, in the order they are measured and shown. */
export const scenarioNames = ['list', 'product page', 'search'] as const;

/** One of the scenarios. */
export type ScenarioName = (typeof scenarioNames)[number];

/** A scenario: requests over the whole catalogue, each of which was answered rightly once. */
export interface Scenario {
  readonly name: ScenarioName;
  /** JSON bodies of the requests. */
  readonly bodies: readonly string[];
}

interface Variant {
  readonly price: { readonly amount: string } | null;
  readonly availability: { readonly quantity: number } | null;
}

interface Listed {
  readonly handle: string;
  readonly title: string;
  readonly variants: { readonly nodes: readonly Variant[] };
}

interface ListPage {
  readonly products: {
    readonly nodes: readonly Listed[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}

/** Walks the catalogue once, asks every request of every scenario once, and looks at the answers. */
export const prepareScenarios = async (url: string): Promise<{ scenarios: Scenario[]; products: number }> => {
  const { pages, products } = await walk(url);
  const handles = products.map(({ handle }) => handle);
  const terms = searchTerms(products.map(({ title }) => title));
  const bodies = (query: string, variables: readonly object[]): string[] =>
    shuffled(variables).map((one) => JSON.stringify({ query, variables: one }));
  await inParallel(handles, 8, (handle) => checkPage(url, handle));
  await inParallel(terms, 8, (term) => checkSearch(url, term));
  return {
    products: products.length,
    scenarios: [
      {
        name: 'list',
        bodies: bodies(
          listOperation,
          pages.map((after) => ({ after })),
        ),
      },
      {
        name: 'product page',
        bodies: bodies(
          pageOperation,
          handles.map((handle) => ({ handle })),
        ),
      },
      {
        name: 'search',
        bodies: bodies(
          searchOperation,
          terms.map((query) => ({ query })),
        ),
      },
    ],
  };
};

/** Lists all products, and the cursors of full pages. */
const walk = async (url: string): Promise<{ pages: (string | null)[]; products: Listed[] }> => {
  const pages: (string | null)[] = [];
  const products: Listed[] = [];
  let after: string | null = null;
  for (;;) {
    const page: ListPage = await ask<ListPage>(url, { query: listOperation, variables: { after } });
    const { nodes, pageInfo } = page.products;
    for (const { handle, variants } of nodes) checkVariants(handle, variants.nodes);
    if (nodes.length === 12) pages.push(after);
    products.push(...nodes);
    if (!pageInfo.hasNextPage) break;
    if (nodes.length !== 12)
      throw new Error(`A page in the middle of the list has ${nodes.length} products.`);
    after = pageInfo.endCursor;
  }
  if (new Set(products.map(({ handle }) => handle)).size !== products.length)
    throw new Error('A product is on two pages of the list.');
  return { pages, products };
};

const checkVariants = (handle: string, variants: readonly Variant[]): void => {
  if (variants.length === 0) throw new Error(`${handle} has no variants.`);
  for (const { price, availability } of variants)
    if (!price || !availability) throw new Error(`A variant of ${handle} is without price or stock.`);
};

const checkPage = async (url: string, handle: string): Promise<void> => {
  type Page = {
    product: Listed & { category: object | null; media: object[]; rating: object | null };
  };
  const { product } = await ask<Page>(url, { query: pageOperation, variables: { handle } });
  if (product?.handle !== handle) throw new Error(`The page of ${handle} is of another product.`);
  if (!product.category || !product.rating) throw new Error(`${handle} is without category or rating.`);
  checkVariants(handle, product.variants.nodes);
};

const checkSearch = async (url: string, query: string): Promise<void> => {
  type Found = { search: { totalCount: number; nodes: object[]; facets: { categories: object[] } } };
  const { search } = await ask<Found>(url, { query: searchOperation, variables: { query } });
  const { totalCount, nodes, facets } = search;
  if (totalCount === 0 || nodes.length !== Math.min(12, totalCount) || facets.categories.length === 0)
    throw new Error(`The search for ${query} found ${nodes.length} of ${totalCount}.`);
};

/** The words of the titles: every third as it is, every third with another one, every third as a beginning. */
const searchTerms = (titles: readonly string[]): string[] => {
  const terms = new Set<string>();
  for (const [index, title] of titles.entries()) {
    const words = title
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((word) => /^[a-z]{3,}$/.test(word));
    const word = words[index % words.length] ?? '';
    const other = words[(index + 1) % words.length] ?? '';
    const term = [word, `${word} ${other}`, word.slice(0, 4)][index % 3] ?? '';
    if (term.length >= 3) terms.add(term);
  }
  return [...terms].slice(0, 500);
};

/** The same order in every run, and neighbours in the catalogue apart. */
const shuffled = <Item>(items: readonly Item[]): Item[] => {
  const copy = [...items];
  let state = 42;
  for (let index = copy.length - 1; index > 0; index--) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    const other = state % (index + 1);
    [copy[index], copy[other]] = [copy[other] as Item, copy[index] as Item];
  }
  return copy;
};
