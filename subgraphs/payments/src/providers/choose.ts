import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { StartError } from '@tessera/kit/errors';
import type { PaymentsConfig } from '../config.ts';
import type { Provider } from './provider.ts';
import { type Effect, openTestLog } from './test-log.ts';
import { createTestProvider, type TestProvider } from './test-provider.ts';

/** The provider that was chosen; the test provider comes with what its page needs. */
export type Chosen =
  | { readonly provider: TestProvider; readonly secret: string }
  | { readonly provider: Provider; readonly secret: null };

const testLogFile = (config: PaymentsConfig): string =>
  config.PAYMENTS_TEST_LOG ?? path.join(config.TESSERA_DATA_DIR, 'payments-provider.db');

/** All that the test provider did; undefined when it never ran. */
export const readTestLog = (config: PaymentsConfig): Effect[] | undefined => {
  const file = testLogFile(config);
  if (!existsSync(file)) return undefined;
  const log = openTestLog(file);
  try {
    return log.all();
  } finally {
    log.close();
  }
};

/** @throws StartError when the provider lacks a setting, or must not be used here. */
export const chooseProvider = async (config: PaymentsConfig, clock: () => Date): Promise<Chosen> => {
  const production = config.NODE_ENV === 'production';
  const name = config.PAYMENTS_PROVIDER ?? (production ? null : 'test');
  if (name === null) throw new StartError('PAYMENTS_PROVIDER is missing: say who takes the money.');
  if (name === 'stripe') {
    const {
      STRIPE_SECRET_KEY: secretKey,
      STRIPE_WEBHOOK_SECRET: webhookSecret,
      STRIPE_RETURN_URL: returnUrl,
    } = config;
    if (!secretKey || !webhookSecret || !returnUrl)
      throw new StartError(
        'STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET and STRIPE_RETURN_URL are needed when PAYMENTS_PROVIDER is stripe.',
      );
    const { createStripeProvider } = await import('./stripe.ts');
    const apiBase = config.STRIPE_API_BASE ?? null;
    const timeoutMs = config.PAYMENTS_DEADLINE_MS;
    return {
      provider: createStripeProvider({ secretKey, webhookSecret, returnUrl, apiBase, timeoutMs, clock }),
      secret: null,
    };
  }
  if (production && !config.PAYMENTS_ALLOW_TEST_PROVIDER)
    throw new StartError(
      'The test provider takes no money: set PAYMENTS_PROVIDER to stripe, or PAYMENTS_ALLOW_TEST_PROVIDER to true.',
    );
  const secret = config.PAYMENTS_TEST_SECRET ?? randomBytes(32).toString('hex');
  const log = openTestLog(testLogFile(config));
  const publicUrl = config.PAYMENTS_PUBLIC_ADDRESS;
  return {
    provider: createTestProvider({ log, secret, publicUrl, clock, slowMs: config.PAYMENTS_SLOW_MS }),
    secret,
  };
};
