/** A change of a text: what is between two offsets becomes something else. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Takes something out of a text, with the spaces before it, or with its line where nothing else is on it. Comments and
 * everything else stay.
 */
export const removalOf = (sdl: string, start: number, end: number): Edit => {
  const before = /[ \t]*$/.exec(sdl.slice(0, start))?.[0].length ?? 0;
  const startsLine = start - before === 0 || sdl[start - before - 1] === '\n';
  const rest = /^[ \t]*\n/.exec(sdl.slice(end))?.[0].length;
  if (startsLine && rest !== undefined) return { start: start - before, end: end + rest, text: '' };
  // At the start of a line its indentation belongs to what follows.
  if (startsLine) return { start, end: end + (/^[ \t]*/.exec(sdl.slice(end))?.[0].length ?? 0), text: '' };
  return { start: start - before, end, text: '' };
};

/** Makes all changes that do not overlap an earlier one; the others are left for another time. */
export const applyEdits = (sdl: string, edits: readonly Edit[]): string => {
  const inOrder = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let changed = '';
  let at = 0;
  for (const { start, end, text } of inOrder) {
    if (start < at) continue;
    changed += sdl.slice(at, start) + text;
    at = end;
  }
  return changed + sdl.slice(at);
};
