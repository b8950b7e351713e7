import type { Claim } from '@tessera/kit/store';

/** A claim, and whose it is: a subgraph's name, or that of another source it has. */
export interface SourcedClaim extends Claim {
  readonly source: string;
}

/** Something that two or more know, and where they differ. */
export interface Comparison {
  readonly subject: string;
  readonly sources: readonly string[];
  /** How many things were compared. */
  readonly compared: number;
  /** How many things are on their way and were not. */
  readonly unsettled: number;
  /** What each source says, in the order of `sources`, of the things that they do not agree on. */
  readonly differences: ReadonlyMap<string, readonly string[]>;
}

/** Compares what sources say of the same subject. A thing that a source does not mention comes to 0 for it. */
export const compareClaims = (claims: readonly SourcedClaim[]): Comparison[] =>
  [...Map.groupBy(claims, ({ subject }) => subject)].map(([subject, about]) => {
    const unsettled = new Set(about.flatMap((claim) => [...(claim.unsettled ?? [])]));
    const things = new Set(about.flatMap(({ values }) => [...values.keys()])).difference(unsettled);
    const differences = new Map<string, readonly string[]>();
    for (const thing of things) {
      const said = about.map(({ values }) => values.get(thing) ?? '0');
      if (said.some((value) => value !== said[0])) differences.set(thing, said);
    }
    return {
      subject,
      sources: about.map(({ source }) => source),
      compared: things.size,
      unsettled: unsettled.size,
      differences,
    };
  });
