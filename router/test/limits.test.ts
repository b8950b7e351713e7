import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLimits } from '../src/policy/limits.ts';
import { startTestRouter, type TestRouter } from './test-router.ts';

let graph: TestRouter;
beforeAll(async () => {
  graph = await startTestRouter({ env: { BODY_LIMIT_BYTES: '4000000' } });
  // The first request pays for what is compiled then.
  await graph.query('{ me { name } }');
});
beforeEach(() => {
  graph.subgraph('products').received.length = 0;
});
afterAll(() => graph.stop());

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');

const fragmentBomb = `{ products { ...F0 } } ${times(30, (index) => `fragment F${index} on Product { id ...F${index + 1} ...F${index + 1} }`)} fragment F30 on Product { title }`;

describe('a document that is too much is refused before it costs anything:', () => {
  const attacks: readonly [string, string, string][] = [
    ['100,000 tokens', `{ ${times(99_998, () => 'me')} }`, 'LIMIT_TOKENS'],
    ['1 MB of braces', '{'.repeat(1_000_000), 'LIMIT_DEPTH'],
    ['20,000 nested braces', `${'{a'.repeat(20_000)}${'}'.repeat(20_000)}`, 'LIMIT_DEPTH'],
    ['20,000 nested lists', `{ echo(any: ${'['.repeat(20_000)}${']'.repeat(20_000)}) }`, 'LIMIT_DEPTH'],
    ['60 levels', `${'{ author'.repeat(60)} ${'}'.repeat(60)}`, 'LIMIT_DEPTH'],
    [
      'levels through fragments',
      `{ me { ...F0 } } ${times(30, (index) => `fragment F${index} on User { a { ...F${index + 1} } }`)} fragment F30 on User { id }`,
      'LIMIT_DEPTH',
    ],
    ['fragments that fan out exponentially', fragmentBomb, 'LIMIT_FIELDS'],
    ['500 aliases', `{ ${times(500, (index) => `a${index}: me { id }`)} }`, 'LIMIT_ALIASES'],
    ['1,000 root fields', `{ ${times(1_000, () => 'me { id }')} }`, 'LIMIT_ROOT_FIELDS'],
    [
      'root fields through fragments',
      `{ ...F } fragment F on Query { ${times(40, () => 'me { id }')} }`,
      'LIMIT_ROOT_FIELDS',
    ],
    ['1,000 directives', `{ me { name ${times(1_000, () => '@skip(if: false)')} } }`, 'LIMIT_DIRECTIVES'],
    ['a field 100,000 times', `{ me { ${times(100_000, () => 'id')} } }`, 'LIMIT_TOKENS'],
  ];
  it.each(attacks)('%s', async (_name, query, code) => {
    const { status, body } = await graph.query(query);
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, code]);
    expect(graph.subgraph('products').received).toEqual([]);
  });

  it('fragments in a cycle', async () => {
    const { status, body } = await graph.query(
      '{ me { ...A } } fragment A on User { ...B } fragment B on User { ...A }',
    );
    expect([status, body.errors?.[0]?.extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
  });
});

describe('a document that is not too much passes:', () => {
  it('brackets in texts and comments do not count', async () => {
    const brackets = '{[('.repeat(200);
    const { status } = await graph.query(
      `# ${brackets}\n{ a: echo(text: "${brackets}\\"{") b: echo(text: """${brackets} \\""" { """) }`,
    );
    expect(status).toBe(200);
  });

  it('what GraphiQL asks to know the schema', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const query = getIntrospectionQuery({
      descriptions: true,
      inputValueDeprecation: true,
      specifiedByUrl: true,
    });
    expect((await graph.query(query)).status).toBe(200);
  });

  it('a page with 40 aliases', async () => {
    expect((await graph.query(`{ me { ${times(40, (index) => `a${index}: name`)} } }`)).status).toBe(200);
  });
});

describe('the check of a document', () => {
  const limits = { tokens: 10_000, depth: 25, fields: 5_000, aliases: 100, rootFields: 30, directives: 100 };

  it('takes an attack in a few milliseconds', () => {
    const check = createLimits(limits);
    for (const attack of ['{'.repeat(250_000), fragmentBomb, `{ ${'a '.repeat(120_000)} }`]) {
      check(attack.slice(0, 10_000));
      const before = process.cpuUsage();
      expect(check(attack)).toBeDefined();
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1_000).toBeLessThan(50);
    }
  });

  it('leaves what is not GraphQL to the parser that has the words for it', () => {
    expect(createLimits(limits)('{ me { name }')).toBeUndefined();
    expect(createLimits(limits)('"')).toBeUndefined();
    expect(createLimits(limits)('"""')).toBeUndefined();
  });
});
