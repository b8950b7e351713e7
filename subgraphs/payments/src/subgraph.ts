import { defineSubgraph } from '@tessera/kit/server';
import { reconcile } from './actions/reconcile.ts';
import { paymentsConfig } from './config.ts';
import { consumersOf } from './consumers/index.ts';
import { createContext } from './context.ts';
import { personalDataParts } from './personal-data-parts.ts';
import { chooseProvider, readTestLog } from './providers/choose.ts';
import { resolvers } from './resolvers/index.ts';
import { claims } from './store/claims.ts';
import { personalData } from './store/personal-data.ts';
import { tables } from './store/tables.ts';
import { verify } from './store/verify.ts';
import { deleteEvents } from './store/webhook-events.ts';
import { addConfirmPage } from './webhooks/confirm-page.ts';
import { addWebhooks } from './webhooks/routes.ts';

/** Younger payments are still with their provider or payer, ms. */
const stuckAfterMs = 60_000;
const hour = 3_600_000;
/** Providers repeat an event for a few days at most. */
const eventsKeptMs = 30 * 24 * hour;

/** Payments, refunds and the double-entry ledger: promises of money, taking it, giving it back. */
export const payments = defineSubgraph({
  name: 'payments',
  port: 4108,
  schema: new URL('../schema.graphql', import.meta.url),
  config: paymentsConfig,
  store: { tables, personalData, migrations: new URL('../migrations/', import.meta.url) },
  verify: ({ read, config }) => verify(read, readTestLog(config)),
  claims: ({ read, config }) => claims(read, readTestLog(config)),
  setup: async ({ store, config, clock, newId, outbox }) => {
    const { provider, secret } = await chooseProvider(config, clock);
    const asking = { deadlineMs: config.PAYMENTS_DEADLINE_MS, tries: config.PAYMENTS_TRIES };
    const dependencies = { store, outbox, provider, asking, clock, newId };
    const erasing = personalDataParts(dependencies);
    const parts = {
      resolvers,
      consumers: [...consumersOf(dependencies), ...erasing.consumers],
      context: (base: Parameters<typeof createContext>[0]) => createContext(base, dependencies),
      routes: (app: Parameters<typeof addWebhooks>[0]) => {
        addWebhooks(app, dependencies);
        if ('settle' in provider && secret !== null) addConfirmPage(app, { provider, secret, clock });
      },
      jobs: [
        ...erasing.jobs,
        {
          name: 'reconcile-payments',
          everyMs: config.PAYMENTS_RECONCILE_SECONDS * 1_000,
          run: async (signal: AbortSignal) => {
            await reconcile(dependencies, stuckAfterMs, signal);
          },
        },
        {
          name: 'forget-webhook-events',
          everyMs: hour,
          run: () => store.tx((tx) => deleteEvents(tx, new Date(clock().getTime() - eventsKeptMs))),
        },
      ],
      close: () => provider.close(),
    };
    return parts;
  },
});
