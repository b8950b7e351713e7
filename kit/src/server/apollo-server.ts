import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from '../telemetry/index.ts';
import type { SubgraphContext } from './define-subgraph.ts';
import { reportGraphqlErrors } from './graphql-errors.ts';

/** The router's own limits are far below; these hold when it has a fault. */
const maxTokens = 20_000;
const maxErrors = 5;

/**
 * ApolloServer with nothing in its pipeline that a subgraph does not use: no reporting, no cache hints, no traces, no
 * landing page, no persisted queries.
 */
export const createApolloServer = (
  schema: GraphQLSchema,
  { production, logger }: { readonly production: boolean; readonly logger: Logger },
): ApolloServer<SubgraphContext> => {
  const { plugin, formatError } = reportGraphqlErrors(logger);
  return new ApolloServer<SubgraphContext>({
    schema,
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
    formatError,
    // Bodies are application/json only, which no browser sends across sites without asking.
    csrfPrevention: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens },
    validationOptions: { maxErrors },
    executionOptions: { maxCoercionErrors: maxErrors },
    plugins: [
      plugin,
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
};
