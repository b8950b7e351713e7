import { personalDataAsks, personalDataHolders } from '@tessera/contracts/personal-data';
import { failed, ok } from '@tessera/kit/errors';
import type { Tx } from '@tessera/kit/store';
import { type ErasureReason, personalDataTimes } from '../domain/erasure.ts';
import type { AccountsOutcome } from '../domain/outcome.ts';
import { after } from '../domain/session.ts';
import { forgetAttempts } from '../store/attempts.ts';
import { lockOut } from '../store/erase-user.ts';
import { insertErasure, lockErasure, readErasures } from '../store/erasures.ts';
import { deleteExportsOf } from '../store/exports.ts';
import type { ErasureRow, UserRow } from '../store/tables.ts';
import { lockAdmins, lockUser } from '../store/users.ts';
import { confirmPassword } from './confirm-password.ts';
import type { Dependencies } from './dependencies.ts';

type Needs = Pick<Dependencies, 'store' | 'clock' | 'outbox'>;

/** Erases the viewer, who shows that they know the password. Asked again, it is the erasure under way. */
export const eraseOneself = async (
  deps: Dependencies,
  userId: string,
  password: string | null,
): Promise<AccountsOutcome<ErasureRow>> => {
  const [earlier] = await readErasures(deps.store.read, [userId]);
  if (earlier) return ok(earlier);
  const confirmed = await confirmPassword(deps, userId, password ?? '', 'password');
  if (!confirmed.ok) return confirmed;
  const { passwordHash } = confirmed.value;
  return erase(deps, userId, { requestedBy: 'SELF', reason: 'OWN_WISH', passwordHash });
};

/** Erases a user on an admin's word, who says why. */
export const eraseUser = async (
  deps: Needs,
  userId: string,
  reason: ErasureReason | null,
): Promise<AccountsOutcome<ErasureRow>> => {
  if (reason === null) return failed('INVALID', 'Say why the user is erased.', ['reason']);
  return erase(deps, userId, { requestedBy: 'ADMIN', reason });
};

interface Wish {
  readonly requestedBy: ErasureRow['requestedBy'];
  readonly reason: ErasureReason;
  /** The hash that the password was compared to, where one was. */
  readonly passwordHash?: string | null;
}

/** Locks the user out, and asks everybody who holds something of them: in one transaction. */
const erase = (
  { store, clock, outbox }: Needs,
  userId: string,
  { passwordHash, ...wish }: Wish,
): Promise<AccountsOutcome<ErasureRow>> =>
  store.tx(async (tx): Promise<AccountsOutcome<ErasureRow>> => {
    const admins = await lockAdmins(tx);
    const user = await lockUser(tx, userId);
    const earlier = await lockErasure(tx, userId);
    if (earlier) return ok(earlier);
    if (!user) return failed('NOT_FOUND', 'There is no such user.', ['userId']);
    if (passwordHash !== undefined && user.passwordHash !== passwordHash) {
      return failed('PASSWORD_INCORRECT', 'The password has just changed.', ['password']);
    }
    if (admins.length === 1 && admins[0] === userId) {
      return failed('LAST_ADMIN', 'This is the last admin. Make someone else admin first.', ['userId']);
    }
    const now = clock();
    const row = erasureOf(user, wish, now);
    await insertErasure(tx, row, Object.keys(personalDataHolders));
    await lockOut(tx, user, now);
    await deleteExportsOf(tx, userId);
    await forgetAttempts(tx, ['confirmation'], userId);
    await forgetAttempts(tx, ['signInAccount', 'signUpMail', 'resetMail'], user.emailKey);
    await askHolders(tx, outbox, row);
    return ok(row);
  });

const erasureOf = (
  { id, email, displayName }: UserRow,
  wish: Pick<ErasureRow, 'requestedBy' | 'reason'>,
  now: Date,
): ErasureRow => ({
  id,
  status: 'REQUESTED',
  ...wish,
  round: 1,
  email,
  displayName,
  requestedAt: now,
  dueAt: after(now, personalDataTimes.erasureDue),
  askAgainAt: after(now, personalDataTimes.askAgain),
  completedAt: null,
});

/** Asks everybody who holds personal data to erase a user's. */
export const askHolders = async (
  tx: Tx,
  outbox: Dependencies['outbox'],
  { id: userId, round, email, displayName, requestedAt }: ErasureRow,
): Promise<void> => {
  await outbox.emit(tx, personalDataAsks.erasure, {
    aggregate: userId,
    payload: {
      userId,
      round,
      email: email ?? '',
      displayName: displayName ?? '',
      requestedAt: requestedAt.toISOString(),
    },
  });
};
