import { mailRequested } from '@tessera/contracts/events/accounts';
import { deliveryRequested } from '@tessera/contracts/events/notifications';
import { orderConfirmed } from '@tessera/contracts/events/orders';
import { newId } from '@tessera/kit/graphql';
import { sql } from '@tessera/kit/store';
import { forEachEngine, waitFor } from '@tessera/kit/testing';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sweep } from '../src/actions/sweep.ts';
import { longestInQueue, maxAttempts, pauseAfter } from '../src/domain/retries.ts';
import { tables } from '../src/store/tables.ts';
import { type Notifications, orderOf, startNotifications } from './fixture.ts';
import { header, headerLines, readable, type SmtpStub, startSmtp } from './smtp-stub.ts';

const hour = 60 * 60_000;

forEachEngine((engine) => {
  let smtp: SmtpStub;
  let shop: Notifications;
  beforeAll(async () => {
    smtp = await startSmtp();
    engine.cleanUp(() => smtp.close());
    shop = await startNotifications(engine, {
      env: { SMTP_URL: smtp.url, NOTIFICATIONS_FROM: 'Shop <shop@example.com>' },
      parts: { silenceMs: 1_000, deadlineMs: 2_000 },
    });
  });
  afterEach(() => {
    smtp.behaviour = {};
    smtp.received.splice(0);
  });
  const only = async (to: string) => {
    const [shown, ...more] = await shop.shown({ to });
    expect(more).toEqual([]);
    return shown;
  };
  const contents = async (to: string) =>
    (
      await shop.store.read.query(
        sql`select 1 from mail_content join notification on notification.id = mail_content.id where recipient = ${to}`,
      )
    ).length;

  describe('a mail', () => {
    it('arrives with text and HTML, from the shop, under an id of its own', async () => {
      const order = orderOf();
      await shop.deliver(orderConfirmed, { aggregate: order.orderId, payload: order });
      await shop.sendDue();
      const [mail, ...more] = smtp.received;
      if (!mail) throw new Error('Nothing came.');
      expect(more).toEqual([]);
      const { id } = (await only(order.email)) ?? {};
      expect(mail).toMatchObject({ from: 'shop@example.com', to: [order.email] });
      expect(header(mail, 'From')).toBe('Shop <shop@example.com>');
      expect(header(mail, 'To')).toBe(order.email);
      expect(header(mail, 'Subject')).toBe('Your order T-10042 is confirmed');
      expect(header(mail, 'Message-ID')).toBe(`<${id}.0@example.com>`);
      expect(header(mail, 'List-Unsubscribe')).toMatch(/^<http:\/\/127\.0\.0\.1:4110\/unsubscribe\/[\w-]+>$/);
      expect(header(mail, 'List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click');
      const text = readable(mail);
      expect(text).toContain('2 × Chair  €1,000.00');
      expect(text).toContain('Total: €1,425.75');
      expect(text).toContain('<!doctype html>');
    });

    it('about an account cannot be unsubscribed from', async () => {
      await shop.requestMail();
      await shop.sendDue();
      const [mail] = smtp.received;
      if (!mail) throw new Error('Nothing came.');
      expect(headerLines(mail).filter((line) => /^list-/i.test(line))).toEqual([]);
      expect(readable(mail)).not.toContain('unsubscribe');
    });

    it('has no header but ours, whatever is in its subject', async () => {
      const to = await shop.requestMail({ subject: 'Hi\r\nBcc: eve@example.test\r\n\r\n<script>\u2028X' });
      await shop.sendDue();
      const [mail] = smtp.received;
      if (!mail) throw new Error('Nothing came.');
      expect(mail.to).toEqual([to]);
      expect(header(mail, 'Bcc')).toBeUndefined();
      expect(header(mail, 'Subject')).toBe('Hi Bcc: eve@example.test <script> X');
    });
  });

  describe('a server that refuses', () => {
    it.each([
      ['rcpt', 550],
      ['data', 554],
    ])('for good (%s %i) is not asked again', async (stage, code) => {
      smtp.behaviour = { [stage]: code };
      const to = await shop.requestMail();
      await shop.sendDue();
      expect(await only(to)).toMatchObject({ status: 'FAILED', attempts: 1, failure: `SMTP_${code}` });
      shop.clock.advance(hour);
      await shop.sendDue();
      expect(await only(to)).toMatchObject({ attempts: 1 });
    });

    it.each([
      ['from', 550, 'SMTP_550'],
      ['rcpt', 450, 'SMTP_450'],
      ['data', 451, 'SMTP_451'],
    ])('for now (%s %i) is asked again later, and takes it once', async (stage, code, failure) => {
      smtp.behaviour = { [stage]: code };
      const to = await shop.requestMail();
      await shop.sendDue();
      expect(await only(to)).toMatchObject({ status: 'QUEUED', attempts: 1, failure });
      shop.clock.advance(14_000);
      await shop.sendDue();
      expect(await only(to)).toMatchObject({ attempts: 1 });
      smtp.behaviour = {};
      shop.clock.advance(17_000);
      await shop.sendDue();
      expect(await only(to)).toMatchObject({ status: 'SENT', attempts: 2, failure: null });
      expect(smtp.received).toHaveLength(1);
    });

    it.each([
      ['hangs up', { drop: true }],
      ['never greets', { hang: true }],
      ['takes longer than a mail may', { slowMs: 2_500 }],
    ])('nothing but %s is asked again later', async (_what, behaviour) => {
      smtp.behaviour = behaviour;
      const to = await shop.requestMail();
      const began = Date.now();
      await shop.sendDue();
      expect(Date.now() - began).toBeLessThan(6_000);
      const shown = await only(to);
      expect(shown).toMatchObject({ status: 'QUEUED', attempts: 1 });
      expect(shown?.failure).toMatch(/^E/);
    });

    it('after it took a mail, without saying so, gets it again under the same id', async () => {
      smtp.behaviour = { lost: true };
      const to = await shop.requestMail();
      await shop.sendDue();
      expect(await only(to)).toMatchObject({ status: 'QUEUED', attempts: 1 });
      smtp.behaviour = {};
      shop.clock.advance(30_000);
      await shop.sendDue();
      const ids = smtp.received
        .filter((mail) => mail.to.includes(to))
        .map((mail) => header(mail, 'Message-ID'));
      expect(ids).toHaveLength(2);
      expect(new Set(ids).size).toBe(1);
    });

    it('and never takes it is left alone in the end', async () => {
      smtp.behaviour = { data: 451 };
      const to = await shop.requestMail();
      for (let turn = 1; turn < maxAttempts + 2; turn += 1) {
        await shop.sendDue();
        shop.clock.advance(pauseAfter(Math.min(turn, maxAttempts - 1), 1));
      }
      expect(await only(to)).toMatchObject({ status: 'FAILED', attempts: maxAttempts, failure: 'SMTP_451' });
      await shop.expectSound();
    });
  });

  it('is tried once, however often a try is requested', async () => {
    const to = await shop.requestMail();
    const [request] = await shop.emitted(deliveryRequested);
    if (!request) throw new Error('Nothing was requested.');
    for (let turn = 0; turn < 3; turn += 1) {
      await shop.deliver(deliveryRequested, { aggregate: request.aggregate, payload: request.payload });
    }
    expect(smtp.received).toHaveLength(1);
    expect(await only(to)).toMatchObject({ status: 'SENT', attempts: 1 });
  });

  it('what is in the queue outlives the process', async () => {
    const databaseUrl = await engine.databaseUrl();
    const env = { SMTP_URL: smtp.url };
    smtp.behaviour = { data: 451 };
    const first = await startNotifications(engine, { databaseUrl, env });
    const to = await first.requestMail();
    await first.sendDue();
    await first.stop();
    smtp.behaviour = {};
    const second = await startNotifications(engine, { databaseUrl, env });
    second.clock.advance(30_000);
    await second.sendDue();
    expect(await second.shown({ to })).toMatchObject([{ status: 'SENT', attempts: 2 }]);
  });

  it('a server that hangs holds up neither other work nor many mails', async () => {
    smtp.behaviour = { hang: true };
    const addresses = await Promise.all(Array.from({ length: 30 }, () => shop.requestMail()));
    const requests = await shop.emitted(deliveryRequested);
    const from = smtp.connections;
    const tries = Promise.all(
      requests.map(({ id, aggregate, payload }) =>
        shop.deliver(deliveryRequested, { id, aggregate, payload }),
      ),
    );
    await waitFor(() => smtp.connections - from === 8);
    const order = orderOf();
    let over = false;
    tries.finally(() => {
      over = true;
    });
    await shop.deliver(orderConfirmed, { aggregate: order.orderId, payload: order });
    expect(over).toBe(false);
    await tries;
    expect(smtp.connections - from).toBe(8);
    const shown = (await Promise.all(addresses.map(only))).map((one) => `${one?.status} ${one?.attempts}`);
    expect(shown.filter((one) => one === 'QUEUED 1')).toHaveLength(8);
    // Those that found no place were not tried: they are back in the queue.
    expect(shown.filter((one) => one === 'QUEUED 0')).toHaveLength(22);
    smtp.behaviour = {};
    shop.clock.advance(31_000);
    await shop.sendDue();
    expect(new Set((await Promise.all(addresses.map(only))).map((one) => one?.status))).toEqual(
      new Set(['SENT']),
    );
  });

  it('what was in the queue for too long is given up, by the next try or by the sweep', async () => {
    smtp.behaviour = { data: 451 };
    const tried = await shop.requestMail();
    await shop.sendDue();
    shop.clock.advance(longestInQueue + 1);
    await shop.sendDue();
    expect(await only(tried)).toMatchObject({ status: 'FAILED', failure: 'EXPIRED' });
    const lost = await shop.requestMail();
    await shop.emitted(deliveryRequested);
    shop.clock.advance(longestInQueue + 1);
    await sweep(shop);
    expect(await only(lost)).toMatchObject({ status: 'FAILED', failure: 'EXPIRED' });
    await shop.expectSound();
  });

  it('what a mail says is deleted in time, and the notification long after', async () => {
    const secret = await shop.requestMail();
    const order = orderOf();
    await shop.deliver(orderConfirmed, { aggregate: order.orderId, payload: order });
    await shop.sendDue();
    expect([await contents(secret), await contents(order.email)]).toEqual([1, 1]);
    shop.clock.advance(24 * hour);
    await sweep(shop);
    expect([await contents(secret), await contents(order.email)]).toEqual([0, 1]);
    shop.clock.advance(29 * 24 * hour);
    await sweep(shop);
    expect(await contents(order.email)).toBe(0);
    expect(await shop.shown({ to: order.email })).toHaveLength(1);
    shop.clock.advance(400 * 24 * hour);
    await sweep(shop);
    expect(await shop.shown({})).toEqual([]);
  });

  it('a message that was given up is deleted in time where it holds what a mail says', async () => {
    const { parkedMessage } = tables.on(shop.store);
    const parked = (name: string, status: 'DEAD' | 'RETRY') => ({
      id: newId('msg'),
      name,
      aggregate: 'mail_x',
      envelope: '{}',
      status,
      attempts: 1,
      nextAttemptAt: new Date('2999-01-01T00:00:00.000Z'),
      error: null,
      parkedAt: shop.clock(),
    });
    await shop.store.tx((tx) =>
      tx
        .insert(parkedMessage)
        .values([
          parked(mailRequested.name, 'DEAD'),
          parked(mailRequested.name, 'RETRY'),
          parked(orderConfirmed.name, 'DEAD'),
        ]),
    );
    const left = async () => (await shop.store.read.select().from(parkedMessage)).length;
    await sweep(shop);
    expect(await left()).toBe(3);
    shop.clock.advance(24 * hour);
    await sweep(shop);
    expect(await left()).toBe(2);
  });

  it('logs neither what mails say nor where they go', () => {
    const told = shop.logs.filter((line) => /SECRETTOKEN|@example\.test/.test(line));
    expect(told).toEqual([]);
    expect(shop.logs.some((line) => line.includes('"failure":"SMTP_550"'))).toBe(true);
  });
});
