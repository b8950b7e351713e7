/** Shorter names are parts of other words too often. */
const shortest = 3;
const struck = '…';

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** Strikes names and addresses out of a text, in any case, where they stand as words of their own. */
export const strikeOut = (text: string, words: readonly (string | null)[]): string =>
  words
    .filter((word) => word !== null)
    .filter((word) => word.length >= shortest)
    .reduce(
      (left, word) =>
        left.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(word)}(?![\\p{L}\\p{N}])`, 'giu'), struck),
      text,
    );
