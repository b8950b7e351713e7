import { expect, test } from 'vitest';
import { applyEdits, removalOf } from '../src/lint/edits.ts';
import { fixSchemas } from '../src/lint/fix-schemas.ts';
import { lintShape } from '../src/lint/lint-config.ts';
import { supergraphYaml, temporaryProject } from './support/temporary-project.ts';

const config = lintShape.parse({ descriptions: false });
const url = 'url: "https://specs.apollo.dev/federation/v2.9"';

const fixed = (sdl: string) => {
  const source = { name: 'a', url: '', file: 'a.graphql', sdl };
  const { sources, mended } = fixSchemas([source], config);
  expect(fixSchemas(sources, config).mended).toEqual([]);
  return { sdl: sources[0]?.sdl, mended };
};

const rest = 'type Query { a: T } type T @key(fields: "id") { id: ID! }';

const cases: readonly [string, string, string][] = [
  [
    'imports that are not used, in a line',
    `extend schema @link(${url}, import: ["@tag", "@key", "@shareable", "@external"])\n${rest}`,
    `extend schema @link(${url}, import: ["@key"])\n${rest}`,
  ],
  [
    'the only import',
    `extend schema @link(${url}, import: ["@tag"])\ntype Query { a: Int }`,
    `extend schema @link(${url}, import: [])\ntype Query { a: Int }`,
  ],
  [
    'imports on lines with comments',
    `extend schema @link(${url}, import: [\n  "@key" # identity\n  "@tag" # contracts\n  { name: "@external", as: "@foreign" }\n])\n${rest}`,
    `extend schema @link(${url}, import: [\n  "@key" # identity\n  # contracts\n])\n${rest}`,
  ],
  [
    'a directive that is there twice',
    `extend schema @link(${url}, import: ["@tag"])\ntype Query {\n  a: Int # first\n    @tag(name: "x")\n    @tag(name: "x") # again\n  b: Int @tag(name: "y") @tag(name: "y") @tag(name: "z")\n}`,
    `extend schema @link(${url}, import: ["@tag"])\ntype Query {\n  a: Int # first\n    @tag(name: "x")\n    # again\n  b: Int @tag(name: "y") @tag(name: "z")\n}`,
  ],
  [
    '@shareable on the field of a key, and its import',
    `extend schema @link(${url}, import: ["@key", "@shareable"])\ntype Query { a: T }\ntype T @key(fields: "id") {\n  id: ID! @shareable\n}`,
    `extend schema @link(${url}, import: ["@key"])\ntype Query { a: T }\ntype T @key(fields: "id") {\n  id: ID!\n}`,
  ],
];

test.each(cases)('mends %s', (_, before, after) => {
  const { sdl, mended } = fixed(before);
  expect(sdl).toBe(after);
  expect(mended.length).toBeGreaterThan(0);
});

test('leaves what takes a decision', () => {
  const sdl = `extend schema @link(${url}, import: ["@key", "@shareable"])
type Query { a: thing b: Int @deprecated }
type thing @key(fields: "id") { id: ID! x: Int @shareable @deprecated(reason: "old") }`;
  expect(fixed(sdl)).toEqual({ sdl, mended: [] });
});

test('takes edits that do not overlap', () => {
  const edits = [
    { start: 4, end: 6, text: '' },
    { start: 0, end: 2, text: 'x' },
    { start: 1, end: 5, text: 'never' },
  ];
  expect(applyEdits('0123456789', edits)).toBe('x236789');
  expect(removalOf('a\n  b\nc', 4, 5)).toEqual({ start: 2, end: 6, text: '' });
});

test('writes what it mends, says so, and fails for the rest', async () => {
  const schema = `extend schema @link(${url}, import: ["@key"]) # kept\ntype Query {\n  "It."\n  a: Int\n  b: Int\n}\n`;
  const { tessera, read, write } = temporaryProject({
    'supergraph.yaml': supergraphYaml('a'),
    'subgraphs/a/schema.graphql': schema,
  });
  expect((await tessera(['lint'])).notes).toContain(
    'subgraphs/a/schema.graphql:1 @key is imported and not used (imports, --fix mends it)',
  );
  expect(await tessera(['lint', '--fix'])).toMatchObject({
    code: 1,
    out: 'Mended subgraphs/a/schema.graphql:1 @key is imported and not used (imports)',
    notes:
      'tessera: 1 part of the schemas breaks a rule:\n  subgraphs/a/schema.graphql:5 Query.b has no description (descriptions)',
  });
  expect(read('subgraphs/a/schema.graphql')).toBe(schema.replace('"@key"', ''));
  write('subgraphs/a/schema.graphql', schema.replace('a: Int', 'a: Nothing'));
  expect(await tessera(['lint', '--fix'])).toMatchObject({
    code: 2,
    notes: expect.stringContaining('Nothing was mended: the subgraphs do not compose'),
  });
  write('subgraphs/a/schema.graphql', 'type Query {');
  expect(await tessera(['lint', '--fix'])).toMatchObject({
    code: 1,
    notes: expect.stringContaining('subgraphs/a/schema.graphql:1: Syntax Error'),
  });
});
