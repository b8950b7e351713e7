import type { KnownOperation } from '../usage/known-operation.ts';
import type { Verdict } from '../verdict.ts';
import { measurePlan, type PlanCost } from './measure-plan.ts';
import type { PlannedOperations, Plans } from './plan-operations.ts';

/** What an operation costs before and after. */
export interface PlanComparison {
  readonly operation: KnownOperation;
  readonly before?: PlanCost;
  readonly after: PlanCost;
}

/** Pairs the plans of two versions. */
export const comparePlans = (before: Plans | undefined, after: Plans): PlanComparison[] =>
  [...after].map(([operation, plan]) => {
    const old = before?.get(operation);
    return { operation, after: measurePlan(plan), ...(old && { before: measurePlan(old) }) };
  });

const fetchesText = (count: number): string => `${count} ${count === 1 ? 'fetch' : 'fetches'}`;

const show = ({ fetches, depth, subgraphs }: PlanCost): string =>
  `${fetchesText(fetches)}, ${depth} deep (${subgraphs.join(', ')})`;

const verdictOf = (
  operation: KnownOperation,
  verdict: Pick<Verdict, 'severity' | 'code' | 'message'>,
): Verdict => ({
  ...verdict,
  rule: 'plan',
  coordinate: `${operation.client}/${operation.name}`,
  places: [{ file: operation.file, line: operation.line, column: 1 }],
});

const judge = ({ operation, before, after }: PlanComparison): Verdict[] => {
  const { fetches, depth } = operation.budget ?? {};
  const over = [
    ...(fetches !== undefined && after.fetches > fetches ? [fetchesText(fetches)] : []),
    ...(depth !== undefined && after.depth > depth ? [`a depth of ${depth}`] : []),
  ];
  if (over.length > 0) {
    const message = `${operation.name} takes ${show(after)}; its budget is ${over.join(' and ')}.`;
    return [verdictOf(operation, { severity: 'error', code: 'BUDGET_EXCEEDED', message })];
  }
  if (!before || (after.fetches <= before.fetches && after.depth <= before.depth)) return [];
  const message = `${operation.name} grows from ${show(before)} to ${show(after)}.`;
  return [verdictOf(operation, { severity: 'warning', code: 'PLAN_GREW', message })];
};

/** A budget that is exceeded is an error; growth within it, or without one, is a warning. */
export const judgePlans = (comparisons: readonly PlanComparison[]): Verdict[] => comparisons.flatMap(judge);

/**
 * Operations that cannot be planned, valid as they are.
 * @param before undefined where there is nothing to compare with.
 */
export const judgePlanFailures = (
  { failures }: PlannedOperations,
  before: PlannedOperations | undefined,
): Verdict[] =>
  [...failures].map(([operation, { name, message }]) => {
    const remark = before?.failures.has(operation) ? ', and could not before' : '';
    const [why] = message.split('\n');
    return verdictOf(operation, {
      severity: 'error',
      code: 'PLAN_FAILED',
      message: `${operation.name} of ${operation.client} cannot be planned${remark}: ${name}: ${why}`,
    });
  });
