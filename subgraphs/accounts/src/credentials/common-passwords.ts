/** Tells whether attackers try a lower-case password first. */
export type IsCommonPassword = (password: string) => boolean;

/**
 * The passwords that were found most often in leaks (49,000, of which 18,000 are long enough to be asked about), from
 * the npm package that zxcvbn-ts keeps. Read when a password is first set: most processes never need it.
 */
export const createCommonPasswords = (): (() => Promise<IsCommonPassword>) => {
  let known: Promise<ReadonlySet<string>> | undefined;
  const load = async (): Promise<ReadonlySet<string>> => {
    const { dictionary } = await import('@zxcvbn-ts/language-common');
    return new Set(
      dictionary['passwords-common'].filter((password) => String(password).length >= 8) as string[],
    );
  };
  return async () => {
    known ??= load();
    const passwords = await known;
    return (password) => passwords.has(password);
  };
};
