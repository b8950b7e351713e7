import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { type Answer, createStripeAccount, refuse } from './stripe-account.ts';

/**
 * What goes wrong with one request. `After` means: it has taken effect. A dropped one is answered with nothing that is
 * HTTP; for a reset one the connection is gone, which the client tries once more by itself, half a second later.
 */
export type Fault =
  | 'drop'
  | 'dropAfter'
  | 'resetAfter'
  | 'truncate'
  | 'failAfter'
  | 'busy'
  | 'unauthorised'
  | { readonly holdAfter: Promise<unknown> };

interface Kept {
  readonly request: string;
  answer: Answer | null;
}

/** A server that speaks the part of Stripe's API that payments uses, idempotency keys and faults included. */
export const startStripeStub = async (secretKey: string) => {
  const account = createStripeAccount();
  const kept = new Map<string, Kept>();
  let faults: { readonly route: RegExp; readonly fault: Fault; readonly lasts: boolean }[] = [];
  const requests: string[] = [];

  /** Same key, same answer, faults of the server included; same key and another body, an error. */
  const answerTo = (route: string, body: string, key: string | undefined, fault: Fault | null): Answer => {
    const form = Object.fromEntries(new URLSearchParams(body));
    if (key === undefined) return account.handle(route, form);
    const known = kept.get(key);
    if (known && known.request !== `${route} ${body}`)
      return refuse(400, 'idempotency_error', 'idempotency_key_reused');
    if (known?.answer) return known.answer;
    if (known) return refuse(409, 'idempotency_error', 'idempotency_key_in_use');
    const now: Kept = { request: `${route} ${body}`, answer: null };
    kept.set(key, now);
    const answer = account.handle(route, form);
    now.answer = fault === 'failAfter' ? refuse(500, 'api_error', 'server_error') : answer;
    return now.answer;
  };

  const server = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://stripe.test');
    const route = `${request.method} ${url.pathname}`;
    const body = request.method === 'GET' ? url.searchParams.toString() : await text(request);
    requests.push(`${route} ${body}`);
    const send = ({ status, body: answer }: Answer) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    const due = faults.find((each) => each.route.test(route));
    if (due && !due.lasts) faults = faults.filter((each) => each !== due);
    const fault = due?.fault ?? null;
    if (fault === 'unauthorised' || request.headers.authorization !== `Bearer ${secretKey}`) {
      send(refuse(401, 'invalid_request_error', 'api_key_invalid'));
      return;
    }
    if (fault === 'drop') {
      request.socket.end('nothing\r\n\r\n');
      return;
    }
    if (fault === 'busy') {
      send(refuse(429, 'invalid_request_error', 'rate_limit'));
      return;
    }
    const key = request.headers['idempotency-key'];
    const answer = answerTo(route, body, typeof key === 'string' ? key : undefined, fault);
    if (fault === 'truncate') {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"id": "pi_');
      return;
    }
    if (fault === 'dropAfter' || fault === 'resetAfter') {
      if (fault === 'resetAfter') request.socket.destroy();
      else request.socket.end('nothing\r\n\r\n');
      return;
    }
    if (fault !== null && typeof fault === 'object') await fault.holdAfter;
    send(answer);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    ...account,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** Every request, as `METHOD path body`. */
    requests,
    /** Lets the next request of a route go wrong. */
    failNext: (route: RegExp, fault: Fault): void => {
      faults.push({ route, fault, lasts: false });
    },
    /** Lets the requests of a route go wrong until it is healed. */
    failUntilHealed: (route: RegExp, fault: Fault): void => {
      faults.push({ route, fault, lasts: true });
    },
    heal: (): void => {
      faults = [];
    },
    /** Forgets the idempotency keys, as Stripe does after a day. */
    forgetKeys: () => kept.clear(),
    close: async (): Promise<void> => {
      server.closeAllConnections();
      server.close();
    },
  };
};

/** Stripe under test. */
export type StripeStub = Awaited<ReturnType<typeof startStripeStub>>;
