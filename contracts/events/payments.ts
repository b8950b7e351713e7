import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { amount, currency, erasedPayload, exportedPayload, id, sentence } from './parts.ts';

/** The money of an order is promised. */
export const paymentAuthorised = defineEvent(
  'payments.payment.authorised.v1',
  z.object({ orderId: id, paymentId: id, amount, currency }),
);

/** The payer must do something first, such as confirm with their bank. Authorised or declined follows. */
export const paymentActionRequired = defineEvent(
  'payments.payment.action_required.v1',
  z.object({ orderId: id, paymentId: id, url: z.string() }),
);

/** The provider refused. */
export const paymentDeclined = defineEvent(
  'payments.payment.declined.v1',
  z.object({ orderId: id, paymentId: id, code: z.string(), reason: sentence }),
);

/** The money was taken. */
export const paymentCaptured = defineEvent(
  'payments.payment.captured.v1',
  z.object({ orderId: id, paymentId: id, amount, currency }),
);

/** The authorised money could not be taken. */
export const captureFailed = defineEvent(
  'payments.capture.failed.v1',
  z.object({ orderId: id, paymentId: id, code: z.string(), reason: sentence }),
);

/** No money of the order is promised: its authorisation was let go, or never came about and never will. */
export const paymentVoided = defineEvent('payments.payment.voided.v1', z.object({ orderId: id }));

/** Money went back. */
export const refundMade = defineEvent(
  'payments.refund.made.v1',
  z.object({ orderId: id, refundId: id, paymentId: id, amount, currency }),
);

/** Money could not go back. */
export const refundFailed = defineEvent(
  'payments.refund.failed.v1',
  z.object({ orderId: id, refundId: id, code: z.string(), reason: sentence }),
);

/** Payments holds nothing of a user any more but what accounting needs. */
export const paymentsUserErased = defineEvent('payments.user.erased.v1', erasedPayload);
/** What payments holds of a user. */
export const paymentsUserExported = defineEvent('payments.user_data.exported.v1', exportedPayload);
