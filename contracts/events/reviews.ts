import { defineEvent } from '../define-event.ts';
import { erasedPayload, exportedPayload } from './parts.ts';

/** Reviews holds nothing of a user any more but texts without an author. */
export const reviewsUserErased = defineEvent('reviews.user.erased.v1', erasedPayload);
/** What reviews holds of a user. */
export const reviewsUserExported = defineEvent('reviews.user_data.exported.v1', exportedPayload);
