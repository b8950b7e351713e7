/**
 * A text of somebody else on one line of a terminal. What would move the cursor, colour, or turn the direction of the
 * text is shown by its code: a line must not pass for another one.
 */
export const printable = (text: string): string =>
  text
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(
      /[\p{Cc}\p{Bidi_Control}]/gu,
      (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
