import type { Place } from '../compose/compose-supergraph.ts';
import type { SchemaChange } from './diff-schemas.ts';
import type { SourceIndex } from './source-index.ts';
import type { KnownUsage } from './usage/find-uses.ts';
import { tokensOfChange } from './usage/tokens-of-change.ts';
import { severityOf, type Use, type Verdict } from './verdict.ts';

/** What is known besides the change itself. */
export interface Circumstances {
  readonly usage: KnownUsage;
  /** Of the new version: where a change is shown. */
  readonly index: SourceIndex;
  /** Of the old version: which subgraph had what is no longer there. Its lines are not those of today's files. */
  readonly indexBefore: SourceIndex;
  /** Whose contract changes; undefined for what clients see. */
  readonly subgraph?: string;
}

const usesOf = (change: SchemaChange, usage: KnownUsage): Use[] =>
  change.class === 'safe' ? [] : usage.of(tokensOfChange(change));

/** Where it is now; for what is gone, what it was part of in the subgraph that had it. */
const placesOf = (coordinate: string, { index, indexBefore, subgraph }: Circumstances): readonly Place[] => {
  const now = index.exact(coordinate, subgraph);
  if (now.length > 0) return now;
  const owner = subgraph ?? indexBefore.exact(coordinate)[0]?.subgraph;
  const nearest = index.nearest(coordinate, owner);
  return nearest.length > 0 ? nearest.slice(0, 1) : index.nearest(coordinate).slice(0, 1);
};

/** Says of each change how bad it is to those who are known to use what it alters. */
export const judgeChanges = (changes: readonly SchemaChange[], circumstances: Circumstances): Verdict[] =>
  changes.map((change) => {
    const { usage, subgraph } = circumstances;
    const usedBy = usesOf(change, usage);
    return {
      severity: severityOf(change.class, usedBy.length > 0),
      rule: 'change',
      code: change.kind,
      class: change.class,
      coordinate: change.coordinate,
      message: `${change.message}.`.replace(/\.\.$/, '.'),
      places: placesOf(change.coordinate, circumstances),
      ...(subgraph && { subgraph }),
      ...(usedBy.length > 0 && { usedBy }),
    };
  });
