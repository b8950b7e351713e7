import { waitFor } from '@tessera/kit/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TestPlatform } from '../harness/platform.ts';

/** A cart with what promotions makes of it, and what orders makes of that. */
const cartWithDiscounts = `query Cart($id: ID!, $token: String) {
  cart(id: $id, token: $token) {
    subtotal { amount }
    total { amount }
    estimatedTotal { amount }
    discounts {
      total { amount currencyCode }
      lines { lineId amount { amount } }
      applied { title code amount { amount } }
      coupons { code applies reason }
    }
  }
}`;

/** Registers the scenario. @param running the platform that it shares with others. */
export const couponsInCarts = (running: () => TestPlatform): void => {
  describe('coupons in a cart', () => {
    let platform: TestPlatform;
    beforeAll(() => {
      platform = running();
    });

    const run = async (query: string, variables: Record<string, unknown> = {}) => {
      const { data, errors } = await platform.query(query, variables);
      expect(errors).toEqual([]);
      return data;
    };

    /** A guest's cart with one thing of the demo catalogue in it. */
    const guestCart = async (): Promise<{ id: string; token: string }> => {
      const { products } = await run(
        '{ products(first: 1) { nodes { variants(first: 1) { nodes { id } } } } }',
      );
      const lines = [{ variantId: products.nodes[0].variants.nodes[0].id, quantity: 2 }];
      // orders hears of the catalogue a little later.
      return waitFor(
        async () => {
          const document = `mutation ($input: CartCreateInput!) {
        cartCreate(input: $input) { cart { id } token userErrors { code } } }`;
          const { cartCreate } = await run(document, { input: { lines } });
          return cartCreate.cart && { id: cartCreate.cart.id, token: cartCreate.token };
        },
        { timeoutMs: 60_000 },
      );
    };

    it('shows a guest what the coupons of a cart save, and what is to be paid then', async () => {
      const { id, token } = await guestCart();
      const tryCodes = async (codes: readonly string[]): Promise<{ code: string; message: string }[]> => {
        const document = `mutation ($input: CartCouponCodesInput!) {
      cartCouponCodesSet(input: $input) { userErrors { code message } } }`;
        const { cartCouponCodesSet } = await run(document, {
          input: { cartId: id, cartToken: token, codes },
        });
        return cartCouponCodesSet.userErrors;
      };
      const setCodes = async (codes: readonly string[]) => {
        expect(await tryCodes(codes)).toEqual([]);
        return (await run(cartWithDiscounts, { id, token })).cart;
      };
      const plain = await setCodes([]);
      expect(plain.discounts).toMatchObject({ total: { amount: '0.00' }, coupons: [] });
      expect(plain.estimatedTotal).toEqual(plain.total);

      // One is paused, the other there is not: a guest learns no difference.
      expect(await tryCodes(['welcome10', 'SUMMER15', 'NO-SUCH-CODE'])).toEqual(
        ['SUMMER15', 'NO-SUCH-CODE'].map((code) => ({
          code: 'COUPON_UNKNOWN',
          message: `There is no coupon ${code}, or it cannot be used at present.`,
        })),
      );

      const saved = await setCodes(['welcome10', 'CHAIRS3FOR2']);
      const cents = (amount: string) => Math.round(Number(amount) * 100);
      const tenth = Math.round(cents(saved.subtotal.amount) / 10);
      expect(cents(saved.discounts.total.amount)).toBe(tenth);
      expect(saved.discounts.applied).toMatchObject([
        { title: '10 % off your first order', code: 'WELCOME10' },
      ]);
      expect(saved.discounts.coupons).toEqual([
        { code: 'WELCOME10', applies: true, reason: null },
        { code: 'CHAIRS3FOR2', applies: false, reason: 'NOT_APPLICABLE' },
      ]);
      expect(cents(saved.estimatedTotal.amount)).toBe(cents(saved.total.amount) - tenth);
    });

    it('shows nobody the discounts of a cart they may not see', async () => {
      const { id } = await guestCart();
      for (const token of [null, 'forged']) {
        expect((await run(cartWithDiscounts, { id, token })).cart).toBeNull();
      }
    });
  });
};
