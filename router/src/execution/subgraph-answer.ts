import type { SubgraphAnswer } from './subgraph-client.ts';
import { SubgraphFailure } from './subgraph-failure.ts';

/** One error of a GraphQL response, checked to have the shape the specification gives it. */
export interface SubgraphError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** A GraphQL response of a subgraph, checked at its top. */
export interface SubgraphResponse {
  readonly data: Record<string, unknown> | null;
  readonly errors: readonly SubgraphError[];
}

/**
 * Reads a subgraph's answer as a GraphQL response.
 * @param entities how many entities were asked for; null for a root fetch.
 * @throws SubgraphFailure when it is none: another content type, truncated JSON, another shape.
 */
export const readAnswer = (
  subgraph: string,
  { status, contentType, body }: SubgraphAnswer,
  entities: number | null,
): SubgraphResponse => {
  const malformed = (detail: string): SubgraphFailure =>
    new SubgraphFailure('SUBREQUEST_MALFORMED_RESPONSE', subgraph, `${detail} (status ${status})`);

  if (status >= 300 && status < 400)
    throw new SubgraphFailure('SUBREQUEST_HTTP_ERROR', subgraph, `answered with a redirect (${status})`);
  if (!jsonType.test(contentType)) {
    if (status >= 400)
      throw new SubgraphFailure('SUBREQUEST_HTTP_ERROR', subgraph, `answered with status ${status}`);
    throw malformed(`content type ${JSON.stringify(contentType.slice(0, 80))}`);
  }
  const response = parse(body);
  if (!isRecord(response)) throw malformed('not a JSON object');
  const { data = null, errors } = response;
  if (data !== null && !isRecord(data)) throw malformed('"data" is not an object');
  if (errors !== undefined && errors !== null && !Array.isArray(errors))
    throw malformed('"errors" is not a list');
  const known = (errors ?? []).map((error: unknown) => readError(error));
  if (data === null && known.length === 0) {
    if (status >= 400)
      throw new SubgraphFailure('SUBREQUEST_HTTP_ERROR', subgraph, `answered with status ${status}`);
    throw malformed('neither data nor errors');
  }
  if (entities === null || data === null) return { data, errors: known };
  // The entities as a whole are null when one of them may not be: there is nothing to merge, the errors say why.
  if (data._entities === null && known.length > 0) return { data: null, errors: known };
  if (!Array.isArray(data._entities) || data._entities.length !== entities)
    throw malformed(`"_entities" is not a list of ${entities}`);
  return { data, errors: known };
};

const jsonType = /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i;

const parse = (body: Buffer): unknown => {
  // JSON.parse makes "__proto__" an own property, which a later merge would take for the prototype.
  if (body.includes('"__proto__"')) return undefined;
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
};

const readError = (error: unknown): SubgraphError => {
  if (!isRecord(error)) return { message: '' };
  const { message, path, extensions } = error;
  return {
    message: typeof message === 'string' ? message : '',
    ...(isPath(path) ? { path } : {}),
    ...(isRecord(extensions) ? { extensions } : {}),
  };
};

const isPath = (path: unknown): path is (string | number)[] =>
  Array.isArray(path) && path.every((key) => typeof key === 'string' || Number.isInteger(key));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
