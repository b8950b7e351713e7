import { deadlineReached } from '@tessera/contracts/events/orders';
import { refundMade } from '@tessera/contracts/events/payments';
import { personalDataAsks } from '@tessera/contracts/personal-data';
import { newId } from '@tessera/kit/graphql';
import type { Viewer } from '@tessera/kit/identity';
import { sql } from '@tessera/kit/store';
import { customer, findText, forEachEngine, staff } from '@tessera/kit/testing';
import { beforeAll, expect, it } from 'vitest';
import { buyer, type Shop, startShop } from './order-fixture.ts';

const email = 'ada@tessera.test';
const amount = { amount: '5.00', currencyCode: 'USD' };

forEachEngine((engine) => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop(engine);
  });
  const ask = async ({ userId }: Viewer, round = 1) => {
    await shop.deliver(personalDataAsks.erasure, {
      aggregate: userId ?? '',
      payload: {
        userId: userId ?? '',
        round,
        email: email.toUpperCase(),
        displayName: 'Ada Lovelace',
        requestedAt: shop.clock().toISOString(),
      },
    });
    return shop.takeNames().filter((name) => /erased/.test(name));
  };
  const traces = (viewer: Viewer) =>
    findText(shop.store.read, [email, 'Analytical Way', 'Lovelace', '90001', 'my wife', viewer.userId ?? '']);
  /** Where the id of an erased user may still be. */
  const left = (viewer: Viewer) => [`erased_user.id: ${viewer.userId}`];
  const sums = () =>
    shop.store.read.query(
      sql`select sequence, total, captured, refunded, tax, lines from orders order by sequence`,
    );

  it('keeps number, lines and sums of orders, and nothing of whose they were', async () => {
    const ada = buyer(`erased ${engine.name}`);
    const { order } = await shop.place(ada);
    await shop.answerAll();
    const guest = await shop.place();
    await shop.answerAll();
    const refund = { idempotencyKey: newId('key'), orderId: order.id, reason: 'For my wife.', amount };
    await shop.mutate('orderRefundCreate', refund, staff());
    await shop.answerAll();
    await shop.readyCart(ada);
    await shop.readyCart();
    const before = await sums();
    shop.takeSent();
    expect((await ask(ada)).sort()).toEqual(['order.erased', 'order.erased', 'user.erased']);
    await expect.poll(() => traces(ada), { timeout: 5_000 }).toEqual(left(ada));
    expect(await sums()).toEqual(before);
    const kept = await shop.order(order.id, staff());
    expect(kept).toMatchObject({ number: order.number, email: 'nobody@erased.invalid' });
    expect(await shop.order(order.id, ada)).toBeNull();
    expect(await shop.order(guest.order.id, ada, guest.orderToken)).toBeNull();
    await shop.verify();
    // Asked again it has nothing more to do, and says so.
    expect(await ask(ada, 2)).toEqual(['user.erased']);
  });

  it('waits for a checkout that is under way', async () => {
    const ada = buyer(`waits ${engine.name}`);
    const { order } = await shop.place(ada);
    expect(await ask(ada)).toEqual([]);
    expect((await traces(ada)).length).toBeGreaterThan(1);
    const again = await startOver(ada);
    expect(again).toEqual(['order.erased', 'user.erased']);
    expect(await shop.order(order.id, staff())).toMatchObject({ email: 'nobody@erased.invalid' });
  });

  /** Lets the deadlines of a checkout pass until it has failed, and asks again. */
  const startOver = async (viewer: Viewer): Promise<string[]> => {
    for (let turn = 0; turn < 20; turn += 1) {
      shop.clock.advance(120_000);
      await shop.emitted();
      const rows = await shop.store.read.query<{
        id: string;
        saga: string | { wait: { for: string } | null };
      }>(sql`select id, saga from orders where owner_id = ${viewer.userId}`);
      for (const { id, saga } of rows) {
        const { wait } = typeof saga === 'string' ? JSON.parse(saga) : saga;
        if (wait) await shop.tell(deadlineReached, { orderId: id, step: wait.for });
      }
      await shop.answerAll();
    }
    return ask(viewer);
  };

  it('waits while money is on its way back', async () => {
    const ada = buyer(`refund ${engine.name}`);
    const { order } = await shop.place(ada);
    await shop.answerAll();
    const input = { idempotencyKey: newId('key'), orderId: order.id, reason: 'Sorry.', amount };
    const { refund } = await shop.mutate('orderRefundCreate', input, staff());
    shop.takeSent();
    expect(await ask(ada)).toEqual([]);
    await shop.tell(refundMade, {
      orderId: order.id,
      refundId: refund.id,
      paymentId: 'pay_1',
      amount: 500,
      currency: 'USD',
    });
    shop.takeSent();
    expect(await ask(ada)).toEqual(['order.erased', 'user.erased']);
  });

  it('lets nobody who is erased make a cart or an order with a token that is still good', async () => {
    const ada = buyer(`token ${engine.name}`);
    const guestCart = await shop.readyCart();
    shop.clock.advance(1_000);
    const other = customer(newId('usr'));
    await shop.deliver(personalDataAsks.erasure, {
      aggregate: ada.userId ?? '',
      payload: {
        userId: ada.userId ?? '',
        round: 1,
        email: 'somebody@else.test',
        displayName: 'Ada',
        requestedAt: shop.clock().toISOString(),
      },
    });
    const create = 'mutation { cartCreate(input: {}) { cart { id } } }';
    expect((await shop.execute(create, {}, { viewer: ada })).errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect((await shop.execute(create, {}, { viewer: other })).errors).toEqual([]);
    await expect(shop.place(ada, {}, guestCart)).rejects.toThrow();
  });

  it('leaves what a guest does with the same address afterwards', async () => {
    const ada = buyer(`later ${engine.name}`);
    const requestedAt = shop.clock();
    shop.clock.advance(60_000);
    const { order } = await shop.place();
    await shop.answerAll();
    await shop.deliver(personalDataAsks.erasure, {
      aggregate: ada.userId ?? '',
      payload: {
        userId: ada.userId ?? '',
        round: 1,
        email,
        displayName: 'Ada',
        requestedAt: requestedAt.toISOString(),
      },
    });
    expect(await shop.order(order.id, staff())).toMatchObject({ email });
  });

  it('tells what it holds', async () => {
    const ben = buyer(`export ${engine.name}`);
    const { order } = await shop.place(ben);
    await shop.answerAll();
    await shop.deliver(personalDataAsks.export, {
      aggregate: ben.userId ?? '',
      payload: { exportId: newId('exp'), userId: ben.userId ?? '', email: 'ben@tessera.test' },
    });
    const parts = shop.takeSent().filter(({ name }) => name === 'orders.user_data.exported.v1');
    // What was sent is kept as plain records; this event has its export in a text.
    const held = JSON.parse(
      parts.map(({ payload }) => (payload as unknown as { json: string }).json).join(''),
    );
    expect(held.orders).toMatchObject([
      { id: order.id, number: order.number, shippingAddress: { line1: '1 Analytical Way' }, lines: [{}] },
    ]);
    expect(held.carts).toMatchObject([{ status: 'ORDERED', lines: [{ quantity: 2 }] }]);
  });
});
