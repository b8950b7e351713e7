import type { SubgraphSource } from '../../compose/compose-supergraph.ts';
import { escapeMarkdown } from '../../docs/safe-markdown.ts';
import type { PlanComparison } from '../plans/judge-plans.ts';
import type { PlanCost } from '../plans/measure-plan.ts';
import type { CheckReport } from '../report.ts';
import type { Verdict } from '../verdict.ts';
import { approvalText, countsText, outcomeText, scopeText, unusedText, useLines } from './wording.ts';

const marks = { safe: '✅', failed: '❌', uncomposable: '❌' } as const;

const code = (text: string): string => (text.includes('`') ? escapeMarkdown(text) : `\`${text}\``);

const excerpt = ({ places: [place] }: Verdict, sources: readonly SubgraphSource[]): string[] => {
  const line = place && sources.find(({ file }) => file === place.file)?.sdl.split('\n')[place.line - 1];
  if (!line || line.includes('```')) return [];
  return ['  ```graphql', `  ${line.trim()}`, '  ```'];
};

const item = (verdict: Verdict, sources: readonly SubgraphSource[]): string => {
  const places = verdict.places.map(({ file, line }) => code(`${file}:${line}`)).join(', ');
  const remarks = [
    scopeText(verdict),
    unusedText(verdict),
    approvalText(verdict),
    verdict.suggestion && `Try: ${verdict.suggestion}`,
  ].filter((text) => text !== undefined);
  return [
    `- **${verdict.code}** ${escapeMarkdown(verdict.message.replaceAll('\n', ' '))}${places ? ` — ${places}` : ''}`,
    ...(verdict.rule === 'composition' ? excerpt(verdict, sources) : []),
    ...useLines(verdict).map((line) => `  - used by ${escapeMarkdown(line)}`),
    ...remarks.map((text) => `  - ${escapeMarkdown(text)}`),
  ].join('\n');
};

/** GitHub takes comments of 65,536 characters. */
const mostItems = 60;

const items = (verdicts: readonly Verdict[], sources: readonly SubgraphSource[]): string => {
  const rest = verdicts.length - mostItems;
  const shown = verdicts.slice(0, mostItems).map((verdict) => item(verdict, sources));
  return [...shown, ...(rest > 0 ? [`- … and ${rest} more; \`npx tessera check\` shows them all`] : [])].join(
    '\n',
  );
};

const section = (
  title: string,
  verdicts: readonly Verdict[],
  sources: readonly SubgraphSource[],
): string[] => (verdicts.length === 0 ? [] : [`### ${title}`, items(verdicts, sources)]);

const folded = (title: string, body: string): string =>
  `<details>\n<summary>${title}</summary>\n\n${body}\n\n</details>`;

const cost = (plan: PlanCost | undefined): string => (plan ? `${plan.fetches} / ${plan.depth}` : '–');

const changed = ({ before, after }: PlanComparison): boolean =>
  before === undefined || before.fetches !== after.fetches || before.depth !== after.depth;

const planTable = (plans: readonly PlanComparison[]): string =>
  [
    '| client | operation | fetches / depth before | after | subgraphs |',
    '| --- | --- | --- | --- | --- |',
    ...plans
      .slice(0, mostItems)
      .map(
        ({ operation, before, after }) =>
          `| ${escapeMarkdown(operation.client)} | ${escapeMarkdown(operation.name)} | ${cost(before)} | ${cost(after)} | ${after.subgraphs.join(', ')} |`,
      ),
  ].join('\n');

/** For a pull request's comment. The first line lets a workflow find the comment again. */
export const formatMarkdown = (report: CheckReport, sources: readonly SubgraphSource[]): string => {
  const of = (severity: Verdict['severity']): Verdict[] =>
    report.verdicts.filter((verdict) => verdict.severity === severity);
  const notes = of('note');
  const plans = report.plans.filter(changed);
  return [
    '<!-- tessera check -->',
    `## ${marks[report.outcome]} ${outcomeText(report)}`,
    [
      `${countsText(report.counts)}; ${report.head} against ${code(report.base)}.`,
      ...report.limits.map(escapeMarkdown),
    ].join(' '),
    ...section('Errors', of('error'), sources),
    ...section('Warnings', of('warning'), sources),
    ...(plans.length > 0 ? [folded(`Query plans: ${plans.length} changed`, planTable(plans))] : []),
    ...(notes.length > 0 ? [folded(`Notes: ${notes.length}`, items(notes, sources))] : []),
  ].join('\n\n');
};
