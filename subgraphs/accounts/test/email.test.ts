import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEmail } from '../src/domain/email.ts';

const key = (text: string) => parseEmail(text)?.key;

describe('parseEmail', () => {
  it.each([
    ['Ada@Example.TEST', 'ada@example.test'],
    ['  ada@example.test\n', 'ada@example.test'],
    ['ａｄａ＠ｅｘａｍｐｌｅ．ｔｅｓｔ', 'ada@example.test'],
    ['ada@EXAMPLE。test', 'ada@example.test'],
    ['a.d.a@gmail.com', 'ada@gmail.com'],
    ['A.da@googlemail.com', 'ada@gmail.com'],
    ['ada@bücher.example', 'ada@xn--bcher-kva.example'],
    ['ada@BÜCHER.example', 'ada@xn--bcher-kva.example'],
    ['ada@bu\u0308cher.example', 'ada@xn--bcher-kva.example'],
    ['ada+shop@example.test', 'ada+shop@example.test'],
  ])('%j has the key %s', (text, expected) => {
    expect(key(text)).toBe(expected);
  });

  it('keeps dots where they tell mailboxes apart', () => {
    expect(key('a.da@example.test')).not.toBe(key('ada@example.test'));
  });

  it('sends mail to the address as written, made plain', () => {
    expect(parseEmail(' Ａda.L@Example.test')?.address).toBe('Ada.L@example.test');
  });

  it.each([
    '',
    '@',
    'ada',
    'ada@',
    '@example.test',
    'ada@localhost',
    'ada@127.0.0.1',
    'ada@[127.0.0.1]',
    'ada@1.2',
    'ada@-example.test',
    'ada@exa mple.test',
    'a da@example.test',
    '.ada@example.test',
    'ada.@example.test',
    'a..da@example.test',
    '"ada"@example.test',
    'ada@example.test@',
    'ada@example.test\r\nBcc: eve@example.test',
    'аda@example.test',
    'ıda@example.test',
    'ada\u200b@example.test',
    'ada\ud800@example.test',
    `${'a'.repeat(65)}@example.test`,
    `ada@${'a.'.repeat(130)}test`,
    'a'.repeat(1_000_000),
  ])('refuses %j', (text) => {
    expect(parseEmail(text)).toBeNull();
  });

  it('reads its own key as itself, whatever the case', () => {
    const local = fc
      .stringMatching(/^[a-z0-9]+(?:[.+_-][a-z0-9]+){0,2}$/)
      .filter((text) => text.length <= 64);
    const domain = fc.constantFrom(
      'example.test',
      'gmail.com',
      'googlemail.com',
      'shop.example',
      'bücher.test',
    );
    fc.assert(
      fc.property(local, domain, fc.boolean(), (name, host, upper) => {
        const text = `${name}@${host}`;
        const email = parseEmail(text);
        expect(email).not.toBeNull();
        expect(key(upper ? text.toUpperCase() : text)).toBe(email?.key);
        expect(key(email?.key ?? '')).toBe(email?.key);
        expect(key(email?.address ?? '')).toBe(email?.key);
      }),
    );
  });

  it('answers any text without throwing, and never with anything but printable ASCII', () => {
    // Any UTF-16, halves of surrogate pairs included.
    const text = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 });
    fc.assert(
      fc.property(text, text, (left, right) => {
        const email = parseEmail(`${String.fromCharCode(...left)}@${String.fromCharCode(...right)}.test`);
        if (email) expect(email.key).toMatch(/^[\x21-\x7e]+$/);
      }),
    );
  });
});
