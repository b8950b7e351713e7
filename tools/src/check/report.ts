import { CommandError, exitCodes } from '../cli/command-error.ts';
import { many, outcomeText } from './formats/wording.ts';
import type { PlanComparison } from './plans/judge-plans.ts';
import { sortVerdicts, type Verdict } from './verdict.ts';

/** How a check ends: nothing fails, a rule fails, or the subgraphs do not compose. */
export type Outcome = 'safe' | 'failed' | 'uncomposable';

/** Everything a check found, as every format shows it. */
export interface CheckReport {
  /** What the change is measured against. */
  readonly base: string;
  readonly head: string;
  readonly outcome: Outcome;
  /** What was not compared, in sentences: a report that says nothing of it would look like approval. */
  readonly limits: readonly string[];
  /** Sorted: errors first. */
  readonly verdicts: readonly Verdict[];
  /** Of each known operation, where both or one version compose. */
  readonly plans: readonly PlanComparison[];
  readonly counts: { readonly errors: number; readonly warnings: number; readonly notes: number };
}

const count = (verdicts: readonly Verdict[], severity: Verdict['severity']): number =>
  verdicts.filter((verdict) => verdict.severity === severity).length;

/** @param composes whether the new version does. */
export const createReport = (
  parts: Pick<CheckReport, 'base' | 'head' | 'limits' | 'plans'> & { readonly verdicts: readonly Verdict[] },
  composes: boolean,
): CheckReport => {
  const verdicts = sortVerdicts(parts.verdicts);
  const errors = count(verdicts, 'error');
  return {
    ...parts,
    verdicts,
    outcome: composes ? (errors > 0 ? 'failed' : 'safe') : 'uncomposable',
    counts: { errors, warnings: count(verdicts, 'warning'), notes: count(verdicts, 'note') },
  };
};

const exits = { safe: exitCodes.ok, failed: exitCodes.failure, uncomposable: exitCodes.cannotCompose };

/** What a command ends with once the report is printed; undefined when nothing fails. */
export const failureOf = (report: CheckReport): CommandError | undefined => {
  if (report.outcome === 'safe') return undefined;
  const what = outcomeText(report).slice(0, -1);
  return new CommandError(`${what}: ${many(report.counts.errors, 'error')}.`, exits[report.outcome]);
};
