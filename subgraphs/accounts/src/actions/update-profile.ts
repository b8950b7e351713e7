import { failed, ok } from '@tessera/kit/errors';
import { type AccountsOutcome, refuse } from '../domain/outcome.ts';
import { checkLine, checkPhone, cleanLine, cleanPhone } from '../domain/text.ts';
import type { UserRow } from '../store/tables.ts';
import { updateUser } from '../store/users.ts';
import type { Dependencies, SignedIn } from './dependencies.ts';

/** What to change of a profile; undefined stays as it is. */
export interface UpdateProfile {
  readonly displayName?: string | null;
  readonly phone?: string | null;
}

/** Changes the viewer's own profile. */
export const updateProfile = async (
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  { userId }: SignedIn,
  input: UpdateProfile,
): Promise<AccountsOutcome<UserRow>> => {
  const displayName = typeof input.displayName === 'string' ? cleanLine(input.displayName) : null;
  const phone = input.phone ? cleanPhone(input.phone) : null;
  const refused = refuse([
    displayName === null ? null : checkLine(displayName, 'displayName', { min: 1, max: 100 }),
    checkPhone(phone, 'phone'),
  ]);
  if (refused) return refused;
  const user = await store.tx((tx) =>
    updateUser(tx, userId, {
      ...(displayName !== null && { displayName, sortName: displayName.toLowerCase() }),
      ...(input.phone !== undefined && { phone }),
      updatedAt: clock(),
    }),
  );
  return user ? ok(user) : failed('NOT_FOUND', 'There is no such user any more.');
};
