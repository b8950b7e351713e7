import { forEachEngine } from '@tessera/kit/testing';
import { Secret, TOTP } from 'otpauth';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Accounts, codesOf, errorFields, startAccounts, type TestUser, viewerOf } from './fixture.ts';

const seconds = (count: number) => count * 1000;
const minutes = (count: number) => count * 60_000;

forEachEngine((engine) => {
  let accounts: Accounts;
  let user: TestUser;
  beforeAll(async () => {
    accounts = await startAccounts(engine);
  });
  beforeEach(async () => {
    user = await accounts.newUser();
    // Each test begins in a period nobody has used a code of.
    accounts.clock.advance(minutes(5));
  });

  const codeOf = (secret: string, shift = 0): string =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({
      timestamp: accounts.clock().getTime() + shift,
    });
  const enrol = (password = user.password) =>
    accounts.mutate('totpEnrol', { password }, `enrolment { secret uri } ${errorFields}`, {
      viewer: user.viewer,
    });
  const verify = (oneTimeCode: string, viewer = user.viewer) =>
    accounts.mutate('totpVerify', { oneTimeCode }, `recoveryCodes ${errorFields}`, { viewer });
  const signIn = (more: Record<string, unknown> = {}, password = user.password) =>
    accounts.mutate(
      'sessionCreate',
      { email: user.email, password, ...more },
      `session { id } ${errorFields}`,
    );
  /** Turns codes on, and moves on to a period whose code is unused. */
  const enable = async (): Promise<{ secret: string; recoveryCodes: string[] }> => {
    const { secret } = (await enrol()).enrolment;
    const { recoveryCodes } = await verify(codeOf(secret));
    accounts.clock.advance(seconds(30));
    return { secret, recoveryCodes };
  };
  const profile = async () => {
    const { data } = await accounts.run(
      '{ viewer { totpEnabled recoveryCodesLeft } }',
      {},
      { viewer: user.viewer },
    );
    return data.viewer;
  };

  describe('setting one-time codes up', () => {
    it('takes the password, then a code, and hands out ten recovery codes', async () => {
      const { enrolment, userErrors } = await enrol();
      expect(userErrors).toEqual([]);
      expect(enrolment.uri).toContain(`secret=${enrolment.secret}`);
      expect(await profile()).toEqual({ totpEnabled: false, recoveryCodesLeft: 0 });
      expect(codesOf(await signIn())).toEqual([]);
      const { recoveryCodes } = await verify(codeOf(enrolment.secret));
      expect(new Set(recoveryCodes).size).toBe(10);
      expect(await profile()).toEqual({ totpEnabled: true, recoveryCodesLeft: 10 });
      expect(await accounts.mails(user.email, 'TOTP_ENABLED')).toHaveLength(1);
    });

    it('needs the right password', async () => {
      expect(codesOf(await enrol('a wrong one'))).toEqual(['PASSWORD_INCORRECT']);
    });

    it('starts anew until it is verified, and not after', async () => {
      const first = (await enrol()).enrolment.secret;
      const second = (await enrol()).enrolment.secret;
      expect(codesOf(await verify(codeOf(first)))).toEqual(['SECOND_FACTOR_INVALID']);
      expect(codesOf(await verify(codeOf(second)))).toEqual([]);
      expect(codesOf(await enrol())).toEqual(['TOTP_ENABLED']);
      accounts.clock.advance(seconds(30));
      expect(codesOf(await verify(codeOf(second)))).toEqual(['TOTP_ENABLED']);
    });

    it('cannot be verified without a start, or by guessing', async () => {
      expect(codesOf(await verify('123456'))).toEqual(['TOTP_NOT_ENABLED']);
      const { secret } = (await enrol()).enrolment;
      const wrong = codeOf(secret) === '000000' ? '000001' : '000000';
      const inputs = Array.from({ length: 10 }, () => ({ oneTimeCode: wrong }));
      await accounts.mutateMany('totpVerify', inputs, errorFields, { viewer: user.viewer });
      expect(codesOf(await verify(codeOf(secret)))).toEqual(['SECOND_FACTOR_INVALID']);
    });

    it('does not show the secret in the store or the log', async () => {
      accounts.subgraph.takeStatements();
      const { secret } = (await enrol()).enrolment;
      expect(accounts.subgraph.logs.join('\n')).not.toContain(secret);
    });
  });

  describe('signing in with one-time codes on', () => {
    it('asks for a code after the right password, and only then', async () => {
      const { secret } = await enable();
      expect(codesOf(await signIn())).toEqual(['SECOND_FACTOR_REQUIRED']);
      expect(codesOf(await signIn({ oneTimeCode: codeOf(secret) }, 'a wrong one'))).toEqual([
        'CREDENTIALS_INVALID',
      ]);
      expect(codesOf(await signIn({ oneTimeCode: codeOf(secret) }))).toEqual([]);
    });

    it('takes a code once, also of ten at the same moment', async () => {
      const { secret } = await enable();
      const oneTimeCode = codeOf(secret);
      const answers = await Promise.all(Array.from({ length: 5 }, () => signIn({ oneTimeCode })));
      expect(answers.filter(({ session }) => session !== null)).toHaveLength(1);
      expect(codesOf(await signIn({ oneTimeCode }))).toEqual(['SECOND_FACTOR_INVALID']);
    });

    it('takes the code that turned codes on only there', async () => {
      const { secret } = (await enrol()).enrolment;
      const oneTimeCode = codeOf(secret);
      await verify(oneTimeCode);
      expect(codesOf(await signIn({ oneTimeCode }))).toEqual(['SECOND_FACTOR_INVALID']);
    });

    it.each([
      [-60, 'SECOND_FACTOR_INVALID'],
      [-30, null],
      [0, null],
      [30, null],
      [60, 'SECOND_FACTOR_INVALID'],
    ])('a code of %i seconds away is %s', async (shift, code) => {
      const { secret } = await enable();
      accounts.clock.advance(minutes(2));
      const answer = await signIn({ oneTimeCode: codeOf(secret, seconds(shift)) });
      expect(codesOf(answer)).toEqual(code === null ? [] : [code]);
    });

    it('takes no code older than the last one taken', async () => {
      const { secret } = await enable();
      accounts.clock.advance(minutes(2));
      expect(codesOf(await signIn({ oneTimeCode: codeOf(secret, seconds(30)) }))).toEqual([]);
      expect(codesOf(await signIn({ oneTimeCode: codeOf(secret) }))).toEqual(['SECOND_FACTOR_INVALID']);
    });

    it('five wrong codes are enough for a quarter of an hour', async () => {
      const { secret } = await enable();
      const wrong = codeOf(secret) === '000000' ? '000001' : '000000';
      for (let turn = 0; turn < 5; turn += 1) {
        expect(codesOf(await signIn({ oneTimeCode: wrong }))).toEqual(['SECOND_FACTOR_INVALID']);
      }
      expect(codesOf(await signIn({ oneTimeCode: codeOf(secret) }))).toEqual(['SECOND_FACTOR_INVALID']);
      accounts.clock.advance(minutes(15));
      expect(codesOf(await signIn({ oneTimeCode: codeOf(secret) }))).toEqual([]);
    });

    it.each(['', '12345', 'abcdef', '1'.repeat(100_000), "' or 1=1"])(
      'refuses what is no code',
      async (oneTimeCode) => {
        await enable();
        const expected = oneTimeCode === '' ? 'SECOND_FACTOR_REQUIRED' : 'SECOND_FACTOR_INVALID';
        expect(codesOf(await signIn({ oneTimeCode }))).toEqual([expected]);
      },
    );
  });

  describe('recovery codes', () => {
    it('each open once in place of a code, however they are typed', async () => {
      const { recoveryCodes } = await enable();
      const [first = '', second = ''] = recoveryCodes;
      expect(codesOf(await signIn({ recoveryCode: first.toUpperCase().replaceAll('-', ' ') }))).toEqual([]);
      expect(codesOf(await signIn({ recoveryCode: first }))).toEqual(['SECOND_FACTOR_INVALID']);
      const twice = await Promise.all([signIn({ recoveryCode: second }), signIn({ recoveryCode: second })]);
      expect(twice.filter(({ session }) => session !== null)).toHaveLength(1);
      expect(await profile()).toMatchObject({ recoveryCodesLeft: 8 });
    });

    it('are those of their owner alone', async () => {
      const { recoveryCodes } = await enable();
      user = await accounts.newUser();
      await enable();
      expect(codesOf(await signIn({ recoveryCode: recoveryCodes[0] }))).toEqual(['SECOND_FACTOR_INVALID']);
    });

    it('are replaced for who has password and code; the old ones are void', async () => {
      const { secret, recoveryCodes } = await enable();
      const replace = (input: Record<string, unknown>) =>
        accounts.mutate('recoveryCodesReplace', input, `recoveryCodes ${errorFields}`, {
          viewer: user.viewer,
        });
      const oneTimeCode = codeOf(secret);
      expect(codesOf(await replace({ password: 'a wrong one', oneTimeCode }))).toEqual([
        'PASSWORD_INCORRECT',
      ]);
      const { password } = user;
      expect(codesOf(await replace({ password, oneTimeCode: '000000' }))).toEqual(['SECOND_FACTOR_INVALID']);
      const fresh = await replace({ password, oneTimeCode });
      expect(fresh.recoveryCodes).toHaveLength(10);
      expect(codesOf(await signIn({ recoveryCode: recoveryCodes[0] }))).toEqual(['SECOND_FACTOR_INVALID']);
      expect(codesOf(await signIn({ recoveryCode: fresh.recoveryCodes[0] }))).toEqual([]);
    });
  });

  describe('turning one-time codes off', () => {
    const disable = (input: Record<string, unknown>, viewer = user.viewer) =>
      accounts.mutate(
        'totpDisable',
        { password: user.password, ...input },
        `user { totpEnabled } ${errorFields}`,
        {
          viewer,
        },
      );

    it('takes password and code, or recovery code', async () => {
      const { secret, recoveryCodes } = await enable();
      expect(codesOf(await disable({}))).toEqual(['SECOND_FACTOR_REQUIRED']);
      expect(codesOf(await disable({ password: 'a wrong one', oneTimeCode: codeOf(secret) }))).toEqual([
        'PASSWORD_INCORRECT',
      ]);
      const { user: changed } = await disable({ recoveryCode: recoveryCodes[3] });
      expect(changed).toEqual({ totpEnabled: false });
      expect(codesOf(await signIn())).toEqual([]);
      expect(await profile()).toEqual({ totpEnabled: false, recoveryCodesLeft: 0 });
      expect(await accounts.mails(user.email, 'TOTP_DISABLED')).toHaveLength(1);
    });

    it('is refused when they are off', async () => {
      expect(codesOf(await disable({ oneTimeCode: '123456' }))).toEqual(['TOTP_NOT_ENABLED']);
    });

    it("with someone else's token gets nowhere without their password", async () => {
      const { secret } = await enable();
      const thief = viewerOf(user.id);
      expect(codesOf(await disable({ password: 'guessed', oneTimeCode: codeOf(secret) }, thief))).toEqual([
        'PASSWORD_INCORRECT',
      ]);
    });
  });

  describe('a password reset with one-time codes on', () => {
    it('asks for a code too, and stays possible while sign-in is locked by wrong ones', async () => {
      const { secret } = await enable();
      for (let turn = 0; turn < 6; turn += 1) await signIn({ oneTimeCode: '000000' });
      expect(codesOf(await signIn({ oneTimeCode: codeOf(secret) }))).toEqual(['SECOND_FACTOR_INVALID']);

      await accounts.mutate('userPasswordResetRequest', { email: user.email }, errorFields);
      const token = await accounts.token(user.email, 'PASSWORD_RESET');
      const reset = (more: Record<string, unknown>) =>
        accounts.mutate(
          'userPasswordReset',
          { token, newPassword: 'a much better one', ...more },
          `session { id } ${errorFields}`,
        );
      expect(codesOf(await reset({}))).toEqual(['SECOND_FACTOR_REQUIRED']);
      expect(codesOf(await reset({ oneTimeCode: '000000' }))).toEqual(['SECOND_FACTOR_INVALID']);
      expect(codesOf(await reset({ oneTimeCode: codeOf(secret) }))).toEqual([]);
      accounts.clock.advance(seconds(30));
      expect(codesOf(await signIn({ oneTimeCode: codeOf(secret) }, 'a much better one'))).toEqual([]);
    });
  });
});
