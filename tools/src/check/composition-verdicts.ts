import type { Composition, SubgraphSource } from '../compose/compose-supergraph.ts';
import { locateError } from './locate-error.ts';
import type { SourceIndex } from './source-index.ts';
import { suggestionFor } from './suggestions.ts';
import type { Verdict } from './verdict.ts';

/** What composing says: errors with their places and what mends them, hints as warnings and notes. */
export const compositionVerdicts = (
  { findings }: Composition,
  sources: readonly SubgraphSource[],
  index: SourceIndex,
): Verdict[] =>
  findings.map((finding) => {
    const suggestion = suggestionFor(finding.code, finding.message);
    return {
      severity: finding.severity,
      rule: 'composition',
      code: finding.code,
      message: finding.message,
      places: locateError(finding, sources, index),
      ...(suggestion && { suggestion }),
    };
  });
