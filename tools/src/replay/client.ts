import { setTimeout as delay } from 'node:timers/promises';
import { backoffMs } from '../dev/backoff.ts';
import { type Answers, type OperationName, readOperation, type UserError } from './operations.ts';

/** Sends operations to the router. */
export interface Client {
  /**
   * Sends an operation, and again while it fails for a reason that may pass: no connection, HTTP 408, 429 or 5xx, a
   * fault that the router or a subgraph tells of without saying what it was.
   * @throws RequestError when it cannot succeed, or did not after all tries.
   */
  send<Name extends OperationName>(
    name: Name,
    variables: Readonly<Record<string, unknown>>,
    options?: SendOptions,
  ): Promise<Answers[Name]>;
  /** What was sent so far. */
  sent(): { readonly requests: number; readonly retries: number };
}

/** How to send an operation. */
export interface SendOptions {
  readonly headers?: Readonly<Record<string, string>>;
  /** How often it is sent at most. */
  readonly tries?: number;
}

/** A request that came to nothing. */
export class RequestError extends Error {
  override name = 'RequestError';
  /** The codes of its errors; empty when there was no GraphQL answer. */
  readonly codes: readonly string[];
  /** Whether the same may succeed later. */
  readonly mayPass: boolean;

  /** @param message what was asked and what went wrong. */
  constructor(message: string, codes: readonly string[], mayPass: boolean) {
    super(message);
    this.codes = codes;
    this.mayPass = mayPass;
  }
}

/** A mutation that did nothing, and said why. */
export class RefusedError extends Error {
  override name = 'RefusedError';
  readonly errors: readonly UserError[];

  /** @param what the mutation. */
  constructor(what: string, errors: readonly UserError[]) {
    super(`${what}: ${errors.map(({ code, message }) => `${code}, ${message}`).join('; ')}`);
    this.errors = errors;
  }
}

/** @throws RefusedError when a payload says why nothing was done. */
export const accept = (what: string, payload: { readonly userErrors: readonly UserError[] }): void => {
  if (payload.userErrors.length > 0) throw new RefusedError(what, payload.userErrors);
};

/** With the pauses in between, about a minute: a subgraph that was killed is back by then. */
const mostTries = 10;
/** The router answers within its own time limit, even if a subgraph does not. */
const answerMs = 30_000;

const passing = new Set(['INTERNAL_SERVER_ERROR', 'SERVICE_UNAVAILABLE', 'REQUEST_TIMEOUT']);
const mayPassStatus = (status: number): boolean => status === 408 || status === 429 || status >= 500;

interface GraphqlError {
  readonly message: string;
  readonly extensions?: { readonly code?: string };
}

const readBody = (text: string): { readonly data?: unknown; readonly errors?: GraphqlError[] } | null => {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' ? body : null;
  } catch {
    return null;
  }
};

/** @param post sends the body to the router; tests give their own. */
export const createClient = (post: (init: RequestInit) => Promise<Response>): Client => {
  const documents = new Map<OperationName, string>();
  let requests = 0;
  let retries = 0;

  const sendOnce = async (
    name: OperationName,
    variables: Readonly<Record<string, unknown>>,
    headers: SendOptions['headers'],
  ): Promise<unknown> => {
    const query = documents.get(name) ?? readOperation(name);
    documents.set(name, query);
    requests += 1;
    let status: number;
    let text: string;
    try {
      const response = await post({
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
        signal: AbortSignal.timeout(answerMs),
      });
      status = response.status;
      text = await response.text();
    } catch (error) {
      const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
      throw new RequestError(`${name}: ${cause instanceof Error ? cause.message : cause}`, [], true);
    }
    const body = readBody(text);
    if (body === null || (!body.data && !body.errors)) {
      throw new RequestError(`${name}: HTTP ${status} without a GraphQL answer`, [], mayPassStatus(status));
    }
    if (body.errors && body.errors.length > 0) {
      const codes = body.errors.map(({ extensions }) => extensions?.code ?? '');
      const mayPass =
        mayPassStatus(status) || codes.every((code) => passing.has(code) || code.startsWith('SUBREQUEST_'));
      throw new RequestError(
        `${name}: ${body.errors.map(({ message }, at) => `${codes[at]}, ${message}`).join('; ')}`,
        codes,
        mayPass,
      );
    }
    return body.data;
  };

  return {
    send: async <Name extends OperationName>(
      name: Name,
      variables: Readonly<Record<string, unknown>>,
      { headers, tries = mostTries }: SendOptions = {},
    ) => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return (await sendOnce(name, variables, headers)) as Answers[Name];
        } catch (error) {
          if (!(error instanceof RequestError && error.mayPass) || attempt >= tries) throw error;
          retries += 1;
          await delay(backoffMs(attempt, Math.random()));
        }
      }
    },
    sent: () => ({ requests, retries }),
  };
};
