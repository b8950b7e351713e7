import type { Terminal } from '../cli/terminal.ts';
import type { UnusedReport } from './unused-command.ts';

/** For programs: `version` changes when a field goes or changes its meaning. */
export const formatUnusedJson = (report: UnusedReport): string =>
  JSON.stringify({ version: 1, ...report }, null, 2);

const headline = ({ unused, from, until }: UnusedReport): string => {
  const what = unused.length === 1 ? '1 coordinate' : `${unused.length} coordinates`;
  return `${what} used by nobody from ${from} to ${until}, nor by a known operation.`;
};

/** For people: by owning subgraph and type. */
export const formatUnusedText = (report: UnusedReport, { colors }: Terminal): string => {
  const bySubgraph = Map.groupBy(report.unused, ({ subgraphs }) => subgraphs.join(', '));
  const remarkOf = (found: UnusedReport['unused'][number]): string => {
    if (found.requiredBy.length > 0) return colors.dim(`needed for ${found.requiredBy.join(', ')}`);
    if (found.safeToRemove) return colors.green('deprecated, safe to remove');
    return found.deprecated === undefined ? '' : 'deprecated';
  };
  const width = Math.max(0, ...report.unused.map(({ coordinate }) => coordinate.length));
  const groups = [...bySubgraph]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([subgraph, found]) => {
      const types = Map.groupBy(found, ({ type }) => type);
      const lines = [...types].flatMap(([type, parts]) => [
        `  ${type}${parts.every(({ kind }) => kind === 'type') ? colors.dim(' (the whole type)') : ''}`,
        ...parts
          .filter(({ kind }) => kind !== 'type')
          .map((part) => `    ${part.coordinate.padEnd(width)}  ${remarkOf(part)}`.trimEnd()),
      ]);
      return [colors.bold(subgraph), ...lines].join('\n');
    });
  const remarks = [...report.gaps, ...report.caveats].map((text) => colors.yellow(text));
  return [...groups, [headline(report), ...remarks].join('\n')].join('\n\n');
};
