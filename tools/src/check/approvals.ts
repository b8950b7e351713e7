import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Git } from '../project/git.ts';
import { readYaml } from '../project/read-yaml.ts';
import type { Approval, Verdict } from './verdict.ts';

/** An entry of approvals.yaml. */
export interface ApprovalEntry extends Approval {
  readonly coordinate: string;
  /** The code of the verdict, such as `FIELD_REMOVED`. */
  readonly change: string;
  readonly line: number;
}

/** The name of the file at the root of a checkout. */
const fileName = 'approvals.yaml';

const shape = z.strictObject({
  approvals: z.array(
    z.strictObject({
      coordinate: z.string().min(1),
      change: z.string().regex(/^[A-Z_]+$/, 'a change is a code such as FIELD_REMOVED'),
      reason: z.string().min(1),
      expires: z.iso.date('expires is a day such as 2026-12-31'),
    }),
  ),
});

/**
 * Reads approvals.yaml; no approvals where there is no such file.
 * @param git tells who wrote an entry.
 * @throws CommandError with the place of the mistake.
 */
export const readApprovals = (root: string, git: Git | undefined): ApprovalEntry[] => {
  const path = join(root, fileName);
  if (!existsSync(path)) return [];
  const { data, lineOf } = readYaml(readFileSync(path, 'utf8'), fileName, shape);
  return data.approvals.map((entry, index) => {
    const line = lineOf(['approvals', index]);
    const author = git?.authorOf(fileName, line);
    return { ...entry, line, ...(author && { author }) };
  });
};

const approvalVerdict = (
  { coordinate, change, line }: ApprovalEntry,
  verdict: Pick<Verdict, 'severity' | 'code' | 'message'>,
): Verdict => ({
  ...verdict,
  rule: 'approval',
  coordinate,
  message: `The approval of ${change} ${coordinate} ${verdict.message}`,
  places: [{ file: fileName, line, column: 1 }],
});

/**
 * Turns what is approved into warnings. An approval past its last day fails, whether or not it is needed; one that
 * nothing needs is a note.
 * @param today `2026-12-31`.
 */
export const applyApprovals = (
  verdicts: readonly Verdict[],
  approvals: readonly ApprovalEntry[],
  today: string,
): Verdict[] => {
  const live = approvals.filter(({ expires }) => expires >= today);
  const matches = (verdict: Verdict, { coordinate, change }: ApprovalEntry): boolean =>
    verdict.severity !== 'note' && verdict.coordinate === coordinate && verdict.code === change;
  const judged = verdicts.map((verdict): Verdict => {
    const entry = live.find((candidate) => matches(verdict, candidate));
    if (!entry) return verdict;
    const { reason, expires, author } = entry;
    return { ...verdict, severity: 'warning', approval: { reason, expires, ...(author && { author }) } };
  });
  const expired = approvals
    .filter(({ expires }) => expires < today)
    .map((entry) =>
      approvalVerdict(entry, {
        severity: 'error',
        code: 'APPROVAL_EXPIRED',
        message: `expired on ${entry.expires}: remove it, or decide again.`,
      }),
    );
  const needless = live
    .filter((entry) => !verdicts.some((verdict) => matches(verdict, entry)))
    .map((entry) =>
      approvalVerdict(entry, {
        severity: 'note',
        code: 'APPROVAL_UNUSED',
        message: 'approves nothing here.',
      }),
    );
  return [...judged, ...expired, ...needless];
};
