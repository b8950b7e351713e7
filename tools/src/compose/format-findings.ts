import type { Terminal } from '../cli/terminal.ts';
import type { Finding, SubgraphSource } from './compose-supergraph.ts';
import { formatPlace } from './format-place.ts';

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
