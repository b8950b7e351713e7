import { createRequire } from 'node:module';
import type Stripe from 'stripe';
import {
  type Authorisation,
  type Provider,
  type ProviderEvent,
  type ProviderState,
  ProviderUnreachable,
} from './provider.ts';

const require = createRequire(import.meta.url);

/** How to reach Stripe. */
export interface StripeOptions {
  readonly secretKey: string;
  readonly webhookSecret: string;
  /** Another address than Stripe's, for tests. */
  readonly apiBase: string | null;
  readonly timeoutMs: number;
  readonly clock: () => Date;
}

const webhookTolerance = 300;

/** Stripe through its own client, with manual capture. Every request carries a key of the order and the step. */
export const createStripeProvider = (options: StripeOptions): Provider => {
  // Loaded here and not at import: the test provider's processes do not pay for it.
  const Client =
    (require('stripe') as { default?: typeof Stripe }).default ?? (require('stripe') as typeof Stripe);
  const base = options.apiBase === null ? null : new URL(options.apiBase);
  const stripe = new Client(options.secretKey, {
    // `ask` tries again, with the same key.
    maxNetworkRetries: 0,
    timeout: options.timeoutMs,
    telemetry: false,
    ...(base && {
      host: base.hostname,
      port: base.port,
      protocol: base.protocol === 'http:' ? 'http' : 'https',
    }),
  });

  /** Faults of network and server, 409 and 429 are no answer. */
  const run = async <T, R>(
    call: () => Promise<T>,
    refused: (error: Stripe.errors.StripeError) => R,
  ): Promise<T | R> => {
    try {
      return await call();
    } catch (error) {
      const failure = error as Stripe.errors.StripeError;
      const status = failure.statusCode ?? 0;
      if (status === 0 || status === 409 || status === 429 || status >= 500)
        throw new ProviderUnreachable(`Stripe did not answer: ${failure.type}.`);
      if (status === 401 || status === 403) throw new Error(`Stripe refused our key: ${failure.type}.`);
      return refused(failure);
    }
  };
  const refusal = (error: Stripe.errors.StripeError, fallback: string) => ({
    code: ((error as { decline_code?: string }).decline_code ?? error.code ?? fallback).toUpperCase(),
    reason: 'Stripe refused.',
  });
  const stateOf = (intent: Stripe.PaymentIntent): ProviderState => {
    const providerId = intent.id;
    switch (intent.status) {
      case 'requires_capture':
        return { kind: 'authorised', providerId };
      case 'succeeded':
        return { kind: 'captured', providerId };
      case 'canceled':
        return { kind: 'voided' };
      case 'requires_action':
        return { kind: 'actionRequired', providerId, url: intent.next_action?.redirect_to_url?.url ?? '' };
      default:
        return {
          kind: 'declined',
          providerId,
          code: (
            intent.last_payment_error?.decline_code ??
            intent.last_payment_error?.code ??
            'DECLINED'
          ).toUpperCase(),
          reason: 'The payment was declined.',
        };
    }
  };
  const intentOf = async (
    orderId: string,
    providerId: string | null,
  ): Promise<Stripe.PaymentIntent | null> => {
    if (providerId !== null)
      return run(
        () => stripe.paymentIntents.retrieve(providerId),
        () => null,
      );
    const query = `metadata['order_id']:'${orderId.replace(/[^\w-]/g, '')}'`;
    const found = await run(
      () => stripe.paymentIntents.search({ query, limit: 1 }),
      () => null,
    );
    return found?.data[0] ?? null;
  };

  return {
    name: 'stripe',
    authorise: async ({ orderId, amount, currency, token }): Promise<Authorisation> => {
      const params: Stripe.PaymentIntentCreateParams = {
        amount: Number(amount),
        currency: currency.toLowerCase(),
        payment_method: token,
        automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
        capture_method: 'manual',
        confirm: true,
        metadata: { order_id: orderId },
      };
      const made = await run(
        () => stripe.paymentIntents.create(params, { idempotencyKey: `${orderId}:authorise` }),
        (error): Authorisation => ({
          kind: 'declined',
          providerId: error.payment_intent?.id ?? null,
          ...refusal(error, 'DECLINED'),
        }),
      );
      if ('kind' in made) return made;
      const state = stateOf(made);
      if (state.kind === 'none' || state.kind === 'voided' || state.kind === 'captured')
        return {
          kind: 'declined',
          providerId: made.id,
          code: 'ORDER_CANCELLED',
          reason: 'The payment was let go.',
        };
      return state;
    },
    capture: ({ orderId, amount, providerId }) =>
      run(
        async () => {
          await stripe.paymentIntents.capture(
            providerId,
            { amount_to_capture: Number(amount) },
            { idempotencyKey: `${orderId}:capture` },
          );
          return { kind: 'captured' } as const;
        },
        (error) => ({ kind: 'failed', ...refusal(error, 'CAPTURE_FAILED') }) as const,
      ),
    void: async ({ orderId, providerId }) => {
      const intent = await intentOf(orderId, providerId);
      if (!intent) return { kind: 'nothing' };
      if (intent.status === 'canceled') return { kind: 'voided' };
      if (intent.status === 'succeeded') return { kind: 'captured' };
      return run(
        async () => {
          await stripe.paymentIntents.cancel(intent.id, {}, { idempotencyKey: `${orderId}:void` });
          return { kind: 'voided' } as const;
        },
        () => {
          // It changed between the two requests.
          throw new ProviderUnreachable('Stripe could not cancel; ask again.');
        },
      );
    },
    refund: ({ orderId, refundId, amount, providerId }) =>
      run(
        async () => {
          const made = await stripe.refunds.create(
            { payment_intent: providerId, amount: Number(amount), metadata: { refund_id: refundId } },
            { idempotencyKey: `${orderId}:refund:${refundId}` },
          );
          return made.status === 'failed' || made.status === 'canceled'
            ? ({
                kind: 'failed',
                code: 'REFUND_FAILED',
                reason: 'Stripe could not give the money back.',
              } as const)
            : ({ kind: 'refunded', providerId: made.id } as const);
        },
        (error) => ({ kind: 'failed', ...refusal(error, 'REFUND_FAILED') }) as const,
      ),
    fetchState: async ({ orderId, providerId }) => {
      const intent = await intentOf(orderId, providerId);
      return intent ? stateOf(intent) : { kind: 'none' };
    },
    readWebhook: async (body, headers): Promise<ProviderEvent | null> => {
      let event: Stripe.Event;
      try {
        const received = Math.floor(options.clock().getTime() / 1_000);
        event = stripe.webhooks.constructEvent(
          body,
          headers['stripe-signature'] ?? '',
          options.webhookSecret,
          webhookTolerance,
          undefined,
          received,
        );
      } catch {
        return null;
      }
      const intent = event.data.object as Stripe.PaymentIntent;
      const orderId = intent.metadata?.order_id;
      const states: Readonly<Record<string, ProviderEvent['state']>> = {
        'payment_intent.amount_capturable_updated': 'authorised',
        'payment_intent.payment_failed': 'declined',
      };
      const failure = intent.last_payment_error;
      return {
        id: event.id,
        orderId: orderId ?? '',
        providerId: intent.id,
        state: orderId ? (states[event.type] ?? 'other') : 'other',
        code: (failure?.decline_code ?? failure?.code)?.toUpperCase() ?? null,
        reason: failure ? 'The payment was declined.' : null,
      };
    },
    close: async () => undefined,
  };
};
