import type { executeQueryPlan } from '@apollo/gateway/dist/executeQueryPlan.js';
import type { RequestContext } from '../request-context.ts';
import type { SubgraphSource } from './subgraph-source.ts';

type DataSource = Parameters<typeof executeQueryPlan>[1][string];

/** A subgraph source as the gateway's plan executor calls it. */
export const asDataSource = (source: SubgraphSource): DataSource => ({
  async process(options) {
    const { request, context } = options;
    const { data, errors } = await source.run(
      {
        text: request.query ?? '',
        operationName: request.operationName,
        variables: request.variables ?? {},
        at: 'pathInIncomingRequest' in options ? (options.pathInIncomingRequest ?? []).map(toKey) : [],
      },
      context as RequestContext,
    );
    return errors ? { data, errors } : { data };
  },
});

/** Path elements with type conditions exist only where the planner is told to make them; the router does not. */
const toKey = (element: unknown): string | number =>
  typeof element === 'number' ? element : String(element);
