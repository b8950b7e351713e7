import { StartError } from '@tessera/kit/errors';
import { defineSubgraph } from '@tessera/kit/server';
import { askAgain } from './actions/carry-erasure-on.ts';
import type { Dependencies } from './actions/dependencies.ts';
import { sweep } from './actions/sweep.ts';
import { accountsConfig, readAccountsSettings } from './config.ts';
import { createConsumers } from './consumers/index.ts';
import { createContext } from './context.ts';
import { createAccessTokens } from './credentials/access-tokens.ts';
import { createCipher } from './credentials/cipher.ts';
import { createCommonPasswords } from './credentials/common-passwords.ts';
import { createKeyRing } from './credentials/key-ring.ts';
import { createPasswordHasher, type PasswordHasher } from './credentials/password-hasher.ts';
import { loadDemoData } from './demo-data.ts';
import { linksTo } from './domain/mails.ts';
import { resolvers } from './resolvers/index.ts';
import { personalData } from './store/personal-data.ts';
import { tables } from './store/tables.ts';

const minute = 60_000;

/** What tests put in place of the real thing. */
export interface AccountsParts {
  readonly createHasher?: () => Promise<PasswordHasher>;
}

/** Defines accounts. */
export const defineAccounts = ({ createHasher = createPasswordHasher }: AccountsParts = {}) =>
  defineSubgraph({
    name: 'accounts',
    port: 4102,
    schema: new URL('../schema.graphql', import.meta.url),
    config: accountsConfig,
    store: { tables, personalData, migrations: new URL('../migrations/', import.meta.url) },
    setup: async ({ store, outbox, config, clock, logger, newId }) => {
      const settings = readAccountsSettings(config);
      const cipher = createCipher(settings.encryptionSecrets);
      const keyRing = createKeyRing({ store, clock, cipher });
      await keyRing.signingKey().catch((cause) => {
        throw new StartError(
          'The signing keys in the store cannot be read: give ACCOUNTS_ENCRYPTION_KEY the secret they were encrypted with.',
          { cause },
        );
      });
      const deps: Dependencies = {
        store,
        outbox,
        clock,
        newId,
        cipher,
        hasher: await createHasher(),
        commonPasswords: createCommonPasswords(),
        issueAccessToken: createAccessTokens(keyRing, clock),
        links: linksTo(settings.storefrontUrl),
        keepMails: settings.outboxOpen,
      };
      return {
        resolvers,
        consumers: createConsumers(deps),
        context: (base) => createContext(base, { deps, outboxOpen: settings.outboxOpen }),
        routes: (app) => {
          app.get('/.well-known/jwks.json', async (_request, reply) => {
            // Shorter than a key is published ahead of its first signature.
            reply.header('cache-control', 'public, max-age=300');
            return { keys: await keyRing.publishedKeys() };
          });
        },
        jobs: [
          { name: 'rotate signing keys', everyMs: 5 * minute, run: () => keyRing.rotate() },
          { name: 'ask again for erasures', everyMs: minute, run: () => askAgain(deps) },
          { name: 'sweep', everyMs: 15 * minute, run: () => sweep(deps) },
        ],
        demo: async ({ progress }) => {
          progress('users', 0, 1);
          const added = await loadDemoData(deps);
          progress('users', 1, 1);
          logger.info({ added }, 'demo users');
        },
      };
    },
  });

/** The subgraph of users, sessions and addresses. */
export const accounts = defineAccounts();
