import { personalDataAsks, personalDataHolders } from '@tessera/contracts/personal-data';
import { newId } from '@tessera/kit/graphql';
import { sql } from '@tessera/kit/store';
import { findText, forEachEngine } from '@tessera/kit/testing';
import { beforeAll, expect, it } from 'vitest';
import { customerOf } from '../src/actions/load-candidates.ts';
import { type Promotions, startPromotions } from './fixture.ts';

const email = 'zebulon@quark.test';

forEachEngine((engine) => {
  let shop: Promotions;
  beforeAll(async () => {
    shop = await startPromotions(engine);
  });
  const erase = async (userId: string) => {
    const requestedAt = shop.clock().toISOString();
    const payload = { userId, round: 1, email, displayName: 'Zebulon', requestedAt };
    await shop.deliver(personalDataAsks.erasure, { aggregate: userId, payload });
    return (await shop.emitted(personalDataHolders.promotions.erased)).length;
  };

  it('takes a user out of groups and uses, which still count against limits', async () => {
    const userId = newId('usr');
    await shop.byCode('TWICE', {}, { usageLimit: 2, usageLimitPerCustomer: 1 });
    const group = { name: 'Friends', userIds: [userId] };
    const { customerGroup } = await shop.mutate('customerGroupCreate', group);
    const [own] = await shop.redeem({ codes: ['TWICE'], userId, email });
    const [guest] = await shop.redeem({ codes: ['TWICE'], email });
    expect([own?.outcome, guest?.outcome]).toEqual(['redeemed', 'redeemed']);
    expect(await erase(userId)).toBe(1);
    const mailbox = customerOf({ userId: null, email }) ?? '';
    const traces = () => findText(shop.store.read, [userId, email, mailbox.slice('mailbox:'.length)]);
    await expect
      .poll(traces, { timeout: 5_000 })
      .toEqual([`erased_user.id: ${userId}`, expect.stringMatching(/^erased_user.mailbox: /)]);
    expect((await shop.redeem({ codes: ['TWICE'], userId: newId('usr') }))[0]?.outcome).toBe('refused');
    // A use can still be given back.
    expect((await shop.release(own?.payload.orderId))[0]?.outcome).toBe('released');
    expect((await shop.redeem({ codes: ['TWICE'], userId: newId('usr') }))[0]?.outcome).toBe('redeemed');
    await shop.expectSound();
    const update = { id: customerGroup.id, expectedVersion: 1, addUserIds: [userId] };
    expect((await shop.mutate('customerGroupUpdate', update)).customerGroup.userIds).toEqual([]);
  });

  it('counts an order that was under way as nobody’s', async () => {
    const userId = newId('usr');
    await shop.byCode('LATE');
    await erase(userId);
    const [reply] = await shop.redeem({ codes: ['LATE'], userId, email });
    expect(reply?.outcome).toBe('redeemed');
    const uses = await shop.store.read.query(
      sql`select customer from redemption_use where order_id = ${reply?.payload.orderId}`,
    );
    expect(uses).toEqual([{ customer: `erased:${reply?.payload.orderId}` }]);
  });

  it('tells what it holds', async () => {
    const userId = newId('usr');
    await shop.byCode('EXPORT', { title: 'Ten for export' });
    await shop.redeem({ codes: ['EXPORT'], userId });
    const payload = { exportId: newId('exp'), userId, email: 'other@quark.test' };
    await shop.deliver(personalDataAsks.export, { aggregate: userId, payload });
    const [part] = await shop.emitted(personalDataHolders.promotions.exported);
    expect(JSON.parse(part?.payload.json ?? '')).toMatchObject({
      groups: [],
      uses: [{ promotion: 'Ten for export' }],
    });
  });
});
