import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTestRouter, type TestRouter } from './test-router.ts';

let graph: TestRouter;
beforeAll(async () => {
  graph = await startTestRouter();
});
afterEach(() => graph.subgraph('reviews').behave(undefined));
afterAll(() => graph.stop());

describe('an error that a subgraph reports', () => {
  it('is masked when nothing says it is safe, and logged in full with the request id', async () => {
    const { status, body, headers, text } = await graph.query('{ failing products(first: 1) { title } }');
    expect(status).toBe(200);
    expect(body.data).toEqual({ failing: null, products: [{ title: 'Lamp' }] });
    expect(body.errors).toEqual([
      {
        message: 'The subgraph "products" could not answer.',
        path: ['failing'],
        extensions: { code: 'SUBREQUEST_ERROR', subgraph: 'products' },
      },
    ]);
    expect(text).not.toMatch(/secrets|10\.0\.0\.7/);
    const line = graph.log.find((entry) => entry.includes('SELECT * FROM secrets'));
    expect(line).toContain(headers.get('x-request-id'));
  });

  it('keeps its words when its code is registered, without what else it carries', async () => {
    const { body } = await graph.query('{ refused }');
    expect(body).toEqual({
      data: { refused: null },
      errors: [
        {
          message: 'You are not allowed to do this.',
          path: ['refused'],
          extensions: { code: 'FORBIDDEN', field: 'refused', subgraph: 'products' },
        },
      ],
    });
  });

  it('is masked when its code is not registered', async () => {
    const { body } = await graph.query('{ leaking }');
    expect(body.errors?.[0]).toMatchObject({ extensions: { code: 'SUBREQUEST_ERROR' } });
  });

  it('keeps its words when the operator trusts its code', async () => {
    const trusting = await startTestRouter({ env: { SUBGRAPH_ERROR_CODES: 'P2002' } });
    try {
      const { body } = await trusting.query('{ leaking }');
      expect(body.errors?.[0]).toMatchObject({
        message: 'duplicate key "users_email"',
        extensions: { code: 'P2002' },
      });
    } finally {
      await trusting.stop();
    }
  });

  it('has the path of the entity it is about', async () => {
    graph.subgraph('reviews').behave((_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(
        JSON.stringify({
          data: { _entities: [{ rating: 1 }, { rating: null }, { rating: 3 }] },
          errors: [
            { message: 'hidden', path: ['_entities', 1, 'rating'], extensions: { code: 'NOT_FOUND' } },
          ],
        }),
      );
    });
    const { body } = await graph.query('{ products { rating } }');
    expect(body.data.products).toEqual([{ rating: 1 }, { rating: null }, { rating: 3 }]);
    expect(body.errors?.[0]?.path).toEqual(['products', 1, 'rating']);
  });

  it('is an error too when its status says so', async () => {
    graph.subgraph('reviews').behave((_request, response) => {
      response.writeHead(401, { 'content-type': 'application/json' });
      response.end('{"errors":[{"message":"Sign in.","extensions":{"code":"UNAUTHENTICATED"}}]}');
    });
    const { status, body } = await graph.query('{ product(id: 1) { title rating } }');
    expect(status).toBe(200);
    expect(body.data).toEqual({ product: { title: 'Chair', rating: null } });
    expect(body.errors?.[0]).toMatchObject({ message: 'Sign in.', extensions: { subgraph: 'reviews' } });
  });
});

describe('a value that the schema forbids', () => {
  it('is an error where a null has to bubble up', async () => {
    graph.subgraph('reviews').behave((_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end('{"data":{"_entities":[{"reviews":[{"id":"r1","body":null}]}]}}');
    });
    const { body } = await graph.query('{ product(id: 1) { title reviews { body } } }');
    expect(body.data).toEqual({ product: { title: 'Chair', reviews: null } });
    expect(body.errors).toEqual([
      {
        message: 'Cannot return null for non-nullable field Review.body.',
        path: ['product', 'reviews', 0, 'body'],
        extensions: { code: 'SUBREQUEST_MALFORMED_RESPONSE' },
      },
    ]);
  });

  const misshapen: readonly [string, string][] = [
    ['an object for a list', '{"reviews":{"id":"r1"}}'],
    ['a list for an object', '{"reviews":[[{"id":"r1"}]]}'],
    ['text for an object', '{"reviews":["r1"]}'],
    ['a number for a list', '{"reviews":7}'],
    ['an object for a leaf', '{"reviews":[{"id":"r1","body":{"html":"x"}}]}'],
    ['another type name', '{"reviews":[{"id":"r1","body":"x","author":{"__typename":7,"id":"u1"}}]}'],
    [
      'an unknown type name',
      '{"reviews":[{"id":"r1","body":"x","author":{"__typename":"Robot","id":"u1"}}]}',
    ],
  ];
  it.each(misshapen)('costs its own fields only: %s', async (_name, entity) => {
    graph.subgraph('reviews').behave((_request, response) => {
      response.setHeader('content-type', 'application/json');
      response.end(`{"data":{"_entities":[${entity}]}}`);
    });
    const { status, body } = await graph.query(
      '{ product(id: 1) { title reviews { body author { name } } } }',
    );
    expect(status).toBe(200);
    expect(body.data.product).toMatchObject({ title: 'Chair' });
    expect(body.errors?.length).toBeGreaterThan(0);
    for (const { extensions } of body.errors ?? [])
      expect(extensions.code).toBe('SUBREQUEST_MALFORMED_RESPONSE');
  });
});
