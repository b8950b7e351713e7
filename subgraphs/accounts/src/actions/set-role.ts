import { failed, ok } from '@tessera/kit/errors';
import type { AccountsOutcome } from '../domain/outcome.ts';
import { readErasures } from '../store/erasures.ts';
import type { UserRow } from '../store/tables.ts';
import { lockAdmins, updateUser } from '../store/users.ts';
import type { Dependencies } from './dependencies.ts';

/** Gives a user a role. Two admins who demote each other at once do not leave the shop without one. */
export const setRole = async (
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  { userId, role }: { readonly userId: string; readonly role: UserRow['role'] },
): Promise<AccountsOutcome<UserRow>> =>
  store.tx(async (tx): Promise<AccountsOutcome<UserRow>> => {
    const admins = await lockAdmins(tx);
    if (role !== 'admin' && admins.length === 1 && admins[0] === userId) {
      return failed('LAST_ADMIN', 'This is the last admin. Make someone else admin first.', ['role']);
    }
    // Who is being erased is nobody to make admin.
    if ((await readErasures(tx, [userId])).length > 0)
      return failed('NOT_FOUND', 'There is no such user.', ['userId']);
    const user = await updateUser(tx, userId, { role, updatedAt: clock() });
    return user ? ok(user) : failed('NOT_FOUND', 'There is no such user.', ['userId']);
  });
