import type { RequestContext } from '../request-context.ts';
import type { SubgraphAddress } from '../supergraph/load-supergraph.ts';
import type { RouterMetrics } from '../telemetry/router-metrics.ts';
import type { ShapeCheck } from './response-shape.ts';
import { readAnswer, type SubgraphResponse } from './subgraph-answer.ts';
import type { SubgraphClient } from './subgraph-client.ts';
import { type ClientError, failureErrors, type SafeCodes, toClientError } from './subgraph-errors.ts';
import { clientMessage, SubgraphFailure } from './subgraph-failure.ts';

/** Headers that differ by subgraph, e.g. the signed viewer. */
export type SubgraphHeaders = (
  context: RequestContext,
  subgraph: string,
) => Promise<Readonly<Record<string, string>>>;

/** What a subgraph source stands on. */
export interface SubgraphSourceOptions {
  readonly client: SubgraphClient;
  readonly headersFor: SubgraphHeaders;
  readonly isSafeCode: SafeCodes;
  readonly checkShape: ShapeCheck;
  readonly metrics: RouterMetrics;
}

/** One fetch of a query plan. */
export interface SubgraphFetch {
  readonly text: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  /** Place of its data in the client's response, lists as `@`. */
  readonly at: readonly (string | number)[];
}

/** Data and errors of one fetch, safe for the client's eyes. */
export interface FetchResult {
  readonly data: Record<string, unknown> | null;
  readonly errors?: readonly ClientError[];
}

/** Runs fetches of query plans against one subgraph. */
export interface SubgraphSource {
  readonly address: SubgraphAddress;
  /** How its latest fetch ended: `answered`, the code of a failure, or `unknown` before the first. */
  lastOutcome(): string;
  /** Never rejects: a subgraph that fails costs its own fields. */
  run(fetch: SubgraphFetch, context: RequestContext): Promise<FetchResult>;
}

/** A source for the subgraph at `address`. */
export const createSubgraphSource = (
  address: SubgraphAddress,
  { client, headersFor, isSafeCode, checkShape, metrics }: SubgraphSourceOptions,
): SubgraphSource => {
  const { name, url } = address;
  let lastOutcome = 'unknown';

  const record = (outcome: string, started: number): void => {
    lastOutcome = outcome;
    metrics.subgraphAnswered(name, outcome, started);
  };

  const send = async (fetch: SubgraphFetch, context: RequestContext): Promise<SubgraphResponse> => {
    const { representations } = fetch.variables;
    const headers = { ...context.headers, ...(await headersFor(context, name)) };
    const answer = await client.post(name, url, requestBody(fetch), headers, context.deadline);
    return readAnswer(name, answer, Array.isArray(representations) ? representations.length : null);
  };

  return {
    address,
    lastOutcome: () => lastOutcome,
    async run(fetch, context) {
      const started = performance.now();
      try {
        const { data, errors } = await send(fetch, context);
        record('answered', started);
        const wrong = data ? checkShape(fetch.text, data) : [];
        if (errors.length === 0 && wrong.length === 0) return { data };
        const clientErrors = errors.map((error) => toClientError(error, name, isSafeCode));
        if (wrong.length > 0 || clientErrors.some(({ extensions }) => extensions.code === 'SUBREQUEST_ERROR'))
          context
            .logger()
            .warn(
              { subgraph: name, operation: fetch.operationName, errors, misshapen: wrong },
              'subgraph reported errors',
            );
        return { data, errors: [...clientErrors, ...wrong.map((path) => misshapen(name, path))] };
      } catch (error) {
        const failure =
          error instanceof SubgraphFailure
            ? error
            : new SubgraphFailure('SUBREQUEST_FAILED', name, 'the fetch could not be sent', { cause: error });
        record(failure.code, started);
        context
          .logger()
          .warn({ err: failure, subgraph: name, operation: fetch.operationName }, 'subgraph failed');
        const entityFetch = fetch.variables.representations !== undefined;
        return {
          data: null,
          errors: failureErrors(failure.code, name, { text: fetch.text, entityFetch, at: fetch.at }),
        };
      }
    },
  };
};

const misshapen = (subgraph: string, path: readonly (string | number)[]): ClientError => ({
  message: clientMessage('SUBREQUEST_MALFORMED_RESPONSE', subgraph),
  path,
  extensions: { code: 'SUBREQUEST_MALFORMED_RESPONSE', subgraph },
});

const requestBody = ({ text, operationName, variables }: SubgraphFetch): string =>
  JSON.stringify({
    query: text,
    variables,
    ...(operationName === undefined ? {} : { operationName }),
  });
