import { randomBytes } from 'node:crypto';
import { userSignedUp } from '@tessera/contracts/events/accounts';
import { orderConfirmed } from '@tessera/contracts/events/orders';
import { newId } from '@tessera/kit/graphql';
import { sql } from '@tessera/kit/store';
import { forEachEngine } from '@tessera/kit/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Notifications, orderOf, startNotifications } from './fixture.ts';
import { header, type SmtpStub, startSmtp } from './smtp-stub.ts';

const evil = '<script>alert(1)</script>';

forEachEngine((engine) => {
  let smtp: SmtpStub;
  let shop: Notifications;
  let silent: Notifications;
  beforeAll(async () => {
    smtp = await startSmtp();
    engine.cleanUp(() => smtp.close());
    shop = await startNotifications(engine, { env: { SMTP_URL: smtp.url } });
    silent = await startNotifications(engine, {
      env: {
        NODE_ENV: 'production',
        NOTIFICATIONS_ALLOW_NO_SMTP: 'true',
        NOTIFICATIONS_SECRET: randomBytes(32).toString('base64'),
      },
    });
  });

  describe('the mailbox', () => {
    it('shows what was written, names and all, and runs nothing of it', async () => {
      const userId = newId('usr');
      const payload = { userId, email: 'eve@example.test', displayName: evil };
      await shop.deliver(userSignedUp, { aggregate: userId, payload });
      await shop.requestMail({ subject: evil, recipient: 'eve@example.test' });
      const list = await fetch(`${shop.url}/mailbox`);
      expect(list.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(list.headers.get('content-security-policy')).not.toContain('unsafe');
      const listed = await list.text();
      expect(listed).toContain('eve@example.test');
      expect(listed).toContain('&lt;script&gt;');
      const ids = [...listed.matchAll(/href="(\/mailbox\/ntf_\w+)"/g)].map(([, path]) => path);
      expect(ids).toHaveLength(2);
      for (const path of ids) {
        const page = await fetch(`${shop.url}${path}`);
        const shown = await page.text();
        expect(shown).toContain('<iframe sandbox src=');
        const frame = await fetch(`${shop.url}${path}/html`);
        expect(frame.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none';/);
        for (const text of [listed, shown, await frame.text()]) expect(text).not.toContain('<script');
      }
    });

    it.each(['/mailbox/ntf_00000000000000000000000000', '/mailbox/x', '/mailbox/x/html', '/mailbox/%00'])(
      'has nothing at %s',
      async (path) => {
        expect((await fetch(`${shop.url}${path}`)).status).toBe(404);
      },
    );

    it('is not there in production', async () => {
      await silent.requestMail();
      for (const path of ['/mailbox', '/mailbox/ntf_00000000000000000000000000']) {
        expect((await fetch(`${silent.url}${path}`)).status).toBe(404);
      }
    });
  });

  describe('in production', () => {
    it('without a mail server nothing is sent, kept or tried again, and the reason is told', async () => {
      const to = await silent.requestMail();
      await silent.sendDue();
      expect(await silent.shown({ to })).toMatchObject([{ status: 'SUPPRESSED', failure: 'NO_SMTP' }]);
      await silent.expectSound();
    });

    it('what a mail with a secret said is gone once it is sent', async () => {
      const live = await startNotifications(engine, {
        env: {
          NODE_ENV: 'production',
          SMTP_URL: smtp.url,
          NOTIFICATIONS_SMTP_TLS: 'optional',
          NOTIFICATIONS_FROM: 'shop@example.com',
          NOTIFICATIONS_SECRET: randomBytes(32).toString('base64'),
          NOTIFICATIONS_PUBLIC_ADDRESS: 'https://mail.shop.example',
          STOREFRONT_URL: 'https://shop.example',
        },
      });
      const to = await live.requestMail();
      const order = orderOf();
      await live.deliver(orderConfirmed, { aggregate: order.orderId, payload: order });
      await live.sendDue();
      const kept = await live.store.read.query<{ kind: string }>(
        sql`select kind from mail_content join notification on notification.id = mail_content.id`,
      );
      expect(kept).toEqual([{ kind: 'ORDER_CONFIRMED' }]);
      const [{ id, status } = { id: '', status: '' }] = await live.shown({ to });
      expect(status).toBe('SENT');
      const { notificationResend } = await live.ask(
        'mutation ($id: ID!) { notificationResend(input: { id: $id }) { userErrors { code } } }',
        { id },
      );
      expect(notificationResend.userErrors).toEqual([{ code: 'CONTENT_GONE' }]);
    });
  });

  describe('the link in a mail', () => {
    const sent = async (more: Parameters<typeof orderOf>[0] = {}) => {
      const order = orderOf(more);
      await shop.deliver(orderConfirmed, { aggregate: order.orderId, payload: order });
      await shop.sendDue();
      const mail = smtp.received.findLast(({ to }) => to.includes(order.email));
      if (!mail) throw new Error('Nothing came.');
      const address = header(mail, 'List-Unsubscribe')?.slice(1, -1) ?? '';
      return { order, address: `${shop.url}${new URL(address).pathname}` };
    };
    const statusOfNext = async (more: Parameters<typeof orderOf>[0]) => {
      const order = orderOf(more);
      await shop.deliver(orderConfirmed, { aggregate: order.orderId, payload: order });
      return (await shop.shown({ orderId: order.orderId }))[0]?.status;
    };
    const form = (body: string, type = 'application/x-www-form-urlencoded') => ({
      method: 'POST',
      headers: { 'content-type': type },
      body,
    });

    it('asks first, and stops mails of this kind to this guest when told', async () => {
      const { order, address } = await sent({ userId: null });
      const { email } = order;
      const page = await fetch(address);
      expect(page.status).toBe(200);
      expect(page.headers.get('content-security-policy')).toContain("form-action 'self'");
      expect(await page.text()).toContain('<form method="post">');
      expect(await statusOfNext({ userId: null, email })).toBe('QUEUED');
      expect((await fetch(address, form(''))).status).toBe(200);
      expect(await statusOfNext({ userId: null, email })).toBe('SUPPRESSED');
      expect(await statusOfNext({ userId: null, email: email.toUpperCase() })).toBe('SUPPRESSED');
      expect(await statusOfNext({ userId: null })).toBe('QUEUED');
      await shop.expectSound();
    });

    it('works by the button of a mail program (RFC 8058), twice as well', async () => {
      const userId = newId('usr');
      const { address } = await sent({ userId });
      const multipart =
        '--x\r\ncontent-disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--';
      for (const request of [
        form('List-Unsubscribe=One-Click'),
        form(multipart, 'multipart/form-data; boundary=x'),
      ]) {
        expect((await fetch(address, request)).status).toBe(200);
      }
      expect(await statusOfNext({ userId })).toBe('SUPPRESSED');
    });

    it('that was forged is not there', async () => {
      const { address } = await sent();
      for (const path of [
        `${address}A`,
        `${address.slice(0, -6)}AAAAAA`,
        `${shop.url}/unsubscribe/x`,
        `${shop.url}/unsubscribe/${'A'.repeat(60)}`,
      ]) {
        expect((await fetch(path)).status).toBe(404);
        expect((await fetch(path, form('List-Unsubscribe=One-Click'))).status).toBe(404);
      }
    });

    it('takes no large bodies', async () => {
      const { address } = await sent();
      expect((await fetch(address, form('x'.repeat(100_000)))).status).toBe(413);
    });
  });
});
