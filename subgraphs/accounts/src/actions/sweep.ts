import { after } from '../domain/session.ts';
import { deleteOldAttempts } from '../store/attempts.ts';
import { deleteExpiredExports } from '../store/exports.ts';
import { deleteMailsBefore } from '../store/mails.ts';
import { deleteExpiredPasswordResets } from '../store/password-resets.ts';
import { deleteSessionsEndedBefore } from '../store/sessions.ts';
import { deleteExpiredSignUps } from '../store/sign-ups.ts';
import type { Dependencies } from './dependencies.ts';

const day = 24 * 60 * 60_000;
/** Ended sessions are kept this long: a token of theirs that turns up shows a theft. */
const keepSessions = 30 * day;
/** Mails hold working links; those are over long before. */
const keepMails = 14 * day;

/** Removes what nobody needs any more. */
export const sweep = async ({ store, clock }: Pick<Dependencies, 'store' | 'clock'>): Promise<void> => {
  const now = clock();
  await store.tx(async (tx) => {
    await deleteOldAttempts(tx, now);
    await deleteExpiredSignUps(tx, now);
    await deleteExpiredPasswordResets(tx, now);
    await deleteExpiredExports(tx, now);
  });
  await store.tx((tx) => deleteSessionsEndedBefore(tx, after(now, -keepSessions)));
  await store.tx((tx) => deleteMailsBefore(tx, after(now, -keepMails)));
};
