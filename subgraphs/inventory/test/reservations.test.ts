import { newId } from '@tessera/kit/graphql';
import { forEachEngine, waitFor } from '@tessera/kit/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Inventory, startInventory, variant } from './fixture.ts';

forEachEngine((engine) => {
  let shop: Inventory;
  let east: string;
  let west: string;
  let keys = 0;
  beforeAll(async () => {
    shop = await startInventory(engine, { INVENTORY_SWEEP_SECONDS: '1' });
    west = await shop.addWarehouse('WEST', 20);
    east = await shop.addWarehouse('EAST', 10);
  });
  afterAll(() => shop.expectSound());

  const stocked = async (name: string, inEast: number, inWest: number) => {
    const id = variant(name);
    if (inEast) await shop.receive(east, id, inEast);
    if (inWest) await shop.receive(west, id, inWest);
    return id;
  };
  const reserve = (lines: Record<string, number>, rest: Record<string, unknown> = {}) => {
    keys += 1;
    return shop.mutate('reservationCreate', {
      idempotencyKey: `reserve-${keys}`,
      lines: Object.entries(lines).map(([variantId, quantity]) => ({ variantId, quantity })),
      ...rest,
    });
  };
  const commit = (id: string) => {
    keys += 1;
    return shop.mutate('reservationCommit', { idempotencyKey: `commit-${keys}`, id });
  };

  it('takes from warehouses in order of priority, across them if need be', async () => {
    const id = await stocked('priority', 3, 4);
    const { reservation, userErrors } = await reserve({ [id]: 5 }, { reference: 'order 1' });
    expect(userErrors).toEqual([]);
    expect(reservation).toMatchObject({ status: 'HELD', reference: 'order 1', closedAt: null });
    const taken = reservation.lines.map((line: { quantity: number; warehouse: { code: string } }) => [
      line.warehouse.code,
      line.quantity,
    ]);
    expect(Object.fromEntries(taken)).toEqual({ EAST: 3, WEST: 2 });
    expect(await shop.availability(id)).toEqual({ inStock: true, quantity: 2, status: 'LOW_STOCK' });
  });

  it('holds all lines or none, and says of each what can be had', async () => {
    const [plenty, scarce, none] = [
      await stocked('plenty', 9, 0),
      await stocked('scarce', 1, 0),
      variant('none'),
    ];
    const payload = await reserve({ [plenty]: 1, [scarce]: 2, [none]: 1 });
    expect(payload).toMatchObject({
      reservation: null,
      userErrors: [
        { code: 'INSUFFICIENT_STOCK', field: ['lines', '1', 'quantity'], message: 'Only 1 of 2 can be had.' },
        { code: 'INSUFFICIENT_STOCK', field: ['lines', '2', 'quantity'], message: 'Only 0 of 1 can be had.' },
      ],
    });
    expect((await shop.availability(plenty)).quantity).toBe(9);
  });

  it('is made once for a key and input; another input is refused, another viewer has keys of their own', async () => {
    const id = await stocked('idempotent', 10, 0);
    const input = { idempotencyKey: 'same', lines: [{ variantId: id, quantity: 2 }] };
    const first = await shop.mutate('reservationCreate', input);
    const again = await shop.mutate('reservationCreate', input);
    expect(again).toEqual(first);
    const other = await shop.mutate('reservationCreate', { ...input, expiresInSeconds: 60 });
    expect(other.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED', field: ['idempotencyKey'] }]);
    expect((await shop.availability(id)).quantity).toBe(8);
  });

  it('leaves the key free when it is refused', async () => {
    const id = await stocked('retry', 1, 0);
    const input = { idempotencyKey: 'retry', lines: [{ variantId: id, quantity: 2 }] };
    expect((await shop.mutate('reservationCreate', input)).reservation).toBeNull();
    await shop.receive(west, id, 1);
    expect((await shop.mutate('reservationCreate', input)).reservation).toMatchObject({ status: 'HELD' });
  });

  it('ships once, as ledger entries, under whatever key', async () => {
    const id = await stocked('ship', 1, 2);
    const { reservation } = await reserve({ [id]: 2 }, { reference: 'order 2' });
    const shipped = await commit(reservation.id);
    expect(shipped.reservation).toMatchObject({ status: 'COMMITTED', closedAt: '2026-03-01T12:00:00.000Z' });
    expect((await commit(reservation.id)).reservation).toEqual(shipped.reservation);
    const history = await shop.ask(
      `query ($id: ID!) { _entities(representations: [{ __typename: "ProductVariant", id: $id }]) {
        ... on ProductVariant {
          stockLevels { onHand reserved available warehouse { code } }
          stockMovements { nodes { delta reason reference warehouse { code } } } } } }`,
      { id },
    );
    expect(history._entities[0].stockLevels).toEqual([
      { onHand: 0, reserved: 0, available: 0, warehouse: { code: 'EAST' } },
      { onHand: 1, reserved: 0, available: 1, warehouse: { code: 'WEST' } },
    ]);
    const shipments = history._entities[0].stockMovements.nodes.filter(
      (node: { reason: string }) => node.reason === 'SHIPMENT',
    );
    expect(shipments).toHaveLength(2);
    for (const shipment of shipments) expect(shipment).toMatchObject({ delta: -1, reference: 'order 2' });
    const release = await shop.mutate('reservationRelease', { id: reservation.id });
    expect(release.userErrors).toMatchObject([{ code: 'RESERVATION_CLOSED' }]);
  });

  it('gives goods back once', async () => {
    const id = await stocked('release', 4, 0);
    const { reservation } = await reserve({ [id]: 3 });
    for (let time = 0; time < 2; time += 1) {
      const released = await shop.mutate('reservationRelease', { id: reservation.id });
      expect(released.reservation).toMatchObject({ status: 'RELEASED' });
      expect((await shop.availability(id)).quantity).toBe(4);
    }
    expect((await commit(reservation.id)).userErrors).toMatchObject([{ code: 'RESERVATION_CLOSED' }]);
  });

  it('is over for everybody at its last moment, before any sweep', async () => {
    const id = await stocked('expiry', 3, 0);
    const { reservation } = await reserve({ [id]: 3 }, { expiresInSeconds: 60 });
    shop.clock.advance(59_999);
    expect(await shop.availability(id)).toEqual({ inStock: false, quantity: 0, status: 'OUT_OF_STOCK' });
    expect((await reserve({ [id]: 1 })).reservation).toBeNull();
    shop.clock.advance(1);
    expect((await shop.availability(id)).quantity).toBe(3);
    const seen = await shop.ask('query ($id: ID!) { reservation(id: $id) { status } }', {
      id: reservation.id,
    });
    expect(seen.reservation.status).toBe('EXPIRED');
    expect((await commit(reservation.id)).userErrors).toMatchObject([{ code: 'RESERVATION_EXPIRED' }]);
    // Its goods can be reserved, corrected and moved at once.
    expect((await reserve({ [id]: 2 })).reservation).toMatchObject({ status: 'HELD' });
    expect((await shop.mutate('reservationRelease', { id: reservation.id })).reservation).toMatchObject({
      status: 'EXPIRED',
    });
    expect((await shop.availability(id)).quantity).toBe(1);
  });

  it('of many that hold one variant gives back each when it expires', async () => {
    const id = await stocked('many', 5, 5);
    for (let time = 0; time < 5; time += 1) await reserve({ [id]: 2 }, { expiresInSeconds: 60 + time });
    expect((await shop.availability(id)).quantity).toBe(0);
    shop.clock.advance(62_000);
    expect((await shop.availability(id)).quantity).toBe(6);
    expect((await reserve({ [id]: 6 })).reservation).toMatchObject({ status: 'HELD' });
    expect((await shop.availability(id)).quantity).toBe(0);
  });

  it('is swept in the background once its time is up', async () => {
    const id = await stocked('sweep', 2, 0);
    const { reservation } = await reserve({ [id]: 2 }, { expiresInSeconds: 1 });
    shop.clock.advance(1_000);
    const query = 'query ($id: ID!) { reservation(id: $id) { status closedAt } }';
    const swept = await waitFor(async () => {
      const { reservation: seen } = await shop.ask(query, { id: reservation.id });
      return seen.closedAt && seen;
    });
    expect(swept.status).toBe('EXPIRED');
  });

  it('takes nothing from an inactive warehouse, but ships what it held', async () => {
    const closing = await shop.addWarehouse('CLOSING', 1);
    const id = variant('inactive');
    await shop.receive(closing, id, 5);
    const { reservation } = await reserve({ [id]: 2 });
    await shop.mutate('warehouseUpdate', { id: closing, expectedVersion: 1, active: false });
    expect((await shop.availability(id)).quantity).toBe(0);
    expect((await reserve({ [id]: 1 })).reservation).toBeNull();
    expect((await commit(reservation.id)).reservation).toMatchObject({ status: 'COMMITTED' });
  });

  it('keeps goods from being corrected or moved away', async () => {
    const id = await stocked('kept', 5, 0);
    await reserve({ [id]: 4 });
    const adjust = {
      idempotencyKey: 'kept 1',
      warehouseId: east,
      variantId: id,
      delta: -2,
      expectedOnHand: 5,
    };
    expect((await shop.mutate('stockAdjust', adjust)).userErrors).toMatchObject([
      { code: 'INSUFFICIENT_STOCK', message: 'Only 1 can be taken.' },
    ]);
    const transfer = {
      idempotencyKey: 'kept 2',
      fromWarehouseId: east,
      toWarehouseId: west,
      variantId: id,
      quantity: 2,
    };
    expect((await shop.mutate('stockTransfer', transfer)).userErrors).toMatchObject([
      { code: 'INSUFFICIENT_STOCK' },
    ]);
  });

  it('is listed newest first, by where it stands now', async () => {
    const id = await stocked('listed', 9, 0);
    shop.clock.advance(3_600_000);
    const made: string[] = [];
    for (let time = 0; time < 3; time += 1) {
      shop.clock.advance(1_000);
      made.unshift((await reserve({ [id]: 1 }, { expiresInSeconds: 10 + time })).reservation.id);
    }
    const query = `query ($status: ReservationStatus, $after: String) {
      reservations(first: 2, after: $after, filter: { status: $status }) {
        nodes { id } pageInfo { endCursor hasNextPage } } }`;
    const first = (await shop.ask(query, { status: 'HELD' })).reservations;
    const next = (await shop.ask(query, { status: 'HELD', after: first.pageInfo.endCursor })).reservations;
    const ids = [...first.nodes, ...next.nodes].map((node: { id: string }) => node.id);
    expect(ids.slice(0, 3)).toEqual(made);
    shop.clock.advance(60_000);
    expect((await shop.ask(query, { status: 'HELD' })).reservations.nodes).toEqual([]);
    const expired = (await shop.ask(query, { status: 'EXPIRED' })).reservations.nodes;
    expect(expired.map((node: { id: string }) => node.id)).toEqual(made.slice(0, 2));
  });

  it('is not there under an unknown id', async () => {
    const id = newId('res');
    expect(
      (await shop.ask('query ($id: ID!) { reservation(id: $id) { id } }', { id })).reservation,
    ).toBeNull();
    expect((await shop.mutate('reservationRelease', { id })).userErrors).toMatchObject([
      { code: 'NOT_FOUND' },
    ]);
    expect((await commit(id)).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});
