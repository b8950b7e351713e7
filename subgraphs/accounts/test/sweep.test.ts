import { randomBytes } from 'node:crypto';
import { createOutbox } from '@tessera/kit/events';
import { newId } from '@tessera/kit/graphql';
import { count, type Store } from '@tessera/kit/store';
import { fixedClock, forEachEngine, type TestClock } from '@tessera/kit/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { startSession } from '../src/actions/start-session.ts';
import { sweep } from '../src/actions/sweep.ts';
import { writeMail } from '../src/actions/write-mail.ts';
import { hashToken, newToken } from '../src/credentials/tokens.ts';
import { linksTo, mails } from '../src/domain/mails.ts';
import { after, lifetimes } from '../src/domain/session.ts';
import { countAttempt } from '../src/store/attempts.ts';
import { insertPasswordReset } from '../src/store/password-resets.ts';
import { insertSignUp } from '../src/store/sign-ups.ts';
import { tables, type UserRow } from '../src/store/tables.ts';
import { insertUser } from '../src/store/users.ts';
import { accounts } from '../src/subgraph.ts';

const day = 24 * 60 * 60_000;

forEachEngine((engine) => {
  describe('sweeping', () => {
    let store: Store;
    let clock: TestClock;
    beforeAll(async () => {
      store = await engine.open(accounts.store);
      clock = fixedClock();
      const now = clock();
      const user: UserRow = {
        id: newId('usr'),
        email: 'ada@example.test',
        emailKey: 'ada@example.test',
        emailVerifiedAt: now,
        displayName: 'Ada',
        sortName: 'ada',
        phone: null,
        role: 'customer',
        passwordHash: randomBytes(8).toString('hex'),
        defaultAddressId: null,
        createdAt: now,
        updatedAt: now,
      };
      await store.tx(async (tx) => {
        await insertUser(tx, user);
        await startSession(tx, { clock, newId }, user, { clientAddress: null });
        await insertSignUp(tx, {
          tokenHash: hashToken(newToken()),
          email: 'ben@example.test',
          emailKey: 'ben@example.test',
          displayName: 'Ben',
          passwordHash: 'x',
          expiresAt: after(now, lifetimes.signUp),
        });
        const expiresAt = after(now, lifetimes.passwordReset);
        await insertPasswordReset(tx, { tokenHash: hashToken(newToken()), userId: user.id, expiresAt });
        await countAttempt(tx, 'signInAccount', 'ada', now);
        const outbox = createOutbox({ name: 'accounts', clock, onCommit: () => undefined });
        await writeMail(
          tx,
          { clock, newId, outbox, keepMails: true },
          user,
          mails.accountExists(linksTo('https://shop.example')),
        );
      });
    });

    const left = async () => {
      const { attempt, passwordReset, signUp, mail, session, refreshToken, user } = tables.on(store);
      const counts: number[] = [];
      for (const table of [attempt, passwordReset, signUp, mail, session, refreshToken, user]) {
        const [row] = await store.read.select({ rows: count() }).from(table);
        counts.push(row?.rows ?? 0);
      }
      return counts.join(' ');
    };

    it.each([
      [0, '1 1 1 1 1 1 1'],
      [15 * 60_000, '0 1 1 1 1 1 1'],
      [15 * 60_000, '0 0 1 1 1 1 1'],
      [day, '0 0 0 1 1 1 1'],
      [14 * day, '0 0 0 0 1 1 1'],
      [90 * day, '0 0 0 0 1 1 1'],
      [30 * day, '0 0 0 0 0 0 1'],
    ])('%i ms later leaves %s', async (ms, expected) => {
      clock.advance(ms);
      await sweep({ store, clock });
      expect(await left()).toBe(expected);
    });
  });
});
