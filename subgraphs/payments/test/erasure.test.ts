import {
  captureRequested,
  orderErased,
  paymentRequested,
  refundRequested,
  voidRequested,
} from '@tessera/contracts/events/orders';
import { personalDataAsks, personalDataHolders } from '@tessera/contracts/personal-data';
import { newId } from '@tessera/kit/graphql';
import { sql } from '@tessera/kit/store';
import { findText, forEachEngine } from '@tessera/kit/testing';
import { beforeAll, expect, it } from 'vitest';
import { type Payments, requests, startPayments } from './fixture.ts';

forEachEngine((engine) => {
  let shop: Payments;
  beforeAll(async () => {
    shop = await startPayments(engine);
  });
  const erase = async (userId: string, round = 1) => {
    const requestedAt = shop.clock().toISOString();
    const payload = { userId, round, email: 'z@q.test', displayName: 'Z', requestedAt };
    await shop.subgraph.deliver(personalDataAsks.erasure, { aggregate: userId, payload });
    return (await shop.subgraph.emitted(personalDataHolders.payments.erased)).length;
  };
  const ledger = () => shop.store.read.query(sql`select * from ledger_entry order by id`);
  const sums = () =>
    shop.store.read.query(sql`select order_id, amount, captured, refunded from payment order by id`);
  const paid = async (userId: string | null) => {
    const orderId = newId('ord');
    const { pay, capture, refund } = requests(orderId, 1_250, userId);
    await shop.deliver(paymentRequested, pay('tok_success'));
    await shop.deliver(captureRequested, capture);
    await shop.deliver(refundRequested, refund(newId('rfd'), 250, 'Zebulon was not at home.'));
    return orderId;
  };
  const traces = (userId: string) => findText(shop.store.read, [userId, 'Zebulon']);

  it('keeps sums and ledger, and nothing of whose they were', async () => {
    const userId = newId('usr');
    await paid(userId);
    const before = [await ledger(), await sums()];
    expect(await erase(userId)).toBe(1);
    await expect.poll(() => traces(userId), { timeout: 5_000 }).toEqual([`erased_user.id: ${userId}`]);
    expect([await ledger(), await sums()]).toEqual(before);
    await shop.expectSound();
  });

  it('waits while a payer has to act', async () => {
    const userId = newId('usr');
    const { pay, void: letGo } = requests(newId('ord'), 1_250, userId);
    await shop.deliver(paymentRequested, pay('tok_requires_action'));
    expect(await erase(userId)).toBe(0);
    await shop.deliver(voidRequested, letGo);
    expect(await erase(userId)).toBe(1);
  });

  it('learns from orders which guest orders were theirs', async () => {
    const userId = newId('usr');
    const orderId = await paid(null);
    await erase(userId);
    await shop.subgraph.deliver(orderErased, { aggregate: orderId, payload: { orderId, userId } });
    expect(await erase(userId, 2)).toBe(1);
    await expect.poll(() => traces(userId), { timeout: 5_000 }).toEqual([`erased_user.id: ${userId}`]);
  });

  it('takes the money of an order that was under way as nobody’s', async () => {
    const userId = newId('usr');
    await erase(userId);
    const { pay } = requests(newId('ord'), 1_250, userId);
    await shop.deliver(paymentRequested, pay('tok_success'));
    await expect
      .poll(() => findText(shop.store.read, [userId]), { timeout: 5_000 })
      .toEqual([`erased_user.id: ${userId}`]);
  });

  it('tells what it holds', async () => {
    const userId = newId('usr');
    const orderId = await paid(userId);
    const payload = { exportId: newId('exp'), userId, email: 'z@q.test' };
    await shop.subgraph.deliver(personalDataAsks.export, { aggregate: userId, payload });
    const [part] = await shop.subgraph.emitted(personalDataHolders.payments.exported);
    expect(JSON.parse(part?.payload.json ?? '').payments).toMatchObject([
      { orderId, amount: 1_250, captured: 1_250, refunds: [{ amount: 250 }] },
    ]);
  });
});
