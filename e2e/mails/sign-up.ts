import { beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '../../kit/src/testing/wait-for.ts';
import type { TestPlatform } from '../harness/platform.ts';

/** Registers the scenario. @param running the platform that it shares with others. */
export const mailsOfASignUp = (running: () => TestPlatform): void => {
  describe('the mails of a sign-up', () => {
    let platform: TestPlatform;
    let mailbox = '';
    beforeAll(() => {
      platform = running();
      const address = platform.subgraphs.find(({ name }) => name === 'notifications')?.url ?? '';
      mailbox = new URL('/mailbox', address).href;
    });

    /** The text of the newest mail with a subject, as the mailbox shows it. */
    const mail = (subject: string) =>
      waitFor(async () => {
        const list = await (await fetch(mailbox)).text();
        const path = new RegExp(`href="/mailbox/(ntf_\\w+)">${subject}</a></td><td>SENT`).exec(list)?.[1];
        return path && (await fetch(`${mailbox}/${path}`)).text();
      });

    it('come to the mailbox of development: the link that makes the account, then a welcome', async () => {
      const input = { email: 'ada@example.test', password: 'correct horse battery', displayName: 'Ada <b>' };
      await platform.query(
        'mutation ($input: UserSignUpInput!) { userSignUp(input: $input) { email userErrors { code } } }',
        { input },
      );
      const token = /#token=([\w-]+)/.exec(await mail('Open your account'))?.[1];
      const { data } = await platform.query(
        'mutation ($token: String!) { userEmailVerify(input: { token: $token }) { user { displayName } } }',
        { token },
      );
      expect(data.userEmailVerify.user).toEqual({ displayName: 'Ada <b>' });
      expect(await mail('Welcome')).toContain('Welcome, Ada &lt;b&gt;');
      expect(platform.lines.filter((line) => line.includes(token ?? '-'))).toEqual([]);
    });
  });
};
