import { buildSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { possibleTokens, sendingVariables, sentTokens, writtenTokens } from './index.ts';

const schema = buildSchema(`
  type Query { node: Node any: Any find(filter: Filter, sort: Sort = NAME, text: String): [Thing!] }
  interface Node { id: ID! }
  type Thing implements Node { id: ID! name(upper: Boolean): String color: Color }
  type Other implements Node { id: ID! }
  union Any = Thing | Other
  enum Color { RED GREEN }
  enum Sort { NAME AGE }
  input Filter { name: String colors: [Color!] size: Int! = 1 not: Filter }
`);
const written = (text: string) => [...writtenTokens(schema, parse(text))].sort();

describe('what is written in an operation', () => {
  it('reaches implementations through an interface, and members of a union by a spread', () => {
    expect(written('{ node { id } }')).toEqual(
      ['Node', 'Node.id', 'ID', 'Other.id', 'Query', 'Query.node', 'Thing.id', 'query'].sort(),
    );
    expect(written('{ any { ...F } } fragment F on Thing { color }')).toEqual(
      ['Any', 'Any.Thing', 'Color', 'Color<', 'Query', 'Query.any', 'Thing', 'Thing.color', 'query'].sort(),
    );
  });

  it('tells arguments and input fields that are given from those left out', () => {
    const tokens = written(
      'query ($t: String!) { find(filter: { colors: [RED], not: null }, text: $t) { id } }',
    );
    expect(tokens).toEqual(
      expect.arrayContaining([
        'Query.find(filter:)',
        'Query.find(sort:)?',
        'Query.find(text:)',
        'Filter.colors',
        'Color.RED',
        'Filter.not',
        'Filter.not?',
        'Filter.name?',
      ]),
    );
    for (const token of [
      'Query.find(filter:)?',
      'Query.find(text:)?',
      'Filter.name',
      'Color.GREEN',
      'Color<',
    ])
      expect(tokens).not.toContain(token);
  });

  it('has nothing to say about introspection', () => {
    expect(written('{ __schema { types { name } } __typename }')).toEqual(['query']);
  });
});

describe('what variables carry', () => {
  const operation = parse(
    'query ($f: Filter, $s: Sort, $t: String) { find(filter: $f, sort: $s, text: $t) { id } }',
  );
  const variables = sendingVariables(schema, operation);
  const sent = (values: Record<string, unknown>) => [...sentTokens(variables, values)].sort();

  it('is looked at in variables of input types and enums alone', () => {
    expect(variables.map(({ name }) => name)).toEqual(['f', 's']);
  });

  it('is names of the schema, whatever the values are', () => {
    const secret = 'hunter2';
    const tokens = sent({ f: { name: secret, colors: 'RED', not: { colors: null } }, s: 'AGE', t: secret });
    expect(tokens.join()).not.toContain(secret);
    expect(tokens).toEqual(
      [
        ...['Color', 'Color.RED', 'Filter', 'Filter.colors', 'Filter.colors?', 'Filter.name', 'Filter.name?'],
        ...['Filter.not', 'Filter.not?', 'Filter.size?', 'Sort', 'Sort.AGE'],
      ].sort(),
    );
  });

  it.each([
    ['nothing', {}],
    ['null', { f: null, s: null }],
    ['what is no value of the enum', { s: 'hunter2' }],
    ['what is inherited', Object.create({ f: { name: 'a' } })],
  ])('is nothing for %s', (_, values) => {
    expect(sent(values).filter((token) => token !== 'Sort')).toEqual([]);
  });

  it('counts as all that could be sent when there is too much of it to look at', () => {
    const many = sent({ f: { name: 'a', colors: Array.from({ length: 5_000 }, () => 'RED') } });
    expect(many).toContain('Color.GREEN');
    expect(many).toContain('Sort.NAME');
  });

  it('is all of it where values are not known', () => {
    const tokens = possibleTokens(schema, operation);
    for (const token of ['Filter.name', 'Filter.name?', 'Filter.size?', 'Color.GREEN', 'Sort.NAME'])
      expect(tokens).toContain(token);
  });
});
