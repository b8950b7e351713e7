/** Characters of one slice at most; what carries a slice allows it. */
const sliceLength = 200_000;

/** Cuts a text into slices that put together are the text again, none in the middle of a character. */
export const slicesOf = (text: string, length = sliceLength): string[] => {
  const slices: string[] = [];
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + length, text.length);
    const last = text.charCodeAt(end - 1);
    if (end < text.length && last >= 0xd800 && last < 0xdc00) end -= 1;
    slices.push(text.slice(start, end));
    start = end;
  }
  return slices;
};
