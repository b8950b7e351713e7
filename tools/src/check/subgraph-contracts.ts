import { buildSubgraph } from '@apollo/federation-internals';
import type { QueryPlan } from '@apollo/query-planner';
import { possibleTokens } from '@tessera/kit/usage';
import { type GraphQLSchema, parse } from 'graphql';
import type { SubgraphSource } from '../compose/compose-supergraph.ts';
import { diffSchemas, type SchemaChange } from './diff-schemas.ts';
import { judgeChanges } from './judge-changes.ts';
import { plannedFetches } from './plans/measure-plan.ts';
import type { Plans } from './plans/plan-operations.ts';
import type { Version } from './read-version.ts';
import type { SourceIndex } from './source-index.ts';
import { createUsage, type OperationUsage } from './usage/find-uses.ts';
import type { Verdict } from './verdict.ts';

/** What of a subgraph's schema is federation's own and changes with it. */
const machinery =
  /^(@?(federation|link|core)__|@(link|key|tag)\b.*\(|_Entity|_Any|_Service|Query\._(entities|service)|schema$)/;

const schemaOf = ({ name, url, sdl }: SubgraphSource): GraphQLSchema =>
  buildSubgraph(name, url, sdl).schema.toGraphQLJSSchema();

const plansOfSubgraph = (subgraph: string, schema: GraphQLSchema, plans: Plans): OperationUsage[] =>
  [...plans].flatMap(([operation, plan]: readonly [OperationUsage['operation'], QueryPlan]) => {
    const tokens = plannedFetches(plan)
      .filter((fetch) => fetch.subgraph === subgraph)
      .flatMap((fetch) => [...possibleTokens(schema, parse(fetch.operation))]);
    return tokens.length > 0 ? [{ operation, tokens: new Set(tokens) }] : [];
  });

const identity = ({ kind, coordinate }: SchemaChange): string => `${kind} ${coordinate}`;

/** The schema of a subgraph of a version, as it was read where it was. */
const schemaIn = ({ subgraphSchemas }: Pick<Version, 'subgraphSchemas'>, source: SubgraphSource) =>
  subgraphSchemas?.get(source.name) ?? schemaOf(source);

/**
 * What differs between the subgraphs that both versions have, by subgraph, without federation's own.
 * @param told is left out: it is reported elsewhere.
 * @param directives whether both sides have all that were written.
 */
export const diffSubgraphs = async (
  before: Pick<Version, 'sources' | 'subgraphSchemas'>,
  after: Pick<Version, 'sources' | 'subgraphSchemas'>,
  { told, directives }: { readonly told: readonly SchemaChange[]; readonly directives: boolean },
): Promise<ReadonlyMap<string, readonly SchemaChange[]>> => {
  const known = new Set(told.map(identity));
  const differences = new Map<string, readonly SchemaChange[]>();
  for (const source of after.sources) {
    const old = before.sources.find(({ name }) => name === source.name);
    if (!old || old.sdl === source.sdl) continue;
    const changes = (await diffSchemas(schemaIn(before, old), schemaIn(after, source))).filter(
      (change) =>
        !known.has(identity(change)) &&
        !machinery.test(change.coordinate) &&
        (directives || !change.kind.startsWith('DIRECTIVE_')),
    );
    differences.set(source.name, changes);
  }
  return differences;
};

/** What two versions and the plans of the old one are needed for. */
export interface ContractComparison {
  readonly before: Version;
  readonly after: Version;
  /** How known operations are planned over the old version: what a router asks until it has the new one. */
  readonly plans: Plans;
  /** What clients see of it is reported once, for clients. */
  readonly apiChanges: readonly SchemaChange[];
  readonly index: SourceIndex;
  readonly indexBefore: SourceIndex;
}

/**
 * What changes between a subgraph and the router without clients seeing it: a router that still has the old supergraph
 * may ask for what is gone. Used is what its plans of known operations fetch.
 */
export const judgeContracts = async (comparison: ContractComparison): Promise<Verdict[]> => {
  const { before, after, plans, apiChanges, index, indexBefore } = comparison;
  const changed = await diffSubgraphs(before, after, {
    told: apiChanges,
    directives: !before.supergraphSdl,
  });
  return [...changed].flatMap(([subgraph, all]) => {
    const changes = all.filter((change) => change.class !== 'safe');
    const old = before.sources.find(({ name }) => name === subgraph);
    if (!old || changes.length === 0) return [];
    const usage = createUsage(plansOfSubgraph(subgraph, schemaIn(before, old), plans), []);
    return judgeChanges(changes, { usage, index, indexBefore, subgraph });
  });
};
