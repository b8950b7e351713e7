import { newId } from '@tessera/kit/graphql';
import { anonymous, type Viewer } from '@tessera/kit/identity';
import { customer, forEachEngine, staff } from '@tessera/kit/testing';
import { beforeAll, expect, it } from 'vitest';
import { type Inventory, startInventory, variant } from './fixture.ts';

forEachEngine((engine) => {
  let shop: Inventory;
  let east: string;
  let reservation: string;
  let movement: string;
  const id = variant('seen');
  beforeAll(async () => {
    shop = await startInventory(engine);
    east = await shop.addWarehouse('EAST');
    await shop.receive(east, id, 7);
    const lines = [{ variantId: id, quantity: 1 }];
    reservation = (await shop.mutate('reservationCreate', { idempotencyKey: 'r', lines })).reservation.id;
    const received = await shop.mutate('stockReceive', {
      idempotencyKey: 'm',
      warehouseId: east,
      variantId: id,
      quantity: 1,
    });
    movement = received.movements[0].id;
  });

  const outsiders: [string, Viewer, string][] = [
    ['a visitor', anonymous, 'UNAUTHENTICATED'],
    ['a customer', customer(), 'FORBIDDEN'],
  ];

  it.each(outsiders)('shows availability alone to %s', async (_, viewer, code) => {
    const representations = [{ __typename: 'ProductVariant', id }];
    const open = await shop.entities(representations, '... on ProductVariant { availability { quantity } }', {
      viewer,
    });
    expect(open.data._entities).toEqual([{ availability: { quantity: 7 } }]);
    const closed = await shop.entities(
      representations,
      '... on ProductVariant { levels: stockLevels { onHand } stockMovements { nodes { delta } } }',
      { viewer },
    );
    expect(closed.data._entities).toEqual([{ levels: null, stockMovements: null }]);
    expect(closed.errors.map((error) => error.extensions.code)).toEqual([code, code]);
  });

  it.each(outsiders)('shows entities to %s by no representation', async (_, viewer, code) => {
    const answer = await shop.entities(
      [
        { __typename: 'Warehouse', id: east },
        { __typename: 'Reservation', id: reservation },
        { __typename: 'StockMovement', id: movement },
      ],
      '... on Warehouse { name } ... on Reservation { status } ... on StockMovement { delta } ... on Node { id }',
      { viewer },
    );
    expect(answer.data?._entities ?? [null, null, null]).toEqual([null, null, null]);
    expect(new Set(answer.errors.map((error) => error.extensions.code))).toEqual(new Set([code]));
  });

  it.each(outsiders)('lets %s ask and do nothing that is for staff', async (_, viewer, code) => {
    const documents = [
      '{ warehouses { nodes { id } } }',
      '{ reservations { nodes { id } } }',
      `{ warehouse(id: "${east}") { id } }`,
      `{ aliased: reservation(id: "${reservation}") { ...r } } fragment r on Reservation { id }`,
      'mutation { warehouseCreate(input: { code: "X", name: "X", priority: 1 }) { userErrors { code } } }',
      `mutation { warehouseUpdate(input: { id: "${east}", expectedVersion: 1, active: false }) { userErrors { code } } }`,
      `mutation { warehouseDelete(input: { id: "${east}" }) { deletedId } }`,
      `mutation { stockReceive(input: { idempotencyKey: "k", warehouseId: "${east}", variantId: "${id}", quantity: 1 }) { userErrors { code } } }`,
      `mutation { stockAdjust(input: { idempotencyKey: "k", warehouseId: "${east}", variantId: "${id}", delta: 1, expectedOnHand: 8 }) { userErrors { code } } }`,
      `mutation { stockTransfer(input: { idempotencyKey: "k", fromWarehouseId: "${east}", toWarehouseId: "${east}", variantId: "${id}", quantity: 1 }) { userErrors { code } } }`,
      `mutation { reservationCreate(input: { idempotencyKey: "k", lines: [{ variantId: "${id}", quantity: 1 }] }) { userErrors { code } } }`,
      `mutation { reservationRelease(input: { id: "${reservation}" }) { userErrors { code } } }`,
      `mutation { reservationCommit(input: { idempotencyKey: "k", id: "${reservation}" }) { userErrors { code } } }`,
    ];
    for (const document of documents) {
      const answer = await shop.execute(document, {}, { viewer });
      expect(
        answer.errors.map((error) => error.extensions.code),
        document,
      ).toEqual([code]);
    }
    expect((await shop.availability(id)).quantity).toBe(7);
  });

  it('answers entities to staff, and null for what is not there', async () => {
    const answer = await shop.entities(
      [
        { __typename: 'Warehouse', id: east },
        { __typename: 'Warehouse', id: newId('wh') },
        { __typename: 'Warehouse', id: reservation },
        { __typename: 'Reservation', id: reservation },
        { __typename: 'StockMovement', id: movement },
        { __typename: 'ProductVariant', id: east },
      ],
      '... on Warehouse { code } ... on Reservation { status } ... on StockMovement { delta } ... on ProductVariant { id }',
      { viewer: staff() },
    );
    expect(answer.errors).toEqual([]);
    expect(answer.data._entities).toEqual([
      { code: 'EAST' },
      null,
      null,
      { status: 'HELD' },
      { delta: 1 },
      null,
    ]);
  });

  it('is refused without identity, before anything is read', async () => {
    shop.takeStatements();
    for (const token of [undefined, '', 'nonsense', 'a.b.c']) {
      const response = await fetch(`${shop.url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(token !== undefined && { 'tessera-viewer': token }),
        },
        body: JSON.stringify({ query: '{ __typename }' }),
      });
      expect(response.status).toBe(401);
    }
    expect(shop.takeStatements()).toEqual([]);
  });
});
