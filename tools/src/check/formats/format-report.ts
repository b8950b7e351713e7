import type { Terminal } from '../../cli/terminal.ts';
import type { SubgraphSource } from '../../compose/compose-supergraph.ts';
import type { CheckReport } from '../report.ts';
import type { Format } from './formats.ts';
import { formatGithub } from './github.ts';
import { formatJson } from './json.ts';
import { formatJunit } from './junit.ts';
import { formatMarkdown } from './markdown.ts';
import { formatSarif } from './sarif.ts';
import { formatText } from './text.ts';

/** What a format may need besides the report. */
export interface FormatContext {
  /** For excerpts. */
  readonly sources: readonly SubgraphSource[];
  readonly colors: Terminal['colors'];
}

/** The report as text. Only `text` has colours, and only on a terminal. */
export const formatReport = (report: CheckReport, format: Format, context: FormatContext): string => {
  switch (format) {
    case 'text':
      return formatText(report, context);
    case 'markdown':
      return formatMarkdown(report, context.sources);
    case 'json':
      return formatJson(report);
    case 'sarif':
      return formatSarif(report);
    case 'github':
      return formatGithub(report);
    case 'junit':
      return formatJunit(report);
  }
};
