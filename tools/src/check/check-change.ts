import { type ApprovalEntry, applyApprovals } from './approvals.ts';
import { checkVersions, type VersionsToCheck } from './check-versions.ts';
import { type CheckReport, createReport } from './report.ts';
import type { Verdict } from './verdict.ts';

/** What a report says besides what comparing the versions finds. */
export interface ReportCircumstances {
  readonly baseName: string;
  /** What was not compared, a sentence each. */
  readonly limits: readonly string[];
  readonly approvals: readonly ApprovalEntry[];
  readonly now: Date;
  /** Verdicts of other rules, once it is known whether the new version composes. */
  readonly others?: (composes: boolean) => readonly Verdict[];
}

/** A change that was checked. */
export interface CheckedChange {
  readonly report: CheckReport;
  /** The new version composed, whether its contracts do or not. */
  readonly supergraphSdl?: string;
}

/** Compares two versions, applies approvals and reports. */
export const checkChange = async (
  versions: VersionsToCheck,
  { baseName, limits, approvals, now, others }: ReportCircumstances,
): Promise<CheckedChange> => {
  const { composes, supergraphSdl, verdicts, plans } = await checkVersions(versions);
  const approved = applyApprovals(
    [...verdicts, ...(others?.(composes) ?? [])],
    approvals,
    now.toISOString().slice(0, 10),
  );
  const report = createReport(
    { base: baseName, head: versions.after.name, limits, verdicts: approved, plans },
    composes,
  );
  return { report, ...(supergraphSdl !== undefined && { supergraphSdl }) };
};
