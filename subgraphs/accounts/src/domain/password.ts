import type { AccountsError, AccountsErrorCode } from './outcome.ts';

const minLength = 8;
const maxLength = 128;
/** UTF-16 units that 128 characters can have at most, with room for what NFKC makes shorter. */
const maxUnits = maxLength * 4;

/** What the rules need to know besides the password. */
export interface PasswordRules {
  /** The owner's e-mail address. */
  readonly email: string;
  /** Whether attackers try this (lower-case) password first. */
  readonly isCommon: (password: string) => boolean;
}

/**
 * The form of a password that is hashed (NFKC, so that every keyboard's accents count as the same); null when it is too
 * long or malformed to be anyone's. Cheap for a text of any size.
 */
export const readPassword = (text: string): string | null => {
  if (text.length > maxUnits || !text.isWellFormed()) return null;
  const password = text.normalize('NFKC');
  return [...password].length > maxLength ? null : password;
};

/** Why a new password is refused; null when it is fine. Runs before any hashing. */
export const checkNewPassword = (text: string, rules: PasswordRules, field: string): AccountsError | null => {
  const refused = (code: AccountsErrorCode, message: string) => ({ code, field: [field], message });
  const password = readPassword(text);
  if (password === null) {
    return refused('PASSWORD_TOO_LONG', `A password has at most ${maxLength} characters.`);
  }
  if ([...password].length < minLength) {
    return refused('PASSWORD_TOO_SHORT', `A password has at least ${minLength} characters.`);
  }
  const plain = password.trim().toLowerCase();
  const email = rules.email.toLowerCase();
  if (plain === email || plain === email.slice(0, email.lastIndexOf('@')) || plain.includes(email)) {
    return refused('PASSWORD_LIKE_EMAIL', 'The password must not be the e-mail address.');
  }
  const isOneCharacter = new Set(plain).size === 1;
  if (isOneCharacter || rules.isCommon(plain)) {
    return refused('PASSWORD_TOO_COMMON', 'Attackers try this password first. Choose another.');
  }
  return null;
};
