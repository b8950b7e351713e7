import { type AccountsOutcome, refuse } from '../domain/outcome.ts';
import { checkNewPassword } from '../domain/password.ts';
import type { Dependencies } from './dependencies.ts';

/** Why a new password is refused, before any of it is hashed; null when it is fine. */
export const refusePassword = async (
  { commonPasswords }: Pick<Dependencies, 'commonPasswords'>,
  password: string,
  email: string,
  field: string,
): Promise<AccountsOutcome<never> | null> => {
  const isCommon = await commonPasswords();
  return refuse([checkNewPassword(password, { email, isCommon }, field)]);
};
