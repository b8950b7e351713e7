import { type SendingVariable, sendingVariables, type UsageTokens, writtenTokens } from '@tessera/kit/usage';
import { type DocumentNode, type GraphQLSchema, separateOperations } from 'graphql';

/** What one operation uses: found once, counted for every request. */
export interface OperationUsage {
  /** What is written in it. */
  readonly tokens: UsageTokens;
  /** The variables that have to be looked into at each request; none for most operations. */
  readonly variables: readonly SendingVariable[];
}

/**
 * @param document a valid one, which may hold several operations.
 * @param name of the operation; null for the only one.
 */
export const usageOf = (
  schema: GraphQLSchema,
  document: DocumentNode,
  name: string | null,
): OperationUsage => {
  const operation = separateOperations(document)[name ?? ''] ?? document;
  return { tokens: writtenTokens(schema, operation), variables: sendingVariables(schema, operation) };
};
