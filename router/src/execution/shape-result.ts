import type { GatewayExecutionResult } from '@apollo/server-gateway-interface';
import { isErrorCode } from '@tessera/kit/errors';
import { maskedMessage } from '@tessera/kit/server';
import { GraphQLError } from 'graphql';
import type { RequestContext } from '../request-context.ts';
import { isRouterErrorCode } from '../router-error-codes.ts';
import { exactPath } from './subgraph-errors.ts';

/**
 * Gives a result of the gateway's executor the shape clients get: errors carry `subgraph` instead of the gateway's
 * `serviceName`, a null that had to bubble up is an error and not an extension, and a fault of the executor itself
 * (it quotes what subgraphs said) is masked.
 */
export const shapeResult = (
  result: GatewayExecutionResult,
  context: RequestContext,
): GatewayExecutionResult => {
  const { errors, extensions, data } = result;
  const completion: unknown = extensions?.valueCompletion;
  if (!errors && completion === undefined) return result;
  const shaped = [
    ...(errors ?? []).map((error) => shapeError(error, context)),
    ...(Array.isArray(completion) ? completion.map(completionError) : []),
  ];
  return data === undefined ? { errors: shaped, data: null } : { errors: shaped, data };
};

const shapeError = (error: GraphQLError, context: RequestContext): GraphQLError => {
  const { serviceName: _, ...extensions } = error.extensions;
  const exact: unknown = Reflect.get(error.extensions, exactPath);
  const path = isPath(exact) ? exact : error.path;
  if (typeof extensions.subgraph === 'string') return clientError(error.message, path, { ...extensions });
  context.logger().error({ err: error }, 'plan execution failed');
  return clientError(maskedMessage(context.requestId), path, { code: 'INTERNAL_SERVER_ERROR' });
};

const completionError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError
    ? clientError(error.message, error.path, { code: 'SUBREQUEST_MALFORMED_RESPONSE' })
    : clientError('A subgraph gave a value that the schema forbids.', undefined, {
        code: 'SUBREQUEST_MALFORMED_RESPONSE',
      });

const clientError = (
  message: string,
  path: readonly (string | number)[] | undefined,
  extensions: Readonly<Record<string, unknown>>,
): GraphQLError => new GraphQLError(message, { ...(path ? { path } : {}), extensions });

const isPath = (value: unknown): value is (string | number)[] => Array.isArray(value);

/** Whether a client may read an error with this code as it is. */
export const isClientCode = (code: unknown): boolean => isErrorCode(code) || isRouterErrorCode(code);
