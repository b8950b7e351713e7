import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Misbehaviour } from './stub-subgraph.ts';
import { startTestRouter, type TestRouter } from './test-router.ts';

const timeoutMs = 400;
let graph: TestRouter;
beforeAll(async () => {
  graph = await startTestRouter({
    env: { REQUEST_TIMEOUT_MS: String(timeoutMs), SUBGRAPH_ANSWER_BYTES: '1000000' },
  });
});
afterEach(() => graph.subgraph('reviews').behave(undefined));
afterAll(() => graph.stop());

const json =
  (body: string, status = 200, type = 'application/json'): Misbehaviour =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': type });
    response.end(body);
  };

const cases: readonly { name: string; code: string; behaviour: Misbehaviour }[] = [
  {
    name: 'closes the connection',
    code: 'SUBREQUEST_FAILED',
    behaviour: (request) => request.socket.destroy(),
  },
  {
    name: 'closes half-way',
    code: 'SUBREQUEST_FAILED',
    behaviour: (request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"data":');
      setTimeout(() => request.socket.destroy(), 20);
    },
  },
  { name: 'never answers', code: 'SUBREQUEST_TIMEOUT', behaviour: () => undefined },
  {
    name: 'sends a byte now and then',
    code: 'SUBREQUEST_TIMEOUT',
    behaviour: (request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const timer = setInterval(() => response.write(' '), 20);
      request.socket.on('close', () => clearInterval(timer));
    },
  },
  {
    name: 'answers HTML',
    code: 'SUBREQUEST_MALFORMED_RESPONSE',
    behaviour: json('<html>welcome</html>', 200, 'text/html'),
  },
  {
    name: 'answers an HTML error page',
    code: 'SUBREQUEST_HTTP_ERROR',
    behaviour: json('<html>nginx/1.2 at 10.0.0.7</html>', 502, 'text/html'),
  },
  {
    name: 'redirects',
    code: 'SUBREQUEST_HTTP_ERROR',
    behaviour: (_request, response) => {
      response.writeHead(307, { location: `${graph.subgraph('users').url}?stolen` });
      response.end();
    },
  },
  {
    name: 'answers truncated JSON',
    code: 'SUBREQUEST_MALFORMED_RESPONSE',
    behaviour: json('{"data":{"_entities":[{"rating":1'),
  },
  { name: 'answers a list', code: 'SUBREQUEST_MALFORMED_RESPONSE', behaviour: json('[]') },
  { name: 'answers null', code: 'SUBREQUEST_MALFORMED_RESPONSE', behaviour: json('null') },
  { name: 'answers nothing', code: 'SUBREQUEST_MALFORMED_RESPONSE', behaviour: json('') },
  { name: 'answers an empty object', code: 'SUBREQUEST_MALFORMED_RESPONSE', behaviour: json('{}') },
  {
    name: 'answers data of another type',
    code: 'SUBREQUEST_MALFORMED_RESPONSE',
    behaviour: json('{"data":"x"}'),
  },
  {
    name: 'answers errors of another type',
    code: 'SUBREQUEST_MALFORMED_RESPONSE',
    behaviour: json('{"errors":"x"}'),
  },
  {
    name: 'answers fewer entities than asked for',
    code: 'SUBREQUEST_MALFORMED_RESPONSE',
    behaviour: json('{"data":{"_entities":[{"rating":1}]}}'),
  },
  {
    name: 'answers an object for the entities',
    code: 'SUBREQUEST_MALFORMED_RESPONSE',
    behaviour: json('{"data":{"_entities":{"rating":1}}}'),
  },
  {
    name: 'sets the prototype',
    code: 'SUBREQUEST_MALFORMED_RESPONSE',
    behaviour: json('{"data":{"_entities":[{"__proto__":{"polluted":1}},{"rating":1},{"rating":1}]}}'),
  },
  {
    name: 'answers more than the router reads',
    code: 'SUBREQUEST_TOO_LARGE',
    behaviour: (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const chunk = Buffer.alloc(65_536, 0x20);
      const push = (): void => {
        while (!response.destroyed && response.write(chunk));
      };
      response.on('drain', push);
      response.on('error', () => undefined);
      push();
    },
  },
  {
    name: 'announces more than the router reads',
    code: 'SUBREQUEST_TOO_LARGE',
    behaviour: (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '200000000' });
      response.write('{');
    },
  },
];

describe('a subgraph that fails costs its own fields only, when it', () => {
  it.each(cases)('$name', async ({ code, behaviour }) => {
    const reviews = graph.subgraph('reviews');
    reviews.behave(behaviour);
    const started = performance.now();
    const { status, body, text } = await graph.query('{ products { title rating } me { name } }');
    expect(performance.now() - started).toBeLessThan(timeoutMs + 400);
    expect(status).toBe(200);
    expect(body.data).toEqual({
      products: [
        { title: 'Lamp', rating: null },
        { title: 'Chair', rating: null },
        { title: 'Desk', rating: null },
      ],
      me: { name: 'Ada' },
    });
    expect(body.errors).toEqual([
      {
        message: expect.stringMatching(/^The subgraph "reviews" [a-z ]+\.$/),
        path: ['products'],
        extensions: { code, subgraph: 'reviews' },
      },
    ]);
    expect(text).not.toContain(new URL(reviews.url).port);
    expect(text).not.toContain('127.0.0.1');
    expect(graph.subgraph('users').received.some(({ query }) => query.includes('stolen'))).toBe(false);
  });

  it('is down from the start', async () => {
    const unused = createServer();
    await new Promise<void>((resolve) => unused.listen(0, '127.0.0.1', resolve));
    const { port } = unused.address() as AddressInfo;
    await new Promise((resolve) => unused.close(resolve));
    const withoutUsers = await startTestRouter({ env: { USERS_URL: `http://127.0.0.1:${port}/graphql` } });
    try {
      const { body, text } = await withoutUsers.query('{ me { name } products(first: 1) { title } }');
      expect(body.data).toEqual({ me: null, products: [{ title: 'Lamp' }] });
      expect(body.errors).toEqual([
        {
          message: 'The subgraph "users" did not answer.',
          path: ['me'],
          extensions: { code: 'SUBREQUEST_FAILED', subgraph: 'users' },
        },
      ]);
      expect(text).not.toContain(String(port));
      expect(withoutUsers.log.join('')).toContain('ECONNREFUSED');
      expect((await withoutUsers.send('/health/ready')).status).toBe(200);
    } finally {
      await withoutUsers.stop();
    }
  });

  it('answers again after a failure', async () => {
    const reviews = graph.subgraph('reviews');
    reviews.behave((request) => request.socket.destroy());
    await graph.query('{ product(id: 0) { rating } }');
    reviews.behave(undefined);
    expect((await graph.query('{ product(id: 0) { rating } }')).body).toEqual({
      data: { product: { rating: 1.5 } },
    });
  });
});

describe('the path of a failure', () => {
  it('names each field where the fetch has one place', async () => {
    graph.subgraph('reviews').behave(json('nothing'));
    const { body } = await graph.query('{ product(id: 0) { title score: rating reviews { body } } }');
    expect(body.data).toEqual({ product: { title: 'Lamp', score: null, reviews: null } });
    expect(body.errors?.map(({ path }) => path)).toEqual([
      ['product', 'score'],
      ['product', 'reviews'],
    ]);
  });
});
