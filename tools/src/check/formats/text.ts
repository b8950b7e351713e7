import { printable } from '../../cli/printable.ts';
import { formatPlace } from '../../compose/format-place.ts';
import type { CheckReport } from '../report.ts';
import type { Verdict } from '../verdict.ts';
import type { FormatContext } from './format-report.ts';
import { approvalText, countsText, outcomeText, scopeText, unusedText, useLines } from './wording.ts';

const formatVerdict = (verdict: Verdict, { sources, colors }: FormatContext): string => {
  const paint = { error: colors.red, warning: colors.yellow, note: colors.dim }[verdict.severity];
  const uses = useLines(verdict);
  const remarks = [scopeText(verdict), unusedText(verdict), approvalText(verdict)].filter(
    (text) => text !== undefined,
  );
  return [
    `${paint(verdict.severity)} ${colors.bold(verdict.code)} ${verdict.message.split('\n').map(printable).join('\n  ')}`,
    ...verdict.places.flatMap((place) => formatPlace(place, sources, colors)),
    ...(uses.length > 0 ? ['  used by', ...uses.map((line) => `    ${printable(line)}`)] : []),
    ...remarks.map((text) => `  ${printable(text)}`),
    ...(verdict.suggestion ? [`  ${colors.green('try')} ${verdict.suggestion}`] : []),
  ].join('\n');
};

/** For people at a terminal. Notes are counted, not shown. */
export const formatText = (report: CheckReport, context: FormatContext): string => {
  const shown = report.verdicts.filter(({ severity }) => severity !== 'note');
  const paint = report.outcome === 'safe' ? context.colors.green : context.colors.red;
  return [
    ...shown.map((verdict) => formatVerdict(verdict, context)),
    [
      `${paint(outcomeText(report))} ${countsText(report.counts)}; ${report.head} against ${report.base}.`,
      ...report.limits.map((text) => context.colors.yellow(text)),
    ].join('\n'),
  ].join('\n\n');
};
