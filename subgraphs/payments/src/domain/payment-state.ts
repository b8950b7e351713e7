/** Where a payment stands. */
export const paymentStatuses = [
  'PENDING',
  'ACTION_REQUIRED',
  'AUTHORISED',
  'CAPTURED',
  'PARTIALLY_REFUNDED',
  'REFUNDED',
  'VOIDED',
  'DECLINED',
  'FAILED',
] as const;
export type PaymentStatus = (typeof paymentStatuses)[number];

/** What happens to a payment. */
export const paymentChanges = [
  'REQUIRE_ACTION',
  'AUTHORISE',
  'DECLINE',
  'CAPTURE',
  'FAIL',
  'VOID',
  'REFUND_PART',
  'REFUND_ALL',
] as const;
export type PaymentChange = (typeof paymentChanges)[number];

/** Every transition there is; what is not in the table is refused. A failed capture leaves the money promised. */
const transitions: Readonly<Record<PaymentStatus, Partial<Record<PaymentChange, PaymentStatus>>>> = {
  PENDING: {
    REQUIRE_ACTION: 'ACTION_REQUIRED',
    AUTHORISE: 'AUTHORISED',
    DECLINE: 'DECLINED',
    FAIL: 'FAILED',
    VOID: 'VOIDED',
  },
  ACTION_REQUIRED: { AUTHORISE: 'AUTHORISED', DECLINE: 'DECLINED', FAIL: 'FAILED', VOID: 'VOIDED' },
  AUTHORISED: { CAPTURE: 'CAPTURED', VOID: 'VOIDED' },
  CAPTURED: { REFUND_PART: 'PARTIALLY_REFUNDED', REFUND_ALL: 'REFUNDED' },
  PARTIALLY_REFUNDED: { REFUND_PART: 'PARTIALLY_REFUNDED', REFUND_ALL: 'REFUNDED' },
  REFUNDED: {},
  VOIDED: {},
  DECLINED: {},
  FAILED: {},
};

/** Where a change leads; null when it is forbidden. */
export const transition = (from: PaymentStatus, change: PaymentChange): PaymentStatus | null =>
  transitions[from][change] ?? null;

/** Whether nothing of the payment can change any more. */
export const isFinal = (status: PaymentStatus): boolean => Object.keys(transitions[status]).length === 0;
