import fc from 'fast-check';
import { expect, test } from 'vitest';
import { accessShape } from '../../src/check/access/access-config.ts';
import { judgeAccess } from '../../src/check/access/judge-access.ts';
import { and, implies, newlyAdmitted, or, type Requirement } from '../../src/check/access/requirement.ts';
import { indexSources } from '../../src/check/source-index.ts';
import { composeSupergraph, type SubgraphSource } from '../../src/compose/compose-supergraph.ts';

const imports = '["@key", "@shareable", "@external", "@authenticated", "@requiresScopes", "@policy"]';
const link = (named = imports): string =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${named})`;

type Sdl = string | readonly string[];

/** Subgraphs a, b, ...; the schema of each starts on line 2. */
const sources = (sdl: Sdl): SubgraphSource[] =>
  [sdl].flat().map((text, at) => {
    const name = 'abc'[at] ?? '';
    const head = text.includes('@link') ? '' : link();
    return { name, url: `http://${name}.test`, file: `${name}.graphql`, sdl: `${head}\n${text}` };
  });

const composed = (from: readonly SubgraphSource[]): string => {
  const { supergraphSdl, findings } = composeSupergraph(from);
  if (supergraphSdl) return supergraphSdl;
  throw new Error(findings.map(({ message }) => message).join('\n'));
};

const judge = (before: Sdl | undefined, after: Sdl, config: unknown = {}) => {
  const now = sources(after);
  return judgeAccess(
    {
      before: before === undefined ? undefined : composed(sources(before)),
      after: composed(now),
      sources: now,
      index: indexSources(now),
    },
    accessShape.parse(config),
  );
};

const found = (before: Sdl | undefined, after: Sdl, config?: unknown): string[] =>
  judge(before, after, config).map(({ severity, code, message }) => `${severity} ${code} ${message}`);

const read = (scopes: string): string => `@requiresScopes(scopes: ${scopes})`;
const orders = (queries: string, rest = ''): string =>
  `type Query { ${queries} } type Order { total: Int note: String } ${rest}`;

interface Case {
  readonly name: string;
  readonly before?: Sdl;
  readonly after: Sdl;
  readonly finds: readonly string[];
}

const guarded = `orders: [Order] ${read('[["o:read"]]')}`;

