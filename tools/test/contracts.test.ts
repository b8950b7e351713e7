import { expect, test } from 'vitest';
import { composeSupergraph } from '../src/compose/compose-supergraph.ts';
import { composeContract } from '../src/contracts/compose-contract.ts';
import type { Contract } from '../src/contracts/contracts-config.ts';
import { checkoutFiles } from './check/checkout-files.ts';
import { checkout, commit, edit } from './check/git-checkout.ts';

const link =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@tag", "@inaccessible"])';

const composed = (sdl: string, filter: Partial<Contract>) => {
  const { supergraphSdl, findings } = composeSupergraph([
    { name: 'a', url: '', file: 'a', sdl: `${link}\n${sdl}` },
  ]);
  if (!supergraphSdl) throw new Error(findings.map(({ message }) => message).join('\n'));
  const contract = { name: 'c', include: [], exclude: [], hideUnreachable: false, line: 1, ...filter };
  return composeContract(supergraphSdl, contract);
};

const flat = (text: string | undefined): string | undefined => text?.replace(/\s+/g, ' ').trim();

interface Case {
  readonly name: string;
  readonly sdl: string;
  readonly filter: Partial<Contract>;
  readonly api: string;
}

const staff = { exclude: ['staff'] };
const open = { include: ['open'] };

const cases: readonly Case[] = [
  {
    name: 'a field with an excluded tag goes',
    sdl: 'type Query { a: Int b: Int @tag(name: "staff") }',
    filter: staff,
    api: 'type Query { a: Int }',
  },
  {
    name: 'a type with an excluded tag goes with the fields that return it, which have it too',
    sdl: 'type Query { a: Int t: T @tag(name: "staff") } type T @tag(name: "staff") { x: Int }',
    filter: staff,
    api: 'type Query { a: Int }',
  },
  {
    name: 'arguments, enum values, input fields and members of unions with an excluded tag go',
    sdl: `type Query { a(x: Int, y: Int @tag(name: "staff"), i: I, e: E): U }
      input I { p: Int q: Int @tag(name: "staff") } enum E { M N @tag(name: "staff") }
      union U = A | B type A { x: Int } type B @tag(name: "staff") { y: Int }`,
    filter: staff,
    api: 'type A { x: Int } enum E { M } input I { p: Int } type Query { a(e: E, i: I, x: Int): U } union U = A',
  },
  {
    name: 'a union with no member left goes',
    sdl: `type Query { a: Int u: U @tag(name: "staff") } union U = B type B { y: Int @tag(name: "staff") }`,
    filter: staff,
    api: 'type Query { a: Int }',
  },
  {
    name: 'where a tag is included, fields without one go, and enums and inputs stay',
    sdl: `type Query { a(i: I): T @tag(name: "open") b: Int } type T { x: E @tag(name: "open") y: Int } enum E { M } input I { p: Int }`,
    filter: open,
    api: 'enum E { M } input I { p: Int } type Query { a(i: I): T } type T { x: E }',
  },
  {
    name: 'the tag of a type counts for its fields',
    sdl: 'type Query @tag(name: "open") { a: T } type T @tag(name: "open") { x: Int y: Int @tag(name: "staff") }',
    filter: { ...open, ...staff },
    api: 'type Query { a: T } type T { x: Int }',
  },
  {
    name: 'what has an included and an excluded tag goes',
    sdl: 'type Query @tag(name: "open") { a: Int b: Int @tag(name: "open") @tag(name: "staff") }',
    filter: { ...open, ...staff },
    api: 'type Query { a: Int }',
  },
  {
    name: 'a mutation type with nothing left in it goes',
    sdl: 'type Query { a: Int } type Mutation { b: Int @tag(name: "staff") }',
    filter: staff,
    api: 'type Query { a: Int }',
  },
  {
    name: 'types that nothing leads to stay',
    sdl: 'type Query { a: Int t: T @tag(name: "staff") } type T { u: U } type U { x: Int }',
    filter: staff,
    api: 'type Query { a: Int } type T { u: U } type U { x: Int }',
  },
  {
    name: 'types that nothing leads to go when they are to be hidden, those with an included tag aside',
    sdl: `type Query { a: K @tag(name: "open") t(i: I): T } type T { u: U } type U @tag(name: "open") { x: Int }
      scalar S enum E { M } input I { s: S e: E } interface N { id: ID @tag(name: "open") } type K implements N @tag(name: "open") { id: ID } type L implements N { id: ID @tag(name: "open") }`,
    filter: { ...open, hideUnreachable: true },
    api: 'type K implements N { id: ID } interface N { id: ID } type Query { a: K } type U { x: Int }',
  },
  {
    name: 'what is inaccessible stays so',
    sdl: 'type Query { a: Int b: Int @inaccessible c: Int @tag(name: "staff") d: Int @tag(name: "staff") @inaccessible }',
    filter: staff,
    api: 'type Query { a: Int }',
  },
];

