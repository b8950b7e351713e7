import { forEachEngine } from '@tessera/kit/testing';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Accounts,
  codesOf,
  errorFields,
  newClientAddress,
  newEmail,
  startAccounts,
  type TestUser,
} from './fixture.ts';

const minutes = (count: number) => count * 60_000;
const selection = `session { id isCurrent clientAddress user { id email role } } tokens { accessToken accessTokenExpiresAt refreshToken refreshTokenExpiresAt } ${errorFields}`;

forEachEngine((engine) => {
  let accounts: Accounts;
  let databaseUrl: string;
  beforeAll(async () => {
    databaseUrl = await engine.databaseUrl();
    accounts = await startAccounts(engine, { databaseUrl });
  });
  const signIn = (
    { email, password }: { readonly email: string; readonly password: string },
    clientAddress = newClientAddress(),
  ) => accounts.mutate('sessionCreate', { email, password }, selection, { clientAddress });

  /** Five to a request, which is as many as one may try. */
  const signInOften = async (
    times: number,
    of: (turn: number) => { readonly email: string; readonly password: string },
    clientAddress?: string,
  ): Promise<string[]> => {
    const codes: string[] = [];
    for (let turn = 0; turn < times; turn += 5) {
      const inputs = Array.from({ length: 5 }, (_, index) => {
        const { email, password } = of(turn + index);
        return { email, password };
      });
      const request = clientAddress ? { clientAddress } : undefined;
      const answers = await accounts.mutateMany('sessionCreate', inputs, errorFields, request);
      codes.push(...answers.flatMap(codesOf));
    }
    return codes;
  };

  describe('signing in', () => {
    let user: TestUser;
    beforeAll(async () => {
      user = await accounts.newUser();
    });

    it('opens a session, in which the user sees themselves at once', async () => {
      const { session, tokens, userErrors } = await signIn(
        { email: user.email.toUpperCase(), password: user.password },
        '192.0.2.7',
      );
      expect(userErrors).toEqual([]);
      expect(session).toEqual({
        id: expect.stringMatching(/^ses_/),
        isCurrent: true,
        clientAddress: '192.0.2.7',
        user: { id: user.id, email: user.email, role: 'CUSTOMER' },
      });
      const now = accounts.clock().getTime();
      expect(tokens).toEqual({
        accessToken: expect.any(String),
        accessTokenExpiresAt: new Date(now + minutes(15)).toISOString(),
        refreshToken: expect.stringMatching(/^[\w-]{43}$/),
        refreshTokenExpiresAt: new Date(now + minutes(30 * 24 * 60)).toISOString(),
      });
    });

    it('issues an access token that the published keys verify', async () => {
      const { session, tokens } = await signIn(user);
      const response = await fetch(`${accounts.subgraph.url}/.well-known/jwks.json`);
      expect(response.headers.get('cache-control')).toBe('public, max-age=300');
      const keys = createLocalJWKSet((await response.json()) as { keys: [] });
      const { payload } = await jwtVerify(tokens.accessToken, keys, {
        algorithms: ['EdDSA'],
        issuer: 'tessera-accounts',
        audience: 'tessera',
        currentDate: accounts.clock(),
      });
      const now = Math.floor(accounts.clock().getTime() / 1000);
      expect(payload).toEqual({
        iss: 'tessera-accounts',
        aud: 'tessera',
        sub: user.id,
        sid: session.id,
        roles: ['customer'],
        scope: '',
        iat: now,
        exp: now + 15 * 60,
      });
      expect(decodeProtectedHeader(tokens.accessToken)).toMatchObject({
        alg: 'EdDSA',
        kid: expect.any(String),
      });
    });

    it('stores neither password nor token', async () => {
      const { tokens } = await signIn(user);
      accounts.subgraph.takeStatements();
      expect(accounts.subgraph.logs.join('\n')).not.toContain(tokens.refreshToken);
      expect(accounts.subgraph.logs.join('\n')).not.toContain(user.password);
      expect(accounts.subgraph.logs.join('\n')).not.toContain(user.email);
    });

    it('takes the password in every composition of its accents', async () => {
      const email = newEmail();
      const password = 'crème brûlée'.normalize('NFC');
      await accounts.mutate('userSignUp', { email, password, displayName: 'Ada' }, errorFields);
      const token = await accounts.token(email, 'EMAIL_VERIFICATION');
      await accounts.mutate('userEmailVerify', { token }, errorFields);
      expect(codesOf(await signIn({ email, password: password.normalize('NFD') }))).toEqual([]);
    });

    it('a role cannot be asked for', async () => {
      const { errors } = await accounts.run(
        'mutation ($input: SessionCreateInput!) { sessionCreate(input: $input) { session { id } } }',
        { input: { email: user.email, password: user.password, role: 'ADMIN', scope: 'accounts:write' } },
      );
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    });
  });

  describe('a sign-in that fails', () => {
    it('is the same, and costs the same, for unknown, wrong, unverified, without a password and locked', async () => {
      const [known, locked] = [await accounts.newUser(), await accounts.newUser()];
      const unverified = newEmail();
      await accounts.mutate(
        'userSignUp',
        { email: unverified, password: known.password, displayName: 'Eve' },
        errorFields,
      );
      await signInOften(10, () => ({ email: locked.email, password: 'wrong' }));

      const attempts = {
        unknown: { email: newEmail(), password: known.password },
        wrong: { email: known.email, password: 'not the password' },
        unverified: { email: unverified, password: known.password },
        locked: { email: locked.email, password: locked.password },
      };
      const seen: unknown[] = [];
      for (const input of Object.values(attempts)) {
        const before = { ...accounts.count };
        accounts.subgraph.takeStatements();
        const answer = await signIn(input);
        seen.push({
          answer,
          hashed: accounts.count.hashed - before.hashed,
          compared: accounts.count.compared - before.compared,
          statements: accounts.subgraph.takeStatements(),
        });
      }
      expect(seen[0]).toMatchObject({
        answer: {
          session: null,
          tokens: null,
          userErrors: [
            {
              code: 'CREDENTIALS_INVALID',
              field: null,
              message: 'Address and password do not open an account.',
            },
          ],
        },
        hashed: 0,
        compared: 1,
      });
      for (const other of seen.slice(1)) expect(other).toEqual(seen[0]);
    });

    it.each([
      ['no address', 'whatever it is'],
      ['a@b.test', 'x'.repeat(1_000_000)],
      ['a'.repeat(500_000), 'whatever it is'],
    ])('answers nonsense without hashing', async (email, password) => {
      const before = accounts.count.compared;
      expect(codesOf(await signIn({ email, password }))).toEqual(['CREDENTIALS_INVALID']);
      expect(accounts.count.compared).toBe(before);
    });
  });

  describe('guessing', () => {
    it('one account is over after ten tries in a quarter of an hour, from anywhere, also after a restart', async () => {
      const user = await accounts.newUser();
      const wrong = { email: user.email, password: 'wrong' };
      await signInOften(5, () => wrong);
      for (let turn = 0; turn < 4; turn += 1) await signIn(wrong);
      expect(codesOf(await signIn(user))).toEqual([]);
      await signInOften(10, () => wrong);
      expect(codesOf(await signIn(user))).toEqual(['CREDENTIALS_INVALID']);

      await accounts.subgraph.stop();
      accounts = await startAccounts(engine, { databaseUrl, clock: accounts.clock });
      expect(codesOf(await signIn(user))).toEqual(['CREDENTIALS_INVALID']);
      accounts.clock.advance(minutes(15));
      expect(codesOf(await signIn(user))).toEqual([]);
    });

    it('from one network is over after fifty failures, and no reason to hash', async () => {
      const user = await accounts.newUser();
      const network = '2001:db8:77:1:';
      await signInOften(45, () => ({ email: newEmail(), password: 'some guess' }), `${network}:1`);
      await signInOften(5, () => ({ email: newEmail(), password: 'some guess' }), `${network}:2`);
      const before = accounts.count.compared;
      const answer = await signIn(user, `${network}:ffff`);
      expect(codesOf(answer)).toEqual(['TOO_MANY_ATTEMPTS']);
      expect(accounts.count.compared).toBe(before);
      expect(codesOf(await signIn(user))).toEqual([]);
      accounts.clock.advance(minutes(15));
      expect(codesOf(await signIn(user, `${network}:ffff`))).toEqual([]);
    });

    it('many sign-ins that succeed from one network are fine', async () => {
      const user = await accounts.newUser();
      expect(await signInOften(55, () => user, '198.51.100.1')).toEqual([]);
    });

    it('twenty at the same moment are twenty attempts', async () => {
      const user = await accounts.newUser();
      const wrong = Array.from({ length: 20 }, () => signIn({ email: user.email, password: 'wrong guess' }));
      await Promise.all(wrong);
      expect(codesOf(await signIn(user))).toEqual(['CREDENTIALS_INVALID']);
    });

    it('with fifty aliases in one request is five tries', async () => {
      const user = await accounts.newUser();
      const aliases = Array.from(
        { length: 50 },
        (_, turn) =>
          `a${turn}: sessionCreate(input: { email: "${newEmail()}", password: "guess ${turn}" }) { userErrors { code } }`,
      );
      const before = accounts.count.compared;
      const { data } = await accounts.run(
        `mutation { ${aliases.join(' ')} last: sessionCreate(input: { email: "${user.email}", password: "${user.password}" }) { session { id } userErrors { code } } }`,
      );
      expect(accounts.count.compared - before).toBe(5);
      expect(data.last).toEqual({ session: null, userErrors: [{ code: 'TOO_MANY_ATTEMPTS' }] });
    });
  });
});
