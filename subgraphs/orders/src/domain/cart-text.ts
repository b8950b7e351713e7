import { domainToASCII } from 'node:url';
import { cartLimits } from './cart-limits.ts';
import { type CartProblem, cartProblem } from './cart-outcome.ts';

/** Control characters and marks that turn the direction of the text around them. */
const forbidden = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;

/** One line of text as it is kept: trimmed, inner white space single, composed. */
export const cleanLine = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[^\S\p{Cc}]+/gu, ' ')
    .trim();

/** Why a cleaned line is refused; empty when it is fine. Lengths are in characters. */
export const checkLine = (
  text: string | null,
  { min, max }: { readonly min: 0 | 1; readonly max: number },
  ...field: readonly string[]
): CartProblem[] => {
  const length = text === null ? 0 : [...text].length;
  const printable = text === null || (text.isWellFormed() && !forbidden.test(text));
  if (length >= min && length <= max && printable) return [];
  const message = `"${field.at(-1)}" has ${min === 0 ? 'at most' : `${min} to`} ${max} printable characters.`;
  return [cartProblem('INVALID', message, ...field)];
};

const localPattern = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const domainPattern = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;
const maxEmail = 254;

/** An e-mail address as mail is sent to it; null when the text is none. */
export const cleanEmail = (text: string): string | null => {
  if (text.length > maxEmail * 2 || !text.isWellFormed()) return null;
  const plain = text.normalize('NFKC').trim();
  const at = plain.lastIndexOf('@');
  const local = plain.slice(0, Math.max(at, 0));
  const domain = domainToASCII(plain.slice(at + 1)).toLowerCase();
  const address = `${local}@${domain}`;
  if (local.length > 64 || address.length > maxEmail) return null;
  return localPattern.test(local) && domainPattern.test(domain) ? address : null;
};

const couponPattern = new RegExp(`^[A-Z0-9][A-Z0-9_-]{0,${cartLimits.couponCode - 1}}$`);

/** A coupon's code as it is kept: people type it in any case, with blanks. */
export const cleanCoupon = (code: string): string => code.normalize('NFKC').replace(/\s+/g, '').toUpperCase();

/**
 * Coupon codes as they are kept: each once, in the order given.
 * @param codes cleaned. Whether they are known is for promotions to say.
 */
export const checkCoupons = (codes: readonly string[]): CartProblem[] => {
  if (codes.length > cartLimits.couponCodes) {
    return [cartProblem('TOO_MANY', `A cart has at most ${cartLimits.couponCodes} coupon codes.`, 'codes')];
  }
  return codes.flatMap((code, index) =>
    couponPattern.test(code)
      ? []
      : [
          cartProblem(
            'INVALID',
            `A coupon code is 1 to ${cartLimits.couponCode} letters, digits, dashes and underscores.`,
            'codes',
            String(index),
          ),
        ],
  );
};
