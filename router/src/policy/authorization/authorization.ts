import { BoundedCache } from '@tessera/kit/cache';
import type { Viewer } from '@tessera/kit/identity';
import { type DocumentNode, Kind, type OperationDefinitionNode, visit } from 'graphql';
import type { LoadedSupergraph } from '../../supergraph/load-supergraph.ts';
import { type FieldPermission, type FilteredOperation, filterOperation } from './filter-operation.ts';
import { type RefusalReason, type Rule, readRules, refusalReason } from './rules.ts';

/** An operation on its way to the planner. */
export interface AuthorizationRequest {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** Identifies document and operation. */
  readonly key: string;
  readonly viewer: Viewer;
  /** Coerced, with defaults. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An operation without what its viewer may not see, with a key of its own for the plan cache. */
export interface AuthorizedOperation extends FilteredOperation {
  readonly key: string;
}

/** Takes out of an operation what its viewer may not see; undefined when that is nothing. */
export type Authorization = (request: AuthorizationRequest) => AuthorizedOperation | undefined;

const maxFiltered = 1_000;

/** What of an operation decides how it is filtered, found once per operation. */
interface Profile {
  /** Distinct sets of rules that it meets; viewers who fulfil the same ones get the same operation. */
  readonly rules: readonly (readonly Rule[])[];
  /** Variables of `@skip` and `@include`. */
  readonly conditions: readonly string[];
}

/**
 * Enforces `@authenticated`, `@requiresScopes` and `@policy` before anything is planned. Subgraphs enforce them again.
 * An operation that meets no rule costs one look into a map.
 */
export const createAuthorization = ({ supergraph, apiSchema }: LoadedSupergraph): Authorization => {
  const rules = readRules(supergraph.schema);
  if (!rules.any) return () => undefined;
  const profiles = new BoundedCache<string, Profile>(maxFiltered);
  const filtered = new BoundedCache<string, { readonly result: AuthorizedOperation | undefined }>(
    maxFiltered,
  );

  const permissionOf = (decide: (rules: readonly Rule[]) => RefusalReason | null): FieldPermission => ({
    refusal: (parent, field, returns) =>
      decide(rules.ofField(parent, field)) ?? decide(rules.ofType(returns)),
    refusalOfType: (type) => decide(rules.ofType(type)),
  });

  const profileOf = ({ document, operation }: AuthorizationRequest): Profile => {
    const met = new Set<readonly Rule[]>();
    const everything = permissionOf((asked) => {
      if (asked.length > 0) met.add(asked);
      return null;
    });
    // Every condition is taken to hold, whatever the variables say now.
    filterOperation(withoutConditions(document), withoutConditions(operation), {
      schema: apiSchema,
      permission: everything,
      variables: {},
    });
    return { rules: [...met], conditions: conditionsOf(document) };
  };

  return (request) => {
    let profile = profiles.get(request.key);
    if (!profile) {
      profile = profileOf(request);
      profiles.set(request.key, profile);
    }
    if (profile.rules.length === 0) return undefined;
    const { viewer, variables } = request;
    const reasons = profile.rules.map((asked) => refusalReason(asked, viewer));
    if (reasons.every((reason) => reason === null)) return undefined;
    const conditions = profile.conditions.map((name) => variables[name] === true);
    const key = `${request.key}:${JSON.stringify([reasons, conditions])}`;
    let known = filtered.get(key);
    if (!known) {
      const decide = (asked: readonly Rule[]) => refusalReason(asked, viewer);
      const result = filterOperation(request.document, request.operation, {
        schema: apiSchema,
        permission: permissionOf(decide),
        variables,
      });
      known = { result: result && { ...result, key } };
      filtered.set(key, known);
    }
    return known.result;
  };
};

const isCondition = (name: string): boolean => name === 'skip' || name === 'include';

const withoutConditions = <Node extends DocumentNode | OperationDefinitionNode>(node: Node): Node =>
  visit(node, {
    enter: (inner) => (inner.kind === Kind.DIRECTIVE && isCondition(inner.name.value) ? null : undefined),
  });

const conditionsOf = (document: DocumentNode): readonly string[] => {
  const names = new Set<string>();
  visit(document, {
    enter: (node) => {
      if (node.kind !== Kind.DIRECTIVE || !isCondition(node.name.value)) return;
      const value = node.arguments?.[0]?.value;
      if (value?.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].sort();
};
