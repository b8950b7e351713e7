/** A word of the catalog that may have been meant. */
export interface Candidate {
  readonly term: string;
  /** Products that have it. */
  readonly frequency: number;
}

/** Pieces of three characters, the beginning counted in: `chair` is `  c`, ` ch`, `cha`, `hai`, `air`. */
export const trigramsOf = (term: string): string[] => {
  const characters = [' ', ' ', ...term];
  const pieces = new Set<string>();
  for (let at = 0; at + 3 <= characters.length; at += 1) pieces.add(characters.slice(at, at + 3).join(''));
  return [...pieces];
};

/** Slips forgiven in a word: none in up to 3 characters, as every short word is near another, and none in numbers. */
export const allowedSlips = (term: string): number => {
  const { length } = [...term];
  if (length <= 3 || /\p{N}/u.test(term)) return 0;
  return length <= 6 ? 1 : 2;
};

/** How far apart a typed word and a known one are. */
export interface Distance {
  /** Slips to the nearest beginning of the known word: the typed one may be unfinished. */
  readonly toPrefix: number;
  /** Slips to the whole word. */
  readonly toWhole: number;
}

/**
 * Counts slips: a character too many, missing, wrong, or two neighbours swapped (optimal string alignment).
 */
export const distanceOf = (typed: string, known: string): Distance => {
  const a = [...typed];
  const b = [...known];
  let beforeLast: number[] = [];
  let last = b.map((_, index) => index + 1);
  let lastStart = 0;
  for (const [i, character] of a.entries()) {
    const row: number[] = [];
    const start = i + 1;
    for (const [j, other] of b.entries()) {
      const left = j === 0 ? start : (row[j - 1] ?? 0);
      const corner = j === 0 ? lastStart : (last[j - 1] ?? 0);
      let slips = Math.min(left + 1, (last[j] ?? 0) + 1, corner + (character === other ? 0 : 1));
      if (i > 0 && j > 0 && character === b[j - 1] && a[i - 1] === other) {
        const swapped = j === 1 ? i - 1 : (beforeLast[j - 2] ?? 0);
        slips = Math.min(slips, swapped + 1);
      }
      row.push(slips);
    }
    beforeLast = last;
    last = row;
    lastStart = start;
  }
  return { toPrefix: Math.min(lastStart, ...last), toWhole: last.at(-1) ?? lastStart };
};

/**
 * The known word that was most likely meant; the typed one when a known word begins with it, null when none is near
 * enough. Nearest by its beginning first, then by the whole word, then the more frequent, then the alphabet.
 */
export const bestCorrection = (typed: string, candidates: readonly Candidate[]): string | null => {
  const allowed = allowedSlips(typed);
  const near = candidates
    .map((candidate) => ({ ...candidate, ...distanceOf(typed, candidate.term) }))
    .filter(({ toPrefix }) => toPrefix <= allowed)
    .sort(
      (a, b) =>
        a.toPrefix - b.toPrefix ||
        a.toWhole - b.toWhole ||
        b.frequency - a.frequency ||
        (a.term < b.term ? -1 : 1),
    );
  const [nearest] = near;
  if (!nearest) return null;
  return nearest.toPrefix === 0 ? typed : nearest.term;
};
