import { paymentRequested, voidRequested } from '@tessera/contracts/events/orders';
import { newId } from '@tessera/kit/graphql';
import { forEachEngine } from '@tessera/kit/testing';
import { beforeAll, expect, it } from 'vitest';
import { type Payments, requests, startPayments } from './fixture.ts';

forEachEngine((engine) => {
  let shop: Payments;
  beforeAll(async () => {
    shop = await startPayments(engine);
  });

  const waiting = async () => {
    const orderId = newId('ord');
    await shop.deliver(paymentRequested, requests(orderId).pay('tok_requires_action'));
    const [told] = await shop.take();
    return { orderId, path: String(told?.url).replace('http://pay.test', '') };
  };
  const open = (path: string, init: RequestInit = {}) => fetch(`${shop.subgraph.url}${path}`, init);
  const choose = (path: string, choice: string) =>
    open(`${path}?choice=${choice}`, { method: 'POST', body: new URLSearchParams() });

  it('asks the payer, and shows no script, frame or cache a way in', async () => {
    const { path } = await waiting();
    const answer = await open(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const html = await answer.text();
    expect(html).toContain('formaction="?choice=confirm"');
    expect(html).toContain('formaction="?choice=refuse"');
    expect(html).not.toContain('<script');
  });

  it.each([
    ['confirm', 'Confirmed', 'payment.authorised'],
    ['refuse', 'Refused', 'payment.declined'],
  ])('%s: tells the shop, once; another choice later changes nothing', async (choice, title, name) => {
    const { orderId, path } = await waiting();
    for (const each of [choice, choice, choice === 'confirm' ? 'refuse' : 'confirm']) {
      const answer = await choose(path, each);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain(`<h1>${title}</h1>`);
    }
    expect(await shop.take()).toMatchObject([{ name, orderId }]);
    await shop.expectSound();
  });

  it('is not there for another payment, another order, one that asks for nothing, or a script in its name', async () => {
    const { orderId, path } = await waiting();
    const plain = newId('ord');
    await shop.deliver(paymentRequested, requests(plain).pay('tok_success'));
    const [paid] = shop.log.of(plain);
    await shop.take();
    for (const unknown of [
      `/test-provider/confirm/${orderId}/tpay_0`,
      path.replace(orderId, newId('ord')),
      `/test-provider/confirm/${plain}/${paid?.providerId}`,
      `/test-provider/confirm/${orderId}/${encodeURIComponent('<script>alert(1)</script>')}`,
    ]) {
      const [shown, chosen] = [await open(unknown), await choose(unknown, 'confirm')];
      expect([shown.status, chosen.status]).toEqual([404, 404]);
      expect(await shown.text()).not.toContain('<script>');
    }
    expect(await shop.take()).toEqual([]);
  });

  it('refuses no choice and another one, and a choice after the order was called off', async () => {
    const { orderId, path } = await waiting();
    for (const bad of ['', 'maybe', 'confirm&choice=refuse'])
      expect((await choose(path, bad)).status).toBe(400);
    await shop.deliver(voidRequested, { orderId });
    expect((await choose(path, 'confirm')).status).toBe(404);
    expect(shop.log.of(orderId).map(({ kind }) => kind)).toEqual(['ACTION_REQUIRED', 'VOIDED']);
    expect((await shop.take()).map(({ name }) => name)).toEqual(['payment.voided']);
  });
});
