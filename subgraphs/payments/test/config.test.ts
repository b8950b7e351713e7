import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { paymentsConfig } from '../src/config.ts';
import { chooseProvider } from '../src/providers/choose.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'tessera-payments-'));
afterAll(() => rmSync(folder, { recursive: true }));

const choose = async (env: Readonly<Record<string, string>>) => {
  const config = z.object(paymentsConfig).parse({ TESSERA_DATA_DIR: folder, ...env });
  const { provider, secret } = await chooseProvider(config, () => new Date());
  await provider.close();
  return { name: provider.name, secret };
};

const production = { NODE_ENV: 'production' };
const stripe = {
  ...production,
  PAYMENTS_PROVIDER: 'stripe',
  STRIPE_SECRET_KEY: 'sk_live_of_no_account_1',
  STRIPE_WEBHOOK_SECRET: 'whsec_of_no_account_1',
  STRIPE_RETURN_URL: 'https://shop.example/paid',
};

describe('who takes the money', () => {
  it('is nobody in production unless it is said', async () => {
    await expect(choose(production)).rejects.toThrow('PAYMENTS_PROVIDER is missing');
  });

  it('is the test provider elsewhere, and in production where that is allowed in words', async () => {
    expect(await choose({})).toMatchObject({ name: 'test' });
    await expect(choose({ ...production, PAYMENTS_PROVIDER: 'test' })).rejects.toThrow(
      'PAYMENTS_ALLOW_TEST_PROVIDER',
    );
    const allowed = { ...production, PAYMENTS_PROVIDER: 'test', PAYMENTS_ALLOW_TEST_PROVIDER: 'true' };
    expect(await choose(allowed)).toMatchObject({ name: 'test' });
    // Allowing it does not choose it.
    await expect(choose({ ...production, PAYMENTS_ALLOW_TEST_PROVIDER: 'true' })).rejects.toThrow();
  });

  it('makes up the test provider’s secret anew at each start', async () => {
    const secrets = [await choose({}), await choose({})].map(({ secret }) => secret);
    expect(new Set(secrets).size).toBe(2);
    for (const secret of secrets) expect(secret).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is Stripe with all of its settings, and not without one of them', async () => {
    expect(await choose(stripe)).toEqual({ name: 'stripe', secret: null });
    for (const missing of ['STRIPE_SECRET_KEY', 'STRIPE_WEBHOOK_SECRET', 'STRIPE_RETURN_URL'] as const) {
      const { [missing]: _, ...others } = stripe;
      await expect(choose(others)).rejects.toThrow(missing);
    }
  });

  it.each([
    ['STRIPE_SECRET_KEY', 'sk'],
    ['STRIPE_SECRET_KEY', 'your-stripe-secret-key'],
    ['STRIPE_WEBHOOK_SECRET', 'changeme-changeme'],
    ['STRIPE_RETURN_URL', 'javascript:alert(1)'],
    ['PAYMENTS_PROVIDER', 'none'],
    ['PAYMENTS_TEST_SECRET', 'abc'],
  ])('refuses %s = %s', async (name, value) => {
    await expect(choose({ ...stripe, [name]: value })).rejects.toThrow();
  });
});