test.each(cases)('$name', ({ sdl, filter, api }) => {
  const { apiSdl, problems } = composed(sdl, filter);
  expect(problems).toEqual([]);
  expect(flat(apiSdl)).toBe(api);
});

const refused: readonly [string, string, Partial<Contract>, string, string][] = [
  [
    'no query',
    'type Query { a: Int } type T { x: Int @tag(name: "open") }',
    open,
    'CONTRACT_WITHOUT_QUERY',
    'It leaves no query: no field of Query has the tag open.',
  ],
  [
    'a query whose fields are all excluded',
    'type Query { a: Int @tag(name: "staff") }',
    staff,
    'CONTRACT_WITHOUT_QUERY',
    'It leaves no query: all that is left of Query has the tag staff.',
  ],
  [
    'a tag that nothing has',
    'type Query { a: Int @tag(name: "staff") b: Int }',
    { exclude: ['staf'] },
    'CONTRACT_TAG_UNKNOWN',
    'No part of any schema has the tag staf; there are staff.',
  ],
  [
    'a field whose type is left empty',
    'type Query { a: Int t: T } type T { x: Int @tag(name: "staff") }',
    staff,
    'REFERENCED_INACCESSIBLE',
    'Type "T" is @inaccessible but is referenced by "Query.t", which is in the API schema.',
  ],
  [
    'a required argument that goes',
    'type Query { a(x: Int! @tag(name: "staff")): Int }',
    staff,
    'REQUIRED_INACCESSIBLE',
    'Argument "Query.a(x:)" is @inaccessible but is a required argument of its field.',
  ],
];

test.each(refused)('refuses %s', (_, sdl, filter, code, message) => {
  expect(composed(sdl, filter)).toMatchObject({ problems: [{ code, message }] });
});

const products = 'subgraphs/products/schema.graphql';
const tagged = (checkoutFiles[products] ?? '')
  .replace('import: [', 'import: ["@tag", ')
  .replace('weight: Int', 'weight: Int @tag(name: "staff")');

/** A checkout whose contract `web` leaves out what is for staff. */
const shop = (contract = 'exclude: [staff], clients: [shop]') =>
  checkout({ [products]: tagged, 'contracts.yaml': `contracts:\n  web: { ${contract} }\n` });

test('compose writes each contract, sees that it is fresh and removes what is no contract any more', async () => {
  const project = shop();
  expect(await project.tessera(['compose'])).toMatchObject({
    code: 0,
    out: 'Composed 2 subgraphs and the contract web into router/schema.',
  });
  expect(project.read('router/schema/contracts/web.graphql')).toContain('@tag(name: "staff") @inaccessible');
  expect(project.read('router/schema/contracts/web.api.graphql')).not.toContain('weight');
  expect((await project.tessera(['compose', '--check'])).code).toBe(0);
  project.write('router/schema/contracts/gone.graphql', '');
  project.write('dist/contracts/own.graphql', 'kept');
  await project.tessera(['compose', '--out', 'dist']);
  expect(project.read('dist/contracts/own.graphql')).toBe('kept');
  expect(await project.tessera(['compose', '--check'])).toMatchObject({
    code: 1,
    notes: expect.stringContaining('No longer made: router/schema/contracts/gone.graphql.'),
  });
  await project.tessera(['compose']);
  expect((await project.tessera(['compose', '--check'])).code).toBe(0);
  edit(project, products, ' @tag(name: "staff")', '');
  expect(await project.tessera(['compose'])).toMatchObject({
    code: 2,
    notes: 'tessera: contracts.yaml:2 web: No part of any schema has the tag staff. (CONTRACT_TAG_UNKNOWN)',
  });
});

