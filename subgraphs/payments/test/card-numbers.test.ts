import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import {
  captureRequested,
  paymentRequested,
  refundRequested,
  voidRequested,
} from '@tessera/contracts/events/orders';
import { newId } from '@tessera/kit/graphql';
import { sql } from '@tessera/kit/store';
import { customer, forEachEngine, staff } from '@tessera/kit/testing';
import { beforeAll, expect, it } from 'vitest';
import { signBody } from '../src/providers/signature.ts';
import { type Payments, requests, secret, startPayments } from './fixture.ts';

const written = ['4242424242424242', '4242 4242 4242 4242', '4242-4242-4242-4242', '4242.4242.4242.4242'];
const cards = [...written, 'my card 378282246310005 please', 'tok_5555555555554444', '٤٢٤٢٤٢٤٢٤٢٤٢٤٢٤٢'];
/** The digits of all of them, as they would be found. */
const traces = /4242.?4242.?4242.?4242|378282246310005|5555555555554444|٤٢٤٢/;

const names = [
  'payment',
  'refund',
  'ledger_entry',
  'webhook_event',
  'outbox_message',
  'scheduled_message',
  'inbox_message',
  'parked_message',
];
/** The first trace of a card number; the whole text would say too much. */
const traceIn = (text: string): string | null => traces.exec(text)?.[0] ?? null;

forEachEngine((engine) => {
  let shop: Payments;
  beforeAll(async () => {
    shop = await startPayments(engine);
  });

  const everythingStored = async (): Promise<string> => {
    const { read } = shop.store;
    const rows: unknown[] = [];
    for (const table of names) rows.push(...(await read.query(sql`select * from ${sql.identifier(table)}`)));
    const files =
      engine.name === 'sqlite' ? [shop.databaseUrl.slice('file:'.length), shop.logFile] : [shop.logFile];
    const bytes = files.flatMap((file) =>
      readdirSync(path.dirname(file))
        .filter((name) => name.startsWith(path.basename(file)))
        .map((name) => readFileSync(path.join(path.dirname(file), name), 'utf8')),
    );
    const text = JSON.stringify(rows, (_key, value) => (typeof value === 'bigint' ? `${value}` : value));
    return [text, ...bytes].join('\n');
  };

  it.each(cards)('takes no %s anywhere, and keeps and logs none', async (card) => {
    const orderId = newId('ord');
    const order = requests(orderId);
    await shop.deliver(paymentRequested, order.pay(card));
    const [declined] = await shop.take();
    expect(declined).toMatchObject({ name: 'payment.declined' });

    const sold = requests(newId('ord'));
    await shop.deliver(paymentRequested, sold.pay('tok_success'));
    await shop.deliver(captureRequested, sold.capture);
    await shop.deliver(refundRequested, sold.refund(newId('rfd'), 100, `Was paid with ${card}, sorry`));
    // A refund of an order that is not there, and a message that fails, keep nothing either.
    await shop.deliver(refundRequested, order.refund(newId('rfd'), 100, card));
    await shop.deliver(voidRequested, order.void);

    const body = JSON.stringify({
      id: newId('evt'),
      orderId: newId('ord'),
      providerId: 'tpay_1',
      state: 'declined',
      code: card,
      reason: card,
    });
    const post = (headers: Record<string, string>) =>
      fetch(`${shop.subgraph.url}/webhooks/test?card=${encodeURIComponent(card)}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body,
      });
    expect((await post({ 'tessera-signature': signBody(secret, body, shop.clock()) })).status).toBe(200);
    expect((await post({ 'tessera-signature': encodeURIComponent(card) })).status).toBe(400);
    const page = `/test-provider/confirm/${encodeURIComponent(card)}/${encodeURIComponent(card)}`;
    expect((await fetch(`${shop.subgraph.url}${page}`)).status).toBe(404);
    expect((await fetch(`${shop.subgraph.url}${page}?choice=confirm`, { method: 'POST' })).status).toBe(404);

    for (const viewer of [customer(), staff()]) {
      const { data } = await shop.subgraph.execute(
        `query ($id: ID!) { payment(id: $id) { id } }`,
        { id: card },
        { viewer },
      );
      expect(data?.payment ?? null).toBeNull();
      await shop.subgraph.execute(
        `mutation { paymentReconcile(input: { id: "${card}" }) { payment { id } } }`,
        {},
        {
          viewer,
        },
      );
    }

    const told = JSON.stringify(await shop.take());
    expect(traceIn(told)).toBeNull();
    expect(traceIn(await everythingStored())).toBeNull();
    expect(shop.subgraph.logs.filter((line) => traceIn(line))).toEqual([]);
  });

  it('keeps no token either: nothing about a means of payment is stored', async () => {
    const order = requests(newId('ord'));
    await shop.deliver(paymentRequested, order.pay('tok_timeout_after_effect'));
    expect((await everythingStored()).includes('tok_timeout_after_effect')).toBe(false);
    expect(shop.subgraph.logs.join('\n')).not.toContain('tok_timeout_after_effect');
    await shop.expectSound();
  });
});
