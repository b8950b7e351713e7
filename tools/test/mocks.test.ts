import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  anonymous,
  createViewerSigner,
  generateViewerKeys,
  internalHeaders,
  type Viewer,
} from '@tessera/kit/identity';
import { createLogger } from '@tessera/kit/telemetry';
import { buildSchema } from 'graphql';
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readIdPrefixes } from '../src/mocks/mocks-file.ts';
import { type RunningMocks, startMocks } from '../src/mocks/start-mocks.ts';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@authenticated"])`;
const catalog = `${link}
scalar DateTime scalar Decimal scalar URL scalar CountryCode
type Query {
  product(id: ID!): Product
  bySlug(slug: String!): Product
  products(first: Int, after: String, sort: Sort): ProductConnection!
  node(id: ID!): Node
  secret: String @authenticated
}
type Mutation { productUpdate(input: ProductUpdateInput!): ProductPayload! productCreate(input: ProductCreateInput!): ProductPayload! }
input ProductUpdateInput { id: ID! title: String }
input ProductCreateInput { title: String! price: Int }
type ProductPayload { product: Product userErrors: [UserError!]! }
type UserError { message: String! }
interface Node { id: ID! }
enum Sort { TITLE }
type Product implements Node @key(fields: "id") {
  id: ID! title: String! slug: String! price: Money! tags: [String!]! madeAt: DateTime! home: URL! origin: CountryCode!
  vendorId: ID! related: [Product!]! any: Thing rating: Float kind: Kind!
}
type Money @shareable { amount: Decimal! currencyCode: String! }
enum Kind { BOOK TOY }
union Thing = Vendor | Product
type Vendor implements Node @key(fields: "id") { id: ID! name: String! }
type ProductConnection { nodes: [Product!]! edges: [ProductEdge!]! pageInfo: PageInfo! totalCount: Int! }
type ProductEdge { cursor: String! node: Product! }
type PageInfo @shareable { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }
`;
const reviews = `${link}
type Query { latest: Review }
type Mutation { signIn(input: SignInInput!): Tokens! }
input SignInInput { email: String! }
type Tokens { accessToken: String! }
type Review @key(fields: "id") { id: ID! body: String! product: Product }
type Product @key(fields: "id") { id: ID! slug: String! @shareable reviews: [Review!] }
`;

const folder = mkdtempSync(join(tmpdir(), 'tessera-mocks-'));
const keys = await generateViewerKeys();
const signer = await createViewerSigner(keys.privateJwk);
const logger = createLogger({ name: 'mocks', level: 'silent', json: true });
const running: RunningMocks[] = [];

const start = async (seed: string): Promise<RunningMocks> => {
  const subgraphs = Object.entries({ catalog, reviews }).map(([name, sdl]) => {
    const schemaFile = join(folder, `${name}.graphql`);
    writeFileSync(schemaFile, sdl);
    return { name, schemaFile };
  });
  const env = {
    NODE_ENV: 'test',
    CATALOG_PORT: '0',
    REVIEWS_PORT: '0',
    VIEWER_PUBLIC_KEYS: keys.publicJwks,
    CATALOG_SECRET: 'of the real one',
  };
  const mocks = await startMocks({ subgraphs, seed, prefixes: { Product: 'prod' }, env, logger });
  running.push(mocks);
  return mocks;
};

let mocks: RunningMocks;
beforeAll(async () => {
  mocks = await start('one');
});
afterAll(async () => {
  await Promise.all(running.map(({ stop }) => stop()));
  rmSync(folder, { recursive: true });
});

const ask = async (
  name: 'catalog' | 'reviews',
  query: string,
  variables: Record<string, unknown> = {},
  { of = mocks, viewer = anonymous }: { of?: RunningMocks; viewer?: Viewer } = {},
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers by path and assert every value they use.
): Promise<any> => {
  const url = of.subgraphs.find((mock) => mock.name === name)?.url;
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      [internalHeaders.viewer]: await signer.sign(viewer, name),
    },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
};

const entities = 'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Product { id slug } } }';

