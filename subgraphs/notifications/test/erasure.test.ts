import { mailRequested, userSignedUp } from '@tessera/contracts/events/accounts';
import { orderConfirmed, orderPlaced } from '@tessera/contracts/events/orders';
import { shipmentDispatched } from '@tessera/contracts/events/shipping';
import { personalDataAsks, personalDataHolders } from '@tessera/contracts/personal-data';
import { newId } from '@tessera/kit/graphql';
import { momentParameter, sql } from '@tessera/kit/store';
import { customer, findText, forEachEngine } from '@tessera/kit/testing';
import { beforeAll, expect, it } from 'vitest';
import { type Notifications, newEmail, orderOf, startNotifications } from './fixture.ts';

forEachEngine((engine) => {
  let shop: Notifications;
  beforeAll(async () => {
    shop = await startNotifications(engine);
  });
  const erase = async (userId: string, email: string) => {
    const payload = {
      userId,
      round: 1,
      email,
      displayName: 'Zebulon Quark',
      requestedAt: shop.clock().toISOString(),
    };
    await shop.deliver(personalDataAsks.erasure, { aggregate: userId, payload });
    return (await shop.emitted(personalDataHolders.notifications.erased)).length;
  };
  const hear = {
    signedUp: (userId: string, email: string) =>
      shop.deliver(userSignedUp, {
        aggregate: userId,
        payload: { userId, email, displayName: 'Zebulon Quark' },
      }),
    mail: (userId: string | null, recipient: string) => {
      const mailId = newId('mail');
      const payload = {
        mailId,
        userId,
        recipient,
        subject: 'Hello Zebulon',
        text: 'Zebulon Quark, open this.',
      };
      return shop.deliver(mailRequested, { aggregate: mailId, payload });
    },
    dispatched: (orderId: string) =>
      shop.deliver(shipmentDispatched, {
        aggregate: orderId,
        payload: {
          orderId,
          shipmentId: newId('shp'),
          carrier: 'DHL',
          trackingNumber: '123',
          lines: [{ lineId: 'a', variantId: 'var_a', quantity: 1 }],
          at: '2026-03-01T12:00:00.000Z',
        },
      }),
  };
  const traces = (userId: string, email: string) =>
    findText(shop.store.read, [userId, email, 'Zebulon', 'Quark']);
  const prepare = async () => {
    const user = customer(newId('usr'));
    const userId = user.userId ?? '';
    const email = newEmail();
    return { user, userId, email, order: orderOf({ userId, email }) };
  };

  it('deletes mails, sent or waiting, wishes, and who ordered', async () => {
    const { user, userId, email, order } = await prepare();
    await hear.signedUp(userId, email);
    await hear.mail(null, email);
    await shop.deliver(orderConfirmed, { aggregate: order.orderId, payload: order });
    await shop.sendDue();
    await hear.mail(userId, email);
    const wish = `mutation { notificationPreferencesUpdate(input: { preferences: [{ group: MARKETING, enabled: true }] }) { userErrors { code } } }`;
    expect((await shop.execute(wish, {}, { viewer: user })).errors).toEqual([]);
    expect((await traces(userId, email)).length).toBeGreaterThan(5);
    expect(await erase(userId, email)).toBe(1);
    await expect.poll(() => traces(userId, email), { timeout: 5_000 }).toEqual([`erased_user.id: ${userId}`]);
    // What waited to be sent finds nothing.
    await shop.sendDue();
    expect(await shop.shown({ to: email })).toEqual([]);
    await shop.expectSound();
  });

  it('writes down nobody and sends nothing when what was under way arrives late, in any order', async () => {
    const { user, userId, email, order } = await prepare();
    await hear.dispatched(order.orderId);
    await erase(userId, email);
    await shop.deliver(orderConfirmed, { aggregate: order.orderId, payload: order });
    await shop.deliver(orderPlaced, { aggregate: order.orderId, payload: order });
    const guest = orderOf({ userId: null, email });
    await shop.deliver(orderConfirmed, { aggregate: guest.orderId, payload: guest });
    await hear.mail(userId, email);
    await hear.mail(null, email);
    await hear.signedUp(userId, email);
    await hear.dispatched(order.orderId);
    const wish = `mutation { notificationPreferencesUpdate(input: { preferences: [{ group: MARKETING, enabled: true }] }) { userErrors { code } } }`;
    await shop.execute(wish, {}, { viewer: user });
    await shop.sendDue();
    await expect.poll(() => traces(userId, email), { timeout: 5_000 }).toEqual([`erased_user.id: ${userId}`]);
    expect(await shop.shown({ orderId: order.orderId })).toEqual([]);
  });

  it('writes to a new account of the same address again', async () => {
    const { userId, email } = await prepare();
    await erase(userId, email);
    shop.clock.advance(1_000);
    await hear.mail(null, email);
    await hear.signedUp(newId('usr'), email);
    expect(await shop.shown({ to: email })).toHaveLength(2);
  });

  it('finds messages that were given up, and waits for those that are tried again', async () => {
    const { userId, email } = await prepare();
    const later = new Date(shop.clock().getTime() + 86_400_000);
    const park = (status: 'DEAD' | 'RETRY', envelope: string) =>
      shop.store.tx(async (tx) => {
        const at = momentParameter(tx, later);
        await tx.execute(sql`
          insert into parked_message (id, name, aggregate, envelope, status, attempts, next_attempt_at, parked_at)
          values (${newId('msg')}, 'accounts.mail.requested.v1', ${newId('mail')}, ${envelope}, ${status}, 1, ${at}, ${at})`);
      });
    const parked = () =>
      shop.store.read.query<{ status: string }>(sql`select status from parked_message order by status`);
    await park('DEAD', `{"data":{"recipient":"${email.toUpperCase()}"}}`);
    await park('RETRY', `{"data":{"userId":"${userId}"}}`);
    await park('DEAD', '{"data":{"recipient":"somebody@else.test"}}');
    expect(await erase(userId, email)).toBe(0);
    expect(await parked()).toEqual([{ status: 'DEAD' }, { status: 'RETRY' }]);
    await shop.store.tx((tx) => tx.execute(sql`delete from parked_message where status = 'RETRY'`));
    expect(await erase(userId, email)).toBe(1);
    await expect
      .poll(() => findText(shop.store.read, [userId, email]), { timeout: 5_000 })
      .toEqual([`erased_user.id: ${userId}`]);
  });

  it('tells what it holds, in slices that fit together', async () => {
    const { userId, email, order } = await prepare();
    await shop.deliver(orderConfirmed, { aggregate: order.orderId, payload: order });
    for (let count = 0; count < 700; count += 1) await hear.mail(userId, email);
    const payload = { exportId: newId('exp'), userId, email };
    await shop.deliver(personalDataAsks.export, { aggregate: userId, payload });
    const parts = await shop.emitted(personalDataHolders.notifications.exported);
    expect(parts.length).toBeGreaterThan(0);
    const text = parts.map((part) => part.payload.json).join('');
    const { mails } = JSON.parse(text);
    expect(mails).toHaveLength(701);
    expect(mails[0]).toMatchObject({ kind: 'ORDER_CONFIRMED', recipient: email });
    // Links in mails about accounts are told nobody.
    expect(text).not.toContain('open this');
  });
});
