import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/replay/client.ts';
import { operationNames, readOperation } from '../../src/replay/operations.ts';

const api = buildSchema(readFileSync(new URL('../../../router/schema/api.graphql', import.meta.url), 'utf8'));

it.each(operationNames)('asks nothing that the API does not have: %s', (name) => {
  expect(validate(api, parse(readOperation(name)))).toEqual([]);
});

type Reply = () => Response;
const json =
  (body: unknown, status = 200): Reply =>
  () =>
    Response.json(body, { status });
const failing =
  (code: string, status = 200): Reply =>
  () =>
    Response.json({ errors: [{ message: 'It failed.', extensions: { code } }], data: null }, { status });
const unreachable: Reply = () => {
  throw new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') });
};

/** A client of a router that gives these replies, one after the other. */
const clientOf = (...replies: readonly Reply[]) => {
  const bodies: unknown[] = [];
  const left = [...replies];
  const client = createClient(async (init) => {
    bodies.push(init.body);
    const reply = left.shift();
    if (!reply) throw new Error('One request too many.');
    return reply();
  });
  return { client, bodies };
};
const done = json({ data: { stockReceive: { userErrors: [] } } });

describe('the client', () => {
  it.each([
    ['nothing answers', unreachable],
    ['the router is overloaded', failing('SERVICE_UNAVAILABLE', 503)],
    ['a proxy answers in its place', () => new Response('<h1>Bad gateway</h1>', { status: 502 })],
    ['it is told to be slower', failing('RATE_LIMITED', 429)],
    ['a subgraph has a fault', failing('INTERNAL_SERVER_ERROR')],
    ['a subgraph is down', failing('SUBREQUEST_FAILED')],
  ])('sends the same again when %s', async (_, reply) => {
    const { client, bodies } = clientOf(reply, done);
    await expect(client.send('stock-receive', { input: 1 })).resolves.toEqual({
      stockReceive: { userErrors: [] },
    });
    expect(bodies[0]).toBe(bodies[1]);
    expect(client.sent()).toEqual({ requests: 2, retries: 1 });
  });

  it.each([
    ['FORBIDDEN', 200],
    ['GRAPHQL_VALIDATION_FAILED', 400],
    ['UNAUTHENTICATED', 401],
  ])('does not send again what %s ends', async (code, status) => {
    const { client } = clientOf(failing(code, status));
    await expect(client.send('stock-receive', {})).rejects.toMatchObject({
      name: 'RequestError',
      codes: [code],
      message: `stock-receive: ${code}, It failed.`,
    });
  });

  it('gives up after its tries', async () => {
    const { client } = clientOf(unreachable, unreachable);
    await expect(client.send('sign-in', {}, { tries: 2 })).rejects.toThrow('sign-in: connect ECONNREFUSED');
    expect(client.sent()).toEqual({ requests: 2, retries: 1 });
  });

  it('says when something else than GraphQL answers', async () => {
    const { client } = clientOf(() => new Response('Hello', { status: 200 }));
    await expect(client.send('sign-in', {})).rejects.toThrow('sign-in: HTTP 200 without a GraphQL answer');
  });
});
