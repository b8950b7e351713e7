import { randomBytes } from 'node:crypto';
import type { Store } from '@tessera/kit/store';
import { fixedClock, forEachEngine, type TestClock } from '@tessera/kit/testing';
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAccessTokens } from '../src/credentials/access-tokens.ts';
import { createCipher } from '../src/credentials/cipher.ts';
import { createKeyRing, type KeyRing } from '../src/credentials/key-ring.ts';
import { keyTimes } from '../src/domain/signing-keys.ts';
import { deleteSigningKeysUntil, readSigningKeys } from '../src/store/signing-keys.ts';
import { accounts } from '../src/subgraph.ts';
import { startAccounts } from './fixture.ts';

const bearer = { userId: 'usr_1', sessionId: 'ses_1', role: 'customer' } as const;

forEachEngine((engine) => {
  describe('signing keys', () => {
    const cipher = createCipher([randomBytes(32).toString('base64')]);
    let store: Store;
    let clock: TestClock;
    beforeAll(async () => {
      store = await engine.open(accounts.store);
    });
    beforeEach(async () => {
      clock = fixedClock();
      await store.tx((tx) => deleteSigningKeysUntil(tx, new Date('2100-01-01')));
    });

    const ring = (): KeyRing => createKeyRing({ store, clock, cipher });
    const verify = async (token: string, keys: JSONWebKeySet) =>
      jwtVerify(token, createLocalJWKSet(keys), { algorithms: ['EdDSA'], currentDate: clock() });

    it('are made when the first is needed, and kept', async () => {
      const { kid } = await ring().signingKey();
      expect((await ring().signingKey()).kid).toBe(kid);
      expect(await ring().publishedKeys()).toEqual([
        { kid, kty: 'OKP', crv: 'Ed25519', x: expect.any(String), alg: 'EdDSA', use: 'sig' },
      ]);
    });

    it('are one for processes that start at the same moment', async () => {
      const keys = await Promise.all(Array.from({ length: 6 }, () => ring().signingKey()));
      expect(new Set(keys.map(({ kid }) => kid)).size).toBe(1);
      expect(await readSigningKeys(store.read)).toHaveLength(1);
    });

    it('lie in the store encrypted', async () => {
      await ring().signingKey();
      const [row] = await readSigningKeys(store.read);
      expect(row?.privateJwkEncrypted).not.toContain('"d"');
      expect(JSON.stringify(row?.publicJwk)).not.toContain('"d"');
      const other = createKeyRing({
        store,
        clock,
        cipher: createCipher([randomBytes(32).toString('base64')]),
      });
      await expect(other.signingKey()).rejects.toThrow('ACCOUNTS_ENCRYPTION_KEY');
    });

    it('change by age: the next is published ahead, the last until its tokens have ended', async () => {
      const keyRing = ring();
      const issue = createAccessTokens(keyRing, clock);
      const first = await keyRing.signingKey();
      await keyRing.rotate();
      expect(await keyRing.publishedKeys()).toHaveLength(1);

      clock.advance(keyTimes.signing - keyTimes.ahead);
      await keyRing.rotate();
      const cached = { keys: await keyRing.publishedKeys() };
      expect(cached.keys).toHaveLength(2);
      expect((await keyRing.signingKey()).kid).toBe(first.kid);

      clock.advance(keyTimes.ahead - 1000);
      const { token: last } = await issue(bearer);
      clock.advance(1000);
      const { token: next } = await issue(bearer);
      expect((await keyRing.signingKey()).kid).not.toBe(first.kid);
      for (const token of [last, next]) await verify(token, cached);

      clock.advance(14 * 60_000);
      await keyRing.rotate();
      await verify(last, { keys: await keyRing.publishedKeys() });
      clock.advance(3 * 60_000);
      await keyRing.rotate();
      expect((await keyRing.publishedKeys()).map(({ kid }) => kid)).toEqual([
        (await keyRing.signingKey()).kid,
      ]);
      expect(await readSigningKeys(store.read)).toHaveLength(1);
    });

    it('change to the same one in two processes', async () => {
      const [one, other] = [ring(), ring()];
      await one.signingKey();
      await other.signingKey();
      clock.advance(keyTimes.signing - keyTimes.ahead);
      await Promise.all([one.rotate(), other.rotate()]);
      expect(await readSigningKeys(store.read)).toHaveLength(2);
      clock.advance(keyTimes.ahead);
      expect((await one.signingKey()).kid).toBe((await other.signingKey()).kid);
    });

    it('come to a process that slept through a change by another', async () => {
      const [awake, asleep] = [ring(), ring()];
      const { kid } = await asleep.signingKey();
      clock.advance(keyTimes.signing - keyTimes.ahead);
      await awake.rotate();
      clock.advance(keyTimes.ahead);
      const now = await asleep.signingKey();
      expect(now.kid).not.toBe(kid);
      expect(now.kid).toBe((await awake.signingKey()).kid);
    });

    it('are made anew after a month off', async () => {
      const { kid } = await ring().signingKey();
      clock.advance(3 * keyTimes.signing);
      expect((await ring().signingKey()).kid).not.toBe(kid);
    });
  });

  describe('two processes on one database', () => {
    it('verify and refresh what the other issued', async () => {
      const databaseUrl = await engine.databaseUrl();
      const clock = fixedClock('2026-11-24T12:00:00.000Z');
      const one = await startAccounts(engine, { databaseUrl, clock });
      const other = await startAccounts(engine, { databaseUrl, clock });
      const user = await one.newUser();
      const session = await one.signIn(user);
      const keys = (await (
        await fetch(`${other.subgraph.url}/.well-known/jwks.json`)
      ).json()) as JSONWebKeySet;
      await jwtVerify(session.accessToken, createLocalJWKSet(keys), { currentDate: clock() });
      const refresh = (from: typeof one) =>
        from.mutate(
          'sessionRefresh',
          { refreshToken: session.refreshToken },
          'session { id } userErrors { code }',
        );
      const answers = await Promise.all([refresh(one), refresh(other)]);
      expect(answers.filter((answer) => answer.session !== null)).toHaveLength(1);
    });
  });
});