const cases: readonly Case[] = [
  {
    name: 'a directive that is gone',
    before: orders(guarded),
    after: orders('orders: [Order]'),
    finds: [
      'error ACCESS_WEAKENED Query.orders asked for scope o:read and asks for nothing: reading it took scope o:read and takes nothing.',
    ],
  },
  {
    name: 'an alternative scope that is new',
    before: orders(guarded),
    after: orders(`orders: [Order] ${read('[["o:read"], ["guest"]]')}`),
    finds: [
      'error ACCESS_WEAKENED Query.orders asked for scope o:read and asks for scope guest, or scope o:read: reading it took scope o:read and takes scope guest, or scope o:read.',
    ],
  },
  {
    name: 'one of two scopes that is gone',
    before: orders(`orders: [Order] ${read('[["o:read", "eu"]]')}`),
    after: orders(guarded),
    finds: [
      'error ACCESS_WEAKENED Query.orders asked for scope eu and scope o:read and asks for scope o:read: reading it took scope eu and scope o:read and takes scope o:read.',
    ],
  },
  {
    name: 'a scope in the place of a policy',
    before: orders('orders: [Order] @policy(policies: [["own"]])'),
    after: orders(guarded),
    finds: [
      'error ACCESS_WEAKENED Query.orders asked for policy own and asks for scope o:read: reading it took policy own and takes scope o:read.',
    ],
  },
  {
    name: 'a sign-in in the place of a scope',
    before: orders(guarded),
    after: orders('orders: [Order] @authenticated'),
    finds: [
      'error ACCESS_WEAKENED Query.orders asked for scope o:read and asks for a sign-in: reading it took scope o:read and takes a sign-in.',
    ],
  },
  {
    name: 'a scope in the place of a sign-in: who has one is signed in',
    before: orders('orders: [Order] @authenticated'),
    after: orders(guarded),
    finds: [],
  },
  {
    name: 'a directive of another name that is gone',
    before: `${link('[{ name: "@authenticated", as: "@signedIn" }]')} type Query { a: Int @signedIn }`,
    after: 'type Query { a: Int }',
    finds: [
      'error ACCESS_WEAKENED Query.a asked for a sign-in and asks for nothing: reading it took a sign-in and takes nothing.',
    ],
  },
  {
    name: 'a scope asked for besides',
    before: orders(guarded),
    after: orders(`orders: [Order] ${read('[["o:read", "eu"]]')}`),
    finds: [],
  },
  {
    name: 'a directive gone from a type',
    before: `type Query { order: Order } type Order ${read('[["o:read"]]')} { total: Int }`,
    after: 'type Query { order: Order } type Order { total: Int }',
    finds: [
      'error ACCESS_WEAKENED Order asked for scope o:read and asks for nothing: reading Order.total took scope o:read and takes nothing.',
    ],
  },
  {
    name: 'a directive moved from a type to the only field that leads there',
    before: `type Query { page: Page ${read('[["s"]]')} } type Page ${read('[["s"]]')} { size: Int }`,
    after: `type Query { page: Page ${read('[["s"]]')} } type Page { size: Int }`,
    finds: [],
  },
  {
    name: 'a second, open way to a type',
    before: orders(guarded, 'extend type Query { me: User } type User { name: String }'),
    after: orders(
      guarded,
      'extend type Query { me: User } type User { name: String orders: Page } type Page { nodes: [Order] }',
    ),
    finds: [
      'error ACCESS_OPENED Query.me.orders.nodes leads to Order (total, note) for nothing; every path so far took scope o:read.',
    ],
  },
  {
    name: 'a second way that asks for less',
    before: orders(guarded),
    after: orders(`${guarded} mine: Order @authenticated`),
    finds: [
      'error ACCESS_OPENED Query.mine leads to Order (total, note) for a sign-in; every path so far took scope o:read.',
    ],
  },
  {
    name: 'a second way to a type that is protected itself',
    before: `type Query { order: Order } type Order ${read('[["o:read"]]')} { total: Int }`,
    after: `type Query { order: Order last: Order } type Order ${read('[["o:read"]]')} { total: Int }`,
    finds: [],
  },
  {
    name: 'a second way to what anybody could reach',
    before: orders(`${guarded} order: Order`),
    after: orders(`${guarded} order: Order last: Order`),
    finds: [],
  },
  {
    name: 'a type that becomes a member of what anybody reads',
    before: orders(guarded, 'type Card { id: ID } union Item = Card extend type Query { items: [Item] }'),
    after: orders(
      guarded,
      'type Card { id: ID } union Item = Card | Order extend type Query { items: [Item] }',
    ),
    finds: [
      'error ACCESS_OPENED Query.items leads to Order (total, note) for nothing; every path so far took scope o:read.',
    ],
  },
  {
    name: 'a new way through another subgraph',
    before: [
      `type Query { secret: Secret ${read('[["s"]]')} } type Secret @key(fields: "id") { id: ID! text: String }`,
      'type Query { open: Int }',
    ],
    after: [
      `type Query { secret: Secret ${read('[["s"]]')} } type Secret @key(fields: "id") { id: ID! text: String }`,
      'type Query { open: Int leak: Secret } type Secret @key(fields: "id", resolvable: false) { id: ID! }',
    ],
    finds: [
      'error ACCESS_OPENED Query.leak leads to Secret (id, text) for nothing; every path so far took scope s.',
    ],
  },
  {
    name: 'a field that returns what its siblings protect',
    before: `type Query { hello: Int all: Page ${read('[["o:read"]]')} order: Order } type Order { total: Int } type Page { nodes: [Order] }`,
    after: `type Query { hello: Int all: Page ${read('[["o:read"]]')} order: Order recent: Page } type Order { total: Int } type Page { nodes: [Order] }`,
    finds: [
      'error ACCESS_OPENED Query.recent leads to Page (nodes) for nothing; every path so far took scope o:read.',
      'warning ACCESS_UNGUARDED Query.recent is new and anybody may read it; Query.all beside it takes scope o:read.',
    ],
  },
  {
    name: 'a field open among protected ones',
    before: `type Query { t: T } type T { name: Int a: Int ${read('[["s"]]')} b: Int ${read('[["s"]]')} }`,
    after: `type Query { t: T } type T { name: Int a: Int ${read('[["s"]]')} b: Int ${read('[["s"]]')} c: Int }`,
    finds: [
      'warning ACCESS_UNGUARDED T.c is new and anybody may read it; T.a and 1 more beside it take scope s.',
    ],
  },
  {
    name: 'a protected field among protected ones',
    before: `type Query { t: T } type T { a: Int ${read('[["s"]]')} b: Int ${read('[["s"]]')} }`,
    after: `type Query { t: T } type T { a: Int ${read('[["s"]]')} b: Int ${read('[["s"]]')} c: Int @authenticated }`,
    finds: [],
  },
  {
    name: 'an open field that only protected ones lead to',
    before: `type Query { t: T @authenticated } type T { a: Int ${read('[["s"]]')} b: Int ${read('[["s"]]')} }`,
    after: `type Query { t: T @authenticated } type T { a: Int ${read('[["s"]]')} b: Int ${read('[["s"]]')} c: Int }`,
    finds: [],
  },
  {
    name: 'an open field among mostly open ones',
    before: `type Query { a: Int b: Int c: Int ${read('[["s"]]')} d: Int ${read('[["s"]]')} }`,
    after: `type Query { a: Int b: Int c: Int ${read('[["s"]]')} d: Int ${read('[["s"]]')} e: Int }`,
    finds: [],
  },
  {
    name: 'an entity that another subgraph resolves without asking',
    after: [
      `type Query { a: A } type A @key(fields: "id") ${read('[["s"]]')} { id: ID! x: Int }`,
      `${link('["@key"]')} type A @key(fields: "id") { id: ID! y: Int z: Int }`,
    ],
    finds: [
      'error ACCESS_BYPASSED A takes scope s in a; b resolves it by its key and answers y, z without asking.',
    ],
  },
  {
    name: 'an entity that another subgraph only refers to',
    after: [
      `type Query { a: A } type A @key(fields: "id") ${read('[["s"]]')} { id: ID! x: Int }`,
      'type B { a: A } type Query { b: B } type A @key(fields: "id", resolvable: false) { id: ID! }',
    ],
    finds: [],
  },
  {
    name: 'an entity that another subgraph protects by the full name',
    after: [
      `${link('["@key"]')} type Query { a: A } type A @key(fields: "id") @federation__authenticated { id: ID! x: Int }`,
      `${link('["@key"]')} type A @key(fields: "id") @federation__authenticated { id: ID! y: Int }`,
    ],
    finds: [],
  },
  {
    name: 'a shared field that one of two subgraphs protects',
    after: [
      `type Query { a: A } type A @key(fields: "id") { id: ID! x: Int @shareable ${read('[["s"]]')} }`,
      'type A @key(fields: "id") { id: ID! x: Int @shareable }',
    ],
    finds: ['error ACCESS_BYPASSED A.x takes scope s in a; b resolves it too, without asking.'],
  },
];