describe('mocks', () => {
  it('answer every field with a value of its type', async () => {
    const query =
      '{ bySlug(slug: "a-b") { id slug title tags madeAt home origin vendorId rating kind price { amount currencyCode } any { __typename } } }';
    const { data, errors } = await ask('catalog', query);
    expect(errors).toBeUndefined();
    expect(data.bySlug).toMatchObject({
      id: expect.stringMatching(/^prod_[0-7][0-9a-z]{25}$/),
      slug: 'a-b',
      vendorId: expect.stringMatching(/^vendor_[0-7][0-9a-z]{25}$/),
      price: { amount: expect.stringMatching(/^\d+\.\d\d$/), currencyCode: 'USD' },
      kind: expect.stringMatching(/^(BOOK|TOY)$/),
    });
  });

  it('know the same entity in every subgraph, and give it back by its key', async () => {
    const { data } = await ask('reviews', '{ latest { id product { id slug reviews { id } } } }');
    const { id, slug, reviews: own } = data.latest.product;
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThanOrEqual(3);
    const r = [{ __typename: 'Product', id }];
    for (const name of ['catalog', 'reviews'] as const)
      expect((await ask(name, entities, { r })).data._entities).toEqual([{ id, slug }]);
    expect(
      (
        await ask(
          'catalog',
          'query ($id: ID!) { product(id: $id) { slug } node(id: $id) { __typename id } }',
          { id },
        )
      ).data,
    ).toEqual({
      product: { slug },
      node: { __typename: 'Product', id },
    });
  });

  it('make up the same for the same seed, in whatever order it is asked for, and else something else', async () => {
    const query = '{ products(first: 2) { nodes { id title } } }';
    const first = await ask('catalog', query);
    expect(first.data.products.nodes.length).toBeGreaterThan(0);
    const again = await start('one');
    await ask('catalog', '{ products { nodes { tags } } }', {}, { of: again });
    expect(await ask('catalog', query, {}, { of: again })).toEqual(first);
    expect(await ask('catalog', query, {}, { of: await start('two') })).not.toEqual(first);
  });

  it('page through a list whose parts agree', async () => {
    const query =
      'query ($first: Int, $after: String) { products(first: $first, after: $after) { totalCount nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }';
    const seen: string[] = [];
    let after: string | null = null;
    let total = 0;
    do {
      const answer = await ask('catalog', query, { first: 2, after });
      const { products } = answer.data;
      total = products.totalCount;
      expect(products.edges.map(({ node }: { node: unknown }) => node)).toEqual(products.nodes);
      expect(products.pageInfo.endCursor).toBe(products.edges.at(-1).cursor);
      expect(products.pageInfo.hasPreviousPage).toBe(after !== null);
      seen.push(...products.nodes.map(({ id }: { id: string }) => id));
      after = products.pageInfo.hasNextPage ? products.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(total);
    expect(seen.length).toBe(total);
    expect((await ask('catalog', query, { first: -5, after: 'forged' })).data.products.edges).toEqual([]);
  });

  it('let mutations succeed, and remember what they wrote', async () => {
    const create =
      'mutation { productCreate(input: { title: "Momo", price: 3 }) { product { id title price { amount } } userErrors { message } } }';
    const { product, userErrors } = (await ask('catalog', create)).data.productCreate;
    expect(userErrors).toEqual([]);
    expect(product).toMatchObject({ title: 'Momo', price: { amount: expect.any(String) } });
    const update =
      'mutation ($id: ID!) { productUpdate(input: { id: $id, title: "Jim" }) { product { id } userErrors { message } } }';
    expect((await ask('catalog', update, { id: product.id })).data.productUpdate.product.id).toBe(product.id);
    expect(
      (await ask('catalog', 'query ($id: ID!) { product(id: $id) { title } }', { id: product.id })).data
        .product.title,
    ).toBe('Jim');
  });

  it('answer the router only, and ask of a viewer what the schema asks', async () => {
    const url = mocks.subgraphs[0]?.url;
    const stranger = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ secret }"}',
    });
    expect(stranger.status).toBe(401);
    expect((await ask('catalog', '{ secret }')).errors[0].extensions.code).toMatch(/^UNAUTH/);
    const viewer: Viewer = { userId: 'usr_1', sessionId: 'ses_1', roles: [], scopes: new Set() };
    expect((await ask('catalog', '{ secret }', {}, { viewer })).data.secret).toEqual(expect.any(String));
  });

  it('sign in whoever asks, by tokens that their own keys verify', async () => {
    const { data } = await ask('reviews', 'mutation { signIn(input: { email: "a" }) { accessToken } }');
    const jwks = await fetch(`${mocks.subgraphs[0]?.url}/.well-known/jwks.json`);
    const keySet = createLocalJWKSet((await jwks.json()) as JSONWebKeySet);
    const { payload } = await jwtVerify(data.signIn.accessToken, keySet, {
      issuer: 'tessera-accounts',
      audience: 'tessera',
    });
    expect(payload).toMatchObject({ sub: expect.stringMatching(/^user_/), roles: ['admin'] });
  });

  it('do not run in production', async () => {
    const options = { subgraphs: [], seed: 'a', prefixes: {}, env: { NODE_ENV: 'production' }, logger };
    await expect(startMocks(options)).rejects.toThrow('they do not run in production');
  });
});

const repository = join(import.meta.dirname, '..', '..');

it('mocks.yaml names types that there are', () => {
  const api = buildSchema(readFileSync(join(repository, 'router', 'schema', 'api.graphql'), 'utf8'));
  const types = Object.keys(readIdPrefixes(repository));
  expect(types.length).toBeGreaterThan(10);
  expect(types.filter((type) => !api.getType(type))).toEqual([]);
});
