import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { jsonRequest, openConnection } from './connection.ts';

/** Answers with what it was sent, in as many writes as the body says. */
const server = createServer(async (request, response) => {
  const body = JSON.parse(await text(request));
  const answer = Buffer.from(JSON.stringify({ ...body, method: request.method, url: request.url }));
  if (!body.chunked) response.setHeader('content-length', answer.length);
  response.statusCode = body.status ?? 200;
  const half = answer.length >> 1;
  response.write(answer.subarray(0, half));
  setImmediate(() => response.end(answer.subarray(half)));
});
let url: URL;
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

it('sends one request after the other over one connection, and reads answers that come in pieces', async () => {
  const connection = await openConnection(url);
  for (const text of ['short', 'ünïcödé', 'x'.repeat(300_000)]) {
    const { status, body } = await connection.exchange(jsonRequest(url, JSON.stringify({ text })));
    expect(status).toBe(200);
    expect(JSON.parse(body.toString())).toEqual({ text, method: 'POST', url: '/graphql' });
  }
  const refused = await connection.exchange(jsonRequest(url, JSON.stringify({ status: 503 })));
  expect(refused.status).toBe(503);
  connection.close();
});

it('fails on an answer whose end it cannot tell', async () => {
  const connection = await openConnection(url);
  await expect(connection.exchange(jsonRequest(url, '{"chunked":true}'))).rejects.toThrow('content-length');
});

it('fails when nobody listens', async () => {
  await expect(openConnection(new URL('http://127.0.0.1:1/graphql'))).rejects.toThrow('ECONNREFUSED');
});
