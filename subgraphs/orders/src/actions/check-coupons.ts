import type { Tx } from '@tessera/kit/store';
import { type CartProblem, cartProblem } from '../domain/cart-outcome.ts';
import { couponUnusable } from '../domain/checkout.ts';
import { readUsableCoupons } from '../store/coupon-replica.ts';
import { areCouponsTold, readDocuments } from '../store/variant-replica.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * What is wrong with codes that come to a cart. Whoever tries too many in vain learns of no other for a while. Until
 * promotions has told its coupons every code is taken: promotions decides when it is ordered.
 * @param client by whom tries are counted.
 * @param codes cleaned.
 * @param inCart codes that were taken before: whether they can still be used is looked at when it is ordered.
 */
export const checkNewCoupons = async (
  tx: Tx,
  { clock, guesses }: Pick<Dependencies, 'clock' | 'guesses'>,
  client: string,
  codes: readonly string[],
  inCart: readonly string[],
): Promise<CartProblem[]> => {
  const now = clock();
  const added = codes.filter((code) => !inCart.includes(code));
  const admitted = new Set(guesses.admit(client, added, now));
  const usable = await readUsableCoupons(tx, [...admitted], now);
  guesses.found(client, [...usable]);
  const unusable = new Set(added.filter((code) => !usable.has(code)));
  if (unusable.size === 0) return [];
  if (!areCouponsTold(await readDocuments(tx, ['coupons-told']))) {
    guesses.found(client, added);
    return [];
  }
  return codes.flatMap((code, index) => {
    if (!unusable.has(code)) return [];
    const field = ['codes', String(index)];
    return admitted.has(code)
      ? [cartProblem('COUPON_UNKNOWN', couponUnusable(code), ...field)]
      : [cartProblem('TOO_MANY', 'Too many coupon codes were tried in vain. Try again later.', ...field)];
  });
};
