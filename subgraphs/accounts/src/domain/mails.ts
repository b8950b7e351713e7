/** What mails are about, as the schema has it. */
export const mailKinds = [
  'EMAIL_VERIFICATION',
  'ACCOUNT_EXISTS',
  'PASSWORD_RESET',
  'PASSWORD_CHANGED',
  'SESSION_REUSED',
  'TOTP_ENABLED',
  'TOTP_DISABLED',
] as const;

/** One of {@link mailKinds}. */
export type MailKind = (typeof mailKinds)[number];

/** What a mail says. */
export interface MailText {
  readonly kind: MailKind;
  readonly subject: string;
  readonly body: string;
}

/** The addresses that mails point to, all of the configured storefront. */
export interface Links {
  readonly verification: (token: string) => string;
  readonly passwordReset: (token: string) => string;
  readonly signIn: string;
  readonly forgottenPassword: string;
}

/**
 * Builds the links. A token goes into the fragment, which browsers send to no server and to no other site.
 * @param storefrontUrl without a trailing slash.
 */
export const linksTo = (storefrontUrl: string): Links => ({
  verification: (token) => `${storefrontUrl}/account/verify#token=${token}`,
  passwordReset: (token) => `${storefrontUrl}/account/reset-password#token=${token}`,
  signIn: `${storefrontUrl}/account/sign-in`,
  forgottenPassword: `${storefrontUrl}/account/forgotten-password`,
});

const mail = (kind: MailKind, subject: string, ...paragraphs: string[]): MailText => ({
  kind,
  subject,
  body: `${paragraphs.join('\n\n')}\n`,
});

/** The mails, one a kind. */
export const mails = {
  emailVerification: (links: Links, token: string): MailText =>
    mail(
      'EMAIL_VERIFICATION',
      'Open your account',
      `Open this link within a day to make your account:\n${links.verification(token)}`,
      'If you did not ask for one, do nothing: there will be none.',
    ),
  accountExists: (links: Links): MailText =>
    mail(
      'ACCOUNT_EXISTS',
      'You have an account already',
      'Someone, probably you, asked for an account with this address. It has one.',
      `Sign in: ${links.signIn}\nForgotten your password? ${links.forgottenPassword}`,
    ),
  passwordReset: (links: Links, token: string): MailText =>
    mail(
      'PASSWORD_RESET',
      'Choose a new password',
      `Open this link within 30 minutes to choose a new password:\n${links.passwordReset(token)}`,
      'If you did not ask for it, do nothing: your password stays.',
    ),
  passwordChanged: (links: Links): MailText =>
    mail(
      'PASSWORD_CHANGED',
      'Your password has changed',
      'The password of your account has changed, and other devices were signed out.',
      `If that was not you, choose a new one now: ${links.forgottenPassword}`,
    ),
  sessionReused: (links: Links): MailText =>
    mail(
      'SESSION_REUSED',
      'We have signed you out on one device',
      'A session of yours was used from two places at once, as happens when it is stolen. We have ended it.',
      `If you do not know why, choose a new password: ${links.forgottenPassword}`,
    ),
  totpEnabled: (links: Links): MailText =>
    mail(
      'TOTP_ENABLED',
      'One-time codes are on',
      'From now on signing in to your account asks for a one-time code.',
      `If that was not you, choose a new password now: ${links.forgottenPassword}`,
    ),
  totpDisabled: (links: Links): MailText =>
    mail(
      'TOTP_DISABLED',
      'One-time codes are off',
      'From now on signing in to your account asks for the password alone.',
      `If that was not you, choose a new password now: ${links.forgottenPassword}`,
    ),
} as const;
