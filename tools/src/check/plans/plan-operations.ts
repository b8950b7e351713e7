import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import { type GraphQLSchema, validate } from 'graphql';
import type { KnownOperation } from '../usage/known-operation.ts';

/** Plans by operation. One that its schema refuses has none. */
export type Plans = ReadonlyMap<KnownOperation, QueryPlan>;

/**
 * Plans each operation as the router would.
 * @param apiSchema of the same supergraph, to tell which operations are valid.
 */
export const planOperations = (
  supergraphSdl: string,
  apiSchema: GraphQLSchema,
  operations: readonly KnownOperation[],
): Plans => {
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: null, validateSupergraph: false });
  const federationApiSchema = supergraph.apiSchema();
  const planner = new QueryPlanner(supergraph);
  const plans = new Map<KnownOperation, QueryPlan>();
  for (const operation of operations) {
    if (validate(apiSchema, operation.document).length > 0) continue;
    const planned = planner.buildQueryPlan(operationFromDocument(federationApiSchema, operation.document));
    plans.set(operation, planned);
  }
  return plans;
};
