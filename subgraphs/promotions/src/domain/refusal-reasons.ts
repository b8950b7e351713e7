import type { RefusalCode } from './settle.ts';

/** Why a coupon cannot be used, as it is told: visitors do not learn whether there is one that cannot be used. */
export const refusalTold = (refusal: RefusalCode, visitor: boolean): RefusalCode =>
  visitor && refusal === 'NOT_ACTIVE' ? 'UNKNOWN' : refusal;

/** Why a coupon cannot be used, in a sentence. */
export const refusalReasons: Readonly<Record<RefusalCode, string>> = {
  UNKNOWN: 'There is no such coupon.',
  NOT_ACTIVE: 'The coupon cannot be used at present.',
  USED_UP: 'The coupon has been used up.',
  USED_BY_CUSTOMER: 'You have used the coupon before.',
  NOT_APPLICABLE: 'The coupon does not apply to this order.',
};
