import { type Dispatcher, Pool } from 'undici';
import { type Deadline, DeadlineExceeded } from './deadline.ts';
import { SubgraphFailure } from './subgraph-failure.ts';

/** A complete HTTP answer of a subgraph. */
export interface SubgraphAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: Buffer;
}

/** Sends operations to subgraphs over kept-alive connections. */
export interface SubgraphClient {
  /**
   * POSTs one operation.
   * @param headers lower-case names, without content-type.
   * @throws SubgraphFailure
   */
  post(
    subgraph: string,
    url: string,
    body: string,
    headers: Readonly<Record<string, string>>,
    deadline: Deadline,
  ): Promise<SubgraphAnswer>;
  /** Drops connections to origins that are no longer used. */
  keepOnly(urls: readonly string[]): void;
  close(): Promise<void>;
}

/** Bounds of a {@link SubgraphClient}. */
export interface SubgraphClientOptions {
  /** Largest answer in bytes. */
  readonly maxAnswerBytes: number;
  /** Connections to one origin; further fetches wait for a free one. */
  readonly connections: number;
  /** How long connecting may take, in milliseconds. */
  readonly connectTimeoutMs: number;
}

/**
 * The stock client of the gateway is a fetch implementation that costs 40 % of a request's CPU. Here undici's
 * `dispatch` is called directly: no streams, no web objects, one buffer per answer. Redirects are not followed.
 */
export const createSubgraphClient = (options: SubgraphClientOptions): SubgraphClient => {
  const pools = new Map<string, Pool>();
  const targets = new Map<string, { readonly origin: string; readonly path: string }>();

  const targetOf = (url: string): { readonly origin: string; readonly path: string } => {
    let target = targets.get(url);
    if (!target) {
      const { origin, pathname, search } = new URL(url);
      target = { origin, path: pathname + search };
      targets.set(url, target);
    }
    return target;
  };

  const poolOf = (origin: string): Pool => {
    let pool = pools.get(origin);
    if (!pool) {
      pool = new Pool(origin, {
        connections: options.connections,
        pipelining: 1,
        connect: { timeout: options.connectTimeoutMs },
        // The request's deadline is the only clock: undici's own timers would be a second one per fetch.
        headersTimeout: 0,
        bodyTimeout: 0,
        keepAliveTimeout: 4_000,
        keepAliveMaxTimeout: 30_000,
      });
      pools.set(origin, pool);
    }
    return pool;
  };

  return {
    post: (subgraph, url, body, headers, deadline) =>
      new Promise((resolve, reject) => {
        const { origin, path } = targetOf(url);
        poolOf(origin).dispatch(
          { path, method: 'POST', headers: { ...headers, ...contentHeaders }, body },
          answerHandler(subgraph, options.maxAnswerBytes, deadline, resolve, reject),
        );
      }),
    keepOnly(urls) {
      const origins = new Set(urls.map((url) => targetOf(url).origin));
      for (const [origin, pool] of pools) {
        if (origins.has(origin)) continue;
        pools.delete(origin);
        // Fetches under way finish on it.
        void pool.close();
      }
    },
    close: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.destroy()));
      pools.clear();
    },
  };
};

const contentHeaders = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json, application/json',
};

const answerHandler = (
  subgraph: string,
  maxBytes: number,
  deadline: Deadline,
  resolve: (answer: SubgraphAnswer) => void,
  reject: (failure: SubgraphFailure) => void,
): Dispatcher.DispatchHandler => {
  let status = 0;
  let contentType = '';
  let bytes = 0;
  let chunks: Buffer[] = [];
  let settled = false;
  let controller: Dispatcher.DispatchController | undefined;

  const fail = (error: Error): void => {
    if (settled) return;
    settled = true;
    chunks = [];
    takeBack();
    reject(error instanceof SubgraphFailure ? error : failureOf(subgraph, error));
  };
  // The promise settles at the deadline even when the connection cannot be aborted yet (still connecting, queued).
  const takeBack = deadline.onExpire((reason) => {
    fail(reason);
    controller?.abort(reason);
  });
  const tooLarge = (): void => {
    const failure = new SubgraphFailure('SUBREQUEST_TOO_LARGE', subgraph, `answer of over ${maxBytes} bytes`);
    fail(failure);
    controller?.abort(failure);
  };

  return {
    onRequestStart(started) {
      controller = started;
      if (settled) started.abort(new DeadlineExceeded('The request is over.'));
    },
    onResponseStart(_controller, statusCode, headers) {
      // An interim answer (103 and its like) comes before the real one.
      if (statusCode < 200) return;
      status = statusCode;
      contentType = headerText(headers['content-type']);
      if (Number(headerText(headers['content-length'])) > maxBytes) tooLarge();
    },
    onResponseData(_controller, chunk) {
      if (settled) return;
      bytes += chunk.length;
      if (bytes > maxBytes) return tooLarge();
      chunks.push(chunk);
    },
    onResponseEnd() {
      if (settled) return;
      settled = true;
      takeBack();
      const [only] = chunks;
      resolve({
        status,
        contentType,
        body: chunks.length === 1 && only ? only : Buffer.concat(chunks, bytes),
      });
    },
    onResponseError(_controller, error) {
      fail(error);
    },
  };
};

const headerText = (value: string | string[] | undefined): string =>
  Array.isArray(value) ? (value[0] ?? '') : (value ?? '');

const failureOf = (subgraph: string, cause: Error): SubgraphFailure =>
  cause instanceof DeadlineExceeded
    ? new SubgraphFailure('SUBREQUEST_TIMEOUT', subgraph, cause.message, { cause })
    : new SubgraphFailure('SUBREQUEST_FAILED', subgraph, cause.message || cause.name, { cause });
