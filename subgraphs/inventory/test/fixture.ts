import { deterministicId } from '@tessera/kit/graphql';
import { openStore, type Store } from '@tessera/kit/store';
import {
  fixedClock,
  staff,
  startTestSubgraph,
  type TestAnswer,
  type TestClock,
  type TestEngine,
  type TestSubgraph,
} from '@tessera/kit/testing';
import { expect } from 'vitest';
import { verify } from '../src/store/verify.ts';
import { inventory } from '../src/subgraph.ts';

/** The id of a variant under test. */
export const variant = (name: string): string => deterministicId('var', `test:${name}`);

/** inventory under test, with staff asking. */
export interface Inventory extends TestSubgraph {
  readonly clock: TestClock;
  readonly databaseUrl: string;
  /** Sends a document as staff, expects no errors, and returns the data. */
  ask(query: string, variables?: Record<string, unknown>): Promise<TestAnswer['data']>;
  /** Sends one mutation as staff and returns its payload. */
  mutate(name: string, input: Record<string, unknown>): Promise<TestAnswer['data']>;
  addWarehouse(code: string, priority?: number): Promise<string>;
  receive(warehouseId: string, variantId: string, quantity: number): Promise<void>;
  /** What the shop sees of a variant. */
  availability(variantId: string): Promise<{ inStock: boolean; quantity: number; status: string }>;
  /** Opens the store beside the running subgraph, as an operator would. */
  withStore<T>(work: (store: Store) => Promise<T>): Promise<T>;
  /** Expects every law of the ledger to hold. */
  expectSound(): Promise<void>;
}

const selections: Record<string, string> = {
  warehouseCreate: 'warehouse { id code name priority active version }',
  warehouseUpdate: 'warehouse { id code name priority active version }',
  warehouseDelete: 'deletedId',
  stockReceive: movementSelection(),
  stockAdjust: movementSelection(),
  stockTransfer: movementSelection(),
  reservationCreate: reservationSelection(),
  reservationRelease: reservationSelection(),
  reservationCommit: reservationSelection(),
};

function movementSelection(): string {
  return `movements { id delta onHandAfter reason reference note actor createdAt warehouse { code } }
    levels { onHand reserved available warehouse { code } }`;
}

function reservationSelection(): string {
  return `reservation { id status reference expiresAt closedAt
    lines { quantity warehouse { code } variant { id } } }`;
}

/** Starts inventory on an empty database. */
export const startInventory = async (
  engine: TestEngine,
  env: Record<string, string> = {},
): Promise<Inventory> => {
  const clock = fixedClock('2026-03-01T12:00:00.000Z');
  const databaseUrl = await engine.databaseUrl();
  const subgraph = await startTestSubgraph(inventory, { engine, clock, databaseUrl, env });
  let keys = 0;

  const ask: Inventory['ask'] = async (query, variables) => {
    const answer = await subgraph.execute(query, variables, { viewer: staff() });
    expect(answer.errors).toEqual([]);
    return answer.data;
  };
  const mutate: Inventory['mutate'] = async (name, input) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { ${name}(input: $input) {
      ${selections[name]} userErrors { code field message } } }`;
    return (await ask(document, { input }))[name];
  };
  const withStore: Inventory['withStore'] = async (work) => {
    const { migrations } = inventory.store;
    const store = await openStore({ name: 'inventory', url: databaseUrl, migrations });
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  };
  return {
    ...subgraph,
    clock,
    databaseUrl,
    ask,
    mutate,
    addWarehouse: async (code, priority = 10) => {
      const { warehouse, userErrors } = await mutate('warehouseCreate', { code, name: code, priority });
      expect(userErrors).toEqual([]);
      return warehouse.id;
    },
    receive: async (warehouseId, variantId, quantity) => {
      keys += 1;
      const input = { idempotencyKey: `receive-${keys}`, warehouseId, variantId, quantity };
      expect((await mutate('stockReceive', input)).userErrors).toEqual([]);
    },
    availability: async (variantId) => {
      const selection = '... on ProductVariant { availability { inStock quantity status } }';
      const answer = await subgraph.entities([{ __typename: 'ProductVariant', id: variantId }], selection);
      expect(answer.errors).toEqual([]);
      return answer.data._entities[0].availability;
    },
    withStore,
    expectSound: () =>
      withStore(async (store) => {
        const findings = await verify(store.read);
        expect(findings.length).toBeGreaterThan(0);
        for (const finding of findings) expect(finding).toMatchObject({ broken: 0 });
      }),
  };
};
