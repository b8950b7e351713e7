import type { Terminal } from '../cli/terminal.ts';
import type { Comparison } from './compare-claims.ts';
import { isSound, type Verification } from './verify-platform.ts';

const number = new Intl.NumberFormat('en');
/** Things named where sources differ; the rest is counted. */
const named = 5;

/** What was found, for people. */
export const renderVerification = (verification: Verification, colors: Terminal['colors']): string => {
  const line = (good: boolean, text: string, counts: string): string =>
    `  ${good ? colors.green('✓') : colors.red('✗')} ${text} ${colors.dim(counts)}`;
  const lines: string[] = [];
  for (const { name, findings, messages } of verification.stores) {
    if (findings.length === 0 && !messages) continue;
    lines.push(colors.bold(name));
    for (const { invariant, checked, broken } of findings)
      lines.push(
        line(
          broken === 0,
          invariant,
          `${number.format(checked)} checked${broken > 0 ? `, ${number.format(broken)} broken` : ''}`,
        ),
      );
    if (messages)
      lines.push(
        line(
          messages.dead === 0,
          'no message was given up',
          `${messages.dead} dead, ${messages.retried} tried again, ${messages.waiting} waiting, ${messages.scheduled} scheduled`,
        ),
      );
  }
  if (verification.comparisons.length > 0) lines.push(colors.bold('between stores'));
  for (const comparison of verification.comparisons) lines.push(...renderComparison(comparison, line));
  lines.push(isSound(verification) ? 'Every invariant holds.' : 'An invariant is broken.');
  return lines.join('\n');
};

const renderComparison = (
  { subject, sources, compared, unsettled, differences }: Comparison,
  line: (good: boolean, text: string, counts: string) => string,
): string[] => [
  line(
    differences.size === 0,
    `${subject}: ${sources.join(', ')} agree`,
    `${number.format(compared)} compared${unsettled > 0 ? `, ${unsettled} on their way` : ''}${differences.size > 0 ? `, ${differences.size} differ` : ''}`,
  ),
  ...[...differences]
    .slice(0, named)
    .map(
      ([thing, said]) =>
        `      ${thing}: ${sources.map((source, index) => `${source} ${said[index]}`).join(', ')}`,
    ),
];

/** What was found, for programs. */
export const verificationJson = (verification: Verification): string =>
  JSON.stringify(
    {
      sound: isSound(verification),
      stores: verification.stores,
      comparisons: verification.comparisons.map(({ differences, ...comparison }) => ({
        ...comparison,
        differences: Object.fromEntries(differences),
      })),
    },
    null,
    2,
  );
