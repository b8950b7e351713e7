import { newId } from '@tessera/kit/graphql';
import { openStore, sql } from '@tessera/kit/store';
import { forEachEngine } from '@tessera/kit/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { tables } from '../src/store/tables.ts';
import { verify } from '../src/store/verify.ts';
import { inventory } from '../src/subgraph.ts';
import { type Inventory, startInventory, variant } from './fixture.ts';

forEachEngine((engine) => {
  let shop: Inventory;
  let east: string;
  let west: string;
  beforeAll(async () => {
    shop = await startInventory(engine);
    east = await shop.addWarehouse('EAST', 10);
    west = await shop.addWarehouse('WEST', 20);
  });

  describe('warehouses', () => {
    it('are listed in the order stock is taken from them, page by page', async () => {
      const query =
        'query ($after: String) { warehouses(first: 1, after: $after) { nodes { code } pageInfo { endCursor hasNextPage } } }';
      const first = (await shop.ask(query)).warehouses;
      const second = (await shop.ask(query, { after: first.pageInfo.endCursor })).warehouses;
      expect([first, second].map(({ nodes, pageInfo }) => [nodes[0].code, pageInfo.hasNextPage])).toEqual([
        ['EAST', true],
        ['WEST', false],
      ]);
    });

    it('have a unique code, whatever its case', async () => {
      const payload = await shop.mutate('warehouseCreate', { code: ' east ', name: 'Again', priority: 1 });
      expect(payload).toMatchObject({
        warehouse: null,
        userErrors: [{ code: 'CODE_TAKEN', field: ['code'] }],
      });
    });

    it('change only from the version that was seen', async () => {
      const id = await shop.addWarehouse('NORTH', 90);
      const renamed = await shop.mutate('warehouseUpdate', { id, expectedVersion: 1, name: 'Oslo' });
      expect(renamed.warehouse).toMatchObject({ name: 'Oslo', priority: 90, version: 2 });
      const stale = await shop.mutate('warehouseUpdate', { id, expectedVersion: 1, priority: 1 });
      expect(stale).toMatchObject({
        warehouse: null,
        userErrors: [{ code: 'STALE', field: ['expectedVersion'] }],
      });
      const gone = await shop.mutate('warehouseUpdate', { id: newId('wh'), expectedVersion: 1, priority: 1 });
      expect(gone.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    });

    it('are deleted only if they never held stock', async () => {
      const id = await shop.addWarehouse('SOUTH', 95);
      expect(await shop.mutate('warehouseDelete', { id })).toEqual({ deletedId: id, userErrors: [] });
      expect((await shop.mutate('warehouseDelete', { id })).userErrors).toMatchObject([
        { code: 'NOT_FOUND' },
      ]);
      await shop.receive(east, variant('held'), 1);
      expect(await shop.mutate('warehouseDelete', { id: east })).toMatchObject({
        deletedId: null,
        userErrors: [{ code: 'WAREHOUSE_IN_USE' }],
      });
    });
  });

  describe('stock', () => {
    it('comes in as a ledger entry, and is available', async () => {
      const variantId = variant('receipt');
      const input = {
        idempotencyKey: 'delivery 1',
        warehouseId: east,
        variantId,
        quantity: 12,
        reference: 'D-1',
        note: 'two boxes',
      };
      const payload = await shop.mutate('stockReceive', input);
      expect(payload).toMatchObject({
        movements: [
          {
            delta: 12,
            onHandAfter: 12,
            reason: 'RECEIPT',
            reference: 'D-1',
            note: 'two boxes',
            createdAt: '2026-03-01T12:00:00.000Z',
            warehouse: { code: 'EAST' },
          },
        ],
        levels: [{ onHand: 12, reserved: 0, available: 12 }],
        userErrors: [],
      });
      expect(payload.movements[0].actor).toMatch(/^usr_/);
      expect(await shop.availability(variantId)).toEqual({ inStock: true, quantity: 12, status: 'IN_STOCK' });
    });

    it('is booked once for a key and input, and refused for another input', async () => {
      const variantId = variant('once');
      const input = { idempotencyKey: 'once', warehouseId: east, variantId, quantity: 3 };
      const first = await shop.mutate('stockReceive', input);
      const again = await shop.mutate('stockReceive', input);
      expect(again.movements).toEqual(first.movements);
      const refused = {
        movements: null,
        userErrors: [{ code: 'IDEMPOTENCY_KEY_REUSED', field: ['idempotencyKey'] }],
      };
      expect(await shop.mutate('stockReceive', { ...input, quantity: 4 })).toMatchObject(refused);
      // The same key and input for another operation is another request.
      const adjust = { idempotencyKey: 'once', warehouseId: east, variantId, delta: 3, expectedOnHand: 3 };
      expect(await shop.mutate('stockAdjust', adjust)).toMatchObject(refused);
      expect((await shop.availability(variantId)).quantity).toBe(3);
    });

    it('is adjusted only from the count that was seen', async () => {
      const variantId = variant('adjust');
      await shop.receive(east, variantId, 10);
      const adjust = (key: string, delta: number, expectedOnHand: number) =>
        shop.mutate('stockAdjust', {
          idempotencyKey: key,
          warehouseId: east,
          variantId,
          delta,
          expectedOnHand,
        });
      expect((await adjust('adjust-1', -4, 10)).levels).toMatchObject([{ onHand: 6 }]);
      expect((await adjust('adjust-2', -4, 10)).userErrors).toMatchObject([
        { code: 'STALE', field: ['expectedOnHand'], message: 'There are 6 on hand now. Count again.' },
      ]);
      expect((await adjust('adjust-3', -7, 6)).userErrors).toMatchObject([
        { code: 'INSUFFICIENT_STOCK', field: ['delta'] },
      ]);
      // A refused key stays free.
      expect((await adjust('adjust-3', -6, 6)).levels).toMatchObject([{ onHand: 0 }]);
    });

    it('is adjusted from 0 where it is new', async () => {
      const input = { warehouseId: west, variantId: variant('new'), delta: 2, expectedOnHand: 0 };
      const payload = await shop.mutate('stockAdjust', { idempotencyKey: 'new', ...input });
      expect(payload.movements).toMatchObject([{ reason: 'ADJUSTMENT', delta: 2, onHandAfter: 2 }]);
    });

    it('moves between warehouses with both entries or none', async () => {
      const variantId = variant('transfer');
      await shop.receive(east, variantId, 5);
      const transfer = (key: string, quantity: number, to = west) =>
        shop.mutate('stockTransfer', {
          idempotencyKey: key,
          fromWarehouseId: east,
          toWarehouseId: to,
          variantId,
          quantity,
        });
      expect((await transfer('t1', 2)).movements).toMatchObject([
        { reason: 'TRANSFER_OUT', delta: -2, onHandAfter: 3, warehouse: { code: 'EAST' } },
        { reason: 'TRANSFER_IN', delta: 2, onHandAfter: 2, warehouse: { code: 'WEST' } },
      ]);
      expect((await transfer('t2', 4)).userErrors).toMatchObject([{ code: 'INSUFFICIENT_STOCK' }]);
      expect((await transfer('t3', 1, east)).userErrors).toMatchObject([{ code: 'INVALID' }]);
      expect((await transfer('t4', 1, newId('wh'))).userErrors).toMatchObject([
        { code: 'NOT_FOUND', field: ['toWarehouseId'] },
      ]);
      expect((await shop.availability(variantId)).quantity).toBe(5);
    });

    it('has a limit a warehouse, which leaves the ledger as it was', async () => {
      const variantId = variant('huge');
      await shop.withStore((store) =>
        store.tx(async (tx) => {
          const { stockLevel, stockMovement } = tables.on(tx);
          const row = { variantId, warehouseId: east };
          const now = shop.clock();
          await tx.insert(stockLevel).values({ ...row, onHand: 999_999_999, reserved: 0, updatedAt: now });
          await tx.insert(stockMovement).values({
            ...row,
            id: newId('mov'),
            delta: 999_999_999,
            onHandAfter: 999_999_999,
            reason: 'RECEIPT',
            actor: 'test',
            createdAt: now,
          });
        }),
      );
      const receive = (quantity: number) =>
        shop.mutate('stockReceive', {
          idempotencyKey: `huge ${quantity}`,
          warehouseId: east,
          variantId,
          quantity,
        });
      expect((await receive(2)).userErrors).toMatchObject([{ code: 'TOO_MUCH_STOCK', field: ['quantity'] }]);
      expect((await receive(1)).levels).toMatchObject([{ onHand: 1_000_000_000 }]);
    });

    it('tells its history, newest first, page by page, for each variant', async () => {
      const [a, b] = [variant('history a'), variant('history b')];
      for (const quantity of [1, 2, 3]) {
        shop.clock.advance(1_000);
        await shop.receive(east, a, quantity);
        await shop.receive(west, b, quantity * 10);
      }
      const query = `query ($ids: [_Any!]!, $after: String) { _entities(representations: $ids) {
        ... on ProductVariant { stockMovements(first: 2, after: $after) {
          nodes { delta } pageInfo { hasNextPage endCursor } } } } }`;
      const ids = [a, b].map((id) => ({ __typename: 'ProductVariant', id }));
      const pages = (data: { _entities: { stockMovements: { nodes: { delta: number }[] } }[] }) =>
        data._entities.map(({ stockMovements }) => stockMovements.nodes.map(({ delta }) => delta));
      shop.takeStatements();
      const first = await shop.ask(query, { ids });
      expect(shop.takeStatements()).toHaveLength(1);
      expect(pages(first)).toEqual([
        [3, 2],
        [30, 20],
      ]);
      const after = first._entities[0].stockMovements.pageInfo.endCursor;
      expect(pages(await shop.ask(query, { ids: [ids[0]], after }))).toEqual([[1]]);
    });

    it('is listed by warehouse, page by page', async () => {
      const id = await shop.addWarehouse('LISTED', 50);
      const variants = ['l1', 'l2', 'l3'].map(variant).toSorted();
      for (const variantId of variants) await shop.receive(id, variantId, 1);
      const query = `query ($id: ID!, $after: String) { warehouse(id: $id) { stockLevels(first: 2, after: $after) {
        nodes { variant { id } onHand } pageInfo { hasNextPage endCursor } } } }`;
      const first = (await shop.ask(query, { id })).warehouse.stockLevels;
      const second = (await shop.ask(query, { id, after: first.pageInfo.endCursor })).warehouse.stockLevels;
      const listed = [...first.nodes, ...second.nodes].map(
        (node: { variant: { id: string } }) => node.variant.id,
      );
      expect(listed).toEqual(variants);
      expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    });
  });

  describe('the store', () => {
    it('keeps the ledger as it was written, and the balance within its laws, against raw SQL', async () => {
      const { migrations } = inventory.store;
      const store = await openStore({ name: 'inventory', url: await engine.databaseUrl(), migrations });
      const now = engine.name === 'sqlite' ? sql`0` : sql`now()`;
      const run = (statement: ReturnType<typeof sql>) => store.tx((tx) => tx.execute(statement));
      await run(
        sql`insert into warehouse values ('w', 'W', 'W', 1, ${sql.raw(engine.name === 'sqlite' ? '1' : 'true')}, 1, ${now}, ${now})`,
      );
      await run(sql`insert into stock_level values ('v', 'w', 5, 2, ${now})`);
      await run(
        sql`insert into stock_movement values ('m', 'v', 'w', 5, 5, 'RECEIPT', null, null, 'test', ${now})`,
      );
      for (const refused of [
        sql`update stock_movement set delta = 6`,
        sql`delete from stock_movement`,
        sql`update stock_level set on_hand = -1, reserved = 0`,
        sql`update stock_level set on_hand = 1`,
        sql`update stock_level set reserved = 6`,
        sql`update stock_level set reserved = -1`,
        sql`update stock_level set on_hand = 1000000001`,
        sql`delete from stock_level`,
      ]) {
        await expect(run(refused)).rejects.toThrow();
      }
      // The checker sees what no statement of ours could do: reserved without a reservation, and a lost entry.
      await run(sql`update stock_level set on_hand = 6`);
      expect((await verify(store.read)).map(({ checked, broken }) => [checked, broken])).toEqual([
        [1, 1],
        [1, 1],
        [1, 0],
        [1, 0],
        [0, 0],
        [0, 0],
        [0, 0],
      ]);
      await store.close();
    });

    it('is sound after all of the above', () => shop.expectSound());
  });
});
