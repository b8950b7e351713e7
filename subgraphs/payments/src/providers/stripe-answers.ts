import type Stripe from 'stripe';
import {
  type ProviderEvent,
  type ProviderState,
  ProviderUnreachable,
  type Refused,
  type Taken,
} from './provider.ts';
import { fromStripeAmount } from './stripe-amounts.ts';

/** A refusal by Stripe; its texts are for developers and do not leave this file. */
export const refusal = (error: Stripe.errors.StripeError, fallback: string): Refused => ({
  code: ((error as { decline_code?: string }).decline_code ?? error.code ?? fallback).toUpperCase(),
  reason: 'Stripe refused.',
});

/** Whether a request came too late or too early for how the payment stands. */
export const isUnexpectedState = (error: Stripe.errors.StripeError): boolean =>
  error.code === 'payment_intent_unexpected_state';

/** Money that was taken. */
export const taken = ({ id, amount_received: amount, currency }: Stripe.PaymentIntent): Taken => ({
  kind: 'captured',
  providerId: id,
  amount: fromStripeAmount(amount, currency),
});

const declined = (intent: Stripe.PaymentIntent, fallback: string): ProviderState => {
  const { decline_code: decline, code } = intent.last_payment_error ?? {};
  return {
    kind: 'declined',
    providerId: intent.id,
    code: (decline ?? code ?? fallback).toUpperCase(),
    reason: 'The payment was declined.',
  };
};

/**
 * How a payment stands at Stripe.
 * @throws ProviderUnreachable while Stripe has not made up its mind.
 */
export const stateOf = (intent: Stripe.PaymentIntent): ProviderState => {
  const providerId = intent.id;
  switch (intent.status) {
    case 'requires_capture':
      return { kind: 'authorised', providerId };
    case 'succeeded':
      return taken(intent);
    case 'canceled':
      return { kind: 'voided' };
    case 'requires_action': {
      const url = intent.next_action?.redirect_to_url?.url;
      // What only Stripe's own script in a browser could do leads nowhere from here.
      return url ? { kind: 'actionRequired', providerId, url } : declined(intent, 'ACTION_UNSUPPORTED');
    }
    case 'processing':
      throw new ProviderUnreachable('Stripe is still at it.');
    default:
      return intent.last_payment_error ? declined(intent, 'DECLINED') : { kind: 'none' };
  }
};

const states: Readonly<Record<string, ProviderEvent['state']>> = {
  'payment_intent.amount_capturable_updated': 'authorised',
  'payment_intent.payment_failed': 'declined',
};

/**
 * What an event whose signature was checked says; `orderId` is empty when it is about nothing of ours.
 * @throws TypeError when it is no event.
 */
export const readEvent = (event: Stripe.Event): ProviderEvent => {
  const intent = event.data.object as Partial<Stripe.PaymentIntent>;
  const orderId = intent.metadata?.order_id ?? '';
  const failure = intent.last_payment_error;
  return {
    id: event.id,
    orderId,
    providerId: intent.id ?? '',
    state: states[event.type] ?? 'other',
    code: (failure?.decline_code ?? failure?.code)?.toUpperCase() ?? null,
    reason: failure ? 'The payment was declined.' : null,
  };
};
