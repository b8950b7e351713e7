import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateViewerKeys } from '@tessera/kit/identity';
import { exportJWK, SignJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StubDefinition } from './stub-subgraph.ts';
import { type Answer, startTestRouter, type TestRouter } from './test-router.ts';

const imports = '["@key", "@authenticated", "@requiresScopes", "@policy", "@shareable"]';

const vault: StubDefinition = {
  name: 'vault',
  sdl: `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ${imports})
    type Query {
      open: String
      signedIn: String @authenticated
      staffOnly: String @requiresScopes(scopes: [["a", "b"], ["c"]])
      byPolicy: String @policy(policies: [["never"]])
      mandatory: String! @authenticated
      items: [Item!]!
      maybe: Item
      found: [Found!]!
      things: [Thing!]!
      safe: Safe
      level: Level
    }
    type Mutation { change: Change! @authenticated  touch: String }
    type Change { done: Boolean! }
    type Item @key(fields: "id") { id: ID!  name: String!  secret: String @authenticated  mandatorySecret: String! @authenticated  self: Item! }
    union Found = Item | Safe
    interface Thing { id: ID!  label: String }
    type Box implements Thing { id: ID!  label: String }
    type Chest implements Thing { id: ID!  label: String @authenticated  gold: Int }
    type Safe @authenticated { id: ID!  code: String }
    enum Level @authenticated { LOW HIGH }
  `,
  resolvers: {
    Query: {
      open: () => 'open',
      signedIn: () => 'signed in',
      staffOnly: () => 'staff',
      byPolicy: () => 'policy',
      mandatory: () => 'mandatory',
      items: () => [item('1'), item('2')],
      maybe: () => item('3'),
      found: () => [
        { __typename: 'Safe', id: 's', code: '42' },
        { __typename: 'Item', ...item('4') },
      ],
      things: () => [
        { __typename: 'Box', id: 'b', label: 'box' },
        { __typename: 'Chest', id: 'c', label: 'chest', gold: 7 },
      ],
      safe: () => ({ id: 's', code: '42' }),
      level: () => 'HIGH',
    },
    Mutation: { change: () => ({ done: true }), touch: () => 'touched' },
  },
};

interface ItemData {
  readonly id: string;
  readonly self?: ItemData;
}
const item = (id: string): ItemData => {
  const data = { id, name: `item ${id}`, secret: `secret ${id}`, mandatorySecret: `deep secret ${id}` };
  return { ...data, self: data };
};

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
let issuer: Server;
let graph: TestRouter;
beforeAll(async () => {
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k' };
  issuer = createServer((_request, response) => response.end(JSON.stringify({ keys: [jwk] })));
  await new Promise<void>((resolve) => issuer.listen(0, '127.0.0.1', resolve));
  const { privateJwk } = await generateViewerKeys();
  graph = await startTestRouter({
    definitions: [vault],
    env: {
      ACCOUNTS_JWKS_URL: `http://127.0.0.1:${(issuer.address() as AddressInfo).port}/jwks.json`,
      VIEWER_PRIVATE_KEY: privateJwk,
    },
  });
});
beforeEach(() => {
  graph.subgraph('vault').received.length = 0;
});
afterAll(async () => {
  await graph.stop();
  issuer.close();
});

const ask = async (query: string, scope: string | null = null, variables: object = {}): Promise<Answer> => {
  const headers: Record<string, string> = {};
  if (scope !== null) {
    const token = await new SignJWT({ sub: 'usr_1', scope })
      .setProtectedHeader({ alg: 'EdDSA', kid: 'k' })
      .setIssuer('tessera-accounts')
      .setAudience('tessera')
      .setExpirationTime('5m')
      .sign(privateKey);
    headers.authorization = `Bearer ${token}`;
  }
  return graph.query(query, { variables, headers });
};
const errorsOf = ({ body }: Answer): readonly string[] =>
  (body.errors ?? []).map(({ path, extensions }) => {
    expect(extensions.code).toBe('UNAUTHORIZED_FIELD_OR_TYPE');
    return `${path?.join('.')} ${extensions.reason}`;
  });
const sent = (): string =>
  graph
    .subgraph('vault')
    .received.map(({ query }) => query)
    .join('\n');

