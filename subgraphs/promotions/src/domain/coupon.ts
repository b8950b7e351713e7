/** A code, as the rules see it. */
export interface Coupon {
  readonly id: string;
  readonly promotionId: string;
  readonly code: string;
  readonly active: boolean;
  readonly usageLimit: number | null;
  readonly usageLimitPerCustomer: number | null;
  readonly usageCount: number;
}

/** Characters of a code. */
const maxCodeLength = 40;
/** Codes that are looked at for one order; further ones do not apply. */
export const maxCodes = 10;

/** Letters that are not taken for each other, nor make words: 29 of them, almost 5 bits each. */
export const codeLetters = '23456789BCDFGHJKLMNPQRSTVWXYZ';
/** Random letters of a generated code: 58 bits. */
export const randomLetters = 12;

/** Codes differ by more than case and blanks: ` summer 10 ` is `SUMMER10`. */
export const normaliseCode = (code: string): string =>
  code.length > 4 * maxCodeLength ? '' : code.normalize('NFKC').replace(/\s+/g, '').toUpperCase();

/** Whether a normalised code can be one. */
export const isCode = (code: string): boolean => /^[A-Z0-9][A-Z0-9_-]{2,39}$/.test(code);

/** Codes as entered, normalised, each once. */
export const distinctCodes = (
  codes: readonly string[],
): { readonly entered: string; readonly code: string }[] => {
  const seen = new Set<string>();
  return codes.flatMap((entered) => {
    const code = normaliseCode(entered);
    if (seen.has(code)) return [];
    seen.add(code);
    return [{ entered, code }];
  });
};
