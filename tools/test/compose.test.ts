import { expect, test, vi } from 'vitest';
import { supergraphYaml, temporaryProject } from './support/temporary-project.ts';

// Real processes, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 120_000 });

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])\n`;
const products = `${link}
type Product @key(fields: "id") { id: ID! title: String! }
type Query { product(id: ID!): Product }
`;
const ratings = `${link}
type Product @key(fields: "id") { id: ID! rating: Float }
`;

const project = (ratingsSdl = ratings) =>
  temporaryProject({
    'supergraph.yaml': supergraphYaml('products', 'ratings'),
    'subgraphs/products/schema.graphql': products,
    'subgraphs/ratings/schema.graphql': ratingsSdl,
  });

test('writes the supergraph and what clients see of it', async () => {
  const { tessera, read } = project();
  const { code, out } = await tessera(['compose']);
  expect({ code, out }).toEqual({ code: 0, out: 'Composed 2 subgraphs into router/schema.' });
  expect(read('router/schema/supergraph.graphql')).toContain('url: "http://127.0.0.1:4102/graphql"');
  expect(read('router/schema/api.graphql')).toBe(`type Product {
  id: ID!
  rating: Float
  title: String!
}

type Query {
  product(id: ID!): Product
}
`);
});

test('composes the security directives that the router enforces', async () => {
  const { tessera, read } = project(
    ratings
      .replace('"@shareable"', '"@authenticated", "@requiresScopes"')
      .replace('rating: Float', 'rating: Float @authenticated @requiresScopes(scopes: [["a"]])'),
  );
  expect((await tessera(['compose'])).code).toBe(0);
  expect(read('router/schema/supergraph.graphql')).toContain('@requiresScopes(scopes: [["a"]])');
  expect(read('router/schema/api.graphql')).not.toContain('@');
});

test('gives the same text whatever the environment and the order of the list', async () => {
  const { tessera, read, write } = project();
  await tessera(['compose']);
  const golden = read('router/schema/supergraph.graphql');
  write(
    'supergraph.yaml',
    `subgraphs:
  ratings: { routing_url: http://127.0.0.1:4102/graphql, schema: { file: subgraphs/ratings/schema.graphql } }
  products: { routing_url: http://127.0.0.1:4101/graphql, schema: { file: subgraphs/products/schema.graphql } }
`,
  );
  const { code } = await tessera(['compose', '--check'], { RATINGS_URL: 'http://elsewhere.test/graphql' });
  expect(code).toBe(0);
  expect(read('router/schema/supergraph.graphql')).toBe(golden);
});

test('takes routing URLs from the environment when asked to', async () => {
  const { tessera, read } = project();
  await tessera(['compose', '--env', '--out', 'dist'], { RATINGS_URL: 'http://elsewhere.test/graphql' });
  expect(read('dist/supergraph.graphql')).toContain('url: "http://elsewhere.test/graphql"');
});

test('names the stale golden and the command that makes it fresh', async () => {
  const { tessera, write } = project();
  await tessera(['compose']);
  write('subgraphs/ratings/schema.graphql', ratings.replace('rating: Float', 'rating: Int'));
  const { code, notes } = await tessera(['compose', '--check']);
  expect(code).toBe(1);
  expect(notes).toBe(
    'tessera: Stale: router/schema/supergraph.graphql, router/schema/api.graphql. Run `npx tessera compose` and commit the result.',
  );
});

test('shows file, line and excerpt of each place a composition error speaks of', async () => {
  const { tessera } = project(ratings.replace('rating: Float', 'title: Int!'));
  const { code, notes } = await tessera(['compose']);
  expect(code).toBe(2);
  expect(notes).toContain('error FIELD_TYPE_MISMATCH Type of field "Product.title" is incompatible');
  expect(notes).toContain(`  subgraphs/products/schema.graphql:3:43
    3 │ type Product @key(fields: "id") { id: ID! title: String! }
      │                                           ^`);
  expect(notes).toContain('subgraphs/ratings/schema.graphql:3:');
  expect(notes).toContain('tessera: Cannot compose supergraph.yaml:');
});

test('shows the line of a schema that is not GraphQL', async () => {
  const { tessera } = project(`${ratings}\ntype Broken { id: }\n`);
  const { code, notes } = await tessera(['compose']);
  expect(code).toBe(2);
  expect(notes).toContain('error INVALID_GRAPHQL [ratings] Syntax Error: Expected Name, found "}".');
  expect(notes).toContain('subgraphs/ratings/schema.graphql:5:19');
});

test('reports as JSON, hints included', async () => {
  const { tessera } = project(ratings.replace('rating: Float', 'rating: Float title: String @shareable'));
  const { code, out } = await tessera(['compose', '--format', 'json']);
  expect(code).toBe(2);
  const report = JSON.parse(out) as {
    composed: boolean;
    findings: { code: string; places: { file: string }[] }[];
  };
  expect(report.composed).toBe(false);
  expect(report.findings[0]).toMatchObject({
    code: 'INVALID_FIELD_SHARING',
    places: [{ file: 'subgraphs/products/schema.graphql' }, { file: 'subgraphs/ratings/schema.graphql' }],
  });
});

test('shows hints that ask for something as warnings, and composes', async () => {
  const field = (first: string) => `type Query { top(first: ${first}): Int @shareable }`;
  const { tessera, write } = project(`${ratings}${field('Int = 1')}`);
  write('subgraphs/products/schema.graphql', products.replace(/type Query.*/, field('Int')));
  const { code, out, notes } = await tessera(['compose']);
  expect(code).toBe(0);
  expect(notes).toContain('warning INCONSISTENT_DEFAULT_VALUE_PRESENCE');
  expect(out).toMatch(/with 1 warning\(s\)\.$/);
});

const unreadable: [string, string, string][] = [
  ['YAML that is none', 'subgraphs: [', 'supergraph.yaml:1 is not YAML'],
  [
    'a schema that is not a file',
    'subgraphs:\n  a:\n    routing_url: x\n    schema:\n      subgraph_url: http://a.test\n',
    'supergraph.yaml:5 subgraphs.a.schema: Tessera reads schemas from files only',
  ],
  [
    'a variable without value or default',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: Rover's syntax.
    'subgraphs:\n  a:\n    routing_url: ${env.NOWHERE}\n    schema:\n      file: a.graphql\n',
    'The environment variable NOWHERE is not set and has no default.',
  ],
  [
    'a name that is no name',
    'subgraphs:\n  A b:\n    routing_url: x\n',
    'lower-case letters, digits and dashes',
  ],
];

test.each(unreadable)('refuses %s with its place and exit code 64', async (_, yaml, message) => {
  const { tessera } = temporaryProject({ 'supergraph.yaml': yaml });
  const { code, notes } = await tessera(['compose']);
  expect(code).toBe(64);
  expect(notes).toContain(message);
});

test.each([
  ['2', 0],
  ['2.14', 0],
  ['=2.14.4', 0],
  ['=2.13.0', 64],
  ['1', 64],
  ['2.1', 64],
])('with federation_version %s exits with %d', async (version, exitCode) => {
  const { tessera, read, write } = project();
  write('supergraph.yaml', `federation_version: "${version}"\n${read('supergraph.yaml')}`);
  const { code, notes } = await tessera(['compose']);
  expect(code).toBe(exitCode);
  if (exitCode !== 0) {
    expect(notes).toContain(
      `asks for federation_version ${version}, but @apollo/composition 2.14.4 is installed`,
    );
  }
});

test('says which schema is not there', async () => {
  const { tessera } = temporaryProject({ 'supergraph.yaml': supergraphYaml('products') });
  expect(await tessera(['compose'])).toMatchObject({
    code: 2,
    notes: 'tessera: Cannot read subgraphs/products/schema.graphql, the schema of the subgraph products.',
  });
});
