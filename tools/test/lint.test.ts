import { expect, test } from 'vitest';
import { undescribed } from '../src/lint/undescribed.ts';
import { supergraphYaml, temporaryProject } from './support/temporary-project.ts';

const coordinates = (sdl: string): string[] =>
  undescribed(sdl, 'a.graphql').map(({ coordinate, line }) => `${line} ${coordinate}`);

test('finds each kind of definition that has no description', () => {
  const sdl = `
type Product implements Node { id(format: String): ID! }
interface Node { id: ID! }
union Either = Product
enum Status { DRAFT }
input Filter { status: Status }
scalar Decimal
type Query { product: Product }`;
  expect(coordinates(sdl)).toEqual([
    '2 Product',
    '2 Product.id',
    '2 Product.id(format:)',
    '3 Node',
    '3 Node.id',
    '4 Either',
    '5 Status',
    '5 Status.DRAFT',
    '6 Filter',
    '6 Filter.status',
    '7 Decimal',
    '8 Query.product',
  ]);
});

test('passes over the root types that a schema names', () => {
  expect(coordinates('schema { query: Q } "The root." type Q { "One." a: Int }')).toEqual([]);
});

test('counts an empty description as none', () => {
  expect(coordinates('"  " scalar Decimal')).toEqual(['1 Decimal']);
});

test('asks nothing of extensions, root types and fields that another subgraph describes', () => {
  const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9")
extend type Query { "The answer" answer: Int }
"A thing" type Thing { "Its id" id: ID! weight: Int @external }`;
  expect(coordinates(sdl)).toEqual([]);
});

test('lists file, line and coordinate with exit code 1', async () => {
  const { tessera, write } = temporaryProject({
    'supergraph.yaml': supergraphYaml('catalog'),
    'subgraphs/catalog/schema.graphql': 'type Query {\n  product: ID\n}',
  });
  expect(await tessera(['lint'])).toMatchObject({
    code: 1,
    notes:
      'tessera: 1 part of the schemas breaks a rule:\n  subgraphs/catalog/schema.graphql:2 Query.product has no description (descriptions)',
  });
  write('subgraphs/catalog/schema.graphql', 'type Query {\n  "A product"\n  product: ID\n}');
  expect(await tessera(['lint'])).toMatchObject({ code: 0, out: '1 schema keeps to the rules.' });
});
