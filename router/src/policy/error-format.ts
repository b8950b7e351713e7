import type { GraphQLFormattedError } from 'graphql';
import { isClientCode } from '../execution/shape-result.ts';

/**
 * The last look at every error before it leaves: what has no registered code is masked, a variable's value is not
 * echoed, and in production nothing hints at what the schema holds.
 */
export const createErrorFormat =
  ({ production, isSafeCode }: { production: boolean; isSafeCode: (code: unknown) => boolean }) =>
  (error: GraphQLFormattedError): GraphQLFormattedError => {
    const { code, stacktrace: _, ...extensions } = error.extensions ?? {};
    // Only errors of the registries were written for clients.
    if (typeof code !== 'string' || !(isClientCode(code) || isSafeCode(code))) return masked(error.path);
    if (code === 'INTERNAL_SERVER_ERROR' && !error.message.startsWith('Something went wrong on our side.'))
      return masked(error.path);
    const known = rewrite(code, error.message);
    const message = production ? withoutSuggestion(known.message) : known.message;
    return { ...error, message, extensions: { ...extensions, code: known.code } };
  };

const masked = (path: GraphQLFormattedError['path']): GraphQLFormattedError => ({
  message: 'Something went wrong on our side.',
  ...(path ? { path } : {}),
  extensions: { code: 'INTERNAL_SERVER_ERROR' },
});

const rewrite = (code: string, message: string): { code: string; message: string } => {
  if (code === 'GRAPHQL_VALIDATION_FAILED' && message.startsWith('GraphQL introspection is not allowed'))
    return { code: 'INTROSPECTION_DISABLED', message: 'The schema cannot be introspected here.' };
  if (code === 'BAD_USER_INPUT') return { code, message: withoutValue(message) };
  return { code, message };
};

const invalidVariable = /^Variable "(\$\w+)" got invalid value .*?(?: at "([\w.[\]]+)")?; (.*)$/s;

/** graphql-js quotes the value it refuses, which may be a password. */
const withoutValue = (message: string): string => {
  const match = invalidVariable.exec(message);
  if (!match) return message;
  const [, name, place, reason = ''] = match;
  return `Variable "${name}" has an invalid value${place ? ` at "${place}"` : ''}. ${withoutQuote(reason)}`;
};

const withoutQuote = (reason: string): string => {
  const represent = /^(\w+ cannot represent [\w -]+?)(?::| ").*$/s.exec(reason);
  if (represent) return `${represent[1]}.`;
  const member = /^(?:Value .* does not exist in|Enum) "(\w+)".*$/s.exec(reason);
  if (member) return `It must be one of the values of "${member[1]}".`;
  const known =
    /^(?:Field "\w+" of required type "[\w![\]]+" was not provided\.|Expected (?:type|non-nullable type) .*|Field "\w+" is not defined by type "\w+"\.?.*|Exactly one key must be specified.*)$/s;
  return known.test(reason) ? reason : '';
};

/** Suggestions tell the names of fields and types that were not asked for. */
const withoutSuggestion = (message: string): string => message.replace(/ ?Did you mean .*\?$/s, '').trimEnd();