describe('a field that its viewer may not see is null, and no subgraph is asked for it:', () => {
  const cases: readonly [string, string, unknown, string[]][] = [
    ['at the root', '{ open signedIn }', { open: 'open', signedIn: null }, ['signedIn UNAUTHENTICATED']],
    ['alone', '{ signedIn }', { signedIn: null }, ['signedIn UNAUTHENTICATED']],
    ['under an alias', '{ open x: signedIn }', { open: 'open', x: null }, ['x UNAUTHENTICATED']],
    [
      'in a fragment',
      '{ open ...F } fragment F on Query { signedIn }',
      { open: 'open', signedIn: null },
      ['signedIn UNAUTHENTICATED'],
    ],
    [
      'in an inline fragment',
      '{ open ... { signedIn } }',
      { open: 'open', signedIn: null },
      ['signedIn UNAUTHENTICATED'],
    ],
    [
      'in a list',
      '{ items { id secret } }',
      {
        items: [
          { id: '1', secret: null },
          { id: '2', secret: null },
        ],
      },
      ['items.0.secret UNAUTHENTICATED'],
    ],
    [
      'alone in a list',
      '{ items { secret } }',
      { items: [{ secret: null }, { secret: null }] },
      ['items.0.secret UNAUTHENTICATED'],
    ],
    [
      'deep',
      '{ maybe { self { self: name s: secret } } }',
      { maybe: { self: { self: 'item 3', s: null } } },
      ['maybe.self.s UNAUTHENTICATED'],
    ],
    [
      'that may not be null',
      '{ maybe { id mandatorySecret } open }',
      { maybe: null, open: 'open' },
      ['maybe.mandatorySecret UNAUTHENTICATED'],
    ],
    [
      'that may not be null, below one that may not',
      '{ maybe { self { mandatorySecret } } open }',
      { maybe: null, open: 'open' },
      ['maybe.self.mandatorySecret UNAUTHENTICATED'],
    ],
    ['of a type', '{ open safe { id } }', { open: 'open', safe: null }, ['safe UNAUTHENTICATED']],
    ['of an enum', '{ open level }', { open: 'open', level: null }, ['level UNAUTHENTICATED']],
    [
      'in a union',
      '{ found { ... on Item { name secret } ... on Safe { code } } }',
      { found: [{ code: null }, { name: 'item 4', secret: null }] },
      ['found.1.secret UNAUTHENTICATED', 'found.0.code UNAUTHENTICATED'],
    ],
    [
      'of an interface',
      '{ things { id label } }',
      {
        things: [
          { id: 'b', label: null },
          { id: 'c', label: null },
        ],
      },
      ['things.0.label UNAUTHENTICATED'],
    ],
    [
      'of one implementation',
      '{ things { id ... on Chest { label gold } ... on Box { label } } }',
      {
        things: [
          { id: 'b', label: 'box' },
          { id: 'c', label: null, gold: 7 },
        ],
      },
      ['things.1.label UNAUTHENTICATED'],
    ],
    [
      'twice',
      '{ items { id } items { secret } }',
      {
        items: [
          { id: '1', secret: null },
          { id: '2', secret: null },
        ],
      },
      ['items.0.secret UNAUTHENTICATED'],
    ],
  ];
  it.each(cases)('%s', async (_name, query, data, errors) => {
    const answer = await ask(query);
    expect(answer.status).toBe(200);
    expect(answer.body.data).toEqual(data);
    expect(errorsOf(answer)).toEqual(errors);
    expect(sent()).not.toMatch(/signedIn|[sS]ecret|code|level/);
    expect(answer.text).not.toContain('__tessera');
  });

  it('that may not be null anywhere', async () => {
    const answer = await ask('{ open mandatory }');
    expect(answer.body.data).toBeNull();
    expect(errorsOf(answer)).toEqual(['mandatory UNAUTHENTICATED']);
    expect((await ask('{ items { mandatorySecret } }')).body.data).toBeNull();
  });

  it('a mutation', async () => {
    const answer = await ask('mutation { touch change { done } }');
    expect(answer.body.data).toBeNull();
    expect(errorsOf(answer)).toEqual(['change UNAUTHENTICATED']);
    expect(sent()).toBe('');
  });

  it('for want of a scope', async () => {
    for (const scope of ['', 'a', 'b', 'd'])
      expect(errorsOf(await ask('{ open staffOnly }', scope))).toEqual(['staffOnly FORBIDDEN']);
    for (const scope of ['a b', 'c', 'c d'])
      expect((await ask('{ open staffOnly }', scope)).body).toEqual({
        data: { open: 'open', staffOnly: 'staff' },
      });
  });

  it('for a policy that nobody decides', async () => {
    expect(errorsOf(await ask('{ open byPolicy }', 'a b c'))).toEqual(['byPolicy FORBIDDEN']);
  });
});

describe('a viewer who may see everything', () => {
  it('sees it', async () => {
    const { body } = await ask(
      '{ signedIn mandatory items { secret mandatorySecret } safe { code } level things { label } }',
      '',
    );
    expect(body.errors).toBeUndefined();
    expect(body.data).toMatchObject({ signedIn: 'signed in', safe: { code: '42' }, level: 'HIGH' });
  });

  it('mutates', async () => {
    expect((await ask('mutation { change { done } }', '')).body).toEqual({
      data: { change: { done: true } },
    });
  });

  it('does not share answers with one who may not', async () => {
    const query = '{ open signedIn }';
    expect((await ask(query, '')).body.data.signedIn).toBe('signed in');
    expect((await ask(query)).body.data.signedIn).toBeNull();
    expect((await ask(query, '')).body.data.signedIn).toBe('signed in');
  });
});

describe('a field under @skip or @include', () => {
  const query =
    'query($with: Boolean! = false) { open signedIn @include(if: $with) ...F @skip(if: $with) } fragment F on Query { items { id secret @include(if: $with) } }';
  it('is no matter when it does not run', async () => {
    const { body } = await ask(query);
    expect(body).toEqual({ data: { open: 'open', items: [{ id: '1' }, { id: '2' }] } });
  });

  it('is refused when it runs', async () => {
    const answer = await ask(query, null, { with: true });
    expect(answer.body.data).toEqual({ open: 'open', signedIn: null });
    expect(errorsOf(answer)).toEqual(['signedIn UNAUTHENTICATED']);
  });
});
