const maxLength = 200;

/**
 * What a note says, without blanks around it.
 * @returns null when nothing is left, or more than 200 characters.
 */
export const noteText = (text: string): string | null => {
  const trimmed = text.trim();
  const { length } = [...trimmed];
  return length >= 1 && length <= maxLength ? trimmed : null;
};
