import { newId } from '@tessera/kit/graphql';
import { forEachEngine, staff } from '@tessera/kit/testing';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Inventory, startInventory, variant } from './fixture.ts';

forEachEngine((engine) => {
  let shop: Inventory;
  let east: string;
  const id = variant('fragile');
  beforeAll(async () => {
    shop = await startInventory(engine);
    east = await shop.addWarehouse('EAST');
    await shop.receive(east, id, 5);
  });
  afterAll(async () => {
    // Nothing of all this was written.
    expect((await shop.availability(id)).quantity).toBe(5);
    const { warehouses, reservations } = await shop.ask(
      '{ warehouses { nodes { version } } reservations { nodes { id } } }',
    );
    expect(warehouses.nodes).toEqual([{ version: 1 }]);
    expect(reservations.nodes).toEqual([]);
    await shop.expectSound();
  });

  const receive = (input: Record<string, unknown>) =>
    shop.mutate('stockReceive', {
      idempotencyKey: 'bad',
      warehouseId: east,
      variantId: id,
      quantity: 1,
      ...input,
    });
  const reserve = (input: Record<string, unknown>) =>
    shop.mutate('reservationCreate', {
      idempotencyKey: 'bad',
      lines: [{ variantId: id, quantity: 1 }],
      ...input,
    });
  const refuses = async (document: string, variables: Record<string, unknown>) => {
    const { status, errors, data } = await shop.execute(document, variables, { viewer: staff() });
    expect(errors.map((error) => error.extensions.code)).toEqual(['BAD_USER_INPUT']);
    expect(JSON.stringify(errors)).not.toMatch(/at .*\.ts|select |insert /i);
    return { status, data, message: errors[0]?.message };
  };

  it.each([0, -1, -2_147_483_648, 1_000_001, 2_147_483_647])('refuses a quantity of %d', async (quantity) => {
    expect((await receive({ quantity })).userErrors).toMatchObject([
      { code: 'INVALID', field: ['quantity'] },
    ]);
    const lines = [{ variantId: id, quantity }];
    expect((await reserve({ lines })).userErrors).toMatchObject([
      { code: 'INVALID', field: ['lines', '0', 'quantity'] },
    ]);
  });

  it.each([1.5, 2_147_483_648, 1e300, '3', true, null])('refuses %j as no whole number', async (quantity) => {
    await refuses(
      'mutation ($input: StockReceiveInput!) { stockReceive(input: $input) { userErrors { code } } }',
      {
        input: { idempotencyKey: 'bad', warehouseId: east, variantId: id, quantity },
      },
    );
  });

  it('refuses sums that would overflow', async () => {
    const lines = [
      { variantId: id, quantity: 1_000_000 },
      { variantId: id, quantity: 1_000_000 },
    ];
    expect((await reserve({ lines })).userErrors).toMatchObject([{ field: ['lines', '1', 'variantId'] }]);
  });

  it.each(['', 'k'.repeat(201), 'k'.repeat(10_240)])('refuses a bad idempotency key', async (key) => {
    const refused = [{ code: 'INVALID', field: ['idempotencyKey'] }];
    expect((await receive({ idempotencyKey: key })).userErrors).toMatchObject(refused);
    expect((await reserve({ idempotencyKey: key })).userErrors).toMatchObject(refused);
  });

  it('refuses times, texts and lists outside their limits', async () => {
    for (const expiresInSeconds of [0, -1, 86_401]) {
      expect((await reserve({ expiresInSeconds })).userErrors).toMatchObject([
        { field: ['expiresInSeconds'] },
      ]);
    }
    expect((await reserve({ lines: [] })).userErrors).toMatchObject([{ field: ['lines'] }]);
    const lines = Array.from({ length: 101 }, () => ({ variantId: newId('var'), quantity: 1 }));
    expect((await reserve({ lines })).userErrors).toMatchObject([{ field: ['lines'] }]);
    expect((await reserve({ reference: 'r'.repeat(201) })).userErrors).toMatchObject([
      { field: ['reference'] },
    ]);
    expect((await receive({ note: 'n'.repeat(501) })).userErrors).toMatchObject([{ field: ['note'] }]);
    const code = await shop.mutate('warehouseCreate', { code: "'; DROP TABLE", name: '', priority: -1 });
    expect(code.userErrors.map((error: { field: string[] }) => error.field[0])).toEqual([
      'code',
      'name',
      'priority',
    ]);
  });

  it('refuses texts that are none: NUL, half a surrogate pair', async () => {
    const document =
      'mutation ($input: StockReceiveInput!) { stockReceive(input: $input) { userErrors { code } } }';
    const input = { idempotencyKey: 'bad', warehouseId: east, variantId: id, quantity: 1 };
    for (const text of ['a\0b', 'a\ud800b']) {
      await refuses(document, { input: { ...input, note: text } });
      await refuses(document, { input: { ...input, idempotencyKey: text } });
    }
  });

  it.each([
    ['another type', newId('prod')],
    ['no type', 'nonsense'],
    ['nothing', ''],
    ['an injection', `${newId('var')}' or '1'='1`],
    ['10 KB', `var_${'0'.repeat(10_240)}`],
  ])('refuses an id of %s', async (_, bad) => {
    const field =
      'mutation ($input: StockReceiveInput!) { stockReceive(input: $input) { userErrors { code } } }';
    const input = { idempotencyKey: 'bad', warehouseId: east, variantId: id, quantity: 1 };
    await refuses(field, { input: { ...input, variantId: bad } });
    await refuses(field, { input: { ...input, warehouseId: bad } });
    await refuses('query ($id: ID!) { warehouse(id: $id) { id } }', { id: bad });
    await refuses('query ($id: ID!) { reservation(id: $id) { id } }', { id: bad });
    await refuses('mutation ($id: ID!) { reservationRelease(input: { id: $id }) { userErrors { code } } }', {
      id: bad,
    });
  });

  it.each([-1, 101, 100_000])('refuses first: %d', async (first) => {
    await refuses('query ($first: Int) { warehouses(first: $first) { nodes { id } } }', { first });
    await refuses('query ($first: Int) { reservations(first: $first) { nodes { id } } }', { first });
  });

  it('answers first: 0 with an empty page', async () => {
    const { warehouses } = await shop.ask('{ warehouses(first: 0) { nodes { id } pageInfo { endCursor } } }');
    expect(warehouses).toEqual({ nodes: [], pageInfo: { endCursor: null } });
  });

  it('refuses forged and foreign cursors', async () => {
    const forge = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const { warehouses } = await shop.ask('{ warehouses { pageInfo { endCursor } } }');
    const cursors = [
      '',
      'x',
      warehouses.pageInfo.endCursor,
      forge(['reservations:', 1, 2]),
      forge(['reservations:', 9e15, 'a']),
      forge(['reservations:', '2026', 'a']),
      forge({ list: 'reservations:' }),
    ];
    for (const after of cursors) {
      await refuses('query ($after: String) { reservations(after: $after) { nodes { id } } }', { after });
    }
    for (const priority of [1.5, 2 ** 31, 1e300, '1']) {
      const after = forge(['warehouses', priority, east]);
      await refuses('query ($after: String) { warehouses(after: $after) { nodes { id } } }', { after });
    }
  });
});
