import { randomBytes } from 'node:crypto';
import { readConfig } from '@tessera/kit/config';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { notificationsConfig, readNotificationsSettings } from '../src/config.ts';

const production = (more: Record<string, string> = {}) => ({
  NODE_ENV: 'production',
  SMTP_URL: 'smtp://user:sesame@mail.example.com',
  NOTIFICATIONS_FROM: 'Shop <shop@example.com>',
  NOTIFICATIONS_SECRET: randomBytes(32).toString('base64'),
  NOTIFICATIONS_PUBLIC_ADDRESS: 'https://mail.shop.example',
  STOREFRONT_URL: 'https://shop.example',
  ...more,
});
const read = (env: Record<string, string>) =>
  readNotificationsSettings(readConfig(z.object(notificationsConfig), env));

describe('the configuration', () => {
  it('of production is read, and asks for TLS unless told', () => {
    expect(read(production())).toMatchObject({
      server: {
        host: 'mail.example.com',
        port: 587,
        secure: false,
        auth: { user: 'user', pass: 'sesame' },
      },
      tlsRequired: true,
      from: { name: 'Shop', address: 'shop@example.com' },
    });
    expect(read(production({ NOTIFICATIONS_SMTP_TLS: 'optional' })).tlsRequired).toBe(false);
    expect(read(production({ SMTP_URL: 'smtps://[::1]:2465' })).server).toEqual({
      host: '::1',
      port: 2465,
      secure: true,
      auth: null,
    });
  });

  it('of a laptop needs nothing, and sends nothing', () => {
    expect(read({})).toMatchObject({ server: null, tlsRequired: false, production: false });
  });

  it.each([
    ['SMTP_URL', '', 'SMTP_URL is missing'],
    ['SMTP_URL', 'http://user:sesame@x', 'SMTP_URL is malformed'],
    ['SMTP_URL', 'smtp://user:sesame@x?pool=true', 'SMTP_URL is malformed'],
    ['NOTIFICATIONS_FROM', '', 'NOTIFICATIONS_FROM is missing'],
    ['NOTIFICATIONS_FROM', 'Shop <a@b>, <c@d>', 'NOTIFICATIONS_FROM is malformed'],
    ['NOTIFICATIONS_FROM', 'Shop\nBcc: x <a@b.test>', 'NOTIFICATIONS_FROM is malformed'],
    ['NOTIFICATIONS_SECRET', '', 'NOTIFICATIONS_SECRET is missing'],
    ['NOTIFICATIONS_SECRET', 'abc', 'NOTIFICATIONS_SECRET is malformed'],
    [
      'NOTIFICATIONS_SECRET',
      'signs nothing that matters on a laptop',
      'NOTIFICATIONS_SECRET is the development secret',
    ],
    ['NOTIFICATIONS_PUBLIC_ADDRESS', '', 'NOTIFICATIONS_PUBLIC_ADDRESS is missing'],
    ['STOREFRONT_URL', '', 'STOREFRONT_URL is missing'],
    ['NOTIFICATIONS_SMTP_TLS', 'no', 'NOTIFICATIONS_SMTP_TLS is malformed'],
  ])('of production is refused when %s is %j', (name, value, message) => {
    expect(() => read(production({ [name]: value }))).toThrow(message);
    expect(() => read(production({ [name]: value }))).not.toThrow(/sesame/);
  });

  it('of production may do without a mail server when told so, but not without a secret', () => {
    const silent = {
      NODE_ENV: 'production',
      NOTIFICATIONS_ALLOW_NO_SMTP: 'true',
      NOTIFICATIONS_SECRET: randomBytes(32).toString('base64'),
    };
    expect(read(silent)).toMatchObject({ server: null, production: true });
    expect(() => read({ ...silent, NOTIFICATIONS_SECRET: '' })).toThrow('NOTIFICATIONS_SECRET is missing');
  });
});
