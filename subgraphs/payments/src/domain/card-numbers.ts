const candidate = /(?<!\d)\d(?:[ .-]?\d){12,18}(?!\d)/g;

const passesLuhn = (digits: string): boolean => {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const doubled = index % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
};

const isCardNumber = (text: string): boolean => passesLuhn(text.replace(/\D/g, ''));

/** Whether a text holds what looks like a card number: 13 to 19 digits whose check digit is right. */
export const holdsCardNumber = (text: string): boolean => (text.match(candidate) ?? []).some(isCardNumber);

/** The text without card numbers, for what people write freely. */
export const withoutCardNumbers = (text: string): string =>
  text.replace(candidate, (found) => (isCardNumber(found) ? '[card number removed]' : found));
