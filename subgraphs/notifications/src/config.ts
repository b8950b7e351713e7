import { baseShape, ConfigError, flag, secret, url } from '@tessera/kit/config';
import { z } from 'zod';
import { isMailAddress } from './domain/mail-address.ts';
import { isServerAddress, readServer, type SmtpServer } from './smtp/server-address.ts';

/** Lets a laptop start without being told a secret; refused in production, where everyone could read it here. */
const developmentSecret = 'signs nothing that matters on a laptop';
const developmentFrom = 'Tessera <shop@tessera.test>';
const fromPattern = /^([^<>@"\\\p{Cc}]{1,100})<([^<>]+)>$/u;

const readFrom = (text: string): MailSender | null => {
  const [, name = '', address = text] = fromPattern.exec(text) ?? [];
  return isMailAddress(address.trim()) ? { name: name.trim(), address: address.trim() } : null;
};

/** notifications' own variables. */
export const notificationsConfig = {
  NODE_ENV: baseShape.NODE_ENV,
  SMTP_URL: z
    .string()
    .refine(isServerAddress, 'it must be smtp://user:password@host:587 or smtps://…')
    .optional()
    .describe('The mail server: smtp:// or smtps://, with user and password. Required in production.'),
  NOTIFICATIONS_ALLOW_NO_SMTP: flag().describe(
    'Lets it run in production without a mail server: what would be mailed is noted and not sent.',
  ),
  NOTIFICATIONS_SMTP_TLS: z
    .enum(['required', 'optional'], 'it must be required or optional')
    .optional()
    .describe(
      'Whether mails go over TLS alone, with a certificate that is good (the default in production), or without where the server has none.',
    ),
  NOTIFICATIONS_FROM: z
    .string()
    .refine(
      (text) => readFrom(text) !== null,
      'it must be an address, or a name with one: Shop <shop@example.com>',
    )
    .optional()
    .describe('who mails come from, such as Shop <shop@example.com>'),
  NOTIFICATIONS_SECRET: z
    .string()
    .transform((text) => text.split(',').map((part) => part.trim()))
    .pipe(z.array(secret()).min(1))
    .optional()
    .describe('the secret of links that switch mails off; a new one goes first'),
  NOTIFICATIONS_PUBLIC_ADDRESS: url()
    .optional()
    .describe('where browsers and mail providers reach /unsubscribe/ of this subgraph'),
  STOREFRONT_URL: url().optional().describe('where the links in mails lead'),
};

type Config = z.output<z.ZodObject<typeof notificationsConfig>>;

/** Who mails come from. */
export interface MailSender {
  readonly name: string;
  readonly address: string;
}

/** What notifications was told, with what holds on a laptop. */
export interface NotificationsSettings {
  readonly production: boolean;
  /** Null: nothing leaves. */
  readonly server: SmtpServer | null;
  readonly tlsRequired: boolean;
  readonly from: MailSender;
  readonly secrets: readonly string[];
  readonly publicAddress: string;
  readonly storefrontUrl: string;
}

const needed = {
  NOTIFICATIONS_FROM: 'NOTIFICATIONS_FROM is missing: mails come from there.',
  NOTIFICATIONS_SECRET:
    'NOTIFICATIONS_SECRET is missing: generate one, such as by `openssl rand -base64 32`.',
  NOTIFICATIONS_PUBLIC_ADDRESS:
    'NOTIFICATIONS_PUBLIC_ADDRESS is missing: links in mails that switch them off lead there.',
  STOREFRONT_URL: 'STOREFRONT_URL is missing: the links in mails lead there.',
} as const;

/**
 * Reads what notifications was told.
 * @throws ConfigError in production without a mail server or what mails need.
 */
export const readNotificationsSettings = (config: Config): NotificationsSettings => {
  const production = config.NODE_ENV === 'production';
  const problems: string[] = [];
  if (production) {
    const silent = config.NOTIFICATIONS_ALLOW_NO_SMTP && !config.SMTP_URL;
    if (!config.SMTP_URL && !silent) {
      problems.push(
        'SMTP_URL is missing: mails go through it; NOTIFICATIONS_ALLOW_NO_SMTP=true lets it run without sending any.',
      );
    }
    for (const [name, problem] of Object.entries(needed)) {
      const isNeeded = !silent || name === 'NOTIFICATIONS_SECRET';
      if (isNeeded && config[name as keyof typeof needed] === undefined) problems.push(problem);
    }
    if (config.NOTIFICATIONS_SECRET?.includes(developmentSecret)) {
      problems.push('NOTIFICATIONS_SECRET is the development secret: generate one.');
    }
  }
  if (problems.length > 0) throw new ConfigError(problems);
  const from = readFrom(config.NOTIFICATIONS_FROM ?? developmentFrom);
  if (!from) throw new Error('A checked sender is one.');
  return {
    production,
    server: config.SMTP_URL ? readServer(config.SMTP_URL) : null,
    tlsRequired: (config.NOTIFICATIONS_SMTP_TLS ?? (production ? 'required' : 'optional')) === 'required',
    from,
    secrets: config.NOTIFICATIONS_SECRET ?? [developmentSecret],
    publicAddress: config.NOTIFICATIONS_PUBLIC_ADDRESS ?? 'http://127.0.0.1:4110',
    storefrontUrl: config.STOREFRONT_URL ?? 'http://localhost:3000',
  };
};
