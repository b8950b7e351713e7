import { deterministicId } from '@tessera/kit/graphql';
import { forEachEngine, startTestSubgraph } from '@tessera/kit/testing';
import { expect, it } from 'vitest';
import { inventory } from '../src/subgraph.ts';
import { startInventory } from './fixture.ts';

forEachEngine((engine) => {
  it('stocks the demo catalog once, the same way every time, labelled and sound', async () => {
    const shop = await startInventory(engine, { DEMO_DATA: 'true' });
    expect(shop.takeStatements().length).toBeLessThan(20);
    const { warehouses } = await shop.ask(
      '{ warehouses { nodes { code stockLevels { nodes { onHand } } } } }',
    );
    expect(warehouses.nodes.map((node: { code: string }) => node.code)).toEqual(['EAST', 'CENTRAL', 'WEST']);
    const seed = 'superstore:FUR-BO-10001798:Bush Somerset Collection Bookcase:default';
    const bookcase = await shop.ask(
      `query ($id: ID!) { _entities(representations: [{ __typename: "ProductVariant", id: $id }]) {
        ... on ProductVariant { availability { quantity } stockMovements { nodes { reason note actor } } } } }`,
      { id: deterministicId('var', seed) },
    );
    expect(bookcase._entities[0].availability.quantity).toBe(133);
    expect(bookcase._entities[0].stockMovements.nodes[0]).toEqual({
      reason: 'RECEIPT',
      note: 'Demo data (generated)',
      actor: 'demo',
    });
    await shop.expectSound();
    await shop.stop();
    const again = await startTestSubgraph(inventory, {
      engine,
      databaseUrl: shop.databaseUrl,
      env: { DEMO_DATA: 'true' },
    });
    // What kit asks of the tables of messages is left out.
    const own = again
      .takeStatements()
      .filter((text) => !/(inbox|outbox|parked|scheduled)_message/.test(text));
    expect(own).toHaveLength(1);
  }, 60_000);
});
