import type Stripe from 'stripe';
import type { Authorisation, Known, Provider, Refund, Sum, Void } from './provider.ts';
import { ProviderUnreachable } from './provider.ts';
import { isCountable, toStripeAmount } from './stripe-amounts.ts';
import { isUnexpectedState, readEvent, refusal, stateOf, taken } from './stripe-answers.ts';
import { connectStripe, run, type StripeConnection, StripeFaulted } from './stripe-client.ts';

/** What the Stripe adapter is made of. */
export interface StripeOptions extends StripeConnection {
  readonly webhookSecret: string;
  /** Where a payer comes back to after their bank; the order's id is added as `order`. */
  readonly returnUrl: string;
  readonly clock: () => Date;
}

/** The oldest webhook that counts, in seconds. */
const webhookTolerance = 300;

const asAuthorisation = (intent: Stripe.PaymentIntent): Authorisation => {
  const state = stateOf(intent);
  if (state.kind === 'authorised' || state.kind === 'actionRequired' || state.kind === 'declined')
    return state;
  return {
    kind: 'declined',
    providerId: intent.id,
    code: 'ORDER_CANCELLED',
    reason: 'The payment was let go.',
  };
};

/** Whoever gave up on an answer counts on nothing more being asked for. */
const goOn = (signal: AbortSignal | undefined): void => {
  if (signal?.aborted) throw new ProviderUnreachable('It is too late to go on.');
};

const refundOf = (refund: Stripe.Refund): Refund =>
  refund.status === 'failed' || refund.status === 'canceled'
    ? { kind: 'failed', code: 'REFUND_FAILED', reason: 'Stripe could not give the money back.' }
    : { kind: 'refunded', providerId: refund.id };

/**
 * Stripe through its own client, with manual capture. Every request carries a key of the order and the step.
 *
 * A payment is created first and confirmed then: creating it takes nothing but the order and the sum, so that one whose
 * answer was lost is found by creating it again with its key. Keys last a day; what lies further back is searched for.
 */
export const createStripeProvider = (options: StripeOptions): Provider => {
  const stripe = connectStripe(options);

  const create = (orderId: string, { amount, currency }: Sum) =>
    stripe.paymentIntents.create(
      {
        amount: toStripeAmount(amount, currency),
        currency: currency.toLowerCase(),
        automatic_payment_methods: { enabled: true },
        capture_method: 'manual',
        metadata: { order_id: orderId },
      },
      { idempotencyKey: `${orderId}:create` },
    );
  const retrieve = (providerId: string) => stripe.paymentIntents.retrieve(providerId);
  const none = () => null;
  /** As it stands now; what a key kept may be old. */
  const live = (providerId: string) => run(() => retrieve(providerId), none);
  const find = async (
    orderId: string,
    { providerId, requested }: Known,
  ): Promise<Stripe.PaymentIntent | null> => {
    if (providerId !== null) return live(providerId);
    const query = `metadata['order_id']:'${orderId.replace(/[^\w-]/g, '')}'`;
    const found = await run(() => stripe.paymentIntents.search({ query, limit: 1 }), none);
    const [first] = found?.data ?? [];
    // Both answers may be older than the payment is.
    const known = first ?? (requested && (await run(() => create(orderId, requested), none)));
    return known ? live(known.id) : null;
  };
  const returnUrlOf = (orderId: string): string => {
    const url = new URL(options.returnUrl);
    url.searchParams.set('order', orderId);
    return url.href;
  };

  return {
    name: 'stripe',
    authorise: async ({ orderId, amount, currency, token, signal }) => {
      const declined = (error: Stripe.errors.StripeError, providerId: string | null): Authorisation => ({
        kind: 'declined',
        providerId,
        ...refusal(error, 'DECLINED'),
      });
      if (!isCountable(currency)) {
        const reason = 'The payment provider does not take this currency.';
        return { kind: 'declined', providerId: null, code: 'CURRENCY_UNSUPPORTED', reason };
      }
      const made = await run(
        () => create(orderId, { amount, currency }),
        (error) => declined(error, null),
      );
      if ('kind' in made) return made;
      goOn(signal);
      return run(
        async () =>
          asAuthorisation(
            await stripe.paymentIntents.confirm(
              made.id,
              { payment_method: token, return_url: returnUrlOf(orderId) },
              { idempotencyKey: `${orderId}:confirm` },
            ),
          ),
        // It was let go meanwhile, or confirmed so long ago that the key is forgotten.
        async (error) => {
          const intent = isUnexpectedState(error) ? await live(made.id) : null;
          return intent ? asAuthorisation(intent) : declined(error, made.id);
        },
      );
    },
    capture: async ({ orderId, amount, currency, providerId }) => {
      const takenAnyway = async () => {
        const intent = await live(providerId);
        return intent?.status === 'succeeded' ? taken(intent) : null;
      };
      try {
        return await run(
          async () =>
            taken(
              await stripe.paymentIntents.capture(
                providerId,
                { amount_to_capture: toStripeAmount(amount, currency) },
                { idempotencyKey: `${orderId}:capture` },
              ),
            ),
          async (error) =>
            (isUnexpectedState(error) ? await takenAnyway() : null) ??
            ({ kind: 'failed', ...refusal(error, 'CAPTURE_FAILED') } as const),
        );
      } catch (error) {
        const answer = error instanceof StripeFaulted ? await takenAnyway() : null;
        if (answer) return answer;
        throw error;
      }
    },
    void: async ({ orderId, signal, ...known }): Promise<Void> => {
      const intent = await find(orderId, known);
      goOn(signal);
      if (!intent) return { kind: 'nothing' };
      if (intent.status === 'canceled') return { kind: 'voided' };
      if (intent.status === 'succeeded') return taken(intent);
      // Without a key: Stripe keeps refusals under one, and cancelling twice does nothing.
      return run(
        async () => {
          await stripe.paymentIntents.cancel(intent.id);
          return { kind: 'voided' };
        },
        () => {
          throw new ProviderUnreachable('The payment changed between two requests; ask again.');
        },
      );
    },
    refund: async ({ orderId, refundId, amount, currency, providerId, signal }) => {
      const failed = (error: Stripe.errors.StripeError): Refund => ({
        kind: 'failed',
        ...refusal(error, 'REFUND_FAILED'),
      });
      return run(async () => {
        // A refund may be asked for again after its key is forgotten, and must not be made twice.
        for await (const earlier of stripe.refunds.list({ payment_intent: providerId, limit: 100 }))
          if (earlier.metadata?.refund_id === refundId) return refundOf(earlier);
        goOn(signal);
        return refundOf(
          await stripe.refunds.create(
            {
              payment_intent: providerId,
              amount: toStripeAmount(amount, currency),
              metadata: { refund_id: refundId },
            },
            { idempotencyKey: `${orderId}:refund:${refundId}:${amount}` },
          ),
        );
      }, failed);
    },
    fetchState: async ({ orderId, ...known }) => {
      const intent = await find(orderId, known);
      return intent ? stateOf(intent) : { kind: 'none' };
    },
    readWebhook: async (body, headers) => {
      const signature = headers['stripe-signature'] ?? '';
      // In milliseconds, unlike the tolerance.
      const now = options.clock().getTime();
      const { webhookSecret } = options;
      try {
        return readEvent(
          stripe.webhooks.constructEvent(body, signature, webhookSecret, webhookTolerance, undefined, now),
        );
      } catch {
        return null;
      }
    },
    close: async () => undefined,
  };
};
