import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { notFound, StartError } from '../errors/index.ts';
import { createLogger, createMetrics } from '../telemetry/index.ts';
import { createHttpServer, type HttpServer, type HttpServerOptions } from './index.ts';

interface Started {
  readonly server: HttpServer;
  readonly url: string;
  readonly port: number;
  readonly lines: Record<string, unknown>[];
}

const open: HttpServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.stop()));
});

const start = async (
  options: Partial<HttpServerOptions> = {},
  add?: (server: HttpServer) => void,
): Promise<Started> => {
  const lines: Record<string, unknown>[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) };
  const server = createHttpServer({
    logger: createLogger({ name: 'test', level: 'info', json: true, destination }),
    metrics: createMetrics('test'),
    production: true,
    ...options,
  });
  open.push(server);
  server.app.post('/echo', async (request) => ({ body: request.body }));
  server.app.get('/broken', async () => {
    throw new Error('SELECT secret FROM /etc/passwd');
  });
  server.app.get('/missing', async () => {
    throw notFound('There is no such page.');
  });
  add?.(server);
  const address = await server.listen({ host: '127.0.0.1', port: 0, variable: 'PORT' });
  server.ready();
  return { server, ...address, lines };
};

const post = (url: string, body: string | Buffer, headers: Record<string, string> = {}) =>
  fetch(`${url}/echo`, { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } });

const answer = async (response: Response) => {
  const body = (await response.json()) as { errors?: { message: string; extensions: { code: string } }[] };
  return {
    status: response.status,
    code: body.errors?.[0]?.extensions.code,
    message: body.errors?.[0]?.message ?? '',
  };
};

/** Writes bytes and returns all that comes back until the server closes the connection. */
const raw = async (port: number, text: string): Promise<string> => {
  const socket = connect(port, '127.0.0.1');
  let received = '';
  socket.on('data', (chunk) => {
    received += chunk;
  });
  // A server that refuses early resets the connection under what is still being written.
  socket.on('error', () => undefined);
  socket.write(text);
  await new Promise((resolve) => {
    socket.on('close', resolve);
  });
  return received;
};

