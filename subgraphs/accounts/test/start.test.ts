import { randomBytes } from 'node:crypto';
import { readConfig } from '@tessera/kit/config';
import { deterministicId } from '@tessera/kit/graphql';
import { fixedClock, forEachEngine, staff, startTestSubgraph } from '@tessera/kit/testing';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { accountsConfig, readAccountsSettings } from '../src/config.ts';
import { accounts } from '../src/subgraph.ts';
import { startAccounts } from './fixture.ts';

const secret = () => randomBytes(32).toString('base64');
const production = (more: Record<string, string> = {}) => ({
  NODE_ENV: 'production',
  ACCOUNTS_ENCRYPTION_KEY: secret(),
  STOREFRONT_URL: 'https://shop.example',
  ...more,
});

describe('the configuration', () => {
  const read = (env: Record<string, string>) =>
    readAccountsSettings(readConfig(z.object(accountsConfig), env));

  it.each([
    ['no key', { ACCOUNTS_ENCRYPTION_KEY: '' }, 'ACCOUNTS_ENCRYPTION_KEY is missing'],
    [
      'the key everyone can read',
      { ACCOUNTS_ENCRYPTION_KEY: 'encrypts nothing that matters on a laptop' },
      'ACCOUNTS_ENCRYPTION_KEY is the development key',
    ],
    ['a key of three characters', { ACCOUNTS_ENCRYPTION_KEY: 'abc' }, 'ACCOUNTS_ENCRYPTION_KEY is malformed'],
    ['no storefront', { STOREFRONT_URL: '' }, 'STOREFRONT_URL is missing'],
    ['a storefront that is none', { STOREFRONT_URL: 'javascript:abc' }, 'STOREFRONT_URL is malformed'],
  ])('of production is refused with %s, without repeating it', (_what, env, message) => {
    expect(() => read(production(env))).toThrow(message);
    expect(() => read(production(env))).not.toThrow(/abc/);
  });

  it('of a laptop needs nothing', () => {
    expect(read({})).toMatchObject({ storefrontUrl: 'http://localhost:3000', outboxOpen: true });
    expect(read(production())).toMatchObject({ storefrontUrl: 'https://shop.example', outboxOpen: false });
  });
});

forEachEngine((engine) => {
  const start = (env: Record<string, string>, databaseUrl?: string) =>
    startTestSubgraph(accounts, { engine, env, ...(databaseUrl && { databaseUrl }) });

  describe('in production', () => {
    it('does not start without a key', async () => {
      await expect(start(production({ ACCOUNTS_ENCRYPTION_KEY: '' }))).rejects.toThrow(
        'ACCOUNTS_ENCRYPTION_KEY is missing',
      );
    });

    it('has no demo users, and keeps the mails to itself unless told', async () => {
      const mails = '{ sentMails { nodes { id } } }';
      const closed = await start(production({ DEMO_DATA: 'true' }));
      const { data } = await closed.execute('{ users { nodes { id } } }', {}, { viewer: staff() });
      expect(data.users.nodes).toEqual([]);
      const { errors } = await closed.execute(mails, {}, { viewer: staff() });
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
      const open = await start(production({ ACCOUNTS_OPEN_OUTBOX: 'true' }));
      expect((await open.execute(mails, {}, { viewer: staff() })).data.sentMails.nodes).toEqual([]);
    });

    it('says what is wrong when the key does not fit the store, and takes a new one beside the old', async () => {
      const databaseUrl = await engine.databaseUrl();
      const [old, fresh] = [secret(), secret()];
      await (await start(production({ ACCOUNTS_ENCRYPTION_KEY: old }), databaseUrl)).stop();
      await expect(start(production({ ACCOUNTS_ENCRYPTION_KEY: fresh }), databaseUrl)).rejects.toThrow(
        'The signing keys in the store cannot be read',
      );
      const both = await start(production({ ACCOUNTS_ENCRYPTION_KEY: `${fresh},${old}` }), databaseUrl);
      expect((await fetch(`${both.url}/.well-known/jwks.json`)).status).toBe(200);
    });
  });

  describe('demo data', () => {
    it('is loaded once: three users to sign in as, and the customers of the superstore', async () => {
      const databaseUrl = await engine.databaseUrl();
      const options = { databaseUrl, env: { DEMO_DATA: 'true' }, clock: fixedClock() };
      const first = await startAccounts(engine, options);
      const password = 'tessera-demo';
      for (const role of ['customer', 'staff', 'admin']) {
        const { session, userErrors } = await first.mutate(
          'sessionCreate',
          { email: `${role}@tessera.test`, password },
          'session { user { id role emailVerified addresses { nodes { city isDefault } } } } userErrors { code }',
        );
        expect(userErrors).toEqual([]);
        expect(session.user).toEqual({
          id: deterministicId('usr', `demo:${role}`),
          role: role.toUpperCase(),
          emailVerified: true,
          addresses: {
            nodes:
              role === 'customer'
                ? [
                    { city: 'Henderson', isDefault: true },
                    { city: 'Berlin', isDefault: false },
                  ]
                : [],
          },
        });
      }
      const claire = deterministicId('usr', 'superstore:CG-12520');
      const { data } = await first.run(
        'query ($id: ID!) { user(id: $id) { displayName email emailVerified } }',
        { id: claire },
        { viewer: staff() },
      );
      expect(data.user).toEqual({
        displayName: 'Claire Gute',
        email: 'claire-gute@example.test',
        emailVerified: false,
      });
      const { userErrors } = await first.mutate(
        'sessionCreate',
        { email: 'claire-gute@example.test', password },
        'userErrors { code }',
      );
      expect(userErrors).toEqual([{ code: 'CREDENTIALS_INVALID' }]);
      await first.subgraph.stop();

      const again = await startAccounts(engine, options);
      const seen = new Set<string>();
      let after: string | null = null;
      do {
        const page = await again.run(
          'query ($after: String) { users(first: 100, after: $after) { nodes { id email } pageInfo { hasNextPage endCursor } } }',
          { after },
          { viewer: staff() },
        );
        const { nodes, pageInfo } = page.data.users;
        for (const { id } of nodes) seen.add(id);
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after !== null);
      expect(seen.size).toBe(793 + 3);
    });
  });
});
