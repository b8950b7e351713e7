import { orderErased, shipmentRequested } from '@tessera/contracts/events/orders';
import { personalDataAsks } from '@tessera/contracts/personal-data';
import { newId } from '@tessera/kit/graphql';
import { sql } from '@tessera/kit/store';
import { findText, forEachEngine } from '@tessera/kit/testing';
import { beforeAll, expect, it } from 'vitest';
import { cancelShipment, requestShipment, type Shipping, startShipping } from './fixture.ts';

const address = {
  name: 'Zebulon Quark',
  company: 'Quark & Sons',
  line1: '7 Nowhere Lane',
  line2: null,
  city: 'Erewhon',
  region: null,
  postalCode: '99999',
  country: 'US',
  phone: '+1555019999',
};
const values = ['Zebulon', 'Quark', 'Nowhere', 'Erewhon', '99999', '555019999', 'TRACK-1', 'neighbour'];

forEachEngine((engine) => {
  let shop: Shipping;
  let methodId: string;
  beforeAll(async () => {
    shop = await startShipping(engine);
    methodId = await shop.method('Standard');
  });
  const erase = async (userId: string, round = 1) => {
    const payload = {
      userId,
      round,
      email: 'z@q.test',
      displayName: 'Z',
      requestedAt: '2026-03-01T12:00:00.000Z',
    };
    await shop.deliver(personalDataAsks.erasure, { aggregate: userId, payload });
    return (await shop.told()).filter(({ name }) => name === 'shipping.user.erased.v1').length;
  };
  const request = async (userId: string | null) => {
    const orderId = newId('ord');
    const lines = [{ lineId: 'a', variantId: 'var_a', quantity: 1, title: 'Chair', weight: 100 }];
    const payload = { orderId, userId, methodId, address, lines };
    const [told] = await shop.hear(shipmentRequested, payload);
    return { orderId, id: told?.payload.shipmentId as string };
  };
  const dispatch = async (id: string) => {
    const sent = { idempotencyKey: newId('key'), id, carrier: 'DHL', trackingNumber: 'TRACK-1' };
    expect((await shop.mutate('shipmentDispatch', sent)).userErrors).toEqual([]);
  };
  const traces = () => findText(shop.store.read, values);

  it('needs the address until the parcel has left, then forgets it', async () => {
    const userId = newId('usr');
    const { id } = await request(userId);
    expect(await erase(userId)).toBe(0);
    expect((await traces()).length).toBeGreaterThan(0);
    await dispatch(id);
    const event = {
      idempotencyKey: newId('key'),
      id,
      kind: 'OUT_FOR_DELIVERY',
      description: 'With the neighbour.',
    };
    await shop.mutate('shipmentTrackingEventAdd', event);
    expect(await erase(userId)).toBe(1);
    await expect.poll(traces, { timeout: 5_000 }).toEqual([]);
    expect(await findText(shop.store.read, [userId])).toEqual([`erased_user.id: ${userId}`]);
    await shop.expectSound();
  });

  it('waits for nothing of an order that was called off', async () => {
    const userId = newId('usr');
    const { orderId } = await request(userId);
    await cancelShipment(shop, orderId);
    expect(await erase(userId)).toBe(1);
    await expect.poll(traces, { timeout: 5_000 }).toEqual([]);
  });

  it('learns from orders which guest orders were theirs', async () => {
    const userId = newId('usr');
    const { orderId, id } = await request(null);
    await dispatch(id);
    expect(await erase(userId)).toBe(1);
    await shop.deliver(orderErased, { aggregate: orderId, payload: { orderId, userId } });
    expect((await traces()).length).toBeGreaterThan(0);
    expect(await erase(userId, 2)).toBe(1);
    await expect.poll(traces, { timeout: 5_000 }).toEqual([]);
  });

  it('ships what was under way when the user was erased, and opens the erasure again for it', async () => {
    const userId = newId('usr');
    expect(await erase(userId)).toBe(1);
    const { id } = await request(userId);
    const [row] = await shop.store.read.query<{ at: unknown }>(
      sql`select erased_at as at from erased_user where id = ${userId}`,
    );
    expect(row?.at).toBeNull();
    await dispatch(id);
    expect(await erase(userId, 2)).toBe(1);
    await expect.poll(traces, { timeout: 5_000 }).toEqual([]);
  });

  it('tells what it holds', async () => {
    const userId = newId('usr');
    await requestShipment(shop, { orderId: newId('ord'), methodId, lines: { a: 1 }, userId });
    const payload = { exportId: newId('exp'), userId, email: 'z@q.test' };
    await shop.deliver(personalDataAsks.export, { aggregate: userId, payload });
    const [part] = (await shop.told()).filter(({ name }) => name === 'shipping.user_data.exported.v1');
    expect(JSON.parse(part?.payload.json).orders).toMatchObject([
      {
        address: { line1: 'Street 1' },
        shipments: [{ status: 'PREPARING', tracking: [{ kind: 'PREPARED' }] }],
      },
    ]);
  });
});
