import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { waitFor } from '@tessera/kit/testing';
import fc from 'fast-check';
import { describe, expect, it, onTestFinished } from 'vitest';
import { waitAfter } from '../src/supergraph/follow-source.ts';
import { httpSource } from '../src/supergraph/http-source.ts';
import { startTestRouter } from './test-router.ts';

const serve = async (answer: RequestListener, port = 0) => {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  onTestFinished(close);
  const { port: actual } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${actual}/supergraph`, port: actual, close };
};

describe('an address with a supergraph', () => {
  it('is asked with the ETag it gave, and with the token', async () => {
    const asked: (string | undefined)[] = [];
    const { url } = await serve(({ headers }, response) => {
      asked.push(headers.authorization, headers['if-none-match']);
      if (headers['if-none-match'] === '"one"') response.writeHead(304).end();
      else response.writeHead(200, { etag: '"one"' }).end('the text');
    });
    const source = httpSource({ url, token: 'secret' });
    expect(await source.read()).toEqual({ sdl: 'the text', tag: '"one"' });
    expect(await source.read('"one"')).toBeUndefined();
    expect(asked).toEqual(['Bearer secret', undefined, 'Bearer secret', '"one"']);
  });

  const answers: readonly [string, RequestListener, string][] = [
    [
      'refuses the token',
      (_request, response) => response.writeHead(401).end('no'),
      'answered with status 401: check SUPERGRAPH_TOKEN.',
    ],
    [
      'redirects',
      (_request, response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
      'answered with status 302.',
    ],
    [
      'was not asked for a 304',
      (_request, response) => response.writeHead(304).end(),
      'answered with status 304.',
    ],
    ['sends too much', (_request, response) => response.end('x'.repeat(2_000)), 'has more than 1000 bytes.'],
    ['hangs', () => undefined, 'no answer within 100 ms.'],
    [
      'stops in the middle',
      (_request, response) => {
        response.writeHead(200);
        response.write('half');
        response.flushHeaders();
      },
      'no answer within 100 ms.',
    ],
    [
      'breaks off',
      (_request, response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('half', () => response.destroy());
      },
      'cannot be had from',
    ],
  ];
  it.each(answers)('that %s fails with a sentence without secrets', async (_name, answer, why) => {
    const { url } = await serve(answer);
    const source = httpSource({ url: `${url}?key=hidden`, token: 'secret', maxBytes: 1_000, timeoutMs: 100 });
    const failure = await source.read().then(
      () => 'none',
      ({ message }: Error) => message,
    );
    expect(failure).toContain(why);
    expect(failure).not.toMatch(/secret|hidden/);
  });

  it('may be down while a router follows it', async () => {
    let text = '';
    const answer: RequestListener = (_request, response) => response.end(text);
    const first = await serve(answer);
    const graph = await startTestRouter({
      env: async (sdl) => {
        text = sdl;
        return { SUPERGRAPH_URL: first.url };
      },
    });
    onTestFinished(() => graph.stop());
    const has = async (field: string) => (await graph.query(`{ ${field} }`)).status === 200;
    expect(await has('failing')).toBe(true);
    await first.close();
    await waitFor(() => graph.log.some((line) => line.includes('no news of the supergraph')));
    expect(await has('failing')).toBe(true);
    text = text.replace(/\n {2}failing: String.*/, '');
    await serve(answer, first.port);
    await waitFor(async () => !(await has('failing')));
  });
});

describe('the wait between looks', () => {
  const chance = fc.double({ min: 0, max: 1, noNaN: true });
  it('is what was asked for, give or take a tenth', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_600_000 }), chance, (everyMs, by) => {
        const wait = waitAfter(everyMs, 0, by);
        expect(wait).toBeGreaterThanOrEqual(everyMs * 0.9);
        expect(wait).toBeLessThanOrEqual(everyMs * 1.1 + 1e-6);
      }),
    );
  });
  it('grows with failures up to half a minute, and is never shorter than half of that', () => {
    expect([1, 2, 3, 5, 30, 5_000].map((failures) => waitAfter(1_000, failures, 1))).toEqual([
      2_000, 4_000, 8_000, 30_000, 30_000, 30_000,
    ]);
    expect(waitAfter(1_000, 9, 0)).toBe(15_000);
    expect(waitAfter(3_600_000, 9, 1)).toBe(3_600_000);
  });
});