test.each(cases)('judges $name', ({ before, after, finds }) => {
  expect(found(before, after)).toEqual(finds);
});

const opening = orders(`${guarded} mine: Order @authenticated`);

test('says where it is to be mended', () => {
  const [verdict] = judge(orders(guarded), `\n${opening}`);
  expect(verdict).toMatchObject({
    rule: 'security',
    coordinate: 'Query.mine',
    places: [{ file: 'a.graphql', line: 3 }],
    suggestion: 'Protect Query.mine as the other paths are, or Order itself.',
  });
  const [bypass] = judge(undefined, cases.find(({ name }) => name.startsWith('a shared'))?.after ?? '');
  expect(bypass).toMatchObject({ subgraph: 'b', places: [{ file: 'b.graphql' }] });
});

test('takes severities, exceptions and rules turned off', () => {
  const severities = (opened: unknown) =>
    judge(orders(guarded), opening, { opened }).map(({ severity }) => severity);
  expect(severities({})).toEqual(['error']);
  expect(severities({ severity: 'warning' })).toEqual(['warning']);
  expect(severities({ except: ['Query.mine'] })).toEqual([]);
  expect(severities(false)).toEqual([]);
});

test('finds nothing where nothing changes, and stays quick on many scopes', () => {
  const scopes = Array.from(
    { length: 40 },
    (_, at) => `f${at}: Order ${read(`[["s${at}"], ["t${at}", "u"]]`)}`,
  );
  const sdl = `type Query { start: Order } type Order { ${scopes.join(' ')} }`;
  expect(found(sdl, sdl)).toEqual([]);
  expect(found(undefined, sdl)).toEqual([]);
});

const requirement: fc.Arbitrary<Requirement> = fc.array(
  fc.uniqueArray(fc.constantFrom('authenticated', 'scope a', 'scope b', 'policy p'), { maxLength: 3 }),
  { maxLength: 4 },
);

test('requirements obey the laws of and, or and implies', () => {
  fc.assert(
    fc.property(requirement, requirement, requirement, (a, b, c) => {
      const [both, either] = [and(a, b), or(a, b)];
      expect([implies(both, a), implies(both, b), implies(a, either), implies(b, either)]).not.toContain(
        false,
      );
      expect(implies(c, both)).toBe(implies(c, a) && implies(c, b));
      expect(implies(either, c)).toBe(implies(a, c) && implies(b, c));
      expect(newlyAdmitted(a, b) === undefined).toBe(implies(a, b));
    }),
  );
});
