import { buildSubgraphSchema } from '@apollo/subgraph';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reader, startAsRouter } from '../../test/fixtures/library/start.ts';
import { librarySubgraph } from '../../test/fixtures/library/subgraph.ts';
import { StartError } from '../errors/index.ts';
import { anonymous, type Viewer } from '../identity/index.ts';
import { enforceAuthorization } from './index.ts';

let library: Awaited<ReturnType<typeof startAsRouter>>;
beforeAll(async () => {
  library = await startAsRouter(librarySubgraph());
});
afterAll(() => library.stop());

const codesOf = async (query: string, viewer: Viewer, variables: object = {}) => {
  const { data, errors } = await library.ask(query, variables, viewer);
  return { data, codes: errors.map((error) => `${error.path?.join('.')} ${error.extensions.code}`) };
};

describe('@authenticated on a field', () => {
  it.each([
    ['plainly', '{ secret }', 'secret'],
    ['under an alias', '{ other: secret }', 'other'],
    ['in a fragment', '{ ...f } fragment f on Query { secret }', 'secret'],
    ['in an inline fragment', '{ ... { secret } }', 'secret'],
  ])('refuses a visitor %s and lets a user pass', async (_name, query, field) => {
    expect(await codesOf(query, anonymous)).toEqual({
      data: { [field]: null },
      codes: [`${field} UNAUTHENTICATED`],
    });
    expect(await codesOf(query, reader())).toEqual({ data: { [field]: 'the cellar' }, codes: [] });
  });
});

describe('@authenticated on a type', () => {
  const entity =
    'query($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Loan { id reader } } }';
  const representations = { r: [{ __typename: 'Loan', id: 'l1' }] };

  it('refuses the field that returns it', async () => {
    const query = '{ book(id: "b1") { title loan { __typename } } }';
    expect(await codesOf(query, anonymous)).toEqual({
      data: { book: { title: 'Momo', loan: null } },
      codes: ['book.loan UNAUTHENTICATED'],
    });
    expect((await codesOf(query, reader())).data).toEqual({
      book: { title: 'Momo', loan: { __typename: 'Loan' } },
    });
  });

  it('refuses its fields in a union, and nothing of the others', async () => {
    const query = '{ found { ... on Loan { reader } ... on Book { title } } }';
    expect(await codesOf(query, anonymous)).toEqual({
      data: { found: [{ title: 'Momo' }, { reader: null }] },
      codes: ['found.1.reader UNAUTHENTICATED'],
    });
  });

  it('refuses it as an entity', async () => {
    expect(await codesOf(entity, anonymous, representations)).toEqual({
      data: { _entities: [null] },
      codes: ['_entities.0 UNAUTHENTICATED'],
    });
    expect((await codesOf(entity, reader(), representations)).data).toEqual({
      _entities: [{ __typename: 'Loan', id: 'l1', reader: 'Ann' }],
    });
  });
});

describe('@requiresScopes, imported under another name, on a field of an interface', () => {
  it.each<[string, Viewer, string | null]>([
    ['a visitor', anonymous, 'UNAUTHENTICATED'],
    ['a user without scopes', reader(), 'FORBIDDEN'],
    ['half of a list', reader('library:read'), 'FORBIDDEN'],
    ['another scope', reader('shelves:write', 'shelves:reads'), 'FORBIDDEN'],
    ['one list', reader('shelves:read'), null],
    ['the other list', reader('library:write', 'library:read'), null],
  ])('with %s', async (_name, viewer, code) => {
    const entity = 'query($r: [_Any!]!) { _entities(representations: $r) { ... on Book { shelf } } }';
    const answers = [
      await codesOf('{ item { shelf } }', viewer),
      await codesOf('{ item { ... on Book { shelf } } }', viewer),
      await codesOf('{ book(id: "b1") { shelf } }', viewer),
      await codesOf(entity, viewer, { r: [{ __typename: 'Book', id: 'b1' }] }),
    ];
    for (const { data, codes } of answers) {
      expect(JSON.stringify(data)).toContain(code ? '"shelf":null' : '"shelf":"C3"');
      expect(codes.map((text) => text.split(' ')[1])).toEqual(code ? [code] : []);
    }
  });
});

describe('a schema', () => {
  const build = (link: string, rest: string) => {
    const head = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9"${link})`;
    return buildSubgraphSchema([{ typeDefs: parse(`${head} ${rest}`) }]);
  };
  const ask = (schema: ReturnType<typeof build>, viewer: Viewer) => () =>
    schema
      .getQueryType()
      ?.getFields()
      .a?.resolve?.({ a: 1 }, {}, { viewer }, { fieldName: 'a' } as never);

  it.each([
    ['not imported', '', '@federation__authenticated'],
    ['not imported, under a link with a name', ', as: "f"', '@federation__authenticated'],
    ['under an alias', ', import: [{ name: "@authenticated", as: "@signedIn" }]', '@signedIn'],
  ])('enforces a directive that is %s', (_name, link, directive) => {
    const schema = build(link, `type Query { a: Int ${directive} }`);
    enforceAuthorization(schema);
    expect(ask(schema, anonymous)).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
    expect(ask(schema, reader())()).toBe(1);
  });

  it('reads one scope for a list of one', () => {
    const schema = build(
      ', import: ["@requiresScopes"]',
      'type Query { a: Int @requiresScopes(scopes: "s:read") }',
    );
    enforceAuthorization(schema);
    expect(ask(schema, reader('s'))).toThrow(expect.objectContaining({ code: 'FORBIDDEN' }));
    expect(ask(schema, reader('s:read'))()).toBe(1);
  });

  it('protects what returns a protected scalar or enum', () => {
    const schema = build(
      ', import: ["@authenticated"]',
      'enum E @authenticated { X } type Query { a: [E!] }',
    );
    enforceAuthorization(schema);
    expect(ask(schema, anonymous)).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
  });

  it('with @policy does not start, as nothing would enforce it', () => {
    const schema = build(', import: ["@policy"]', 'type Query { a: Int @policy(policies: [["p"]]) }');
    expect(() => enforceAuthorization(schema)).toThrow(StartError);
  });
});
