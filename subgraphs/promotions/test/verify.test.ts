import { newId } from '@tessera/kit/graphql';
import { type SQL, sql } from '@tessera/kit/store';
import { forEachEngine } from '@tessera/kit/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { verify } from '../src/store/verify.ts';
import { type Promotions, startPromotions } from './fixture.ts';

class Undone extends Error {}

forEachEngine((engine) => {
  let shop: Promotions;
  beforeAll(async () => {
    shop = await startPromotions(engine);
    await shop.byCode(
      'SOUND',
      { usageLimit: 5, usageLimitPerCustomer: 3 },
      { usageLimit: 4, usageLimitPerCustomer: 3 },
    );
    const email = 'ann@example.com';
    for (let order = 0; order < 2; order += 1) await shop.redeem({ codes: ['SOUND'], email });
    const orderId = newId('ord');
    await shop.redeem({ orderId, codes: ['SOUND'], email });
    await shop.release(orderId);
    await shop.redeem({ codes: ['NOTHING'] });
    await shop.release(newId('ord'));
  });
  afterAll(() => shop.expectSound());

  /** What is broken after a statement, which is undone then. */
  const broken = async (...breaches: SQL[]): Promise<string[]> => {
    let found: string[] = [];
    const attempt = shop.store.tx(async (tx) => {
      for (const breach of breaches) await tx.execute(breach);
      found = (await verify(tx)).filter((one) => one.broken > 0).map(({ invariant }) => invariant);
      throw new Undone();
    });
    await expect(attempt).rejects.toThrow(Undone);
    return found;
  };
  const anyUse = sql`(select min(order_id) from redemption_use where released_at is null)`;

  it('checks something under every law', async () => {
    for (const { checked } of await verify(shop.store.read)) expect(checked).toBeGreaterThan(0);
  });

  it('finds uses that are not counted', async () => {
    expect(await broken(sql`update promotion set usage_count = usage_count + 1`)).toEqual([
      'uses of a promotion are counted',
    ]);
    expect(await broken(sql`update coupon set usage_count = usage_count - 1`)).toEqual([
      'uses of a coupon are counted',
    ]);
    expect(await broken(sql`update redemption_use set coupon_id = null where order_id = ${anyUse}`)).toEqual([
      'uses of a coupon are counted',
    ]);
  });

  it('finds limits that were passed', async () => {
    const to = (table: string, set: string) => sql.raw(`update ${table} set ${set}`);
    expect(await broken(to('promotion', 'usage_limit = 1, usage_count = 1'))).toEqual([
      'uses of a promotion are counted',
      'no promotion is used beyond its limit',
    ]);
    expect(await broken(to('coupon', 'usage_limit = 1, usage_count = 1'))).toEqual([
      'uses of a coupon are counted',
      'no coupon is used beyond its limit',
    ]);
    expect(await broken(to('promotion', 'usage_limit_per_customer = 1'))).toEqual([
      'no customer uses a promotion beyond the limit',
    ]);
    expect(await broken(to('coupon', 'usage_limit_per_customer = 1'))).toEqual([
      'no customer uses a coupon beyond the limit',
    ]);
  });

  it('finds discounts that do not add up', async () => {
    expect(await broken(sql`update redemption set total = total + 1 where id = ${anyUse}`)).toEqual([
      'discounts of an order add up',
    ]);
    expect(await broken(sql`update redemption_use set amount = 0 where order_id = ${anyUse}`)).toEqual([
      'discounts of an order add up',
    ]);
  });

  it('finds uses held by an order that has none, and a redeemed one that holds none', async () => {
    expect(await broken(sql`update redemption set status = 'RELEASED' where id = ${anyUse}`)).toEqual([
      'redeemed orders hold all of their uses, others none',
    ]);
    const givenBack = sql`update redemption_use set released_at = created_at where order_id = ${anyUse}`;
    expect(
      await broken(
        givenBack,
        sql`update promotion set usage_count = usage_count - 1`,
        sql`update coupon set usage_count = usage_count - 1`,
      ),
    ).toEqual(['redeemed orders hold all of their uses, others none']);
  });

  it('is not needed for counters beyond their limits: the tables refuse them', async () => {
    for (const statement of [
      sql`update promotion set usage_count = 6`,
      sql`update promotion set usage_count = -1`,
      sql`update coupon set usage_count = 5`,
      sql`update redemption_use set amount = -1`,
      sql`delete from coupon`,
      sql`delete from redemption`,
      sql`insert into coupon select 'other', promotion_id, code, active, null, null, 0, 1, created_at, updated_at from coupon`,
    ]) {
      await expect(shop.store.tx((tx) => tx.execute(statement))).rejects.toThrow();
    }
  });
});
