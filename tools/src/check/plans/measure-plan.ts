import type { PlanNode, QueryPlan, SubscriptionNode } from '@apollo/query-planner';

/** What a query plan costs, without running it. */
export interface PlanCost {
  /** Requests to subgraphs. */
  readonly fetches: number;
  /** The longest chain of requests that wait for each other. */
  readonly depth: number;
  /** Sorted. */
  readonly subgraphs: readonly string[];
}

/** A request that a plan makes. */
export interface PlannedFetch {
  readonly subgraph: string;
  /** GraphQL text. */
  readonly operation: string;
}

type Node = PlanNode | SubscriptionNode;

const childrenOf = (node: Node): readonly Node[] => {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return node.nodes;
    case 'Flatten':
      return [node.node];
    case 'Condition':
      return [node.ifClause, node.elseClause].filter((child) => child !== undefined);
    case 'Defer':
      return [node.primary.node, ...node.deferred.map((part) => part.node)].filter(
        (child) => child !== undefined,
      );
    case 'Subscription':
      return [node.primary, node.rest].filter((child) => child !== undefined);
    case 'Fetch':
      return [];
  }
};

const depthOf = (node: Node): number => {
  if (node.kind === 'Fetch') return 1;
  const depths = childrenOf(node).map(depthOf);
  const inTurn = node.kind === 'Sequence' || node.kind === 'Defer' || node.kind === 'Subscription';
  return inTurn ? depths.reduce((sum, depth) => sum + depth, 0) : Math.max(0, ...depths);
};

const fetchesOf = (node: Node): PlannedFetch[] =>
  node.kind === 'Fetch'
    ? [{ subgraph: node.serviceName, operation: node.operation }]
    : childrenOf(node).flatMap(fetchesOf);

/** Every request of a plan. */
export const plannedFetches = ({ node }: QueryPlan): PlannedFetch[] => (node ? fetchesOf(node) : []);

/** Counts as if every condition held. */
export const measurePlan = (plan: QueryPlan): PlanCost => {
  const fetches = plannedFetches(plan);
  return {
    fetches: fetches.length,
    depth: plan.node ? depthOf(plan.node) : 0,
    subgraphs: [...new Set(fetches.map(({ subgraph }) => subgraph))].sort(),
  };
};
