import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { KnownOperation } from '../usage/known-operation.ts';

/** Plans by operation. */
export type Plans = ReadonlyMap<KnownOperation, QueryPlan>;

/**
 * Plans each operation as the router would. One that cannot be planned, in a supergraph with fields that cannot be
 * reached, has no plan.
 * @param operations valid ones.
 */
export const planOperations = (supergraphSdl: string, operations: readonly KnownOperation[]): Plans => {
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: null, validateSupergraph: false });
  const apiSchema = supergraph.apiSchema();
  const planner = new QueryPlanner(supergraph);
  const plans = new Map<KnownOperation, QueryPlan>();
  for (const operation of operations) {
    try {
      plans.set(operation, planner.buildQueryPlan(operationFromDocument(apiSchema, operation.document)));
    } catch {
      // Composition has said of the new version which fields cannot be reached.
    }
  }
  return plans;
};
