import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMailAddress, recipientKeyOf } from '../src/domain/mail-address.ts';
import { longestInQueue, maxAttempts, pauseAfter } from '../src/domain/retries.ts';
import { singleLine } from '../src/domain/single-line.ts';
import { mailContent, webAddress } from '../src/mails/content.ts';
import { sourceHash } from '../src/mails/generated/layout.ts';
import { formatMoney } from '../src/mails/money.ts';
import { orderNewsMail } from '../src/mails/order-mails.ts';
import { renderMail } from '../src/mails/render.ts';
import { createUnsubscribeTokens } from '../src/unsubscribe/tokens.ts';
import { hashOf } from '../templates/source-hash.ts';

const footer = { sender: 'Shop', unsubscribeUrl: null };

describe('the layout', () => {
  it('is compiled from the source beside it', () => {
    const source = readFileSync(new URL('../templates/layout.mjml', import.meta.url), 'utf8');
    expect(sourceHash).toBe(hashOf(source));
  });

  it('loads nothing from anywhere', async () => {
    const { html } = await renderMail(mailContent({ subject: 'Hi', paragraphs: ['There'] }), footer);
    expect(html).not.toMatch(/<img|<link|<script|@import|url\(|\bsrc=/i);
    expect(html).not.toContain('{{');
  });

  it('shows whatever it is given as text', async () => {
    const evil = `<script>alert(1)</script>"'&{{sender}}<a href="javascript:x">`;
    const content = mailContent({
      subject: evil,
      heading: evil,
      paragraphs: [evil],
      lines: [{ title: evil, quantity: 1, amount: evil }],
      totals: [{ label: evil, amount: evil }],
      action: { label: evil, url: `https://shop.example/"${evil}` },
    });
    for (const linked of [true, false]) {
      const { html, text } = await renderMail({ ...content, linked }, { ...footer, sender: evil });
      expect(html).not.toMatch(/<script|<a href="javascript/i);
      expect(html).toContain('&lt;script&gt;alert(1)');
      expect(text).toContain('<script>alert(1)</script>');
    }
  });

  it('makes links of addresses where only we write, and of nothing else', async () => {
    const content = mailContent({ subject: 'Hi', paragraphs: ['Open https://shop.example/a?b=1&c=2 now'] });
    const link = 'href="https:&#x2F;&#x2F;shop.example&#x2F;a?b&#x3D;1&amp;c&#x3D;2"';
    expect((await renderMail({ ...content, linked: true }, footer)).html).toContain(link);
    expect((await renderMail(content, footer)).html).not.toContain(link);
  });
});

describe('money', () => {
  it.each([
    [123450, 'EUR', '€1,234.50'],
    [-1000, 'EUR', '-€10.00'],
    [5000, 'JPY', '¥5,000'],
    [1234, 'KWD', 'KWD\u00a01.234'],
    [9007199254740991, 'USD', '$90,071,992,547,409.91'],
  ])('%i minor units of %s read %s', (minor, currency, text) => {
    expect(formatMoney(minor, currency)).toBe(text);
  });
});

describe('an action', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', 'nothing', '//x'])(
    'leads nowhere but to the web: not %s',
    (url) => {
      expect(webAddress(url)).toBeNull();
      const order = { id: 'ord_1', number: 'T-1', userId: null, lines: [] };
      expect(orderNewsMail(order, { kind: 'PAYMENT_ACTION_REQUIRED', url }, 'https://s').action).toBeNull();
    },
  );

  it('leads customers to their order, and guests nowhere', () => {
    const news = { kind: 'REFUND_MADE', amount: 1, currency: 'EUR' } as const;
    const order = { id: 'ord_1', number: 'T-1', userId: 'usr_1', lines: [] };
    expect(orderNewsMail(order, news, 'https://s').action?.url).toBe('https://s/account/orders/ord_1');
    expect(orderNewsMail({ ...order, userId: null }, news, 'https://s').action).toBeNull();
  });
});

describe('a subject', () => {
  it('is one line of at most 200 characters, whatever it is made of', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const line = singleLine(text);
        expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
        expect([...line].length).toBeLessThanOrEqual(200);
        expect(line.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('an address', () => {
  it.each(['ada@example.test', "o'brien+x@sub.example.test"])('%s takes mail', (text) => {
    expect(isMailAddress(text)).toBe(true);
  });
  it.each([
    'a@b\n.test',
    'a b@c.test',
    'a@b@c',
    '<a@b.test>',
    'a@b.test,c@d.test',
    `${'a'.repeat(65)}@b.test`,
    '@b',
  ])('%j takes none', (text) => expect(isMailAddress(text)).toBe(false));

  it('is a guest in any case, and nobody else', () => {
    expect(recipientKeyOf({ userId: null, email: 'A@b.test' })).toBe('mail:a@b.test');
    expect(recipientKeyOf({ userId: 'usr_1', email: 'a@b.test' })).toBe('usr_1');
  });
});

describe('tries', () => {
  it('come later and later, by chance, and all fit into the time in the queue', () => {
    let longest = 0;
    for (let failures = 1; failures < maxAttempts; failures += 1) {
      expect(pauseAfter(failures, 0)).toBe(pauseAfter(failures, 1) / 2);
      longest += pauseAfter(failures, 1);
    }
    expect(longest).toBeLessThan(longestInQueue);
    expect(pauseAfter(40, 1)).toBe(60 * 60_000);
  });
});

describe('tokens of links that switch mails off', () => {
  const [secret, other] = ['a secret that is long enough to be one', 'another one that is long enough too'];
  const tokens = createUnsubscribeTokens([secret]);
  const made = tokens.make({ recipientKey: 'mail:ada@example.test', group: 'ORDERS' });

  it('say what they were made with, and show nobody whose they are', () => {
    expect(tokens.read(made)).toEqual({ recipientKey: 'mail:ada@example.test', group: 'ORDERS' });
    expect(Buffer.from(made, 'base64url').toString('latin1')).not.toContain('ada');
  });

  it('are read by a new secret beside the old, and not by another', () => {
    expect(createUnsubscribeTokens([other, secret]).read(made)).not.toBeNull();
    expect(createUnsubscribeTokens([other]).read(made)).toBeNull();
  });

  it('that were changed in any letter are none', () => {
    for (let index = 0; index < made.length; index += 1) {
      const letter = made[index] === 'A' ? 'Q' : 'A';
      const forged = `${made.slice(0, index)}${letter}${made.slice(index + 1)}`;
      // The last letter may hold bits that mean nothing.
      if (!Buffer.from(forged, 'base64url').equals(Buffer.from(made, 'base64url')))
        expect(tokens.read(forged)).toBeNull();
    }
  });

  it.each(['', 'x', '../..', 'A'.repeat(60), 'A'.repeat(100_000)])('guessed are none', (token) => {
    expect(tokens.read(token)).toBeNull();
  });
});
