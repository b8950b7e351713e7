import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { id, moment } from './parts.ts';

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

/** A user is to be erased: whoever holds something of them erases it, and answers when it is done. */
export const userErasureRequested = defineEvent(
  'accounts.user.erasure_requested.v1',
  z.object({
    userId: id,
    /** Counts how often everybody was asked anew after all had answered: what was under way is caught then. */
    round: z.int().positive(),
    /** The verified address, to find what a guest left. */
    email: z.string(),
    /** The name others saw, to strike it out of texts. */
    displayName: z.string(),
    /** What the same mailbox leaves later belongs to somebody new. */
    requestedAt: moment,
  }),
);

/** A user wants to know what is held of them: whoever holds something answers with it. */
export const userExportRequested = defineEvent(
  'accounts.user.export_requested.v1',
  z.object({ exportId: id, userId: id, email: z.string() }),
);
