import type { CheckReport } from '../report.ts';

/** For programs: `version` changes when a field goes or changes its meaning; verdicts are sorted. */
export const reportObject = ({ base, head, outcome, limits, counts, verdicts, plans }: CheckReport) => ({
  version: 1,
  outcome,
  base,
  head,
  limits,
  counts,
  verdicts: verdicts.map(({ places, ...verdict }) => ({
    ...verdict,
    places: places.map(({ file, line, column }) => ({ file, line, column })),
  })),
  plans: plans.map(({ operation: { client, name, file, budget }, before, after }) => ({
    client,
    operation: name,
    file,
    ...(budget && { budget }),
    ...(before && { before }),
    after,
  })),
});

/** {@link reportObject} as text. */
export const formatJson = (report: CheckReport): string => JSON.stringify(reportObject(report), null, 2);
