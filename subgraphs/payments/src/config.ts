import { baseShape, flag, secret, url, wholeNumber } from '@tessera/kit/config';
import { z } from 'zod';

/** payments's own variables. */
export const paymentsConfig = {
  PAYMENTS_PROVIDER: z
    .enum(['test', 'stripe'], 'it must be test or stripe')
    .optional()
    .describe('Who takes the money: test (the default outside of production) or stripe.'),
  PAYMENTS_ALLOW_TEST_PROVIDER: flag().describe(
    'Lets the test provider, which takes no money, run in production.',
  ),
  PAYMENTS_TEST_LOG: z
    .string()
    .optional()
    .describe('File of the test provider’s log; payments-provider.db in TESSERA_DATA_DIR unless set.'),
  PAYMENTS_TEST_SECRET: secret()
    .optional()
    .describe('Signs webhooks of the test provider; made up at each start unless set.'),
  PAYMENTS_SLOW_MS: wholeNumber({ min: 0, max: 60_000 })
    .default(2_000)
    .describe('How long the test provider takes over tok_slow, in ms.'),
  PAYMENTS_PUBLIC_ADDRESS: url()
    .default('http://127.0.0.1:4108')
    .describe('Where browsers reach the test provider’s page.'),
  PAYMENTS_DEADLINE_MS: wholeNumber({ min: 10, max: 60_000 })
    .default(10_000)
    .describe('How long one request to the provider may take, in ms.'),
  PAYMENTS_TRIES: wholeNumber({ min: 1, max: 10 })
    .default(3)
    .describe('How often the provider is asked before its answer counts as unknown.'),
  PAYMENTS_RECONCILE_SECONDS: wholeNumber({ min: 1, max: 86_400 })
    .default(30)
    .describe('Pause between two runs that ask the provider about payments that got stuck, in seconds.'),
  STRIPE_SECRET_KEY: secret({ minLength: 16 }).optional().describe('The secret key of the Stripe account.'),
  STRIPE_WEBHOOK_SECRET: secret({ minLength: 16 })
    .optional()
    .describe('The signing secret of the Stripe webhook.'),
  STRIPE_RETURN_URL: url()
    .optional()
    .describe('The shop’s page where payers come back to from their bank; the order’s id is added as order.'),
  STRIPE_API_BASE: url().optional().describe('Another address than Stripe’s, for tests.'),
  TESSERA_DATA_DIR: z.string().default('data').describe('Folder of the SQLite file.'),
  NODE_ENV: baseShape.NODE_ENV,
};

/** What {@link paymentsConfig} reads. */
export type PaymentsConfig = z.output<z.ZodObject<typeof paymentsConfig>>;