test('check fails with exit code 2 on a contract that cannot be', async () => {
  const project = shop();
  project.write('contracts.yaml', 'contracts:\n  web: { include: [nothing] }\n');
  const { code, out, notes } = await project.tessera(['check']);
  expect(code).toBe(2);
  expect(out).toContain(
    'error CONTRACT_TAG_UNKNOWN The contract web cannot be: No part of any schema has the tag nothing',
  );
  expect(out).toContain('  contracts.yaml:2:3');
  expect(notes).toBe('tessera: A contract does not compose: 1 error.');
});

test('check lets a contracts.yaml be mended that could not be read before', async () => {
  const project = checkout({ [products]: tagged, 'contracts.yaml': 'contracts: [' });
  project.write('contracts.yaml', 'contracts:\n  web: { exclude: [staff] }\n');
  expect((await project.tessera(['check'])).code).toBe(0);
});

test('check weighs what a contract loses by the operations of its clients', async () => {
  const project = shop();
  edit(project, products, 'title: String!', 'title: String! @tag(name: "staff")');
  const used = await project.tessera(['check']);
  expect(used.code).toBe(1);
  expect(used.out).toContain("error FIELD_REMOVED Field 'title' was removed from object type 'Product'.");
  expect(used.out).toContain('  used by\n    shop: Page (operations/shop/page.graphql)');
  expect(used.out).toContain('  Seen through the contract web only.');
  expect(used.out).toContain(
    'error OPERATION_OUTSIDE_CONTRACT Page of shop asks for what the contract web does not have',
  );
  project.write('operations/shop/page.graphql', 'query Page { product(id: 1) { rating } }');
  const unused = await project.tessera(['check']);
  expect(unused.code).toBe(0);
  expect(unused.out).toContain('warning FIELD_REMOVED');
});

test('check tells what all clients lose once, and takes approvals for a contract alone', async () => {
  const project = shop();
  project.write('operations/shop/page.graphql', 'query Page { product(id: 1) { rating } }');
  project.write('operations/admin/page.graphql', 'query Page { product(id: 1) { title } }');
  commit(project);
  edit(project, products, '  title: String!\n', '');
  const { out } = await project.tessera(['check', '--base', 'HEAD']);
  expect(out.match(/FIELD_REMOVED/g)).toHaveLength(1);
  project.write('contracts.yaml', 'contracts: {}\n');
  project.write('operations/admin/page.graphql', 'query Page { product(id: 1) { id } }');
  project.write('check.yaml', `${checkoutFiles['check.yaml']}retired: [admin/Page]\n`);
  const gone = await project.tessera(['check', '--base', 'HEAD']);
  expect(gone).toMatchObject({
    code: 1,
    out: expect.stringContaining('error CONTRACT_REMOVED The contract web is gone.'),
  });
  project.write(
    'approvals.yaml',
    'approvals: [{ coordinate: web, change: CONTRACT_REMOVED, reason: Nobody has it, expires: 2999-12-31 }]',
  );
  expect((await project.tessera(['check', '--base', 'HEAD'])).code).toBe(0);
});

test.each([
  [
    'contracts: { Web: { include: [a] } }',
    'contracts.yaml:1 contracts.Web: the name of a contract is lower-case',
  ],
  [
    'contracts:\n  web: {}',
    'contracts.yaml:2 contracts.web: a contract includes or excludes at least one tag',
  ],
  ['contracts:\n  web:\n    exclude: ["a b"]', 'contracts.yaml:3 contracts.web.exclude.0: a tag is letters'],
])('says what is wrong with %j', async (text, says) => {
  const project = checkout({ 'contracts.yaml': text });
  expect(await project.tessera(['compose'])).toMatchObject({
    code: 64,
    notes: expect.stringContaining(says),
  });
});
