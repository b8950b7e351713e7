import type { Send } from '../actions/dependencies.ts';

/** Sends nothing: in development the mailbox shows what would have been sent. */
export const mailboxOnly: Send = async () => ({ type: 'sent' });

/** Sends nothing, and says so: production that was told to have no mail server. */
export const noServer: Send = async () => ({ type: 'suppressed', failure: 'NO_SMTP' });
