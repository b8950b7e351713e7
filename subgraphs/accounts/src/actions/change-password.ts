import { failed, ok } from '@tessera/kit/errors';
import { mails } from '../domain/mails.ts';
import type { AccountsOutcome } from '../domain/outcome.ts';
import { readPassword } from '../domain/password.ts';
import { deletePasswordResetsOf } from '../store/password-resets.ts';
import { endSessionsOf } from '../store/sessions.ts';
import type { UserRow } from '../store/tables.ts';
import { updateUser } from '../store/users.ts';
import { confirmPassword, lockConfirmed } from './confirm-password.ts';
import type { Dependencies, SignedIn } from './dependencies.ts';
import { refusePassword } from './refuse-password.ts';
import { writeMail } from './write-mail.ts';

/** The old and the new password. */
export interface ChangePassword {
  readonly currentPassword: string;
  readonly newPassword: string;
}

/** Changes the viewer's password, ends their other sessions and voids the links to reset it. */
export const changePassword = async (
  deps: Dependencies,
  { userId, sessionId }: SignedIn,
  input: ChangePassword,
): Promise<AccountsOutcome<UserRow>> => {
  const { store, clock, hasher, links } = deps;
  const confirmed = await confirmPassword(deps, userId, input.currentPassword, 'currentPassword');
  if (!confirmed.ok) return confirmed;
  const refused = await refusePassword(deps, input.newPassword, confirmed.value.email, 'newPassword');
  if (refused) return refused;
  const passwordHash = await hasher.hash(readPassword(input.newPassword) ?? '');
  return store.tx(async (tx) => {
    const user = await lockConfirmed(tx, confirmed.value);
    if (!user) return failed('PASSWORD_INCORRECT', 'The password has just changed.', ['currentPassword']);
    const now = clock();
    const changed = await updateUser(tx, userId, { passwordHash, updatedAt: now });
    await endSessionsOf(tx, userId, { now, reason: 'PASSWORD_CHANGED', except: sessionId });
    await deletePasswordResetsOf(tx, userId);
    await writeMail(tx, deps, user, mails.passwordChanged(links));
    return ok(changed ?? user);
  });
};
