import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { KnownOperation } from '../usage/known-operation.ts';

/** Plans by operation. */
export type Plans = ReadonlyMap<KnownOperation, QueryPlan>;

/** How operations are planned over a supergraph. */
export interface PlannedOperations {
  readonly plans: Plans;
  /** Those that the planner gives up on, and why. A router could not serve them. */
  readonly failures: ReadonlyMap<KnownOperation, Error>;
}

/**
 * Plans each operation as the router would.
 * @param operations valid ones.
 */
export const planOperations = (
  supergraphSdl: string,
  operations: readonly KnownOperation[],
): PlannedOperations => {
  const supergraph = Supergraph.build(supergraphSdl, { supportedFeatures: null, validateSupergraph: false });
  const apiSchema = supergraph.apiSchema();
  const planner = new QueryPlanner(supergraph);
  const plans = new Map<KnownOperation, QueryPlan>();
  const failures = new Map<KnownOperation, Error>();
  for (const operation of operations) {
    try {
      plans.set(operation, planner.buildQueryPlan(operationFromDocument(apiSchema, operation.document)));
    } catch (error) {
      failures.set(operation, error instanceof Error ? error : new Error(String(error)));
    }
  }
  return { plans, failures };
};
