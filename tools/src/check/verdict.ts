/** What a verdict is about, in the order reports tell it. */
export const rules = [
  'composition',
  'contract',
  'change',
  'operation',
  'plan',
  'event',
  'security',
  'lint',
  'approval',
] as const;
/** One of {@link rules}. */
export type Rule = (typeof rules)[number];

/** How far a change reaches: `breaking` breaks who uses it, `dangerous` may surprise them, `safe` does neither. */
export type ChangeClass = 'safe' | 'dangerous' | 'breaking';

/** Somebody who uses what a change takes away: a client, or a subgraph that hears an event. */
export interface Use {
  readonly client: string;
  /** Name of the operation; missing when a usage log says so without one. */
  readonly operation?: string;
  /** Where the operation is written, relative to the root. */
  readonly file?: string;
  /** It is written so at the base only: clients that were released with it may still send it. */
  readonly atBase?: true;
  readonly version?: string;
  /** Requests within the window. */
  readonly count?: number;
  /** ISO 8601. */
  readonly lastSeen?: string;
}

/** An approved verdict no longer fails the check. */
export interface Approval {
  readonly reason: string;
  /** The last day it counts, `2026-12-31`. */
  readonly expires: string;
  /** From git; missing when the entry is not committed. */
  readonly author?: string;
}

/** A place in a file; line and column count from 1. */
export interface VerdictPlace {
  /** Relative to the root. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing a check says. */
export interface Verdict {
  /** `error` fails the check. */
  readonly severity: 'error' | 'warning' | 'note';
  readonly rule: Rule;
  /** Apollo's composition code, graphql-inspector's change kind or a rule's own, such as `FIELD_REMOVED`. */
  readonly code: string;
  readonly message: string;
  /** For changes. */
  readonly class?: ChangeClass;
  /** A schema coordinate such as `Product.variants(first:)`, or the path of an event's field. */
  readonly coordinate?: string;
  /** Whose contract; missing for what clients see. */
  readonly subgraph?: string;
  /** Seen only through this contract of contracts.yaml. */
  readonly contract?: string;
  readonly places: readonly VerdictPlace[];
  /** What to change in the SDL, where it is known. */
  readonly suggestion?: string;
  readonly usedBy?: readonly Use[];
  readonly approval?: Approval;
}

/** A breaking change that nobody uses is a warning; so is a dangerous one that somebody does. */
export const severityOf = (change: ChangeClass, used: boolean): Verdict['severity'] => {
  if (change === 'breaking') return used ? 'error' : 'warning';
  return change === 'dangerous' && used ? 'warning' : 'note';
};

const order = { error: 0, warning: 1, note: 2 } as const;

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const sortKey = ({ rule, coordinate, subgraph, code, message, places }: Verdict): string =>
  [
    rule,
    places[0]?.file,
    String(places[0]?.line ?? 0).padStart(6, '0'),
    coordinate,
    subgraph,
    code,
    message,
  ].join('\0');

/** Errors first; within a severity by rule, file and line, so that a report does not depend on who makes it. */
export const sortVerdicts = (verdicts: readonly Verdict[]): Verdict[] =>
  [...verdicts].sort((a, b) => order[a.severity] - order[b.severity] || compareText(sortKey(a), sortKey(b)));
