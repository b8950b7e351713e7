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

const identity = ({ kind, coordinate }: SchemaChange): string => `${kind} ${coordinate}`;

/**
 * What changes between a subgraph and the router without clients seeing it: a router that still has the old supergraph
 * may ask for what is gone. Used is what its plans of known operations fetch.
 */
export const judgeContracts = async (comparison: ContractComparison): Promise<Verdict[]> => {
  const { before, after, plans, apiChanges, index, indexBefore } = comparison;
  const told = new Set(apiChanges.map(identity));
  const verdicts: Verdict[] = [];
  for (const source of after.sources) {
    const old = before.sources.find(({ name }) => name === source.name);
    if (!old || old.sdl === source.sdl) continue;
    const oldSchema = before.subgraphSchemas?.get(source.name) ?? schemaOf(old);
    const changes = (await diffSchemas(oldSchema, schemaOf(source))).filter(
      (change) =>
        change.class !== 'safe' &&
        !told.has(identity(change)) &&
        !machinery.test(change.coordinate) &&
        !(before.supergraphSdl && change.kind.startsWith('DIRECTIVE_')),
    );
    if (changes.length === 0) continue;
    const usage = createUsage(plansOfSubgraph(source.name, oldSchema, plans), []);
    verdicts.push(...judgeChanges(changes, { usage, index, indexBefore, subgraph: source.name }));
  }
  return verdicts;
};
