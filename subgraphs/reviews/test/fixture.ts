import { deterministicId } from '@tessera/kit/graphql';
import type { Viewer } from '@tessera/kit/identity';
import { openStore, type Store } from '@tessera/kit/store';
import {
  customer,
  fixedClock,
  staff,
  startTestSubgraph,
  type TestAnswer,
  type TestClock,
  type TestEngine,
  type TestSubgraph,
  withoutRelay,
} from '@tessera/kit/testing';
import { expect } from 'vitest';
import { verify } from '../src/store/verify.ts';
import { reviews } from '../src/subgraph.ts';

/** The id of a product under test. */
export const product = (name: string): string => deterministicId('prod', `test:${name}`);
/** A customer by name. */
export const named = (name: string): Viewer => customer(deterministicId('usr', `test:${name}`));

/** reviews under test. */
export interface Reviews extends TestSubgraph {
  readonly clock: TestClock;
  readonly databaseUrl: string;
  /** Sends a document, expects no errors, and returns the data. */
  ask(query: string, variables?: Record<string, unknown>, viewer?: Viewer): Promise<TestAnswer['data']>;
  /** Sends one mutation and returns its payload. */
  mutate(viewer: Viewer, name: string, input: Record<string, unknown>): Promise<TestAnswer['data']>;
  /** Writes a review as a customer and returns it. */
  write(author: string, productId: string, rating?: number): Promise<TestAnswer['data']>;
  /** Writes a review and publishes it. */
  publish(author: string, productId: string, rating?: number): Promise<TestAnswer['data']>;
  /** What a product page shows. */
  product(id: string, selection: string, viewer?: Viewer): Promise<TestAnswer['data']>;
  rating(id: string): Promise<TestAnswer['data']>;
  /** Opens the store beside the running subgraph, as an operator would. */
  withStore<T>(work: (store: Store) => Promise<T>): Promise<T>;
  /** Expects every counter to be what its rows say. */
  expectSound(): Promise<void>;
}

const reviewFields =
  'id rating title body status origin helpfulCount viewerFoundHelpful moderationNote version author { id } product { id }';

const selectionOf = (name: string): string =>
  name === 'reviewDelete' ? 'deletedId' : `review { ${reviewFields} }`;
const inputOf = (name: string): string =>
  name.startsWith('reviewHelpful') ? 'ReviewHelpfulInput' : `Review${name.slice('review'.length)}Input`;

/** Starts reviews on an empty database. */
export const startReviews = async (
  engine: TestEngine,
  env: Record<string, string> = {},
): Promise<Reviews> => {
  const clock = fixedClock('2026-03-01T12:00:00.000Z');
  const databaseUrl = await engine.databaseUrl();
  const subgraph = await startTestSubgraph(reviews, { engine, clock, databaseUrl, env });

  const ask: Reviews['ask'] = async (query, variables, viewer) => {
    const answer = await subgraph.execute(query, variables, viewer && { viewer });
    expect(answer.errors).toEqual([]);
    return answer.data;
  };
  const mutate: Reviews['mutate'] = async (viewer, name, input) => {
    const document = `mutation ($input: ${inputOf(name)}!) { ${name}(input: $input) {
      ${selectionOf(name)} userErrors { code field message } } }`;
    return (await ask(document, { input }, viewer))[name];
  };
  const write: Reviews['write'] = async (author, productId, rating = 4) => {
    const input = { productId, rating, title: `By ${author}`, body: 'Text.' };
    const { review, userErrors } = await mutate(named(author), 'reviewCreate', input);
    expect(userErrors).toEqual([]);
    return review;
  };
  const productPage: Reviews['product'] = async (id, selection, viewer) => {
    const answer = await subgraph.entities(
      [{ __typename: 'Product', id }],
      `... on Product { ${selection} }`,
      viewer && { viewer },
    );
    expect(answer.errors).toEqual([]);
    return answer.data._entities[0];
  };
  const withStore: Reviews['withStore'] = async (work) => {
    const { migrations } = reviews.store;
    const store = await openStore({ name: 'reviews', url: databaseUrl, migrations });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  };
  return {
    ...subgraph,
    takeStatements: () => withoutRelay(subgraph.takeStatements()),
    clock,
    databaseUrl,
    ask,
    mutate,
    write,
    publish: async (author, productId, rating) => {
      const { id, version } = await write(author, productId, rating);
      const decision = { id, expectedVersion: version, decision: 'PUBLISH' };
      const { review, userErrors } = await mutate(staff(), 'reviewModerate', decision);
      expect(userErrors).toEqual([]);
      return review;
    },
    product: productPage,
    rating: async (id) =>
      (await productPage(id, 'rating { average count histogram { rating count } }')).rating,
    withStore,
    expectSound: () =>
      withStore(async (store) => {
        const findings = await verify(store.read);
        expect(findings.length).toBeGreaterThan(0);
        for (const finding of findings) expect(finding).toMatchObject({ broken: 0 });
      }),
  };
};
