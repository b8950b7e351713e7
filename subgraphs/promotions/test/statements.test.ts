import { newId } from '@tessera/kit/graphql';
import { customer, forEachEngine, staff } from '@tessera/kit/testing';
import { beforeAll, expect, it } from 'vitest';
import { type Promotions, startPromotions } from './fixture.ts';
import { cartOf } from './order-fixture.ts';

forEachEngine((engine) => {
  let shop: Promotions;
  const users = Array.from({ length: 100 }, () => newId('usr'));
  beforeAll(async () => {
    shop = await startPromotions(engine);
    const input = { name: 'Half of them', userIds: users.slice(0, 50) };
    const { customerGroup } = await shop.mutate('customerGroupCreate', input);
    const conditions = { customers: 'GROUPS', groupIds: [customerGroup.id] };
    await shop.byCode('MEMBERS', { conditions, usageLimitPerCustomer: 1 });
    for (let index = 0; index < 5; index += 1) await shop.byCode(`CODE${index}`);
  });

  it.each([1, 10, 100])('settles a page of %d carts in three statements', async (count) => {
    const carts = users.slice(0, count).map((userId) => cartOf(['MEMBERS', 'CODE1'], { userId }));
    shop.statements();
    const { data } = await shop.entities(
      carts,
      '... on Cart { discounts { total { amount } coupons { reason } } again: discounts { shipping { amount } } }',
      { viewer: staff() },
    );
    // What may apply, what the customers have used, which groups they are in.
    expect(shop.statements()).toHaveLength(3);
    expect(data._entities).toHaveLength(count);
  });

  it('settles carts in one statement where nobody is counted', async () => {
    const carts = users.map((userId) => cartOf(['CODE1', 'CODE2'], { userId }));
    shop.statements();
    await shop.entities(carts, '... on Cart { discounts { total { amount } } }', { viewer: customer() });
    expect(shop.statements()).toHaveLength(1);
  });

  it('lists promotions with their coupons and figures a statement a kind', async () => {
    shop.statements();
    await shop.ask(`{ promotions(first: 100) { nodes { title given { amount } coupons(first: 3) { nodes {
      code promotion { title } } } } } }`);
    // Promotions, figures, coupons, and their promotions.
    expect(shop.statements()).toHaveLength(4);
    await shop.ask('{ coupons { nodes { code promotion { title } } } }');
    expect(shop.statements()).toHaveLength(2);
  });

  it('redeems in one transaction of few statements, however many coupons there are', async () => {
    const again = engine.name === 'postgres';
    shop.statements();
    await shop.redeem({ codes: ['CODE1'] });
    // Claim, candidates, counters of promotion and coupon, answer, uses; on Postgres lock and candidates again.
    expect(shop.statements()).toHaveLength(again ? 8 : 6);
    await shop.redeem({ codes: [] });
    expect(shop.statements()).toHaveLength(3);
    const orderId = newId('ord');
    await shop.redeem({ orderId, codes: ['MEMBERS'], userId: users[0] ?? null });
    expect(shop.statements()).toHaveLength(again ? 13 : 9);
    await shop.redeem({ orderId, codes: ['MEMBERS'], userId: users[0] ?? null });
    expect(shop.statements()).toHaveLength(2);
  });

  it('makes a thousand coupons in four statements', async () => {
    const { id } = await shop.byCode('BULK');
    shop.statements();
    await shop.mutate('couponsGenerate', { promotionId: id, count: 1_000 });
    // Lock, coupons; and the payload's coupons and their promotion.
    expect(shop.statements()).toHaveLength(4);
  });
});
