import { deterministicId, newId } from '@tessera/kit/graphql';
import { attemptWithin } from '@tessera/kit/idempotency';
import { forEachEngine } from '@tessera/kit/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { commitWithin } from '../src/actions/commit-reservation.ts';
import { releaseWithin } from '../src/actions/release-reservation.ts';
import { reserveWithin } from '../src/actions/reserve-stock.ts';
import { type Inventory, startInventory, variant } from './fixture.ts';

forEachEngine((engine) => {
  let shop: Inventory;
  const id = variant('within');
  beforeAll(async () => {
    shop = await startInventory(engine);
    await shop.receive(await shop.addWarehouse('EAST'), id, 10);
  });
  afterAll(() => shop.expectSound());

  const wanted = (quantity: number) => ({
    lines: [{ variantId: id, quantity }],
    expiresInSeconds: 60,
    reference: 'order',
  });

  it('reserves, ships and gives back as parts of one transaction of somebody else', async () => {
    const [shipped, released] = [newId('res'), newId('res')];
    await shop.withStore((store) =>
      store.tx(async (tx) => {
        const now = shop.clock();
        expect(await reserveWithin(tx, now, shipped, wanted(3))).toEqual({ ok: true, value: shipped });
        expect(await reserveWithin(tx, now, released, wanted(4))).toEqual({ ok: true, value: released });
        const dependencies = { clock: shop.clock, newId };
        expect(await commitWithin(tx, dependencies, { actor: 'orders', id: shipped })).toMatchObject({
          ok: true,
        });
        expect(await releaseWithin(tx, now, released)).toMatchObject({ ok: true });
      }),
    );
    expect((await shop.availability(id)).quantity).toBe(7);
  });

  it('keeps nothing when that transaction fails', async () => {
    const failing = shop.withStore((store) =>
      store.tx(async (tx) => {
        await reserveWithin(tx, shop.clock(), newId('res'), wanted(1));
        throw new Error('the rest failed');
      }),
    );
    await expect(failing).rejects.toThrow('the rest failed');
    expect((await shop.availability(id)).quantity).toBe(7);
  });

  it('is refused alone: what the transaction did before stays', async () => {
    const [kept, refused] = [deterministicId('res', 'kept'), deterministicId('res', 'refused')];
    await shop.withStore((store) =>
      store.tx(async (tx) => {
        const now = shop.clock();
        await reserveWithin(tx, now, kept, wanted(1));
        const outcome = await attemptWithin(tx, () => reserveWithin(tx, now, refused, wanted(100)));
        expect(outcome).toMatchObject({ ok: false, errors: [{ code: 'INSUFFICIENT_STOCK' }] });
      }),
    );
    expect((await shop.availability(id)).quantity).toBe(6);
    const query = 'query ($id: ID!) { reservation(id: $id) { status } }';
    expect((await shop.ask(query, { id: kept })).reservation).toEqual({ status: 'HELD' });
    expect((await shop.ask(query, { id: refused })).reservation).toBeNull();
  });
});
