/** What all processes of a benchmark are given: nothing of the caller's that would change what is measured. */
export const baseEnvironment = (): NodeJS.ProcessEnv => {
  const { PATH, HOME, LANG } = process.env;
  // The key is the same in every run: databases that are kept were written with it.
  return { PATH, HOME, LANG, ACCOUNTS_ENCRYPTION_KEY: 'protects nothing but the accounts of a benchmark' };
};
