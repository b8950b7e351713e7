import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageLocalDefault } from '@apollo/server/plugin/landingPage/default';
import type { Logger } from '@tessera/kit/telemetry';
import type { Engine } from '../execution/engine.ts';
import { createErrorFormat } from '../policy/error-format.ts';
import type { RequestContext } from '../request-context.ts';

/** graphql-js adds one that says there are more. */
const maxValidationErrors = 4;

/**
 * ApolloServer with nothing in its pipeline that Tessera does not use: no reporting, no cache hints, no traces, no
 * persisted queries yet. Parsing and validation are cached by the document's hash.
 */
export const createApolloServer = (
  engine: Engine,
  {
    production,
    logger,
    isSafeCode,
  }: { production: boolean; logger: Logger; isSafeCode: (code: unknown) => boolean },
): ApolloServer<RequestContext> =>
  new ApolloServer<RequestContext>({
    gateway: engine,
    logger: {
      debug: (message) => logger.debug(String(message)),
      info: (message) => logger.debug(String(message)),
      warn: (message) => logger.warn(String(message)),
      error: (message) => logger.error(String(message)),
    },
    nodeEnv: production ? 'production' : 'development',
    introspection: !production,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: production,
    formatError: createErrorFormat({ production, isSafeCode }),
    // policy/csrf.ts did it before the body was read.
    csrfPrevention: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    validationOptions: { maxErrors: maxValidationErrors },
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      production
        ? ApolloServerPluginLandingPageDisabled()
        : ApolloServerPluginLandingPageLocalDefault({ embed: true, footer: false }),
    ],
  });
