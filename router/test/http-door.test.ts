import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestRouter, type TestRouter } from './test-router.ts';

let graph: TestRouter;
let production: TestRouter;
beforeAll(async () => {
  graph = await startTestRouter();
  production = await startTestRouter({
    env: { NODE_ENV: 'production', CORS_ORIGINS: 'https://shop.example' },
  });
});
beforeEach(() => {
  graph.subgraph('products').received.length = 0;
});
afterAll(async () => {
  await graph.stop();
  await production.stop();
});

const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  graph.send('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body,
  });
const codeOf = ({
  body,
}: {
  body: { errors?: readonly { extensions: Readonly<Record<string, unknown>> }[] };
}) => body.errors?.[0]?.extensions.code;

describe('a body that is no GraphQL request', () => {
  const bodies: readonly [string, string | Uint8Array<ArrayBuffer>, number, string][] = [
    ['malformed JSON', '{"query": "{ me', 400, 'BAD_REQUEST'],
    ['nothing', '', 400, 'BAD_REQUEST'],
    ['a byte order mark', '\uFEFF{"query":"{ me { name } }"}', 400, 'BAD_REQUEST'],
    ['invalid UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), 400, 'BAD_REQUEST'],
    ['null', 'null', 400, 'BAD_REQUEST'],
    ['a number', '7', 400, 'BAD_REQUEST'],
    ['an empty object', '{}', 400, 'BAD_REQUEST'],
    ['a query that is a number', '{"query":7}', 400, 'BAD_REQUEST'],
    ['an empty query', '{"query":""}', 400, 'BAD_REQUEST'],
    ['variables that are text', '{"query":"{ me { name } }","variables":"{}"}', 400, 'BAD_REQUEST'],
    ['variables that are a list', '{"query":"{ me { name } }","variables":[1]}', 400, 'BAD_REQUEST'],
    ['a batch', '[{"query":"{ me { name } }"}]', 400, 'BATCH_TOO_LARGE'],
    ['a batch of nothing', '[]', 400, 'BATCH_TOO_LARGE'],
    ['a key that names the prototype', '{"query":"{ me { name } }","__proto__":{}}', 400, 'BAD_REQUEST'],
  ];
  it.each(bodies)('%s', async (_name, body, status, code) => {
    const answer = await post(body);
    expect(answer.status).toBe(status);
    expect(codeOf(answer)).toBe(code);
    expect(answer.text).not.toContain('node_modules');
  });

  it('of another content type', async () => {
    const answer = await post('query', { 'content-type': 'application/graphql' });
    expect(answer.status).toBe(415);
    expect(codeOf(answer)).toBe('UNSUPPORTED_MEDIA_TYPE');
  });

  it('of 10 MB', async () => {
    const answer = await post(
      JSON.stringify({ query: '{ me { name } }', pad: 'x'.repeat(10_000_000) }),
    ).catch(() => undefined);
    // The connection may be closed before the client has written all of it.
    if (answer) expect([answer.status, codeOf(answer)]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    expect((await graph.query('{ me { name } }')).status).toBe(200);
  });
});

describe('a document', () => {
  const documents: readonly [string, string, string | undefined, string][] = [
    ['that does not parse', '{ me { name }', undefined, 'GRAPHQL_PARSE_FAILED'],
    ['that is empty', '   # nothing', undefined, 'GRAPHQL_PARSE_FAILED'],
    ['with an unknown field', '{ nothing }', undefined, 'GRAPHQL_VALIDATION_FAILED'],
    ['of fragments only', 'fragment A on User { name }', undefined, 'GRAPHQL_VALIDATION_FAILED'],
    [
      'with two anonymous operations',
      '{ me { name } } { me { id } }',
      undefined,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'with two operations, none chosen',
      'query A { me { name } } query B { me { id } }',
      undefined,
      'OPERATION_RESOLUTION_FAILURE',
    ],
    ['without the operation that is chosen', 'query A { me { name } }', 'C', 'OPERATION_RESOLUTION_FAILURE'],
    [
      'that asks for entities',
      '{ _entities(representations: []) { __typename } }',
      undefined,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['that asks for a subgraph’s schema', '{ _service { sdl } }', undefined, 'GRAPHQL_VALIDATION_FAILED'],
    ['with a NUL in a text', '{ echo(text: "\\u0000") }', undefined, 'BAD_USER_INPUT'],
    ['with half a surrogate pair', '{ echo(text: "\uD800") }', undefined, 'BAD_USER_INPUT'],
  ];
  it.each(documents)('%s is refused', async (_name, query, operationName, code) => {
    const answer = await graph.query(query, operationName === undefined ? {} : { operationName });
    expect([answer.status, codeOf(answer)]).toEqual([400, code]);
    expect(graph.subgraph('products').received).toEqual([]);
  });

  it('gets at most 5 errors', async () => {
    const { status, body } = await graph.query(`{ ${'me @nothing '.repeat(50)} }`);
    expect(status).toBe(400);
    expect(body.errors?.length).toBeLessThanOrEqual(5);
  });

  it('with several operations runs the one that is chosen', async () => {
    const { body } = await graph.query('query A { me { name } } query B { me { id } }', {
      operationName: 'B',
    });
    expect(body).toEqual({ data: { me: { id: 'u1' } } });
  });
});

describe('variables', () => {
  const echo =
    'query($text: String, $number: Int, $input: Echo, $color: Color, $any: Any) { echo(text: $text, number: $number, input: $input, color: $color, any: $any) }';
  const refused: readonly [string, string, string][] = [
    ['of another type', '{"number":"seven"}', 'BAD_USER_INPUT'],
    ['over 32 bits', '{"number":4294967296}', 'BAD_USER_INPUT'],
    ['over 2^53', '{"any":9007199254740993}', 'BAD_USER_INPUT'],
    ['beyond a double', '{"any":1e400}', 'BAD_USER_INPUT'],
    ['with a missing field', '{"input":{}}', 'BAD_USER_INPUT'],
    ['with an unknown field', '{"input":{"quantity":1,"extra":2}}', 'BAD_USER_INPUT'],
    ['with constructor', '{"input":{"quantity":1,"constructor":{"prototype":{"x":1}}}}', 'BAD_REQUEST'],
    ['with __proto__', '{"input":{"quantity":1,"__proto__":{"x":1}}}', 'BAD_REQUEST'],
    ['not in the enum', '{"color":"MAUVE"}', 'BAD_USER_INPUT'],
    ['NaN as text', '{"number":"NaN"}', 'BAD_USER_INPUT'],
    ['a lone surrogate', '{"text":"\\ud800"}', 'BAD_USER_INPUT'],
    ['a NUL', '{"text":"\\u0000"}', 'BAD_USER_INPUT'],
    ['40 lists deep', `{"any":${'['.repeat(40)}${']'.repeat(40)}}`, 'LIMIT_VARIABLES'],
  ];
  it.each(refused)('%s are refused', async (_name, variables, code) => {
    const answer = await post(`{"query":${JSON.stringify(echo)},"variables":${variables}}`);
    expect([answer.status, codeOf(answer)]).toEqual([400, code]);
    expect(graph.subgraph('products').received).toEqual([]);
    expect(Reflect.get({}, 'x')).toBeUndefined();
  });

  it.each([
    ['unknown', { unknown: 1 }],
    ['-0', { number: -0 }],
    ['right-to-left marks', { text: '\u202Eabc' }],
    ['an emoji', { text: '🧱' }],
  ])('%s pass', async (_name, variables) => {
    expect((await graph.query(echo, { variables })).status).toBe(200);
  });

  it('that fail coercion are not echoed', async () => {
    const secrets = [
      { number: 'hunter2-secret' },
      { input: { quantity: 'hunter2-secret' } },
      { color: 'hunter2-secret' },
      { text: { password: 'hunter2-secret' } },
      { input: 'hunter2-secret' },
    ];
    for (const variables of secrets) {
      const answer = await graph.query(echo, { variables });
      expect(codeOf(answer)).toBe('BAD_USER_INPUT');
      expect(answer.text).not.toContain('hunter2');
      expect(answer.body.errors?.[0]?.message).toMatch(/^Variable "\$\w+"/);
    }
    expect(graph.log.join('')).not.toContain('hunter2');
  });
});

describe('a request that a foreign page could make a browser send', () => {
  const query = encodeURIComponent('{ me { name } }');
  it.each([
    ['a query by GET', `/graphql?query=${query}`, {}],
    [
      'a form',
      '/graphql',
      {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: `query=${query}`,
      },
    ],
    [
      'plain text',
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{"query":"{ me { name } }"}' },
    ],
    [
      'multipart',
      '/graphql',
      { method: 'POST', headers: { 'content-type': 'multipart/form-data; boundary=x' }, body: '--x--' },
    ],
  ])('is refused: %s', async (_name, path, init) => {
    const answer = await graph.send(path, init);
    expect([answer.status, codeOf(answer)]).toEqual([400, 'CSRF_PREVENTED']);
  });

  it('passes by GET with a header that needs a preflight', async () => {
    const answer = await graph.send(`/graphql?query=${query}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect(answer.body).toEqual({ data: { me: { name: 'Ada' } } });
  });

  it('cannot mutate by GET', async () => {
    const mutation = encodeURIComponent('mutation { rename(id: 1, title: "x") { title } }');
    const answer = await graph.send(`/graphql?query=${mutation}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
    expect(graph.subgraph('products').received).toEqual([]);
  });

  it.each(['PUT', 'PATCH', 'DELETE'])('is not %s', async (method) => {
    const answer = await graph.send('/graphql', { method });
    expect([answer.status, codeOf(answer)]).toEqual([405, 'METHOD_NOT_ALLOWED']);
  });
});

describe('pages of other origins', () => {
  const preflight = (router: TestRouter, origin: string) =>
    router.send('/graphql', {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,authorization',
      },
    });
  const allowed = async (router: TestRouter, origin: string): Promise<boolean> =>
    (await preflight(router, origin)).headers.get('access-control-allow-origin') === origin;

  it('in development are Apollo Sandbox and this machine', async () => {
    expect(await allowed(graph, 'https://studio.apollographql.com')).toBe(true);
    expect(await allowed(graph, 'http://localhost:5173')).toBe(true);
    expect(await allowed(graph, 'http://localhost.evil.example')).toBe(false);
    expect(await allowed(graph, 'https://evil.example')).toBe(false);
  });

  it('in production are the configured ones', async () => {
    expect(await allowed(production, 'https://shop.example')).toBe(true);
    expect(await allowed(production, 'https://studio.apollographql.com')).toBe(false);
    expect(await allowed(production, 'http://localhost:5173')).toBe(false);
  });

  it('never bring cookies', async () => {
    const { headers } = await preflight(graph, 'http://localhost:5173');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
  });
});

describe('production', () => {
  it('has no introspection', async () => {
    const answer = await production.query('{ __schema { types { name } } }');
    expect([answer.status, codeOf(answer)]).toEqual([400, 'INTROSPECTION_DISABLED']);
    const type = await production.query('{ __type(name: "User") { name } }');
    expect([type.status, codeOf(type)]).toEqual([400, 'INTROSPECTION_DISABLED']);
    expect((await production.query('{ __typename }')).body).toEqual({ data: { __typename: 'Query' } });
  });

  it('suggests no names', async () => {
    for (const query of [
      '{ mee { name } }',
      '{ me { nam } }',
      '{ echo(tex: "x") }',
      '{ echo(color: REDD) }',
    ]) {
      const { body } = await production.query(query);
      expect(body.errors?.[0]?.message).not.toMatch(/did you mean/i);
    }
    const { body } = await production.query('query($c: Color) { echo(color: $c) }', {
      variables: { c: 'REDD' },
    });
    expect(body.errors?.[0]?.message).not.toMatch(/did you mean/i);
  });

  it('has no pages, metrics or plans on the public listener', async () => {
    const html = { headers: { accept: 'text/html' } };
    expect((await production.send('/', html)).status).toBe(404);
    expect((await production.send('/graphiql', html)).status).toBe(404);
    expect((await production.send('/metrics')).status).toBe(404);
    expect((await production.send('/supergraph')).status).toBe(404);
    const landing = await production.send('/graphql', html);
    expect(landing.status).toBe(400);
    expect(landing.text).not.toContain('<html');
    const plan = await production.query('{ me { name } }');
    expect(JSON.stringify(plan.body)).not.toContain('extensions');
  });

  it('has metrics on the admin listener', async () => {
    const answer = await fetch(`${production.router.adminUrl}/metrics`);
    expect(await answer.text()).toContain('tessera_router_supergraph_refused_total');
    const supergraph = await fetch(`${production.router.adminUrl}/supergraph`);
    expect(await supergraph.json()).toMatchObject({ subgraphs: [{ name: 'products' }, {}, {}] });
  });
});

describe('development', () => {
  it('introspects', async () => {
    expect((await graph.query('{ __type(name: "User") { name } }')).body).toEqual({
      data: { __type: { name: 'User' } },
    });
  });

  it('suggests names', async () => {
    const { body } = await graph.query('{ mee { name } }');
    expect(body.errors?.[0]?.message).toContain('Did you mean "me"?');
  });

  it('shows Apollo Sandbox to a browser', async () => {
    expect((await graph.send('/')).headers.get('location')).toBe('/graphql');
    const { status, text } = await graph.send('/graphql', { headers: { accept: 'text/html,*/*;q=0.8' } });
    expect(status).toBe(200);
    expect(text).toContain('embeddable-sandbox');
  });

  it('has metrics on the public listener', async () => {
    await graph.query('{ me { name } }');
    const { text } = await graph.send('/metrics');
    expect(text).toContain('tessera_router_subgraph_requests_total{subgraph="users",outcome="answered"');
  });
});

describe('the listener', () => {
  const raw = async (bytes: string): Promise<string> => {
    const { port } = new URL(graph.url);
    const socket = connect(Number(port), '127.0.0.1');
    socket.write(bytes);
    return text(socket);
  };
  it.each([
    [
      'both Content-Length and Transfer-Encoding',
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    [
      'two Content-Lengths',
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello',
    ],
    [
      'a blank before the colon',
      'POST /graphql HTTP/1.1\r\nHost: x\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n',
    ],
    ['no HTTP at all', 'hello\r\n\r\n'],
  ])('refuses %s and closes', async (_name, bytes) => {
    expect(await raw(bytes)).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('refuses 100,000 headers', async () => {
    const many = Array.from({ length: 100_000 }, (_, index) => `x-${index}: 1\r\n`).join('');
    expect(await raw(`GET /graphql HTTP/1.1\r\nHost: x\r\n${many}\r\n`).catch(() => 'HTTP/1.1 431 ')).toMatch(
      /^HTTP\/1\.1 431 /,
    );
  });

  it('is ready, live, and says nothing more', async () => {
    expect((await graph.send('/health/live')).status).toBe(200);
    expect((await graph.send('/health/ready')).body).toEqual({ status: 'ready' });
  });

  it('sends headers that keep browsers from guessing', async () => {
    const { headers } = await graph.query('{ me { name } }');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('answers in the media type that is asked for', async () => {
    const query = { headers: { accept: 'application/graphql-response+json' } };
    expect((await graph.query('{ me { name } }', query)).headers.get('content-type')).toMatch(
      /^application\/graphql-response\+json/,
    );
  });
});
