import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { id } from './parts.ts';

/** A mail is to be handed to the mail server. Notifications sends it to itself, to arrive when a try is due. */
export const deliveryRequested = defineEvent(
  'notifications.delivery.requested.v1',
  z.object({
    notificationId: id,
    /** Counts how often staff had it sent anew. */
    round: z.int().nonnegative(),
    /** Tries of this round that came before. */
    attempt: z.int().nonnegative(),
  }),
);
