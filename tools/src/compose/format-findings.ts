import type { Terminal } from '../cli/terminal.ts';
import type { Finding, Place, SubgraphSource } from './compose-supergraph.ts';

const excerpt = (place: Place, sdl: string, colors: Terminal['colors']): string[] => {
  const line = sdl.split('\n')[place.line - 1];
  if (line === undefined) return [];
  const gutter = String(place.line);
  const pointer = `${' '.repeat(gutter.length)} │ ${' '.repeat(place.column - 1)}^`;
  return [`    ${colors.dim(`${gutter} │`)} ${line}`, `    ${colors.dim(pointer)}`];
};

const formatPlace = (
  place: Place,
  sources: readonly SubgraphSource[],
  colors: Terminal['colors'],
): string[] => [
  `  ${colors.cyan(`${place.file}:${place.line}:${place.column}`)}`,
  ...excerpt(place, sources.find((source) => source.file === place.file)?.sdl ?? '', colors),
];

/** Findings as a person reads them: code, message, each place as file:line:column with the line itself. */
export const formatFindings = (
  findings: readonly Finding[],
  sources: readonly SubgraphSource[],
  colors: Terminal['colors'],
): string =>
  findings
    .map((finding) => {
      const label = finding.severity === 'error' ? colors.red('error') : colors.yellow('warning');
      const message = finding.message.split('\n').join('\n  ');
      const places = finding.places.flatMap((place) => formatPlace(place, sources, colors));
      return [`${label} ${colors.bold(finding.code)} ${message}`, ...places].join('\n');
    })
    .join('\n\n');
