import { baseShape, ConfigError, flag, secret, url } from '@tessera/kit/config';
import { z } from 'zod';

/** Lets a laptop start without being told a key; refused in production, where everyone could read it here. */
const developmentKey = 'encrypts nothing that matters on a laptop';
const developmentStorefront = 'http://localhost:3000';

/** accounts' own variables. */
export const accountsConfig = {
  NODE_ENV: baseShape.NODE_ENV,
  ACCOUNTS_ENCRYPTION_KEY: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(secret()).min(1))
    .optional()
    .describe('the secret that signing keys and one-time secrets are encrypted with; a new one goes first'),
  STOREFRONT_URL: url().optional().describe('where the links in mails lead'),
  ACCOUNTS_OPEN_OUTBOX: flag().describe('lets staff read mails, with the links in them, in production'),
};

type Config = z.output<z.ZodObject<typeof accountsConfig>>;

/** What accounts was told, with what holds on a laptop. */
export interface AccountsSettings {
  readonly encryptionSecrets: readonly string[];
  readonly storefrontUrl: string;
  /** Whether staff may read the mails. Whoever can reset an admin's password by a mail is an admin. */
  readonly outboxOpen: boolean;
  readonly production: boolean;
}

/**
 * Reads what accounts was told.
 * @throws ConfigError in production without a key or storefront of its own.
 */
export const readAccountsSettings = (config: Config): AccountsSettings => {
  const production = config.NODE_ENV === 'production';
  const problems: string[] = [];
  if (production && !config.ACCOUNTS_ENCRYPTION_KEY) {
    problems.push('ACCOUNTS_ENCRYPTION_KEY is missing: generate one, such as by `openssl rand -base64 32`.');
  }
  if (production && config.ACCOUNTS_ENCRYPTION_KEY?.includes(developmentKey)) {
    problems.push('ACCOUNTS_ENCRYPTION_KEY is the development key: generate one.');
  }
  if (production && !config.STOREFRONT_URL) {
    problems.push('STOREFRONT_URL is missing: the links in mails lead there.');
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return {
    encryptionSecrets: config.ACCOUNTS_ENCRYPTION_KEY ?? [developmentKey],
    storefrontUrl: config.STOREFRONT_URL ?? developmentStorefront,
    outboxOpen: !production || config.ACCOUNTS_OPEN_OUTBOX,
    production,
  };
};
