import type { Delivery } from '../actions/dependencies.ts';

/** What nodemailer says of a mail that was not sent. */
interface SmtpError {
  readonly code?: string;
  readonly command?: string;
  readonly responseCode?: number;
}

/** Where a refusal is about this very mail; elsewhere it is about us or the server, and mends itself or is mended. */
const aboutTheMail = /^(RCPT TO|DATA)/;

/**
 * Whether another try may succeed. What the server said is left out of it: it may repeat the address, or more.
 */
export const classify = (error: unknown): Delivery => {
  const { code = 'UNKNOWN', command = '', responseCode = 0 } = error as SmtpError;
  const failure = responseCode > 0 ? `SMTP_${responseCode}` : code;
  const final = responseCode >= 500 && responseCode < 600 && aboutTheMail.test(command);
  return { type: final ? 'failed' : 'retry', failure };
};
