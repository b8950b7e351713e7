import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCommonPasswords } from '../src/credentials/common-passwords.ts';
import { checkNewPassword, readPassword } from '../src/domain/password.ts';

const isCommon = await createCommonPasswords()();
const rules = { email: 'ada.lovelace@example.test', isCommon };
const codeOf = (password: string) => checkNewPassword(password, rules, 'password')?.code ?? 'fine';

describe('checkNewPassword', () => {
  it.each([
    ['1234567', 'PASSWORD_TOO_SHORT'],
    ['', 'PASSWORD_TOO_SHORT'],
    ['👩🏽‍🚀👩🏽‍🚀', 'fine'],
    ['𝒳'.repeat(7), 'PASSWORD_TOO_SHORT'],
    ['correct horse battery', 'fine'],
    ['passwort mit ümlaut', 'fine'],
    ['password1', 'PASSWORD_TOO_COMMON'],
    ['PassWord1', 'PASSWORD_TOO_COMMON'],
    ['iloveyou', 'PASSWORD_TOO_COMMON'],
    ['zzzzzzzzzzzzzzzz', 'PASSWORD_TOO_COMMON'],
    ['ada.lovelace@example.test', 'PASSWORD_LIKE_EMAIL'],
    ['ADA.Lovelace', 'PASSWORD_LIKE_EMAIL'],
    ['my ada.lovelace@example.test!', 'PASSWORD_LIKE_EMAIL'],
    ['x'.repeat(64) + 'y'.repeat(64), 'fine'],
    ['x'.repeat(64) + 'y'.repeat(65), 'PASSWORD_TOO_LONG'],
    ['lone surrogate \ud800', 'PASSWORD_TOO_LONG'],
  ])('%j is %s', (password, code) => {
    expect(codeOf(password)).toBe(code);
  });

  it('refuses a megabyte without looking at it', () => {
    let looked = false;
    const watched = {
      ...rules,
      isCommon: () => {
        looked = true;
        return false;
      },
    };
    expect(checkNewPassword('a1'.repeat(500_000), watched, 'password')?.code).toBe('PASSWORD_TOO_LONG');
    expect(looked).toBe(false);
  });

  it('names the field it was sent in', () => {
    expect(checkNewPassword('short', rules, 'newPassword')?.field).toEqual(['newPassword']);
  });
});

describe('readPassword', () => {
  it('takes what it accepted at first in every composition of its accents', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 8, maxLength: 40 }), (password) => {
        if (checkNewPassword(password, rules, 'password')) return;
        expect(readPassword(password)).not.toBeNull();
        expect(readPassword(password.normalize('NFD'))).toBe(readPassword(password.normalize('NFC')));
      }),
    );
  });

  it('keeps case and spaces', () => {
    expect(readPassword(' A b ')).toBe(' A b ');
  });
});
