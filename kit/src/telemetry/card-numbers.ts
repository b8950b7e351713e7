/** Digits of any script, with what people put between them. */
const runs = /\p{Nd}+(?:[\p{Z}\p{P}\p{Cf}\p{Cc}]{1,2}\p{Nd}+)*/gu;
const shortest = 13;
const longest = 19;

/** The value of a digit: scripts have theirs in a row, the zero first. */
const digitValue = (digit: string): number => {
  const plain = digit.normalize('NFKC');
  if (plain >= '0' && plain <= '9') return Number(plain);
  const point = plain.codePointAt(0) ?? 0;
  let zero = point;
  while (point - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return point - zero;
};

/** Whether digits are as a card's: it starts with 2 to 6, and its last digit checks the others. */
const isCardNumber = (digits: readonly number[]): boolean => {
  const [first = 0] = digits;
  if (first < 2 || first > 6) return false;
  const sum = digits.toReversed().reduce((total, digit, index) => {
    const doubled = index % 2 === 0 ? digit : digit * 2;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return sum % 10 === 0;
};

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where in a run of digits card numbers are: each begins and ends with a group, whatever stands beside it. */
const placesIn = (run: string): Place[] => {
  const groups = [...run.matchAll(/\p{Nd}+/gu)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
    digits: Array.from(text, digitValue),
  }));
  const places: Place[] = [];
  let past = 0;
  for (const [at, { start }] of groups.entries()) {
    if (start < past) continue;
    let digits: number[] = [];
    for (const { end, digits: more } of groups.slice(at, at + longest)) {
      digits = [...digits, ...more];
      if (digits.length > longest) break;
      if (digits.length < shortest || !isCardNumber(digits)) continue;
      places.push({ start, end });
      past = end;
      break;
    }
  }
  return places;
};

/** Whether a text holds what looks like a card number: 13 to 19 digits, also in groups, whose check digit is right. */
export const holdsCardNumber = (text: string): boolean =>
  (text.match(runs) ?? []).some((run) => placesIn(run).length > 0);

/** The text without card numbers, for what people write freely. */
export const withoutCardNumbers = (text: string): string =>
  text.replace(runs, (run) => {
    let [clean, from] = ['', 0];
    for (const { start, end } of placesIn(run)) {
      clean += `${run.slice(from, start)}[card number removed]`;
      from = end;
    }
    return clean + run.slice(from);
  });
