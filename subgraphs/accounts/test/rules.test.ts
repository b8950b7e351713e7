import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkAddress, cleanAddress } from '../src/domain/address.ts';
import { networkOf } from '../src/domain/attempt-limits.ts';
import { linksTo, mails } from '../src/domain/mails.ts';
import {
  readOneTimeCode,
  readRecoveryCode,
  recoveryCodeCount,
  toRecoveryCode,
} from '../src/domain/one-time-codes.ts';
import { lifetimes, refreshTokenEnd } from '../src/domain/session.ts';
import { checkLine, checkPhone, cleanLine, cleanPhone } from '../src/domain/text.ts';

describe('networkOf', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['', null],
    ['unknown', null],
    ['192.0.2.7, 192.0.2.8', null],
    [null, null],
  ])('%s is of %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('is the same for all addresses of one /64', () => {
    const group = fc.integer({ min: 0, max: 0xffff }).map((value) => value.toString(16));
    const half = fc.tuple(group, group, group, group).map((groups) => groups.join(':'));
    fc.assert(
      fc.property(half, half, half, (network, one, other) => {
        expect(networkOf(`${network}:${one}`)).toBe(networkOf(`${network}:${other}`));
      }),
    );
  });
});

describe('one-time codes', () => {
  it.each([
    ['123456', '123456'],
    [' 123 456 ', '123456'],
    ['12345', null],
    ['1234567', null],
    ['१२३४५६', null],
    ['9'.repeat(1_000_000), null],
  ])('%j reads as %s', (text, code) => {
    expect(readOneTimeCode(text)).toBe(code);
  });

  it('a recovery code survives being written down', () => {
    const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 });
    fc.assert(
      fc.property(bytes, (random) => {
        const code = toRecoveryCode(random);
        if (code === null) return;
        expect(code).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/);
        expect(code).not.toMatch(/[ilo01]/);
        expect(readRecoveryCode(code)).toBe(code.replaceAll('-', ''));
        expect(readRecoveryCode(` ${code.toUpperCase().replaceAll('-', ' ')} `)).toBe(readRecoveryCode(code));
      }),
    );
    expect(recoveryCodeCount).toBe(10);
  });

  it('bytes that would favour some characters are skipped', () => {
    expect(toRecoveryCode(new Uint8Array(32).fill(255))).toBeNull();
  });
});

describe('a refresh token', () => {
  it('never outlives its session', () => {
    const now = new Date('2026-01-01T00:00:00Z');
    const at = (ms: number) => new Date(now.getTime() + ms);
    expect(refreshTokenEnd(now, at(lifetimes.session))).toEqual(at(lifetimes.refreshToken));
    expect(refreshTokenEnd(now, at(1000))).toEqual(at(1000));
  });
});

describe('text', () => {
  it('lines become single lines, trimmed and composed', () => {
    expect(cleanLine('  Ada\n\tLove\u0065\u0301  lace ')).toBe('Ada Loveé lace');
  });

  it.each(['', 'a'.repeat(101), 'Ada\u0007', '\u202egnp.exe'])('refuses %j as a name', (text) => {
    expect(checkLine(text, 'displayName', { min: 1, max: 100 })?.code).toBe('INVALID');
  });

  it.each(['<script>alert(1)</script>', "Robert'); DROP TABLE users;--", '👩🏽‍🚀', 'علي', '李'])(
    'keeps %j as it is',
    (text) => {
      expect(checkLine(cleanLine(text), 'displayName', { min: 1, max: 100 })).toBeNull();
      expect(cleanLine(text)).toBe(text);
    },
  );

  it.each([
    ['+49 30 901820', true],
    ['+1 (270) 555-0100', true],
    ['030 901820', false],
    ['+0123456789', false],
    ['+49', false],
    ['+4930901820901820', false],
    ['tel:+4930901820', false],
  ])('phone %s is fine: %s', (text, fine) => {
    expect(checkPhone(cleanPhone(text), 'phone') === null).toBe(fine);
  });
});

describe('an address', () => {
  const input = { name: ' Ada ', line1: '1 St.  James', city: 'London', countryCode: 'GB' };

  it('is stored tidied up, blanks as nothing', () => {
    const address = cleanAddress({
      ...input,
      company: '  ',
      postalCode: 'sw1a 1aa',
      phone: '+44 20 7946 0000',
    });
    expect(address).toEqual({
      name: 'Ada',
      company: null,
      line1: '1 St. James',
      line2: null,
      city: 'London',
      region: null,
      postalCode: 'SW1A 1AA',
      countryCode: 'GB',
      phone: '+442079460000',
    });
    expect(checkAddress(address).filter(Boolean)).toEqual([]);
  });

  it('names every field at fault', () => {
    const address = cleanAddress({ ...input, name: ' ', line1: 'x'.repeat(201), phone: '123' });
    expect(checkAddress(address).flatMap((problem) => problem?.field ?? [])).toEqual([
      'name',
      'line1',
      'phone',
    ]);
  });
});

describe('mails', () => {
  it('carry their token in the fragment of a link to the storefront, and nothing a client sent', () => {
    const links = linksTo('https://shop.example/en');
    const reset = mails.passwordReset(links, 'T0ken-_');
    expect(reset.body).toContain('https://shop.example/en/account/reset-password#token=T0ken-_');
    const verification = mails.emailVerification(links, 'T0ken-_');
    expect(verification.body).toContain('https://shop.example/en/account/verify#token=T0ken-_');
  });
});
