import { expect, test } from 'vitest';
import { lintShape } from '../src/lint/lint-config.ts';
import { lintSchemas } from '../src/lint/lint-schemas.ts';
import { supergraphYaml, temporaryProject } from './support/temporary-project.ts';

const source = (name: string, sdl: string) => ({ name, url: '', file: `${name}.graphql`, sdl });

const problems = (config: unknown, ...sdls: readonly string[]): string[] =>
  lintSchemas(
    sdls.map((sdl, index) => source('ab'[index] ?? 'c', sdl)),
    lintShape.parse({ descriptions: false, ...(config as object) }),
  ).map(({ rule, coordinate, message, file, line }) => `${file}:${line} ${rule} ${coordinate} ${message}`);

const payload = 'type ThingPayload { userErrors: [String!]! } input ThingInput { id: ID }';

const cases: readonly [string, string, string[]][] = [
  ['a type in lower case', 'type thing { a: Int }', ['naming thing is not in PascalCase']],
  ['a field in snake case', 'type T { a_b: Int }', ['naming T.a_b is not in camelCase']],
  ['an argument in Pascal case', 'type T { a(B: Int): Int }', ['naming T.a(B:) is not in camelCase']],
  ['an input field in Pascal case', 'input I { A: Int }', ['naming I.A is not in camelCase']],
  ['an enum value in lower case', 'enum E { draft }', ['naming E.draft is not in SCREAMING_SNAKE_CASE']],
  [
    'a deprecation without reason',
    'type T { a: Int @deprecated }',
    ['deprecation T.a is deprecated without a reason'],
  ],
  [
    'a deprecation without a day',
    'enum E { A @deprecated(reason: "Use B.") B }',
    ['deprecation E.A is deprecated without the day it may go, such as 2027-01-31'],
  ],
  [
    'a deprecated argument',
    'type T { a(b: Int @deprecated): Int }',
    ['deprecation T.a(b:) is deprecated without a reason'],
  ],
  ['a deprecation with a day', 'type T { a: Int @deprecated(reason: "Use b. Gone after 2027-01-31.") }', []],
  [
    'a connection without parts',
    'type TConnection { total: Int }',
    ['connections TConnection has no nodes or edges', 'connections TConnection has no pageInfo: PageInfo!'],
  ],
  [
    'a connection that is not paged',
    'type Query { all: TConnection! } type TConnection { nodes: [Int] pageInfo: PageInfo! }',
    ['connections Query.all returns a connection and takes no first and after'],
  ],
  [
    'a paged connection',
    'type Query { all(first: Int, after: String): TConnection! } type TConnection { edges: [Int] pageInfo: PageInfo! }',
    [],
  ],
  [
    'a mutation of bare arguments',
    `type Mutation { thingAdd(id: ID): ThingPayload! } ${payload}`,
    ['mutations Mutation.thingAdd takes not exactly one argument input: ...Input!'],
  ],
  [
    'a mutation that returns its object',
    'type Mutation { thingAdd(input: ThingInput!): Int } input ThingInput { id: ID }',
    [
      'mutations Mutation.thingAdd returns no ...Payload!',
      'mutations Mutation.thingAdd has no userErrors in its payload',
    ],
  ],
  [
    'a mutation in shape',
    `extend type Mutation { thingAdd(input: ThingInput!): ThingPayload! } ${payload}`,
    [],
  ],
  [
    'a payment without key',
    `type Mutation { orderPay(input: ThingInput!): ThingPayload! } ${payload}`,
    ['idempotency Mutation.orderPay moves money or stock and requires no idempotencyKey'],
  ],
  [
    'a payment with a key',
    'type Mutation { orderPay(input: PayInput!): PayPayload! } input PayInput { idempotencyKey: String! } type PayPayload { userErrors: [String!]! }',
    [],
  ],
  [
    'a price in a Float',
    'type T { unitPrice: Float }',
    ['money T.unitPrice is money in a Float; use Money or Decimal'],
  ],
  [
    'money in an argument',
    'type T { a(amount: Float): Int }',
    ['money T.a(amount:) is money in a Float; use Money or Decimal'],
  ],
  ['a Float that is no money', 'type T { weight: Float }', []],
];

test.each(cases)('judges %s', (_, sdl, expected) => {
  expect(problems({}, sdl)).toEqual(expected.map((problem) => `a.graphql:1 ${problem}`));
});

test('asks that what another subgraph adds to an entity may be null', () => {
  const product = 'type Product @key(fields: "id") { id: ID! title: String! weight: Int! }';
  const stock =
    'type Product @key(fields: "id") { id: ID! weight: Int! @external inStock: Boolean! quantity: Int }';
  expect(problems({}, product, stock)).toEqual([
    'b.graphql:1 nullability Product.inStock is never null, and not from a, which owns Product',
  ]);
});

const owner = 'type A @key(fields: "id") { id: ID! x: Int }';

const keyed: readonly [string, readonly string[], readonly string[]][] = [
  [
    'a key that may be null',
    ['type A @key(fields: "id") { id: ID x: Int }'],
    ['a keys A.id is part of a @key and may be null'],
  ],
  [
    'a field that no key leads to',
    [owner, 'type A @key(fields: "id", resolvable: false) { id: ID! y: Int }'],
    ['b keys A.y cannot be reached from other subgraphs: no @key here is resolvable'],
  ],
  [
    'a reference by a key that nobody resolves',
    [owner, 'type A @key(fields: "sku", resolvable: false) { sku: ID! }'],
    ['b keys A is referred to by @key(fields: "sku"), which no subgraph resolves'],
  ],
  ['a reference', [owner, 'type A @key(fields: "id", resolvable: false) { id: ID! }'], []],
  [
    'a reference by the fields of a key in another order',
    [
      'type A @key(fields: "id org { id }") { id: ID! org: O! }',
      'type A @key(fields: "org { id } id", resolvable: false) { id: ID! org: O! }',
    ],
    [],
  ],
];

test.each(keyed)('judges %s', (_, sdls, expected) => {
  expect(problems({}, ...sdls)).toEqual(expected.map((problem) => problem.replace(' ', '.graphql:1 ')));
});

test('turns rules off, passes over exceptions and takes patterns', () => {
  expect(problems({ naming: false }, 'type thing { a: Int }')).toEqual([]);
  expect(problems({ naming: { except: ['thing'] } }, 'type thing { a: Int }')).toEqual([]);
  expect(problems({ money: { names: '^pay$' } }, 'type T { pay: Float price: Float }')).toHaveLength(1);
});

test('says which setting is wrong', async () => {
  const { tessera, write } = temporaryProject({
    'supergraph.yaml': supergraphYaml('a'),
    'subgraphs/a/schema.graphql': 'type Query { a: Int }',
    'check.yaml': 'lint:\n  money: { names: "(" }\n',
  });
  expect(await tessera(['lint'])).toMatchObject({
    code: 64,
    notes: 'tessera: check.yaml:2 lint.money.names: ( is not a regular expression.',
  });
  write('check.yaml', 'lint: { speed: false }');
  expect((await tessera(['lint'])).code).toBe(64);
});
