import type { CheckReport } from '../report.ts';
import type { Verdict } from '../verdict.ts';
import { approvalText, countsText, outcomeText, unusedText, useLines } from './wording.ts';

const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

const escapeProperty = (text: string): string =>
  escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const commands = { error: 'error', warning: 'warning', note: 'notice' } as const;

const annotation = (verdict: Verdict): string => {
  const [place] = verdict.places;
  const at = place ? `file=${escapeProperty(place.file)},line=${place.line},col=${place.column},` : '';
  const uses = useLines(verdict).map((line) => `Used by ${line}`);
  const remarks = [unusedText(verdict), approvalText(verdict), verdict.suggestion].filter(
    (text) => text !== undefined,
  );
  const message = [verdict.message, ...uses, ...remarks].join('\n');
  return `::${commands[verdict.severity]} ${at}title=${escapeProperty(verdict.code)}::${escapeData(message)}`;
};

/** GitHub's workflow commands: an annotation for each error and warning, and the outcome as a notice. */
export const formatGithub = (report: CheckReport): string =>
  [
    ...report.verdicts.filter(({ severity }) => severity !== 'note').map(annotation),
    `::notice title=tessera check::${escapeData([`${outcomeText(report)} ${countsText(report.counts)}.`, ...report.limits].join(' '))}`,
  ].join('\n');
