import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reader, startAsRouter } from '../../test/fixtures/library/start.ts';
import { librarySubgraph } from '../../test/fixtures/library/subgraph.ts';

type Started = Awaited<ReturnType<typeof startAsRouter>>;
let library: Started;
let development: Started;
beforeAll(async () => {
  library = await startAsRouter(librarySubgraph());
  development = await startAsRouter(librarySubgraph(), { env: { NODE_ENV: 'development' } });
});
afterAll(async () => {
  await Promise.all([library.stop(), development.stop()]);
});

const hello = '{"query":"{ me }"}';

describe('who is answered', () => {
  it('answers the router, for a visitor and for a user', async () => {
    expect((await library.ask('{ me }')).data).toEqual({ me: 'nobody from null' });
    expect((await library.ask('{ me }', {}, reader())).data).toEqual({ me: 'usr_1 from null' });
    expect((await library.send(hello, { 'tessera-client-address': '192.0.2.7' })).data).toEqual({
      me: 'nobody from 192.0.2.7',
    });
  });

  it.each<[string, () => Promise<string>]>([
    ['no token', async () => ''],
    ['a token for another subgraph', () => library.tokenOf(reader(), 'reviews')],
    ['a token of another router', () => development.tokenOf(reader())],
    ['a text', async () => 'let me in'],
  ])('refuses %s, the same way', async (_name, token) => {
    const { status, text } = await library.send(hello, { 'tessera-viewer': await token() });
    expect(status).toBe(401);
    expect(JSON.parse(text)).toEqual({
      errors: [
        { message: 'This subgraph answers the router only.', extensions: { code: 'UNAUTHENTICATED' } },
      ],
    });
  });

  it('refuses a stranger before it reads the body', async () => {
    const { status } = await library.send('x'.repeat(2_000_000), { 'tessera-viewer': '' });
    expect(status).toBe(401);
  });

  it('takes the request id of the router, and nobody else’s', async () => {
    const requestId = '4f1c3f0e-6a35-4b3e-9d8f-1f5f2d1b7a10';
    expect((await library.send(hello, { 'x-request-id': requestId })).headers.get('x-request-id')).toBe(
      requestId,
    );
    const odd = await library.send(hello, { 'x-request-id': 'a"b c' });
    expect(odd.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
    const stranger = await library.send(hello, { 'x-request-id': requestId, 'tessera-viewer': '' });
    expect(stranger.headers.get('x-request-id')).not.toBe(requestId);
  });
});

describe('a request that is none', () => {
  it.each<[string, string, Record<string, string>, string, number, string]>([
    ['GET', hello, {}, 'GET', 405, 'METHOD_NOT_ALLOWED'],
    ['PUT', hello, {}, 'PUT', 405, 'METHOD_NOT_ALLOWED'],
    ['plain text', hello, { 'content-type': 'text/plain' }, 'POST', 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['malformed JSON', '{"query":', {}, 'POST', 400, 'BAD_REQUEST'],
    ['2 MB', `{"query":"${' '.repeat(2_000_000)}"}`, {}, 'POST', 413, 'PAYLOAD_TOO_LARGE'],
    ['an array', `[${hello},${hello}]`, {}, 'POST', 400, 'BAD_REQUEST'],
    ['a text', '"{ me }"', {}, 'POST', 400, 'BAD_REQUEST'],
    ['null', 'null', {}, 'POST', 400, 'BAD_REQUEST'],
    ['no query', '{}', {}, 'POST', 400, 'BAD_REQUEST'],
    ['a query that is a number', '{"query":1}', {}, 'POST', 400, 'BAD_REQUEST'],
    ['variables that are a list', '{"query":"{ me }","variables":[1]}', {}, 'POST', 400, 'BAD_REQUEST'],
    ['an unacceptable answer', hello, { accept: 'text/html' }, 'POST', 406, 'BAD_REQUEST'],
    ['an empty document', '{"query":" "}', {}, 'POST', 400, 'GRAPHQL_PARSE_FAILED'],
    ['a syntax error', '{"query":"{ me"}', {}, 'POST', 400, 'GRAPHQL_PARSE_FAILED'],
    ['20,001 tokens', `{"query":"{ ${'a '.repeat(20_001)} }"}`, {}, 'POST', 400, 'GRAPHQL_PARSE_FAILED'],
    ['an unknown field', '{"query":"{ secrit }"}', {}, 'POST', 400, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'a variable that nothing uses',
      '{"query":"query ($name: String) { me }"}',
      {},
      'POST',
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'only a fragment',
      '{"query":"fragment f on Query { me }"}',
      {},
      'POST',
      400,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'an unknown operation',
      '{"query":"query a { me }","operationName":"b"}',
      {},
      'POST',
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    [
      'a hash',
      '{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"x"}}}',
      {},
      'POST',
      200,
      'PERSISTED_QUERY_NOT_SUPPORTED',
    ],
    [
      'introspection',
      '{"query":"{ __schema { types { name } } }"}',
      {},
      'POST',
      400,
      'INTROSPECTION_DISABLED',
    ],
  ])('(%s) is refused with a code', async (_name, body, headers, method, status, code) => {
    const answer = await library.send(body, headers, method);
    expect([answer.status, answer.errors.map((error) => error.extensions.code)]).toEqual([status, [code]]);
    expect(answer.text).not.toMatch(/stacktrace|node_modules|Did you mean/);
    expect(library.lines.filter((line) => line.level === 'error')).toEqual([]);
  });

  it('gets a few errors, not a thousand', async () => {
    const { errors } = await library.ask(`{ me ${'@x '.repeat(1_000)} }`);
    expect(errors.length).toBeLessThanOrEqual(6);
  });

  it('may introspect and read suggestions in development', async () => {
    expect((await development.ask('{ __schema { queryType { name } } }')).data).toEqual({
      __schema: { queryType: { name: 'Query' } },
    });
    expect((await development.ask('{ bok(id: 1) { id } }')).errors[0]?.message).toContain(
      'Did you mean "book"',
    );
    expect((await development.ask('{ fail(how: "plain") }')).text).not.toContain('stacktrace');
  });
});

describe('a variable that fails coercion', () => {
  const lend = 'mutation($input: LendInput!, $fee: Decimal) { lend(input: $input, fee: $fee) }';
  const input = { bookId: 'b1', until: '2026-01-31T12:00:00Z' };

  it('is what a good one is compared with', async () => {
    expect((await library.ask(lend, { input, fee: '1.50' })).data).toEqual({
      lend: 'until 2026-01-31T12:00:00.000Z for 1.50',
    });
  });

  it.each<[string, object, string]>([
    ['of a wrong type', { input: 'hunter2' }, 'Variable "$input" of type "LendInput!" has an invalid value.'],
    ['that is missing', {}, 'Variable "$input" of type "LendInput!" is missing.'],
    ['that is null', { input: null }, 'Variable "$input" of type "LendInput!" has an invalid value.'],
    [
      'with a wrong field',
      { input: { ...input, days: 'hunter2; at "input.until"' } },
      'Variable "$input" of type "LendInput!" has an invalid value at "input.days".',
    ],
    [
      'with a wrong scalar',
      { input: { ...input, until: 'hunter2' } },
      'Variable "$input" of type "LendInput!" has an invalid value at "input.until".',
    ],
    [
      'without a required field',
      { input: { bookId: 'b1', password: 'hunter2' } },
      'Variable "$input" of type "LendInput!" has an invalid value. Field "until" of required type "DateTime!" was not provided.',
    ],
    [
      'with an unknown field',
      { input: { ...input, pasword: 'hunter2' } },
      'Variable "$input" of type "LendInput!" has an invalid value. Field "pasword" is not defined by type "LendInput".',
    ],
    [
      'out of range',
      { input: { ...input, days: 2 ** 53 } },
      'Variable "$input" of type "LendInput!" has an invalid value at "input.days".',
    ],
    [
      'that is no decimal',
      { input, fee: 'hunter2' },
      'Variable "$fee" of type "Decimal" has an invalid value.',
    ],
    [
      'of ten lists',
      { input, fee: [[[[[[[[[['hunter2']]]]]]]]]] },
      'Variable "$fee" of type "Decimal" has an invalid value.',
    ],
  ])('(%s) is named with its type and place, never with its value', async (_name, variables, message) => {
    const { status, errors, text } = await library.ask(lend, variables);
    expect([status, errors.map((error) => [error.message, error.extensions])]).toEqual([
      400,
      [[message, { code: 'BAD_USER_INPUT' }]],
    ]);
    expect(text).not.toContain('hunter2');
    expect(JSON.stringify(library.lines)).not.toContain('hunter2');
  });

  it('tells each place once', async () => {
    const { errors } = await library.ask(lend, { input: { bookId: {}, until: 1, days: 'x' } });
    expect(errors.map((error) => /at "(.*)"/.exec(error.message)?.[1])).toEqual([
      'input.bookId',
      'input.until',
      'input.days',
    ]);
  });

  it('in a hundred places ends with a few errors', async () => {
    const query = `mutation(${Array.from({ length: 100 }, (_, i) => `$v${i}: LendInput!`)}) {
      ${Array.from({ length: 100 }, (_, i) => `a${i}: lend(input: $v${i})`).join(' ')} }`;
    const { status, errors } = await library.ask(query, {});
    expect(status).toBe(400);
    expect(errors.length).toBeLessThanOrEqual(6);
    expect(new Set(errors.map((error) => error.extensions.code))).toEqual(new Set(['BAD_USER_INPUT']));
  });

  it('with Infinity, minus zero or a key of the prototype changes nothing', async () => {
    const body = (value: string) =>
      `{"query":"mutation($i: LendInput!) { lend(input: $i) }","variables":{"i":{"bookId":"b","until":"2026-01-31T12:00:00Z","days":${value}}}}`;
    expect((await library.send(body('1e400'))).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect((await library.send(body('-0'))).status).toBe(200);
    const polluted = body('{"__proto__":{"polluted":1}}');
    expect((await library.send(polluted)).status).toBe(400);
    expect((await library.send(polluted.replace('__proto__', 'constructor'))).status).toBe(400);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe('an error in a resolver', () => {
  it.each([
    ['kit', 'BAD_USER_INPUT', '"how" is not allowed.'],
    ['cause', 'CONFLICT', 'Changed meanwhile.'],
  ])('(%s) of our own is told as it is', async (how, code, message) => {
    const { status, data, errors } = await library.ask('query($how: String!) { fail(how: $how) }', { how });
    expect([status, data]).toEqual([200, { fail: null }]);
    expect(errors).toMatchObject([{ message, path: ['fail'], extensions: { code } }]);
  });

  it.each(['plain', 'graphql', 'extensions', 'text'])('(%s) of another kind is masked', async (how) => {
    const requestId = `request-${how}`;
    const query = `{ fail(how: "${how}") me }`;
    const answer = await library.send(JSON.stringify({ query }), { 'x-request-id': requestId });
    expect([answer.status, answer.data, answer.errors]).toEqual([
      200,
      { fail: null, me: 'nobody from null' },
      [
        {
          message: `Something went wrong on our side. Quote request id ${requestId} when you ask about it.`,
          locations: expect.anything(),
          path: ['fail'],
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        },
      ],
    ]);
    expect(library.lines.filter((line) => line.level === 'error')).toContainEqual(
      expect.objectContaining({
        requestId,
        path: 'fail',
        err: expect.objectContaining({ message: expect.any(String) }),
      }),
    );
  });

  it('is logged in full', async () => {
    await library.ask('{ fail(how: "plain") }');
    const [line] = library.lines.filter((entry) => entry.level === 'error').slice(-1);
    expect(line).toMatchObject({
      err: { message: 'connect ECONNREFUSED 10.0.0.7:5432', stack: expect.stringContaining('subgraph.ts') },
    });
  });

  it('is masked too where a value that cannot be null is', async () => {
    const { errors, text } = await library.ask('{ nothing }');
    expect(errors[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
    expect(text).not.toContain('non-nullable');
  });
});

describe('_entities', () => {
  const entities = 'query($r: [_Any!]!) { _entities(representations: $r) { ... on Book { id title } } }';
  const books = (...ids: string[]) => ids.map((id) => ({ __typename: 'Book', id }));

  it('answers in order, and one bad representation fails alone', async () => {
    const { data, errors } = await library.ask(entities, { r: books('b1', 'bad', 'unknown', 'b2') });
    expect(data?._entities).toEqual([{ id: 'b1', title: 'Momo' }, null, null, { id: 'b2', title: 'Momo' }]);
    expect(errors).toMatchObject([{ path: ['_entities', 1], extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('the context', () => {
  it('that cannot be made is a fault with a request id', async () => {
    const broken = await startAsRouter(
      librarySubgraph({
        context: () => {
          throw new Error('no loaders');
        },
      }),
    );
    try {
      const { status, errors, headers } = await broken.ask('{ me }');
      expect([status, errors[0]?.extensions.code]).toEqual([500, 'INTERNAL_SERVER_ERROR']);
      expect(errors[0]?.message).toContain(headers.get('x-request-id'));
      expect(JSON.stringify(broken.lines)).toContain('no loaders');
    } finally {
      await broken.stop();
    }
  });
});
