import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { id } from './parts.ts';

/** Somebody opened an account. */
export const userSignedUp = defineEvent(
  'accounts.user.signed_up.v1',
  z.object({ userId: id, email: z.string(), displayName: z.string() }),
);

/** A mail about an account is to be sent. */
export const mailRequested = defineEvent(
  'accounts.mail.requested.v1',
  z.object({
    mailId: id,
    userId: id.nullable(),
    recipient: z.string(),
    subject: z.string(),
    text: z.string(),
  }),
);
