import { operationFromDocument } from '@apollo/federation-internals';
// The package's own entry also loads its fetch client and registry poller: 10 MB and 170 ms for nothing.
import { executeQueryPlan } from '@apollo/gateway/dist/executeQueryPlan.js';
import type { QueryPlan } from '@apollo/query-planner';
import type {
  GatewayExecutionResult,
  GatewayGraphQLRequestContext,
  GatewayInterface,
} from '@apollo/server-gateway-interface';
import { BoundedCache } from '@tessera/kit/cache';
import { maskedMessage } from '@tessera/kit/server';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  getVariableValues,
  Kind,
} from 'graphql';
import { applyRemovals } from '../policy/authorization/apply-removals.ts';
import type { Authorization } from '../policy/authorization/authorization.ts';
import type { RequestContext } from '../request-context.ts';
import type { LoadedSupergraph } from '../supergraph/load-supergraph.ts';
import type { RouterMetrics } from '../telemetry/router-metrics.ts';
import { type OperationUsage, usageOf } from '../usage/operation-usage.ts';
import type { UsageRecorder } from '../usage/usage-recorder.ts';
import { asDataSource } from './data-source.ts';
import { shapeResult } from './shape-result.ts';
import type { SubgraphSource } from './subgraph-source.ts';

/**
 * Plans and executes operations against the supergraph in place. It is ApolloServer's `gateway`, built on Apollo's
 * planner and plan executor directly and not on ApolloGateway, because a swap there changes schema, planner and plan
 * cache one after the other under requests that are already validated against the old schema. Here a version is one
 * value, and a request finishes on the version that validated it.
 */
export interface Engine extends GatewayInterface {
  /** The version that new requests get. */
  current(): EngineVersion;
  /**
   * Puts another version in place for new requests.
   * @throws Error when ApolloServer refuses its API schema; the version before stays then.
   */
  swap(version: EngineVersion): void;
}

/** A supergraph with a source for each of its subgraphs. */
export interface EngineVersion {
  readonly loaded: LoadedSupergraph;
  readonly sources: ReadonlyMap<string, SubgraphSource>;
  readonly authorize: Authorization;
}

interface Snapshot extends EngineVersion {
  readonly plans: BoundedCache<string, QueryPlan>;
  /** What operations use, by the same keys. */
  readonly usages: BoundedCache<string, OperationUsage>;
  readonly serviceMap: Parameters<typeof executeQueryPlan>[1];
}

const maxPlans = 500;
const maxVariableErrors = 4;

export const createEngine = (
  first: EngineVersion,
  { metrics, usage }: { readonly metrics: RouterMetrics; readonly usage?: UsageRecorder | undefined },
): Engine => {
  let current = snapshotOf(first);
  // ApolloServer hands each request the schema it was validated against: the key to the version it belongs to.
  const snapshots = new WeakMap([[first.loaded.apiSchema, current]]);
  const listeners = new Set<Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0]>();

  const announce = ({ loaded }: Snapshot): void => {
    for (const listener of listeners)
      listener({ apiSchema: loaded.apiSchema, coreSupergraphSdl: loaded.sdl });
  };

  const planFor = (
    snapshot: Snapshot,
    key: string,
    document: DocumentNode,
    name: string | null,
  ): QueryPlan => {
    const known = snapshot.plans.get(key);
    metrics.planLookedUp(known !== undefined);
    if (known) return known;
    const { federationApiSchema, planner } = snapshot.loaded;
    const operation = operationFromDocument(
      federationApiSchema,
      document,
      name === null ? {} : { operationName: name },
    );
    const plan = planner.buildQueryPlan(operation);
    snapshot.plans.set(key, plan);
    return plan;
  };

  const usageFor = (
    { usages, loaded }: Snapshot,
    key: string,
    document: DocumentNode,
    name: string | null,
  ): OperationUsage => {
    let known = usages.get(key);
    if (!known) {
      known = usageOf(loaded.apiSchema, document, name);
      usages.set(key, known);
    }
    return known;
  };

  const execute = async (
    request: GatewayGraphQLRequestContext<RequestContext>,
  ): Promise<GatewayExecutionResult> => {
    const snapshot = snapshots.get(request.schema) ?? current;
    const { operation, document, context, operationName } = request;
    if (!operation) return { errors: [unresolved(request.request.operationName)] };
    const variables = getVariableValues(
      request.schema,
      operation.variableDefinitions ?? [],
      request.request.variables ?? {},
      { maxErrors: maxVariableErrors },
    );
    if (variables.errors) return { errors: variables.errors };
    const key = `${request.queryHash}:${operationName ?? ''}`;
    usage?.count(
      context.client,
      () => usageFor(snapshot, key, document, operationName),
      request.request.variables ?? {},
    );
    const authorized = snapshot.authorize({
      document,
      operation,
      key,
      viewer: context.viewer,
      variables: variables.coerced,
    });
    const allowed = authorized ?? { document, operation, key };
    const plan = planFor(snapshot, allowed.key, allowed.document, operationName);
    const { loaded, serviceMap } = snapshot;
    const result = await executeQueryPlan(
      plan,
      serviceMap,
      request,
      {
        schema: loaded.apiSchema,
        operation: allowed.operation,
        fragments: fragmentsOf(allowed.document),
      },
      loaded.supergraphSchema,
      loaded.federationApiSchema,
    );
    const shaped = shapeResult(result, context);
    if (!authorized) return shaped;
    const { data, errors } = applyRemovals(shaped.data ?? null, authorized.removals, loaded.apiSchema);
    return { ...shaped, data, errors: [...(shaped.errors ?? []), ...errors] };
  };

  const executeOrMask = async (
    request: GatewayGraphQLRequestContext<RequestContext>,
  ): Promise<GatewayExecutionResult> => {
    try {
      return await execute(request);
    } catch (error) {
      request.context.logger().error({ err: error }, 'request failed');
      return { errors: [fault(request.context.requestId)] };
    }
  };

  return {
    current: () => current,
    swap(version) {
      const next = snapshotOf(version);
      snapshots.set(version.loaded.apiSchema, next);
      announce(next);
      current = next;
    },
    onSchemaLoadOrUpdate(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    load: async () => {
      announce(current);
      // The interface has a context of any shape; ours is the one that our own HTTP route creates.
      return {
        executor: (request) => executeOrMask(request as GatewayGraphQLRequestContext<RequestContext>),
      };
    },
    stop: async () => undefined,
  };
};

const snapshotOf = (version: EngineVersion): Snapshot => ({
  ...version,
  plans: new BoundedCache(maxPlans),
  usages: new BoundedCache(maxPlans),
  serviceMap: Object.fromEntries([...version.sources].map(([name, source]) => [name, asDataSource(source)])),
});

const fragmentsOf = (document: DocumentNode): Record<string, FragmentDefinitionNode> => {
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  return fragments;
};

const fault = (requestId: string): GraphQLError =>
  new GraphQLError(maskedMessage(requestId), {
    extensions: { code: 'INTERNAL_SERVER_ERROR', http: { status: 500 } },
  });

const unresolved = (operationName: string | undefined): GraphQLError =>
  new GraphQLError(
    operationName
      ? 'The document has no operation of the name that the request gives.'
      : 'The document has several operations, and the request does not name one of them.',
  );
