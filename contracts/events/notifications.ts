import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { erasedPayload, exportedPayload, id } from './parts.ts';

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

/** Notifications holds nothing of a user any more but what accounting needs. */
export const notificationsUserErased = defineEvent('notifications.user.erased.v1', erasedPayload);
/** What notifications holds of a user. */
export const notificationsUserExported = defineEvent('notifications.user_data.exported.v1', exportedPayload);
