import { forEachEngine, staff } from '@tessera/kit/testing';
import { beforeAll, expect, it } from 'vitest';
import { type Inventory, startInventory, variant } from './fixture.ts';

forEachEngine((engine) => {
  let shop: Inventory;
  const ids = Array.from({ length: 60 }, (_, index) => variant(`many ${index}`));
  beforeAll(async () => {
    shop = await startInventory(engine);
    const east = await shop.addWarehouse('EAST', 10);
    const west = await shop.addWarehouse('WEST', 20);
    for (const [index, id] of ids.slice(0, 30).entries()) {
      await shop.receive(index % 2 ? east : west, id, index + 1);
    }
  });

  it.each([1, 12, 60])('reads the availability of %d variants in one statement', async (count) => {
    const representations = ids.slice(0, count).map((id) => ({ __typename: 'ProductVariant', id }));
    shop.takeStatements();
    const selection =
      '... on ProductVariant { availability { inStock quantity } again: availability { status } }';
    const answer = await shop.entities(representations, selection);
    expect(shop.takeStatements()).toHaveLength(1);
    expect(answer.data._entities.map((entity: { availability: unknown }) => entity.availability)).toEqual(
      ids.slice(0, count).map((_, index) => ({ inStock: index < 30, quantity: index < 30 ? index + 1 : 0 })),
    );
  });

  it('reads levels with their warehouses in two statements, however many variants', async () => {
    const representations = ids.map((id) => ({ __typename: 'ProductVariant', id }));
    shop.takeStatements();
    const selection = '... on ProductVariant { stockLevels { onHand warehouse { code } } }';
    const answer = await shop.entities(representations, selection, { viewer: staff() });
    expect(answer.errors).toEqual([]);
    expect(shop.takeStatements()).toHaveLength(2);
  });

  it('reads warehouses with their levels, and reservations with their lines, a statement a kind', async () => {
    await shop.mutate('reservationCreate', {
      idempotencyKey: 'r',
      lines: ids.slice(10, 20).map((variantId) => ({ variantId, quantity: 1 })),
    });
    shop.takeStatements();
    await shop.ask('{ warehouses { nodes { code stockLevels(first: 5) { nodes { onHand } } } } }');
    expect(shop.takeStatements()).toHaveLength(2);
    await shop.ask('{ reservations { nodes { status lines { quantity warehouse { code } } } } }');
    expect(shop.takeStatements()).toHaveLength(3);
  });

  it('reserves ten lines in six statements, and ships them in seven', async () => {
    const lines = ids.slice(0, 10).map((variantId) => ({ variantId, quantity: 1 }));
    const input = { idempotencyKey: 'counted', lines };
    shop.takeStatements();
    const made = await shop.ask(
      `mutation ($input: ReservationCreateInput!) {
        reservationCreate(input: $input) { userErrors { code } reservation { id } } }`,
      { input },
    );
    // Key, due, levels, change, reservation, lines; and the payload's reservation.
    expect(shop.takeStatements()).toHaveLength(7);
    await shop.ask(
      `mutation ($id: ID!) { reservationCommit(input: { idempotencyKey: "ship", id: $id }) { userErrors { code } } }`,
      { id: made.reservationCreate.reservation.id },
    );
    // Key, reservation, lines, status, levels, change, ledger; and the payload's reservation.
    expect(shop.takeStatements()).toHaveLength(8);
  });
});
