import { stockReleaseRequested, stockRequested } from '@tessera/contracts/events/orders';
import { returnReceived, shipmentDispatched } from '@tessera/contracts/events/shipping';
import { newId } from '@tessera/kit/graphql';
import { openStore, type Store, sql } from '@tessera/kit/store';
import { forEachEngine } from '@tessera/kit/testing';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { verify } from '../src/store/verify.ts';
import { inventory } from '../src/subgraph.ts';
import { type Inventory, startInventory, variant } from './fixture.ts';
import { hearing } from './orders-fixture.ts';

// Hundreds of requests at once take their time where the machine is busy.
vi.setConfig({ testTimeout: 60_000 });

const reserved = 'inventory.stock.reserved.v1';
const refused = 'inventory.stock.refused.v1';
const released = 'inventory.stock.released.v1';

forEachEngine((engine) => {
  let shop: Inventory;
  let store: Store;
  let deliver: ReturnType<typeof hearing>;
  let east: string;
  let west: string;
  beforeAll(async () => {
    shop = await startInventory(engine);
    east = await shop.addWarehouse('EAST', 10);
    west = await shop.addWarehouse('WEST', 20);
    store = await openStore({
      name: 'inventory',
      url: shop.databaseUrl,
      migrations: inventory.store.migrations,
    });
    engine.cleanUp(() => store.close());
    deliver = hearing(shop);
  });
  afterAll(async () => {
    await shop.expectSound();
    if (engine.name !== 'postgres') return;
    const [counted] = await store.read.query<{ deadlocks: number }>(
      sql`select deadlocks from pg_stat_database where datname = current_database()`,
    );
    expect(Number(counted?.deadlocks)).toBe(0);
  });

  const stocked = async (name: string, inEast: number, inWest = 0) => {
    const id = variant(name);
    if (inEast) await shop.receive(east, id, inEast);
    if (inWest) await shop.receive(west, id, inWest);
    return id;
  };
  const request = (orderId: string, lines: Record<string, number>) =>
    deliver(stockRequested, {
      orderId,
      lines: Object.entries(lines).map(([variantId, quantity]) => ({ variantId, quantity })),
    });
  const release = (orderId: string, lines: Record<string, number> | null = null) =>
    deliver(stockReleaseRequested, {
      orderId,
      lines: lines && Object.entries(lines).map(([variantId, quantity]) => ({ variantId, quantity })),
    });
  const dispatch = (orderId: string, lines: Record<string, number>, shipmentId = newId('shp')) =>
    deliver(shipmentDispatched, {
      orderId,
      shipmentId,
      carrier: null,
      trackingNumber: null,
      lines: Object.entries(lines).map(([variantId, quantity]) => ({ lineId: 'line', variantId, quantity })),
      at: shop.clock().toISOString(),
    });
  const sendBack = (orderId: string, variantId: string, quantity: number, restock: boolean, id: string) =>
    deliver(returnReceived, {
      orderId,
      returnId: id,
      lines: [{ lineId: 'line', variantId, quantity, restock }],
    });
  const available = async (id: string) => (await shop.availability(id)).quantity;
  const levels = async (id: string) => {
    const answer = await shop.ask(
      `query ($r: [_Any!]!) { _entities(representations: $r) { ... on ProductVariant {
        stockLevels { onHand reserved } } } }`,
      { r: [{ __typename: 'ProductVariant', id }] },
    );
    return answer._entities[0].stockLevels.map((level: { onHand: number; reserved: number }) => [
      level.onHand,
      level.reserved,
    ]);
  };
  const reservation = async (id: string) =>
    (
      await shop.ask(
        `query ($id: ID!) { reservation(id: $id) { status orderId expiresAt closedAt
          lines { quantity shipped released } } }`,
        { id },
      )
    ).reservation;

  it('sets goods aside without an end, and answers the same when asked again', async () => {
    const [id, orderId] = [await stocked('kept', 5), newId('ord')];
    const first = await request(orderId, { [id]: 3 });
    expect(first).toMatchObject([{ name: reserved, payload: { orderId } }]);
    expect(await request(orderId, { [id]: 3 })).toEqual(first);
    shop.clock.advance(40 * 24 * 60 * 60 * 1_000);
    // Whatever takes goods of the variant sweeps what is due: an order's never is.
    await shop.receive(east, id, 1);
    expect(await available(id)).toBe(3);
    const made = await reservation(first[0]?.payload.reservationId);
    expect(made).toMatchObject({ status: 'HELD', orderId, expiresAt: null, closedAt: null });
    const listed = await shop.ask('{ reservations(filter: { status: HELD }) { nodes { orderId } } }');
    expect(listed.reservations.nodes).toContainEqual({ orderId });
  });

  it('hears a message once', async () => {
    const [id, orderId] = [await stocked('one message', 5), newId('ord')];
    await request(orderId, { [id]: 4 });
    const payload = { orderId, lines: [{ variantId: id, quantity: 1 }] };
    for (let round = 0; round < 3; round += 1) {
      await shop.deliver(stockReleaseRequested, { aggregate: orderId, payload, id: 'the same' });
    }
    expect(await available(id)).toBe(2);
    await shop.emitted();
  });

  it('refuses as a whole, names what is short, and stays with it when goods come in', async () => {
    const [plenty, scarce, orderId] = [await stocked('plenty', 9), await stocked('scarce', 1), newId('ord')];
    const shortages = [{ variantId: scarce, requested: 2, available: 1 }];
    const answer = [{ name: refused, payload: { orderId, shortages } }];
    expect(await request(orderId, { [plenty]: 1, [scarce]: 2 })).toEqual(answer);
    await shop.receive(east, scarce, 10);
    expect(await request(orderId, { [plenty]: 1, [scarce]: 2 })).toEqual(answer);
    expect([await available(plenty), await available(scarce)]).toEqual([9, 11]);
  });

  it('adds up lines of one variant', async () => {
    const [id, orderId] = [await stocked('twice', 3), newId('ord')];
    const lines = [
      { variantId: id, quantity: 2 },
      { variantId: id, quantity: 2 },
    ];
    const [answer] = await deliver(stockRequested, { orderId, lines });
    expect(answer?.payload.shortages).toEqual([{ variantId: id, requested: 4, available: 3 }]);
  });

  it('gives back all, or some, never twice, and answers each time', async () => {
    const [id, orderId] = [await stocked('back', 6), newId('ord')];
    const [made] = await request(orderId, { [id]: 5 });
    expect(await release(orderId, { [id]: 2 })).toEqual([{ name: released, payload: { orderId } }]);
    expect(await available(id)).toBe(3);
    expect(await release(orderId)).toEqual([{ name: released, payload: { orderId } }]);
    expect(await release(orderId)).toHaveLength(1);
    expect(await available(id)).toBe(6);
    expect(await reservation(made?.payload.reservationId)).toMatchObject({ status: 'RELEASED' });
    expect(await request(orderId, { [id]: 5 })).toEqual([
      { name: refused, payload: { orderId, shortages: [] } },
    ]);
    expect(await available(id)).toBe(6);
  });

  it('refuses a request that comes after its release', async () => {
    const [id, orderId] = [await stocked('tombstone', 4), newId('ord')];
    expect(await release(orderId)).toHaveLength(1);
    expect(await request(orderId, { [id]: 1 })).toEqual([
      { name: refused, payload: { orderId, shortages: [] } },
    ]);
    expect(await available(id)).toBe(4);
  });

  it('takes parts off the shelf, once a shipment, and gives back the rest', async () => {
    const [id, orderId, shipmentId] = [await stocked('parts', 3, 4), newId('ord'), newId('shp')];
    const [made] = await request(orderId, { [id]: 6 });
    await dispatch(orderId, { [id]: 4 }, shipmentId);
    await dispatch(orderId, { [id]: 4 }, shipmentId);
    expect(await levels(id)).toEqual([
      [0, 0],
      [3, 2],
    ]);
    expect(await reservation(made?.payload.reservationId)).toMatchObject({ status: 'HELD' });
    await release(orderId);
    expect(await levels(id)).toEqual([
      [0, 0],
      [3, 0],
    ]);
    expect(await reservation(made?.payload.reservationId)).toMatchObject({
      status: 'COMMITTED',
      lines: [
        { quantity: 3, shipped: 3, released: 0 },
        { quantity: 3, shipped: 1, released: 2 },
      ],
    });
    expect(await request(orderId, { [id]: 6 })).toMatchObject([{ name: reserved }]);
  });

  it('puts back what came back into the warehouse it came from, once a return, if it can be sold', async () => {
    const [id, orderId] = [await stocked('returned', 1, 2), newId('ord')];
    await request(orderId, { [id]: 3 });
    await dispatch(orderId, { [id]: 3 });
    await sendBack(orderId, id, 1, false, newId('rec'));
    const returnId = newId('rec');
    await sendBack(orderId, id, 2, true, returnId);
    await sendBack(orderId, id, 2, true, returnId);
    expect(await levels(id)).toEqual([
      [1, 0],
      [1, 0],
    ]);
    await expect(sendBack(orderId, id, 2, true, newId('rec'))).rejects.toThrow('more goods than were');
  });

  it('books goods that left just before they were given back, and refuses what was never set aside', async () => {
    const [id, orderId] = [await stocked('late', 3), newId('ord')];
    const [made] = await request(orderId, { [id]: 2 });
    await release(orderId);
    await dispatch(orderId, { [id]: 2 });
    expect(await levels(id)).toEqual([[1, 0]]);
    expect(await reservation(made?.payload.reservationId)).toMatchObject({ status: 'COMMITTED' });
    await expect(dispatch(orderId, { [id]: 1 })).rejects.toThrow('more goods than were ever set aside');
    await expect(dispatch(newId('ord'), { [id]: 1 })).rejects.toThrow('more goods than were ever set aside');
    expect(await levels(id)).toEqual([[1, 0]]);
  });

  it('does not let staff ship or give back what belongs to an order', async () => {
    const [id, orderId] = [await stocked('not by hand', 2), newId('ord')];
    const [made] = await request(orderId, { [id]: 2 });
    const input = { id: made?.payload.reservationId };
    const closed = [
      await shop.mutate('reservationRelease', input),
      await shop.mutate('reservationCommit', { ...input, idempotencyKey: 'by hand' }),
    ];
    for (const { userErrors } of closed) expect(userErrors).toMatchObject([{ code: 'RESERVATION_OF_ORDER' }]);
    expect(await levels(id)).toEqual([[2, 2]]);
  });

  it('sets goods aside in five statements, however many lines', async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, (_, index) => stocked(`hot ${index}`, 2)));
    // Claim, due, levels, change, lines. Inbox and outbox are kit's.
    const own = () =>
      shop.takeStatements().filter((text) => !/(inbox|outbox|parked|scheduled)_message/.test(text));
    own();
    await request(newId('ord'), Object.fromEntries(ids.map((id) => [id, 1])));
    const first = own();
    expect(first).toHaveLength(5);
    await request(newId('ord'), { [ids[0] ?? '']: 1 });
    // The same texts for any number of lines: each is prepared once.
    expect(own()).toEqual(first);
  });

  it('of 200 orders for 10 units exactly 10 win', async () => {
    const id = await stocked('wanted', 6, 4);
    const answers = await Promise.all(Array.from({ length: 200 }, () => request(newId('ord'), { [id]: 1 })));
    const names = answers.map(([answer]) => answer?.name);
    expect(names.filter((name) => name === reserved)).toHaveLength(10);
    expect(names.filter((name) => name === refused)).toHaveLength(190);
    expect(await available(id)).toBe(0);
  });

  it('has one outcome when a request is repeated, released and shipped at once', async () => {
    const id = await stocked('races', 500);
    for (let round = 0; round < 8; round += 1) {
      const orderId = newId('ord');
      const shipmentId = newId('shp');
      const lines = [{ variantId: id, quantity: 3 }];
      const requested = { aggregate: orderId, payload: { orderId, lines } };
      const givenBack = { aggregate: orderId, payload: { orderId, lines: null } };
      const order = [
        () => shop.deliver(stockRequested, requested),
        () => shop.deliver(stockReleaseRequested, givenBack),
        () => shop.deliver(stockReleaseRequested, givenBack),
        () => shop.deliver(stockRequested, requested),
      ];
      const rotated = [...order.slice(round % 4), ...order.slice(0, round % 4)];
      await Promise.all(rotated.map((step) => step()));
      // A release has won: nothing stays set aside.
      expect((await levels(id))[0][1]).toBe(0);
      const other = newId('ord');
      await request(other, { [id]: 2 });
      const before = await levels(id);
      await Promise.all([
        dispatch(other, { [id]: 2 }, shipmentId),
        release(other),
        dispatch(other, { [id]: 2 }, shipmentId),
      ]);
      expect(await levels(id)).toEqual([[before[0][0] - 2, 0]]);
    }
  });

  it('finds a ledger that does not fit its orders', async () => {
    const orderId = newId('ord');
    const id = await stocked('planted', 3);
    const [made] = await request(orderId, { [id]: 2 });
    const { reservationId } = made?.payload ?? {};
    const broken = async () =>
      (await verify(store.read)).filter((finding) => finding.broken > 0).map(({ invariant }) => invariant);
    expect(await broken()).toEqual([]);
    const set = (shipped: number, status: string) =>
      store.tx(async (tx) => {
        await tx.execute(
          sql`update reservation_line set shipped = ${shipped} where reservation_id = ${reservationId}`,
        );
        await tx.execute(sql`update reservation set status = ${status} where id = ${reservationId}`);
      });
    await set(1, 'HELD');
    expect(await broken()).toEqual([
      'reserved is the sum of what held reservations have not shipped or given back',
      'what orders shipped and got back is in the ledger',
    ]);
    await set(0, 'RELEASED');
    expect(await broken()).toEqual([
      'reserved is the sum of what held reservations have not shipped or given back',
      'a closed reservation of an order holds nothing',
    ]);
    await set(0, 'HELD');
  });
});
