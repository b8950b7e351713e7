import {
  captureRequested,
  paymentRequested,
  refundRequested,
  voidRequested,
} from '@tessera/contracts/events/orders';
import { newId } from '@tessera/kit/graphql';
import { sql } from '@tessera/kit/store';
import { forEachEngine, waitFor } from '@tessera/kit/testing';
import { beforeAll, expect, it } from 'vitest';
import { countCommits } from './durable-commits.ts';
import { type Payments, requests, startPayments } from './fixture.ts';

// A whole order over all subgraphs may cost 12 durable commits; payments has two for each of its two steps.
forEachEngine((engine) => {
  let shop: Payments;
  beforeAll(async () => {
    shop = await startPayments(engine);
  });

  /** Statements of a step beside what messages cost in their own time; and the commits of store and provider. */
  const cost = async (step: () => Promise<unknown>) => {
    await shop.subgraph.emitted();
    await waitFor(async () => {
      const [{ rows } = { rows: 1 }] = await shop.store.read.query<{ rows: number }>(
        sql`select count(*) as rows from outbox_message`,
      );
      return Number(rows) === 0;
    });
    const files = [shop.databaseUrl.slice('file:'.length), shop.logFile];
    const count = () => files.map((file) => (engine.name === 'sqlite' ? countCommits(file) : 0));
    const before = count();
    shop.subgraph.takeStatements();
    await step();
    const after = count();
    const statements = shop.subgraph
      .takeStatements()
      .filter((text) => !/scheduled_message|from outbox_message|from parked_message p/.test(text));
    const [store, provider] = after.map((commits, index) => commits - (before[index] ?? 0));
    return { statements, store, provider };
  };
  const commits = (store: number, provider: number) =>
    engine.name === 'sqlite' ? { store, provider } : { store: 0, provider: 0 };

  it('each step is one commit here and one at the provider, and a fixed number of statements', async () => {
    const order = requests(newId('ord'));
    const steps = [
      ['authorise', () => shop.deliver(paymentRequested, order.pay('tok_success')), 6],
      ['capture', () => shop.deliver(captureRequested, order.capture), 8],
      ['refund', () => shop.deliver(refundRequested, order.refund(newId('rfd'), 100)), 11],
    ] as const;
    for (const [name, step, most] of steps) {
      const { statements, ...counted } = await cost(step);
      expect({ name, ...counted }).toEqual({ name, ...commits(1, 1) });
      expect(statements.length, `${name}\n${statements.join('\n')}`).toBeLessThanOrEqual(most);
    }
    const other = requests(newId('ord'));
    await shop.deliver(paymentRequested, other.pay('tok_success'));
    const { statements, ...counted } = await cost(() => shop.deliver(voidRequested, other.void));
    expect(counted).toEqual(commits(1, 1));
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(7);
  });

  it('what was done already costs the provider nothing, and a message heard before costs nothing at all', async () => {
    const orderId = newId('ord');
    const order = requests(orderId);
    const told = { aggregate: orderId, payload: order.pay('tok_success'), id: newId('msg') };
    await shop.subgraph.deliver(paymentRequested, told);
    const again = await cost(() => shop.deliver(paymentRequested, order.pay('tok_success')));
    expect(again).toMatchObject(commits(1, 0));
    const known = await cost(() => shop.subgraph.deliver(paymentRequested, told));
    expect(known).toMatchObject(commits(0, 0));
  });

  it('payments of many orders take one statement', async () => {
    const ids = Array.from({ length: 20 }, () => newId('ord'));
    for (const id of ids) await shop.deliver(paymentRequested, requests(id).pay('tok_success'));
    const { statements } = await cost(async () => {
      const { data } = await shop.subgraph.entities(
        ids.map((id) => ({ __typename: 'Order', id, ownerId: null })),
        '... on Order { payments { status refunds { id } } }',
      );
      expect(data._entities).toHaveLength(20);
    });
    expect(statements).toHaveLength(2);
  });
});
