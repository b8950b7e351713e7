import { defineSubgraph } from '@tessera/kit/server';
import type { Logger } from '@tessera/kit/telemetry';
import type { Dependencies, Send } from './actions/dependencies.ts';
import { sweep } from './actions/sweep.ts';
import { type NotificationsSettings, notificationsConfig, readNotificationsSettings } from './config.ts';
import { createConsumers } from './consumers/index.ts';
import { createContext } from './context.ts';
import { canSwitchOff, type Group, groupOf } from './domain/kinds.ts';
import { addMailbox } from './mailbox/routes.ts';
import { personalDataParts } from './personal-data-parts.ts';
import { resolvers } from './resolvers/index.ts';
import { createSender, type SenderOptions } from './smtp/sender.ts';
import { mailboxOnly, noServer } from './smtp/silent.ts';
import { personalData } from './store/personal-data.ts';
import { tables } from './store/tables.ts';
import { verify } from './store/verify.ts';
import { addUnsubscribe } from './unsubscribe/routes.ts';
import { createUnsubscribeTokens } from './unsubscribe/tokens.ts';

const sweepEveryMs = 5 * 60_000;

/** What tests put in place of the real thing. */
export type NotificationsParts = Pick<SenderOptions, 'deadlineMs' | 'silenceMs'>;

const senderOf = (
  { server, from, tlsRequired, production }: NotificationsSettings,
  logger: Logger,
  parts: NotificationsParts,
): Send => {
  if (server) return createSender({ server, from, tlsRequired, logger, ...parts });
  return production ? noServer : mailboxOnly;
};

/** Defines notifications. */
export const defineNotifications = (parts: NotificationsParts = {}) =>
  defineSubgraph({
    name: 'notifications',
    port: 4110,
    schema: new URL('../schema.graphql', import.meta.url),
    config: notificationsConfig,
    store: { tables, personalData, migrations: new URL('../migrations/', import.meta.url) },
    verify: ({ read }) => verify(read),
    setup: ({ store, config, clock, newId, outbox, logger }) => {
      const settings = readNotificationsSettings(config);
      const { production, from, publicAddress, storefrontUrl } = settings;
      const tokens = createUnsubscribeTokens(settings.secrets);
      const unsubscribeUrl = (recipientKey: string, group: Group) =>
        `${publicAddress}/unsubscribe/${tokens.make({ recipientKey, group })}`;
      const dependencies: Dependencies = {
        store,
        outbox,
        clock,
        newId,
        random: Math.random,
        send: senderOf(settings, logger, parts),
        production,
        storefrontUrl,
        unsubscribeUrl,
        mailDomain: from.address.slice(from.address.indexOf('@') + 1),
      };
      const erasing = personalDataParts(dependencies);
      return {
        resolvers,
        context: (base) => createContext(base, dependencies),
        consumers: [...createConsumers(dependencies), ...erasing.consumers],
        routes: (app) => {
          addUnsubscribe(app, dependencies, tokens);
          if (production) return;
          addMailbox(app, {
            store,
            footerOf: ({ recipientKey, kind }) => ({
              sender: from.name || from.address,
              unsubscribeUrl: canSwitchOff(groupOf(kind))
                ? unsubscribeUrl(recipientKey, groupOf(kind))
                : null,
            }),
          });
        },
        jobs: [{ name: 'sweep', everyMs: sweepEveryMs, run: () => sweep(dependencies) }, ...erasing.jobs],
      };
    },
  });

/** What people are told by mail, and what they wish to be told. */
export const notifications = defineNotifications();
