import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { supergraphYaml, temporaryProject } from './support/temporary-project.ts';

// Real processes, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 120_000 });

const schema = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requiresScopes", "@external", "@requires"])
scalar DateTime
scalar Decimal
interface Node { id: ID! }
enum Status { DRAFT PUBLISHED }
type Product implements Node @key(fields: "id") @key(fields: "handle") {
  id: ID! handle: String! at: DateTime price: Decimal! status: Status!
  variants(first: Int = 20): [Variant!]!
}
type Variant @key(fields: "id") { id: ID! weight: Decimal @external estimate: Decimal @requires(fields: "weight") }
extend type Query { product(id: ID!): Product }
input ProductInput { title: String! note: String }
type ProductPayload { product: Product }
type Mutation { productCreate(input: ProductInput!): ProductPayload! @requiresScopes(scopes: [["catalog:write"]]) }
`;

const resolvers = `import type { Resolvers } from './generated/resolvers.ts';

export const resolvers: Resolvers = {
  Product: {
    __resolveReference: (reference) => ('id' in reference ? { id: reference.id, state: 'DRAFT' } : null),
    at: (product) => new Date(product.id),
    price: () => '1.00',
    status: (product) => product.state,
    variants: (_, { first }) => [{ id: String(first) }],
  },
  Variant: { estimate: (variant) => ('weight' in variant ? variant.weight : null) },
  Query: { product: (_, { id }, { rows }) => rows.get(id) },
  Mutation: { productCreate: (_, { input }) => ({ product: input.note ? { id: input.title, state: 'DRAFT' } : null }) },
};
`;

const project = () =>
  temporaryProject({
    'supergraph.yaml': supergraphYaml('catalog'),
    'subgraphs/catalog/schema.graphql': schema,
    'subgraphs/catalog/codegen.json': '{ "mappers": { "Product": "../row.ts#ProductRow" } }',
    'subgraphs/catalog/src/row.ts': `export interface ProductRow { id: string; state: 'DRAFT' | 'PUBLISHED' }\n`,
    'subgraphs/catalog/src/context.ts': `import type { ProductRow } from './row.ts';\nexport interface Context { rows: Map<string, ProductRow> }\n`,
    'subgraphs/catalog/src/resolvers.ts': resolvers,
    'tsconfig.json': JSON.stringify({
      extends: join(import.meta.dirname, '..', '..', 'tsconfig.json'),
      compilerOptions: { types: [], noEmit: true },
      include: ['subgraphs/**/*.ts'],
      exclude: [],
    }),
  });

const compile = (root: string) => {
  const tsc = join(root, 'node_modules', 'typescript-native', 'bin', 'tsc');
  return spawnSync(process.execPath, [tsc, '-p', root], { encoding: 'utf8' }).stdout;
};

test('writes types that compile under the strict options and check resolvers', async () => {
  const { root, tessera, write } = project();
  expect((await tessera(['codegen'])).out).toBe('Wrote subgraphs/catalog/src/generated/resolvers.ts');
  expect(compile(root)).toBe('');
  write('subgraphs/catalog/src/resolvers.ts', resolvers.replace(`price: () => '1.00'`, 'price: () => 1'));
  expect(compile(root)).toContain("error TS2322: Type '() => number' is not assignable to type");
});

test('finds stale types, and leaves fresh files alone', async () => {
  const { tessera, write } = project();
  await tessera(['codegen']);
  expect((await tessera(['codegen'])).out).toBe('1 generated files were fresh already.');
  expect((await tessera(['codegen', '--check'])).code).toBe(0);
  write('subgraphs/catalog/schema.graphql', schema.replace('note: String', 'note: Int'));
  expect(await tessera(['codegen', '--check'])).toMatchObject({
    code: 1,
    notes:
      'tessera: Stale: subgraphs/catalog/src/generated/resolvers.ts. Run `npx tessera codegen` and commit the result.',
  });
});

test.each([
  ['a scalar without a type', 'subgraphs/catalog/schema.graphql', `${schema}\nscalar Colour`, 'Colour'],
  [
    'a schema that is not GraphQL',
    'subgraphs/catalog/schema.graphql',
    'type {',
    'schema.graphql:1: Syntax Error',
  ],
  [
    'configuration that is not JSON',
    'subgraphs/catalog/codegen.json',
    '{',
    'codegen.json of catalog is not JSON',
  ],
  [
    'an unknown key in the configuration',
    'subgraphs/catalog/codegen.json',
    '{ "x": 1 }',
    'codegen.json of catalog: document: Unrecognized key',
  ],
])('refuses %s with one sentence', async (_, file, text, message) => {
  const { tessera, write } = project();
  write(file, text);
  const { code, notes } = await tessera(['codegen']);
  expect(code).toBe(1);
  expect(notes).toContain(message);
});

test('names the subgraphs there are when asked for another', async () => {
  expect(await project().tessera(['codegen', 'orders'])).toMatchObject({
    code: 64,
    notes: 'tessera: supergraph.yaml lists no subgraph orders; it lists catalog.',
  });
});
