import { beforeAll, describe, expect, it } from 'vitest';
import { post, type TestPlatform } from '../harness/platform.ts';

const inDetail = (text: string) => /\bat .*\.(ts|js):\d+|node_modules|SQLITE|SELECT |stacktrace/i.test(text);

/** Registers the scenario. @param running the platform that it shares with others. */
export const badInputAtTheDoor = (running: () => TestPlatform): void => {
  describe('what the one door answers to bad input', () => {
    let platform: TestPlatform;
    beforeAll(() => {
      platform = running();
    });

    it.each([
      ['malformed JSON', '{"query": "{ hello }"', 400],
      ['no operation', '{}', 400],
      ['an unknown field', '{"query":"{ nothingLikeThis }"}', 400],
      ['an unknown operation name', '{"query":"query A { hello }","operationName":"B"}', 400],
      ['two anonymous operations', '{"query":"{ hello } { hello }"}', 400],
      ['only a fragment', '{"query":"fragment F on Query { hello }"}', 400],
      ['a batch', '[{"query":"{ hello }"},{"query":"{ hello }"}]', 400],
      ['a document of 1 MB of braces', JSON.stringify({ query: '{'.repeat(1_000_000) }), [400, 413]],
      ['a body of 10 MB', JSON.stringify({ query: `{ hello }${' '.repeat(10_000_000)}` }), 413],
      ['internal entry points', '{"query":"{ _service { sdl } }"}', 400],
    ])('answers %s with a code and no detail', async (_, body, status) => {
      const answer = await post(platform.url, body);
      expect([status].flat()).toContain(answer.status);
      expect(answer.errors[0]?.extensions.code).toMatch(/^[A-Z_]+$/);
      expect(inDetail(answer.text)).toBe(false);
    });

    it('refuses other content types, and a query by GET without a preflight', async () => {
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml']) {
        const answer = await post(platform.url, '{"query":"{ hello }"}', { 'content-type': type });
        expect([400, 415]).toContain(answer.status);
        expect(answer.errors[0]?.extensions.code).toMatch(/^[A-Z_]+$/);
      }
      const response = await fetch(`${platform.url}?query=${encodeURIComponent('{ hello }')}`);
      expect(response.status).toBe(400);
    });

    it.each([
      ['first: -1', '{ products(first: -1) { nodes { id } } }', {}],
      ['first: 100000', '{ products(first: 100000) { nodes { id } } }', {}],
      [
        'a nested first: 100000',
        '{ products(first: 1) { nodes { reviews(first: 100000) { nodes { id } } } } }',
        {},
      ],
      ['a forged cursor', '{ products(after: "Zm9yZ2Vk") { nodes { id } } }', {}],
      [
        'an id of another type',
        'query ($id: ID!) { product(id: $id) { id } }',
        { id: 'usr_01h455vb4pex5vsknk084sn02q' },
      ],
      ['a lone surrogate', 'query ($id: ID!) { product(id: $id) { id } }', { id: 'prod_\ud800' }],
    ])('answers %s with BAD_USER_INPUT and nothing found', async (_, query, variables) => {
      const { data, errors, text } = await platform.query(query, variables);
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
      expect(data?.product ?? data?.products?.nodes?.[0]?.reviews ?? null).toBeNull();
      expect(inDetail(text)).toBe(false);
    });

    it('refuses a number past what Int holds, without running anything', async () => {
      const query = 'query ($n: Int) { products(first: $n) { nodes { id } } }';
      const answer = await post(
        platform.url,
        `{"query":${JSON.stringify(query)},"variables":{"n":9007199254740993}}`,
      );
      expect(answer.status).toBe(400);
      expect(answer.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    });

    it.each([
      ['no token at all', 'Bearer '],
      ['three dots of nothing', 'Bearer a.b.c'],
      [
        'alg: none',
        `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"x","iss":"tessera-accounts","aud":"tessera","exp":9999999999}').toString('base64url')}.`,
      ],
      ['a token of 100 KB', `Bearer ${'a'.repeat(100_000)}`],
    ])('refuses %s in Authorization', async (_, authorization) => {
      const answer = await platform
        .query('{ hello }', {}, { authorization })
        .catch((error: unknown) => ({ status: 0, errors: [], text: String(error) }));
      expect([401, 431]).toContain(answer.status);
      if (answer.status === 401) expect(answer.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    });

    it('ignores an identity that a client makes up', async () => {
      const forged = { 'tessera-viewer': 'forged', 'tessera-client-address': '10.0.0.1' };
      const { data, errors } = await platform.query('{ viewer { id } hello }', {}, forged);
      expect(errors).toEqual([]);
      expect(data.viewer).toBeNull();
    });

    it('answers nobody but the router at a subgraph', async () => {
      const { url } = platform.subgraphs.find(({ name }) => name === 'accounts') ?? {};
      if (!url) throw new Error('accounts is not running');
      const answer = await post(url, '{"query":"{ viewer { id } }"}');
      expect(answer.status).toBe(401);
      expect(answer.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    });

    it('changes nothing for a viewer without the scope', async () => {
      const { data, errors } = await platform.query('mutation { __typename }');
      expect(errors).toEqual([]);
      expect(data.__typename).toBe('Mutation');
      const create = await platform.query(
        'mutation ($input: WarehouseCreateInput!) { warehouseCreate(input: $input) { userErrors { code } } }',
        { input: { code: 'X', name: 'X', countryCode: 'US', priority: 1, idempotencyKey: 'k' } },
      );
      expect(create.errors.length).toBeGreaterThan(0);
      expect(create.data?.warehouseCreate ?? null).toBeNull();
    });
  });
};
