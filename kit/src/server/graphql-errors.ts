import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { isErrorCode, TesseraError } from '../errors/index.ts';
import type { Logger } from '../telemetry/index.ts';
import { maskedMessage } from './error-reply.ts';
import { variableMessages } from './variable-errors.ts';

interface RequestScope {
  readonly requestId: string;
  readonly logger: Logger;
}

/** What `formatError` needs to know of the request an error belongs to: ApolloServer does not tell it. */
interface Note extends RequestScope {
  readonly message?: string | undefined;
}

/** The two halves of error reporting, to be given to one ApolloServer. */
export interface GraphqlErrorReporting {
  readonly plugin: ApolloServerPlugin<RequestScope>;
  readonly formatError: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
}

/**
 * What clients read of errors: a TesseraError as it is, what graphql-js and ApolloServer say about the request under
 * their code, values of variables never, anything else masked under the request id and logged in full.
 */
export const reportGraphqlErrors = (fallback: Logger): GraphqlErrorReporting => {
  const notes = new WeakMap<object, Note>();
  const logged = new WeakSet<object>();

  const log = (error: unknown, path: GraphQLFormattedError['path'], { logger, requestId }: Note) => {
    // A failed batch is the error of every field that waited for it.
    if (typeof error === 'object' && error !== null) {
      if (logged.has(error)) return;
      logged.add(error);
    }
    logger.error({ err: error, path: path?.join('.'), requestId }, 'field failed');
  };

  return {
    plugin: {
      requestDidStart: async () => ({
        didEncounterErrors: async ({ errors, contextValue, schema, request }) => {
          const messages = variableMessages(errors, schema, request.variables);
          for (const error of errors)
            notes.set(error, { ...scopeOf(contextValue), message: messages.get(error) });
        },
      }),
    },
    formatError: (formatted, error) => {
      const note = notes.get(error as object) ?? { requestId: 'unknown', logger: fallback };
      const { path, locations } = formatted;
      const place = { ...(locations && { locations }), ...(path && { path }) };
      const original = rootOf(error);
      if (original instanceof TesseraError) {
        const { message, code, extensions, cause } = original;
        if (code === 'INTERNAL_SERVER_ERROR' || cause !== undefined) log(original, path, note);
        return { message, ...place, extensions: { ...extensions, code } };
      }
      const known = requestError(formatted, original, note.message);
      if (known) return { message: known.message, ...place, extensions: { code: known.code } };
      log(original, path, note);
      return {
        message: maskedMessage(note.requestId),
        ...place,
        extensions: { code: 'INTERNAL_SERVER_ERROR' },
      };
    },
  };
};

const scopeOf = ({ requestId, logger }: RequestScope): RequestScope => ({ requestId, logger });

/** What was thrown, inside the GraphQLErrors that were wrapped around it. */
const rootOf = (error: unknown): unknown => {
  let root = error;
  while (root instanceof GraphQLError && root.originalError) root = root.originalError;
  return root;
};

/**
 * What graphql-js or ApolloServer say about a request. Errors that resolvers throw have a path; only those of
 * our own class speak to clients, so that no library decides what they read.
 */
const requestError = (
  { message, path, extensions }: GraphQLFormattedError,
  original: unknown,
  variableMessage: string | undefined,
): { message: string; code: string } | null => {
  if (path || !(original instanceof GraphQLError)) return null;
  if (extensions?.validationErrorCode === 'INTROSPECTION_DISABLED') {
    return { message: 'The schema cannot be introspected here.', code: 'INTROSPECTION_DISABLED' };
  }
  const { code } = extensions ?? {};
  // A variable that nothing uses is named at its definition too, and has no value to keep back.
  if (variableMessage !== undefined && code !== 'GRAPHQL_VALIDATION_FAILED') {
    return { message: variableMessage, code: 'BAD_USER_INPUT' };
  }
  if (message.startsWith('Too many errors processing variables')) return { message, code: 'BAD_USER_INPUT' };
  return isErrorCode(code) && code !== 'INTERNAL_SERVER_ERROR' ? { message, code } : null;
};
