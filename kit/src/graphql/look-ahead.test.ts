import { buildSchema, graphql } from 'graphql';
import { expect, it } from 'vitest';
import { argumentsBelow } from './index.ts';

const schema = buildSchema(`
  type Query { box(n: Int): Box boxes: [Box!]! }
  type Box { parts(first: Int! = 20, after: String): [String!] name: String }
`);

const lookAhead = async (query: string, variables: Record<string, unknown> = {}) => {
  let seen: unknown = 'nobody looked';
  const look = (_args: unknown, _context: unknown, info: Parameters<typeof argumentsBelow>[0]) => {
    seen = argumentsBelow(info, 'parts');
    return null;
  };
  await graphql({ schema, source: query, rootValue: { box: look, boxes: look }, variableValues: variables });
  return seen;
};

it.each([
  ['right below', '{ box { parts(first: 3) } }', { first: 3 }],
  ['with its defaults', '{ box { name parts } }', { first: 20 }],
  ['with variables', 'query ($n: Int!) { box { parts(first: $n, after: "x") } }', { first: 7, after: 'x' }],
  ['by another name', '{ box { few: parts(first: 1) } }', { first: 1 }],
  ['the first of several', '{ box { a: parts(first: 1) b: parts(first: 2) } }', { first: 1 }],
  [
    'in fragments',
    '{ box { ... { ...F } } } fragment F on Box { ... on Box { parts(first: 4) } }',
    { first: 4 },
  ],
  ['of a list', '{ boxes { parts(first: 5) } }', { first: 5 }],
])('sees a field %s', async (_where, query, expected) => {
  expect(await lookAhead(query, { n: 7 })).toEqual(expected);
});

it.each([
  ['is not there', '{ box { name } }'],
  // Valid because of the default, and null all the same.
  ['has an argument that its own resolver will refuse', 'query ($n: Int = 1) { box { parts(first: $n) } }'],
])('sees nothing when the field %s', async (_why, query) => {
  expect(await lookAhead(query, { n: null })).toBeUndefined();
});
