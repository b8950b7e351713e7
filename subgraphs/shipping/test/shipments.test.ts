import { newId } from '@tessera/kit/graphql';
import { anonymous } from '@tessera/kit/identity';
import { sql } from '@tessera/kit/store';
import { customer, forEachEngine, staff } from '@tessera/kit/testing';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { verify } from '../src/store/verify.ts';
import { cancelShipment, requestShipment, type Shipping, startShipping } from './fixture.ts';

vi.setConfig({ testTimeout: 60_000 });

forEachEngine((engine) => {
  let shop: Shipping;
  let methodId: string;
  let keys = 0;
  beforeAll(async () => {
    shop = await startShipping(engine);
    methodId = await shop.method('Standard');
  });
  afterAll(() => shop.expectSound());

  const prepared = async (lines: Record<string, number>, userId: string | null = null) => {
    const orderId = newId('ord');
    const [answer] = await requestShipment(shop, { orderId, methodId, lines, userId });
    expect(answer?.name).toBe('shipping.shipment.created.v1');
    await shop.told();
    return { orderId, id: answer?.payload.shipmentId as string };
  };
  const dispatch = (id: string, lines?: Record<string, number>, rest: Record<string, unknown> = {}) => {
    keys += 1;
    return shop.mutate('shipmentDispatch', {
      idempotencyKey: `dispatch ${keys}`,
      id,
      ...(lines && { lines: Object.entries(lines).map(([lineId, quantity]) => ({ lineId, quantity })) }),
      ...rest,
    });
  };
  const back = (orderId: string, lines: [string, number, boolean][], idempotencyKey = newId('key')) =>
    shop.mutate('returnReceive', {
      idempotencyKey,
      orderId,
      lines: lines.map(([lineId, quantity, restock]) => ({ lineId, quantity, restock })),
    });

  it('prepares an order once, and answers the same when asked again', async () => {
    const orderId = newId('ord');
    const first = await requestShipment(shop, { orderId, methodId, lines: { a: 2 } });
    expect(await requestShipment(shop, { orderId, methodId, lines: { a: 2 } })).toEqual(first);
    const { shipments } = await shop.ask(
      'query ($id: ID!) { shipments(filter: { orderId: $id }) { nodes { status method { name } trackingEvents { kind } } } }',
      { id: orderId },
    );
    expect(shipments.nodes).toEqual([
      { status: 'PREPARING', method: { name: 'Standard' }, trackingEvents: [{ kind: 'PREPARED' }] },
    ]);
  });

  it.each([
    ['UNSERVED_COUNTRY', { country: 'BR' }],
    ['UNKNOWN_METHOD', { methodId: 'shm_00000000000000000000000000' }],
    ['TOO_HEAVY', { weight: 900_000 }],
  ])('refuses with %s, and stays with it', async (code, wrong) => {
    const request = { orderId: newId('ord'), methodId, lines: { a: 2 }, ...wrong };
    const first = await requestShipment(shop, request);
    expect(first).toMatchObject([{ name: 'shipping.shipment.refused.v1', payload: { code } }]);
    expect(await requestShipment(shop, request)).toEqual(first);
    expect(await requestShipment(shop, { ...request, country: 'US', weight: 1, methodId })).toEqual(first);
  });

  it('ships orders by a method that was made inactive after they were placed', async () => {
    const zones = [
      {
        countries: ['US'],
        currencyCode: 'USD',
        brackets: [{ maxWeight: 9_999, price: '1' }],
        minDays: 1,
        maxDays: 1,
      },
    ];
    const { shippingMethod } = await shop.mutate('shippingMethodCreate', { name: 'Ends', zones });
    await shop.mutate('shippingMethodUpdate', { id: shippingMethod.id, expectedVersion: 1, active: false });
    const request = { orderId: newId('ord'), methodId: shippingMethod.id, lines: { a: 1 } };
    expect(await requestShipment(shop, request)).toMatchObject([{ name: 'shipping.shipment.created.v1' }]);
  });

  it('sends all off, tracks it and delivers it, telling each step once', async () => {
    const { orderId, id } = await prepared({ a: 2, b: 1 });
    const input = { idempotencyKey: 'all', carrier: 'UPS', trackingNumber: '1Z' };
    const sent = await dispatch(id, undefined, input);
    expect(sent).toMatchObject({ shipment: { id, status: 'DISPATCHED', carrier: 'UPS' }, remainder: null });
    expect(await dispatch(id, undefined, input)).toEqual(sent);
    const other = await dispatch(id, { a: 1 }, input);
    expect(other.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED' }]);
    expect((await dispatch(id)).userErrors).toMatchObject([{ code: 'WRONG_STATUS' }]);
    const told = await shop.told();
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({
      name: 'shipping.shipment.dispatched.v1',
      payload: { orderId, shipmentId: id, carrier: 'UPS', trackingNumber: '1Z' },
    });
    expect(told[0]?.payload.lines).toEqual([
      { lineId: 'a', variantId: 'var_a', quantity: 2 },
      { lineId: 'b', variantId: 'var_b', quantity: 1 },
    ]);
    const news = { idempotencyKey: 'news', id, kind: 'OUT_FOR_DELIVERY', location: 'Town' };
    await shop.mutate('shipmentTrackingEventAdd', news);
    const tracked = await shop.mutate('shipmentTrackingEventAdd', news);
    expect(tracked.shipment.status).toBe('IN_TRANSIT');
    shop.clock.advance(1_000);
    await shop.mutate('shipmentDeliver', { id });
    const delivered = await shop.mutate('shipmentDeliver', { id });
    const late = await shop.mutate('shipmentTrackingEventAdd', { ...news, idempotencyKey: 'late' });
    expect(delivered.shipment.status).toBe('DELIVERED');
    expect(late.shipment.status).toBe('DELIVERED');
    expect((await shop.told()).map(({ name }) => name)).toEqual(['shipping.shipment.delivered.v1']);
    const events = late.shipment.trackingEvents.map(({ kind }: { kind: string }) => kind);
    expect(events.toSorted()).toEqual(
      ['PREPARED', 'DISPATCHED', 'OUT_FOR_DELIVERY', 'DELIVERED', 'OUT_FOR_DELIVERY'].toSorted(),
    );
  });

  it('splits a shipment when a part leaves', async () => {
    const { id } = await prepared({ a: 3, b: 1 });
    const first = await dispatch(id, { a: 2 });
    expect(first.shipment).toMatchObject({ id, status: 'DISPATCHED', lines: [{ lineId: 'a', quantity: 2 }] });
    expect(first.remainder).toMatchObject({
      status: 'PREPARING',
      lines: [
        { lineId: 'a', quantity: 1, title: 'Title of a' },
        { lineId: 'b', quantity: 1 },
      ],
    });
    const second = await dispatch(first.remainder.id, { b: 1, a: 1 });
    expect(second).toMatchObject({ shipment: { status: 'DISPATCHED' }, remainder: null });
    expect((await shop.told()).map(({ payload }) => payload.lines.length)).toEqual([1, 2]);
  });

  it.each([
    ['TOO_MANY', { a: 3 }],
    ['NOT_FOUND', { z: 1 }],
    ['INVALID', { a: 0 }],
    ['INVALID', { a: -1 }],
    ['INVALID', {}],
  ])('refuses with %s to send %j off and tells nothing', async (code, lines) => {
    const { id } = await prepared({ a: 2 });
    expect(await dispatch(id, lines)).toMatchObject({ shipment: null, userErrors: [{ code }] });
    expect(await shop.told()).toEqual([]);
    expect((await dispatch(newId('shp'))).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('calls off what has not left and says what has; a request that comes later is refused', async () => {
    const { orderId, id } = await prepared({ a: 3 });
    const { remainder } = await dispatch(id, { a: 1 });
    const shipped = [{ lineId: 'a', variantId: 'var_a', quantity: 1 }];
    const answer = [{ name: 'shipping.shipment.cancelled.v1', payload: { orderId, shipped } }];
    expect(await cancelShipment(shop, orderId)).toEqual(answer);
    expect(await cancelShipment(shop, orderId)).toEqual(answer);
    expect((await dispatch(remainder.id)).userErrors).toMatchObject([{ code: 'WRONG_STATUS' }]);
    const unknown = newId('ord');
    expect(await cancelShipment(shop, unknown)).toMatchObject([{ payload: { shipped: [] } }]);
    for (const late of [orderId, unknown]) {
      expect(await requestShipment(shop, { orderId: late, methodId, lines: { a: 3 } })).toMatchObject([
        { name: 'shipping.shipment.refused.v1', payload: { code: 'CANCELLED' } },
      ]);
    }
  });

  it('sends off or calls off, never both, and says which', async () => {
    for (let round = 0; round < 6; round += 1) {
      const { orderId, id } = await prepared({ a: 1 });
      const [sent, [cancelled]] = await Promise.all([dispatch(id), cancelShipment(shop, orderId)]);
      expect(cancelled?.payload.shipped).toHaveLength(sent.shipment ? 1 : 0);
    }
  });

  it('sends a shipment off once for 12 who try at once', async () => {
    const { id } = await prepared({ a: 5 });
    const sent = await Promise.all(Array.from({ length: 12 }, () => dispatch(id)));
    expect(sent.filter(({ shipment }) => shipment)).toHaveLength(1);
    expect(await shop.told()).toHaveLength(1);
  });

  it('takes back no more than was dispatched, once a key', async () => {
    const { orderId, id } = await prepared({ a: 3 });
    expect((await back(orderId, [['a', 1, true]])).userErrors).toMatchObject([{ code: 'TOO_MANY' }]);
    await dispatch(id, { a: 2 });
    await shop.told();
    const received = await back(
      orderId,
      [
        ['a', 1, true],
        ['a', 1, false],
      ],
      'same',
    );
    expect(received.receipt.lines).toEqual([
      { lineId: 'a', quantity: 1, restock: true },
      { lineId: 'a', quantity: 1, restock: false },
    ]);
    expect(
      await back(
        orderId,
        [
          ['a', 1, true],
          ['a', 1, false],
        ],
        'same',
      ),
    ).toEqual(received);
    expect(await shop.told()).toMatchObject([
      { name: 'shipping.return.received.v1', payload: { returnId: received.receipt.id } },
    ]);
    for (const [code, lines] of [
      ['TOO_MANY', [['a', 1, true]]],
      ['NOT_FOUND', [['z', 1, true]]],
      ['INVALID', [['a', 0, true]]],
      ['INVALID', []],
    ] as [string, [string, number, boolean][]][]) {
      expect((await back(orderId, lines)).userErrors).toMatchObject([{ code }]);
    }
    expect((await back(newId('ord'), [['a', 1, true]])).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect(await shop.told()).toEqual([]);
  });

  it('takes back one of 10 returns of the same goods', async () => {
    const { orderId, id } = await prepared({ a: 1 });
    await dispatch(id);
    const received = await Promise.all(Array.from({ length: 10 }, () => back(orderId, [['a', 1, true]])));
    expect(received.filter(({ receipt }) => receipt)).toHaveLength(1);
  });

  it('shows a shipment to its owner and staff, and to nobody else that it is there', async () => {
    const owner = customer('usr_0000000000000000000000000a');
    const { id } = await prepared({ a: 1 }, owner.userId);
    const guests = await prepared({ a: 1 });
    const find = async (one: string, viewer = anonymous) =>
      (await shop.execute('query ($id: ID!) { shipment(id: $id) { id } }', { id: one }, { viewer })).data
        .shipment;
    const entity = async (one: string, viewer = anonymous) =>
      (await shop.entities([{ __typename: 'Shipment', id: one }], '... on Shipment { id }', { viewer })).data
        ._entities[0];
    for (const look of [find, entity]) {
      expect(await look(id, owner)).toEqual({ id });
      expect(await look(id, staff())).toEqual({ id });
      expect(await look(id, customer('usr_0000000000000000000000000b'))).toBeNull();
      expect(await look(id)).toBeNull();
      expect(await look(guests.id)).toBeNull();
      expect(await look(newId('shp'), owner)).toBeNull();
    }
  });

  it('shows shipments of orders, with all that is in them, in four statements a wave', async () => {
    const orders = [await prepared({ a: 1, b: 2 }), await prepared({ a: 1 }), await prepared({ a: 1 })];
    shop.ownStatements();
    const answer = await shop.entities(
      [
        ...orders.map(({ orderId }) => ({ __typename: 'Order', id: orderId, ownerId: null })),
        // Without the owner that orders hands out with what a viewer may see.
        { __typename: 'Order', id: orders[0]?.orderId ?? '' },
      ],
      '... on Order { shipments { id method { name } lines { quantity } trackingEvents { kind } } }',
    );
    expect(answer.errors).toEqual([]);
    expect(
      answer.data._entities.map((one: { shipments: unknown[] | null }) => one.shipments?.length),
    ).toEqual([1, 1, 1, undefined]);
    expect(shop.ownStatements()).toHaveLength(4);
  });

  it.each([
    ['UNAUTHENTICATED', anonymous],
    ['FORBIDDEN', customer()],
  ])('answers %s to those who are not staff', async (code, viewer) => {
    const { orderId, id } = await prepared({ a: 1 });
    await shop.told();
    for (const document of [
      '{ shipments { nodes { id } } }',
      '{ shippingMethodsForStaff { id } }',
      `mutation { shipmentDispatch(input: { idempotencyKey: "k", id: "${id}" }) { userErrors { code } } }`,
      `mutation { shipmentDeliver(input: { id: "${id}" }) { userErrors { code } } }`,
      `mutation { shipmentTrackingEventAdd(input: { idempotencyKey: "k", id: "${id}", kind: IN_TRANSIT }) { userErrors { code } } }`,
      `mutation { returnReceive(input: { idempotencyKey: "k", orderId: "${orderId}", lines: [] }) { userErrors { code } } }`,
      'mutation { shippingMethodCreate(input: { name: "X", zones: [] }) { userErrors { code } } }',
      `mutation { shippingMethodUpdate(input: { id: "${methodId}", expectedVersion: 1 }) { userErrors { code } } }`,
    ]) {
      const { errors } = await shop.execute(document, {}, { viewer });
      expect(
        errors.map((error) => error.extensions.code),
        document,
      ).toEqual([code]);
    }
    expect(await shop.told()).toEqual([]);
  });

  it('finds what does not fit', async () => {
    const { orderId, id } = await prepared({ a: 2 });
    const broken = async () =>
      (await verify(shop.store.read))
        .filter((finding) => finding.broken > 0)
        .map(({ invariant }) => invariant);
    expect(await broken()).toEqual([]);
    const planted = async (plant: ReturnType<typeof sql>, undo: ReturnType<typeof sql>) => {
      await shop.store.tx((tx) => tx.execute(plant));
      const found = await broken();
      await shop.store.tx((tx) => tx.execute(undo));
      return found;
    };
    const at = sql`where id = ${id}`;
    expect(
      await planted(
        sql`update shipment set status = 'DELIVERED' ${at}`,
        sql`update shipment set status = 'PREPARING' ${at}`,
      ),
    ).toEqual([
      'the shipments of an order hold each of its lines once',
      'a shipment stands where its events lead',
    ]);
    const line = sql`where order_id = ${orderId}`;
    expect(
      await planted(
        sql`update order_line set dispatched = 1 ${line}`,
        sql`update order_line set dispatched = 0 ${line}`,
      ),
    ).toEqual(['the shipments of an order hold each of its lines once']);
    const order = sql`where id = ${orderId}`;
    expect(
      await planted(
        sql`update fulfilment set shipment_id = null ${order}`,
        sql`update fulfilment set shipment_id = ${id} ${order}`,
      ),
    ).toEqual(['an order that is shipped has its shipment, one that is not has none']);
    expect(
      await planted(
        sql`update fulfilment set status = 'CANCELLED' ${order}`,
        sql`update fulfilment set status = 'OPEN' ${order}`,
      ),
    ).toEqual(['nothing is prepared for an order that was called off']);
    await expect(
      shop.store.tx((tx) => tx.execute(sql`update order_line set dispatched = 3 ${line}`)),
    ).rejects.toThrow();
    await expect(
      shop.store.tx((tx) => tx.execute(sql`update order_line set returned = 1 ${line}`)),
    ).rejects.toThrow();
  });
});