describe('a body', () => {
  it('is read as JSON', async () => {
    const { url } = await start();
    expect(await (await post(url, '{"a":"grüße 😀 \\ud83d\\ude00"}')).json()).toEqual({
      body: { a: 'grüße 😀 😀' },
    });
  });

  it.each<[string, string | Buffer, Record<string, string>, number, string]>([
    ['malformed JSON', '{"a":', {}, 400, 'BAD_REQUEST'],
    ['an empty body', '', {}, 400, 'BAD_REQUEST'],
    ['1 MB of braces', '{'.repeat(1_000_000), {}, 400, 'BAD_REQUEST'],
    ['invalid UTF-8', Buffer.from([0x22, 0xff, 0xfe, 0x22]), {}, 400, 'BAD_REQUEST'],
    ['a byte order mark', Buffer.from('\uFEFF{}'), {}, 400, 'BAD_REQUEST'],
    ['__proto__', '{"__proto__":{"polluted":1}}', {}, 400, 'BAD_REQUEST'],
    ['constructor.prototype', '{"constructor":{"prototype":{"polluted":1}}}', {}, 400, 'BAD_REQUEST'],
    ['10 MB', Buffer.alloc(10_000_000, 0x20), {}, 413, 'PAYLOAD_TOO_LARGE'],
    ['a form', 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['plain text', '{"a":1}', { 'content-type': 'text/plain' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['a malformed content type', '{"a":1}', { 'content-type': 'json' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['NUL', '{"a":["x",{"b":"a\\u0000"}]}', {}, 400, 'BAD_USER_INPUT'],
    ['NUL in a key', '{"a\\u0000":1}', {}, 400, 'BAD_USER_INPUT'],
    ['NUL in a document', '{"query":"{ hello(name: \\"\\\\u0000\\") }"}', {}, 400, 'BAD_USER_INPUT'],
    ['half a surrogate pair', '{"a":"\\ud83d"}', {}, 400, 'BAD_USER_INPUT'],
  ])('of %s is refused', async (_name, body, headers, status, code) => {
    const { url, lines } = await start();
    const refused = await answer(await post(url, body, headers));
    expect(refused).toMatchObject({ status, code });
    expect(refused.message).not.toMatch(/ at |FST_|undefined/);
    expect(lines.filter((line) => line.level === 'error')).toEqual([]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('that is too large is answered also while the client still writes it', async () => {
    const { url } = await start();
    // More than the buffers of both sides take: the client cannot have written it when the answer comes.
    const body = Buffer.alloc(40_000_000, 0x20);
    for (let round = 0; round < 2; round += 1) {
      expect(await answer(await post(url, body, {}))).toMatchObject({
        status: 413,
        code: 'PAYLOAD_TOO_LARGE',
      });
    }
  });

  it('with a lying length is refused before it is read', async () => {
    const { port } = await start();
    const head = 'POST /echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n';
    expect(await raw(port, `${head}Content-Length: 50000000\r\nConnection: close\r\n\r\n{`)).toMatch(
      /^HTTP\/1.1 413 /,
    );
  });
});

describe('a request that is none', () => {
  it.each([
    ['no HTTP', 'hello\r\n\r\n', 400, 'BAD_REQUEST'],
    [
      'two lengths',
      'POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n{}',
      400,
      'BAD_REQUEST',
    ],
    [
      'length and chunks',
      'POST /echo HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
      400,
      'BAD_REQUEST',
    ],
    [
      'a space before the colon',
      'POST /echo HTTP/1.1\r\nHost: x\r\nTransfer-Encoding : chunked\r\n\r\n0\r\n\r\n',
      400,
      'BAD_REQUEST',
    ],
    [
      '4,000 headers',
      `GET /health/live HTTP/1.1\r\nHost: x\r\n${'a: b\r\n'.repeat(4_000)}\r\n`,
      431,
      'HEADERS_TOO_LARGE',
    ],
  ])('(%s) is refused and the connection closed', async (_name, text, status, code) => {
    const { port } = await start();
    const reply = await raw(port, text);
    expect(reply).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(reply).toContain(`"code":"${code}"`);
  });

  it('(too slow) is refused and the connection closed', async () => {
    const { port } = await start({ requestTimeout: 200 });
    const [headers, body] = await Promise.all([
      raw(port, 'GET /health/live HTTP/1.1\r\nHost'),
      raw(
        port,
        'POST /echo HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
      ),
    ]);
    for (const reply of [headers, body]) {
      expect(reply).toMatch(/^HTTP\/1.1 408 /);
      expect(reply).toContain('"code":"REQUEST_TIMEOUT"');
    }
  });

  it.each([
    ['/nothing', 404, 'NOT_FOUND'],
    ['/%E0%A4%A', 400, 'BAD_REQUEST'],
  ])('(%s) is answered in the same shape', async (path, status, code) => {
    const { url } = await start();
    expect(await answer(await fetch(url + path))).toMatchObject({ status, code });
  });
});

describe('a fault', () => {
  it('is masked, and logged in full under the request id it names', async () => {
    const { url, lines } = await start();
    const response = await fetch(`${url}/broken`, { headers: { 'x-request-id': 'from-the-client' } });
    const requestId = response.headers.get('x-request-id') ?? '';
    expect(requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(await answer(response)).toEqual({
      status: 500,
      code: 'INTERNAL_SERVER_ERROR',
      message: `Something went wrong on our side. Quote request id ${requestId} when you ask about it.`,
    });
    expect(lines.find((line) => line.level === 'error')).toMatchObject({
      requestId,
      err: {
        message: 'SELECT secret FROM /etc/passwd',
        stack: expect.stringContaining('http-server.test.ts'),
      },
    });
  });

  it('that is a TesseraError is told as it is', async () => {
    const { url } = await start();
    expect(await answer(await fetch(`${url}/missing`))).toEqual({
      status: 404,
      code: 'NOT_FOUND',
      message: 'There is no such page.',
    });
  });
});

describe('the log', () => {
  it('has one line a request, with ids and without what the client sent', async () => {
    const { url, lines } = await start();
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    await post(`${url}`, '{"operationName":"Hello","variables":{"password":"hunter2"}}', { traceparent });
    await fetch(`${url}/missing?token=hunter2`);
    await post(url, '{"operationName":"Hello\\n hunter2"}');
    await fetch(`${url}/health/live`);
    const requests = lines.filter((line) => line.msg === 'request');
    expect(requests).toMatchObject([
      {
        method: 'POST',
        route: '/echo',
        status: 200,
        operationName: 'Hello',
        traceId: '0af7651916cd43dd8448eb211c80319c',
        requestId: expect.any(String),
        durationMs: expect.any(Number),
      },
      { method: 'GET', route: '/missing', status: 404 },
      { method: 'POST', route: '/echo', status: 200 },
    ]);
    expect(JSON.stringify(lines)).not.toContain('hunter2');
  });
});

describe('health', () => {
  it('names the checks that fail, and tells why only in the log', async () => {
    let answers = true;
    const store = async () => {
      if (!answers) throw new Error('connect ECONNREFUSED 10.0.0.7:5432');
    };
    const { url, lines } = await start({ checks: { store } });
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    answers = false;
    const response = await fetch(`${url}/health/ready`);
    expect([response.status, await response.text()]).toEqual([
      503,
      '{"status":"unavailable","failing":["store"]}',
    ]);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    expect(JSON.stringify(lines)).toContain('10.0.0.7');
  });

  it('is 503 when a check hangs', async () => {
    const { url } = await start({ checks: { store: () => new Promise(() => undefined) } });
    expect((await fetch(`${url}/health/ready`)).status).toBe(503);
  });

  it('counts requests at /metrics, unless that is for another listener', async () => {
    const { url } = await start();
    await fetch(`${url}/missing`);
    expect(await (await fetch(`${url}/metrics`)).text()).toMatch(
      /tessera_http_requests_total\{.*route="\/missing"/,
    );
    const hidden = await start({ exposeMetrics: false });
    expect((await fetch(`${hidden.url}/metrics`)).status).toBe(404);
  });
});

describe('stopping', () => {
  const slow = (finish: Promise<unknown>) => (server: HttpServer) => {
    server.app.get('/slow', async () => {
      await finish;
      return { done: true };
    });
  };

  it('lets requests in flight finish and accepts no more connections', async () => {
    const { promise, resolve } = Promise.withResolvers();
    const { server, url } = await start({}, slow(promise));
    const inFlight = fetch(`${url}/slow`);
    await fetch(`${url}/health/live`);
    const stopped = server.stop();
    await expect(fetch(`${url}/missing`)).rejects.toThrow();
    resolve(undefined);
    const response = await inFlight;
    expect([response.status, response.headers.get('connection')]).toEqual([200, 'close']);
    await stopped;
  });

  it('answers 503 on a connection that was opened before', async () => {
    const { server, port } = await start();
    const open = async (path: string) => {
      const accepted = once(server.app.server, 'connection');
      const socket = connect(port, '127.0.0.1');
      let received = '';
      socket.on('data', (chunk) => {
        received += chunk;
      });
      await accepted;
      return async () => {
        socket.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`);
        await once(socket, 'close');
        return received;
      };
    };
    const connections = [await open('/missing'), await open('/health/ready'), await open('/health/live')];
    const stopped = server.stop();
    const [missing, ready, live] = await Promise.all(connections.map((finish) => finish()));
    expect(missing).toMatch(/^HTTP\/1.1 503 .*"code":"SERVICE_UNAVAILABLE"/s);
    expect(ready).toMatch(/^HTTP\/1.1 503 .*"status":"stopping"/s);
    expect(live).toMatch(/^HTTP\/1.1 200 /);
    await stopped;
  });

  it('cuts off what does not finish within the limit', async () => {
    const { server, url } = await start({ drainLimit: 100 }, slow(new Promise(() => undefined)));
    const inFlight = fetch(`${url}/slow`);
    inFlight.catch(() => undefined);
    await fetch(`${url}/health/live`);
    await server.stop();
    await expect(inFlight).rejects.toThrow();
  });
});

describe('a port in use', () => {
  it('stops the start with a sentence', async () => {
    const { port } = await start();
    const second = createHttpServer({
      logger: createLogger({ name: 'second', level: 'silent', json: true }),
      metrics: createMetrics('second'),
      production: true,
    });
    await expect(second.listen({ host: '127.0.0.1', port, variable: 'CATALOG_PORT' })).rejects.toThrow(
      new StartError(
        `Port ${port} on 127.0.0.1 is already in use: stop the process that has it, or set CATALOG_PORT to another port.`,
      ),
    );
    await expect(second.listen({ host: 'no-such-host.invalid', port: 0, variable: 'P' })).rejects.toThrow(
      'set HOST',
    );
  });
});
