import { possibleTokens, type UsageEntry } from '@tessera/kit/usage';
import { buildSchema, type GraphQLSchema } from 'graphql';
import { type Composition, composeSupergraph } from '../compose/compose-supergraph.ts';
import type { AccessConfig } from './access/access-config.ts';
import { judgeAccess } from './access/judge-access.ts';
import { startBase } from './compose-base.ts';
import { compositionVerdicts } from './composition-verdicts.ts';
import { diffSchemas } from './diff-schemas.ts';
import { judgeChanges } from './judge-changes.ts';
import { judgeOperations, judgeRemoved, validateOperations, validOperations } from './judge-operations.ts';
import { comparePlans, judgePlanFailures, judgePlans, type PlanComparison } from './plans/judge-plans.ts';
import { planOperations } from './plans/plan-operations.ts';
import type { Version } from './read-version.ts';
import { judgeSchemaContracts } from './schema-contracts.ts';
import { indexSources } from './source-index.ts';
import { judgeContracts } from './subgraph-contracts.ts';
import { createUsage } from './usage/find-uses.ts';
import type { KnownOperation } from './usage/known-operation.ts';
import type { Verdict } from './verdict.ts';

/** What a comparison needs; everything is read already. */
export interface VersionsToCheck {
  /** Undefined when there was no supergraph at the base. */
  readonly before: Version | undefined;
  readonly after: Version;
  readonly operations: readonly KnownOperation[];
  readonly earlier: EarlierOperations;
  readonly log: readonly UsageEntry[];
  readonly security: AccessConfig;
  /** Is told how long each part took, in milliseconds. */
  readonly onPart?: (part: string, ms: number) => void;
}

/** Operations of the base that are not, or not so, in the working tree. */
export interface EarlierOperations {
  /** Those that clients may still send, the removed ones among them. */
  readonly counted: readonly KnownOperation[];
  readonly removed: readonly KnownOperation[];
  /** Whether check.yaml says that nobody sends it any more. */
  readonly isRetired: (operation: KnownOperation) => boolean;
}

/** Where it is not known what there was before. */
export const noEarlierOperations: EarlierOperations = { counted: [], removed: [], isRetired: () => false };

/** What comparing two versions found. */
export interface VersionsChecked {
  /** The new version and each of its contracts. */
  readonly composes: boolean;
  /** The new version composed, whether its contracts do or not. */
  readonly supergraphSdl?: string;
  readonly verdicts: readonly Verdict[];
  readonly plans: readonly PlanComparison[];
}

/** A composed version as clients see it. */
interface Composed {
  readonly supergraphSdl: string;
  readonly apiSchema: GraphQLSchema;
}

const composed = ({ supergraphSdl, apiSdl }: Composition): Composed | undefined =>
  supergraphSdl && apiSdl
    ? { supergraphSdl, apiSchema: buildSchema(apiSdl, { assumeValid: true, noLocation: true }) }
    : undefined;

const incomparable = (before: Version | undefined): Verdict => ({
  severity: 'warning',
  rule: 'composition',
  code: 'NO_BASE',
  message: before
    ? `${before.name} does not compose: there is nothing to compare with.`
    : 'There is no supergraph at the base: there is nothing to compare with.',
  places: [],
});

/** Composes both versions, and judges what changed by what known operations and the usage log make use of. */
export const checkVersions = async (input: VersionsToCheck): Promise<VersionsChecked> => {
  const { before, after, operations, earlier, log, onPart } = input;
  let startedAt = performance.now();
  const partDone = (part: string): void => {
    const now = performance.now();
    onPart?.(part, now - startedAt);
    startedAt = now;
  };
  const index = indexSources(after.sources);
  const composeBase = before && startBase(before, after);
  const afterComposition = composeSupergraph(after.sources);
  partDone('compose the new version');
  const composition = compositionVerdicts(afterComposition, after.sources, index);
  const head = composed(afterComposition);
  if (!head) return { composes: false, verdicts: composition, plans: [] };
  const { supergraphSdl } = head;
  const base = composeBase && composed(await composeBase(afterComposition));
  partDone('compose the old version');
  const access = judgeAccess(
    { before: base?.supergraphSdl, after: supergraphSdl, sources: after.sources, index },
    input.security,
  );
  partDone('compare who may read what');
  const refusals = validateOperations(head.apiSchema, operations);
  const oldRefusals = base && validateOperations(base.apiSchema, operations);
  const valid = [
    ...judgeOperations(refusals, oldRefusals),
    ...judgeRemoved(head.apiSchema, earlier.removed, earlier.isRetired),
  ];
  partDone('validate operations');
  const planned = planOperations(supergraphSdl, validOperations(refusals));
  partDone('plan over the new version');
  const views = { ...after, supergraphSdl, refusals, index, log };
  if (!before || !base || !oldRefusals) {
    const { compose, verdicts: ofContracts } = await judgeSchemaContracts(views);
    const comparisons = comparePlans(undefined, planned.plans);
    const ofPlans = [...judgePlans(comparisons), ...judgePlanFailures(planned, undefined)];
    const verdicts = [...composition, incomparable(before), ...valid, ...access, ...ofContracts, ...ofPlans];
    return { composes: compose, supergraphSdl, verdicts, plans: comparisons };
  }
  const oldPlanned =
    base.supergraphSdl === supergraphSdl
      ? planned
      : planOperations(base.supergraphSdl, [
          ...validOperations(oldRefusals),
          ...validOperations(validateOperations(base.apiSchema, earlier.counted)),
        ]);
  partDone('plan over the old version');
  const usage = createUsage(
    [...operations, ...earlier.counted].map((operation) => ({
      operation,
      tokens: possibleTokens(base.apiSchema, operation.document),
    })),
    log,
  );
  partDone('collect what operations use');
  const indexBefore = indexSources(before.sources);
  const apiChanges = await diffSchemas(base.apiSchema, head.apiSchema);
  const changes = judgeChanges(apiChanges, { usage, index, indexBefore });
  partDone('compare what clients see');
  const ofSubgraphs = await judgeContracts({
    before,
    after,
    plans: oldPlanned.plans,
    apiChanges,
    index,
    indexBefore,
  });
  partDone('compare the contracts of subgraphs');
  const { compose, verdicts: ofContracts } = await judgeSchemaContracts({
    ...views,
    before: { ...before, supergraphSdl: base.supergraphSdl, apiChanges, index: indexBefore },
  });
  partDone('compose and compare contracts.yaml');
  const comparisons = comparePlans(oldPlanned.plans, planned.plans);
  const ofPlans = [...judgePlans(comparisons), ...judgePlanFailures(planned, oldPlanned)];
  const verdicts = [
    ...composition,
    ...valid,
    ...changes,
    ...ofSubgraphs,
    ...ofContracts,
    ...access,
    ...ofPlans,
  ];
  return { composes: compose, supergraphSdl, verdicts, plans: comparisons };
};
