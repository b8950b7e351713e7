import { paymentRequested } from '@tessera/contracts/events/orders';
import { newId } from '@tessera/kit/graphql';
import { sql } from '@tessera/kit/store';
import { forEachEngine } from '@tessera/kit/testing';
import { beforeAll, expect, it } from 'vitest';
import { signBody } from '../src/providers/signature.ts';
import { deleteEvents } from '../src/store/webhook-events.ts';
import { type Payments, requests, secret, startPayments } from './fixture.ts';

forEachEngine((engine) => {
  let shop: Payments;
  beforeAll(async () => {
    shop = await startPayments(engine);
  });

  const bodyOf = (event: object = {}) =>
    JSON.stringify({
      id: newId('evt'),
      orderId: newId('ord'),
      providerId: 'tpay_1',
      state: 'authorised',
      code: null,
      reason: null,
      ...event,
    });
  const sign = (body: string, key = secret, at = shop.clock()) => signBody(key, body, at);
  const send = async (body: string, signature: string | null = sign(body), path = 'test') => {
    const { status } = await fetch(`${shop.subgraph.url}/webhooks/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(signature !== null && { 'tessera-signature': signature }),
      },
      body,
    });
    return status;
  };
  const kept = () =>
    shop.store.read.query<{ id: string; waiting: unknown }>(sql`select id, waiting from webhook_event`);

  it('refuses webhooks that are unsigned, forged, old or no event, and touches no store', async () => {
    const body = bodyOf();
    shop.subgraph.takeStatements();
    const answers = await Promise.all([
      send(body, null),
      send(body, 'nonsense'),
      send(body, sign(body, 'another secret')),
      send(body, sign(body, secret, new Date(shop.clock().getTime() - 301_000))),
      send(body, sign(body, secret, new Date(shop.clock().getTime() + 301_000))),
      send(body, sign(`${body} `)),
      ...['[]', '{', '', 'null', bodyOf({ state: 'captured' }), bodyOf({ orderId: '' })].map((bad) =>
        send(bad),
      ),
    ]);
    expect(answers).toEqual(answers.map(() => 400));
    expect(await send('x'.repeat(300_000))).toBe(413);
    expect(await send(body, sign(body), 'stripe')).toBe(404);
    // Kit looks for messages that are due whenever it likes.
    const own = shop.subgraph.takeStatements().filter((text) => !/_message/.test(text));
    expect(own).toEqual([]);
  });

  it('counts a genuine event once, however often it comes', async () => {
    const orderId = newId('ord');
    await shop.deliver(paymentRequested, requests(orderId).pay('tok_requires_action'));
    const body = JSON.stringify(shop.settle(orderId, true));
    expect(await Promise.all([1, 2, 3, 4].map(() => send(body)))).toEqual([200, 200, 200, 200]);
    // Said otherwise under the same id, it is the same event.
    expect(await send(JSON.stringify({ ...JSON.parse(body), state: 'declined' }))).toBe(200);
    expect((await shop.take()).map(({ name }) => name)).toEqual([
      'payment.action_required',
      'payment.authorised',
    ]);
    await shop.expectSound();
  });

  it('keeps one of an unknown payment until there is one, and forgets it after a month', async () => {
    const body = bodyOf();
    for (let time = 0; time < 3; time += 1) expect(await send(body)).toBe(200);
    const waiting = (await kept()).filter((row) => Boolean(row.waiting));
    expect(waiting).toHaveLength(1);
    const forget = (before: Date) => shop.store.tx((tx) => deleteEvents(tx, before));
    await forget(shop.clock());
    expect(await kept()).toHaveLength(2);
    shop.clock.advance(1);
    await forget(shop.clock());
    expect(await kept()).toEqual([]);
  });
});
