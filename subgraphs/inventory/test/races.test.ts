import { sql } from '@tessera/kit/store';
import { forEachEngine, staff, type TestAnswer } from '@tessera/kit/testing';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type Inventory, startInventory, variant } from './fixture.ts';

// Hundreds of requests at once take their time where the machine is busy.
vi.setConfig({ testTimeout: 60_000 });

const together = <T>(count: number, work: (index: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: count }, (_, index) => work(index)));

const codes = (payloads: readonly TestAnswer['data'][]): Record<string, number> => {
  const counted: Record<string, number> = {};
  for (const { userErrors } of payloads) {
    const code = userErrors[0]?.code ?? 'done';
    counted[code] = (counted[code] ?? 0) + 1;
  }
  return counted;
};

forEachEngine((engine) => {
  let shop: Inventory;
  let east: string;
  let west: string;
  beforeAll(async () => {
    shop = await startInventory(engine);
    east = await shop.addWarehouse('EAST', 10);
    west = await shop.addWarehouse('WEST', 20);
  });
  afterAll(async () => {
    await shop.expectSound();
    await shop.stop();
    if (engine.name !== 'postgres') return;
    // Deadlocks would be hidden by the store's retries: the server has counted them.
    const [counted] = await shop.withStore((store) =>
      store.read.query<{ deadlocks: number }>(
        sql`select deadlocks from pg_stat_database where datname = current_database()`,
      ),
    );
    expect(Number(counted?.deadlocks)).toBe(0);
  });

  const reserve = (key: string, lines: readonly [string, number][], rest: Record<string, unknown> = {}) =>
    shop.mutate('reservationCreate', {
      idempotencyKey: key,
      lines: lines.map(([variantId, quantity]) => ({ variantId, quantity })),
      ...rest,
    });

  it('of 200 buyers for 10 units exactly 10 win', async () => {
    const id = variant('wanted');
    await shop.receive(east, id, 6);
    await shop.receive(west, id, 4);
    const payloads = await together(200, (buyer) => reserve(`buyer ${buyer}`, [[id, 1]]));
    expect(codes(payloads)).toEqual({ done: 10, INSUFFICIENT_STOCK: 190 });
    expect(await shop.availability(id)).toMatchObject({ inStock: false, quantity: 0 });
    const won = payloads.filter(({ reservation }) => reservation).map(({ reservation }) => reservation.id);
    const shipped = await together(won.length * 2, (index) =>
      shop.mutate('reservationCommit', { idempotencyKey: `ship ${index}`, id: won[index % won.length] }),
    );
    expect(codes(shipped)).toEqual({ done: 20 });
  });

  it('answers one reservation to 30 requests with one key and input', async () => {
    const id = variant('one key');
    await shop.receive(east, id, 5);
    const payloads = await together(30, () => reserve('one key', [[id, 5]]));
    expect(codes(payloads)).toEqual({ done: 30 });
    expect(new Set(payloads.map(({ reservation }) => reservation.id)).size).toBe(1);
  });

  it('gives a key to one of 20 different inputs', async () => {
    const id = variant('one of many');
    await shop.receive(east, id, 500);
    const payloads = await together(20, (index) => reserve('one of many', [[id, index + 1]]));
    expect(codes(payloads)).toEqual({ done: 1, IDEMPOTENCY_KEY_REUSED: 19 });
  });

  it('keeps the keys of two viewers apart', async () => {
    const id = variant('two viewers');
    await shop.receive(east, id, 10);
    const document = `mutation ($input: ReservationCreateInput!) {
      reservationCreate(input: $input) { reservation { id } userErrors { code } } }`;
    const input = { idempotencyKey: 'shared', lines: [{ variantId: id, quantity: 1 }] };
    const viewers = ['usr_0000000000000000000000000a', 'usr_0000000000000000000000000b'];
    const answers = await Promise.all(
      viewers.map((userId) => shop.execute(document, { input }, { viewer: staff(userId) })),
    );
    expect(new Set(answers.map(({ data }) => data.reservationCreate.reservation.id)).size).toBe(2);
  });

  it('lets one of 20 corrections of the same count through', async () => {
    const variantId = variant('counted');
    await shop.receive(east, variantId, 10);
    const payloads = await together(20, (index) =>
      shop.mutate('stockAdjust', {
        idempotencyKey: `count ${index}`,
        warehouseId: east,
        variantId,
        delta: -1,
        expectedOnHand: 10,
      }),
    );
    expect(codes(payloads)).toEqual({ done: 1, STALE: 19 });
  });

  it('ships or gives back, never both', async () => {
    const id = variant('either');
    await shop.receive(east, id, 20);
    for (let round = 0; round < 5; round += 1) {
      const { reservation } = await reserve(`either ${round}`, [[id, 1]]);
      const payloads = await together(8, (index) =>
        index % 2 === 0
          ? shop.mutate('reservationCommit', { idempotencyKey: `${round} ${index}`, id: reservation.id })
          : shop.mutate('reservationRelease', { id: reservation.id }),
      );
      expect(codes(payloads)).toEqual({ done: 4, RESERVATION_CLOSED: 4 });
    }
  });

  it('does not deadlock, whatever overlaps in whatever order', async () => {
    const ids = ['a', 'b', 'c', 'd'].map((name) => variant(`overlap ${name}`));
    for (const id of ids) {
      await shop.receive(east, id, 300);
      await shop.receive(west, id, 300);
    }
    const payloads = await together(120, async (index) => {
      const rotated = [...ids.slice(index % 4), ...ids.slice(0, index % 4)];
      const lines = (index % 2 ? rotated : rotated.toReversed()).map((id): [string, number] => [id, 2]);
      if (index % 10 === 9) {
        // Expires under the others' feet, who sweep it.
        shop.clock.advance(1_000);
        return reserve(`short ${index}`, lines, { expiresInSeconds: 1 });
      }
      if (index % 5 === 4) {
        const [from, to] = index % 2 ? [east, west] : [west, east];
        return shop.mutate('stockTransfer', {
          idempotencyKey: `move ${index}`,
          fromWarehouseId: from,
          toWarehouseId: to,
          variantId: rotated[0],
          quantity: 3,
        });
      }
      const made = await reserve(`overlap ${index}`, lines, { expiresInSeconds: 3_600 });
      return index % 3 === 0
        ? shop.mutate('reservationRelease', { id: made.reservation.id })
        : shop.mutate('reservationCommit', { idempotencyKey: `go ${index}`, id: made.reservation.id });
    });
    expect(codes(payloads)).toEqual({ done: 120 });
  });
});
