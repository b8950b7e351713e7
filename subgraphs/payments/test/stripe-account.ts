import { randomUUID } from 'node:crypto';

/** An answer of Stripe. */
export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** A PaymentIntent, as far as payments looks at it. */
export interface Intent {
  id: string;
  object: 'payment_intent';
  amount: number;
  amount_received: number;
  currency: string;
  status: string;
  metadata: { order_id: string };
  next_action: { type: string; redirect_to_url?: { url: string; return_url: string } } | null;
  last_payment_error: { code: string; decline_code: string; type: string } | null;
}

interface Refund {
  id: string;
  object: 'refund';
  amount: number;
  payment_intent: string;
  status: string;
  metadata: { refund_id: string };
}

/** One thing that the account did with money, or with the promise of it. */
export interface Done {
  readonly orderId: string;
  readonly step: string;
  readonly amount: number;
}

type Form = Readonly<Record<string, string>>;

export const refuse = (status: number, type: string, code: string, more: object = {}): Answer => ({
  status,
  body: { error: { type, code, message: `${code}.`, ...more } },
});
const unexpected = (intent: Intent): Answer =>
  refuse(400, 'invalid_request_error', 'payment_intent_unexpected_state', { payment_intent: intent });
const missing = refuse(404, 'invalid_request_error', 'resource_missing');

const declines: Readonly<Record<string, string>> = {
  pm_card_chargeDeclined: 'generic_decline',
  pm_card_chargeDeclinedInsufficientFunds: 'insufficient_funds',
};

/** The part of Stripe that payments uses: its rules, without HTTP. */
export const createStripeAccount = () => {
  const intents = new Map<string, Intent>();
  const refunds: Refund[] = [];
  const done: Done[] = [];
  const did = (intent: Intent, step: string, amount: number) =>
    done.push({ orderId: intent.metadata.order_id, step, amount });
  const show = (intent: Intent): Answer => ({ status: 200, body: { ...intent } });
  const decline = (intent: Intent, reason: string): Answer => {
    intent.status = 'requires_payment_method';
    intent.next_action = null;
    intent.last_payment_error = { type: 'card_error', code: 'card_declined', decline_code: reason };
    return refuse(402, 'card_error', 'card_declined', {
      decline_code: reason,
      payment_intent: { ...intent },
    });
  };
  const promise = (intent: Intent): Answer => {
    intent.status = 'requires_capture';
    intent.next_action = null;
    did(intent, 'authorise', intent.amount);
    return show(intent);
  };

  const routes: readonly [RegExp, (form: Form, id: string) => Answer][] = [
    [
      /^POST \/v1\/payment_intents$/,
      (form) => {
        if (form['automatic_payment_methods[enabled]'] !== 'true' || form.capture_method !== 'manual')
          return refuse(400, 'invalid_request_error', 'parameter_missing');
        if (Number(form.amount) < 50) return refuse(400, 'invalid_request_error', 'amount_too_small');
        const intent: Intent = {
          id: `pi_${randomUUID().replaceAll('-', '')}`,
          object: 'payment_intent',
          amount: Number(form.amount),
          amount_received: 0,
          currency: form.currency ?? '',
          status: 'requires_payment_method',
          metadata: { order_id: form['metadata[order_id]'] ?? '' },
          next_action: null,
          last_payment_error: null,
        };
        intents.set(intent.id, intent);
        return show(intent);
      },
    ],
    [
      /^POST \/v1\/payment_intents\/(\w+)\/confirm$/,
      (form, id) => {
        const intent = intents.get(id);
        if (!intent) return missing;
        const { payment_method: method = '', return_url: url } = form;
        if (intent.status !== 'requires_payment_method') return unexpected(intent);
        if (!url) return refuse(400, 'invalid_request_error', 'parameter_missing');
        if (declines[method]) return decline(intent, declines[method]);
        if (method === 'pm_card_visa') return promise(intent);
        if (!method.startsWith('pm_card_threeDSecure')) return missing;
        intent.status = 'requires_action';
        intent.next_action = method.endsWith('Script')
          ? { type: 'use_stripe_sdk' }
          : {
              type: 'redirect_to_url',
              redirect_to_url: { url: `https://hooks.stripe.com/${id}`, return_url: url },
            };
        return show(intent);
      },
    ],
    [
      /^POST \/v1\/payment_intents\/(\w+)\/capture$/,
      (form, id) => {
        const intent = intents.get(id);
        if (!intent) return missing;
        if (intent.status !== 'requires_capture') return unexpected(intent);
        intent.status = 'succeeded';
        intent.amount_received = Number(form.amount_to_capture);
        did(intent, 'capture', intent.amount_received);
        return show(intent);
      },
    ],
    [
      /^POST \/v1\/payment_intents\/(\w+)\/cancel$/,
      (_form, id) => {
        const intent = intents.get(id);
        if (!intent) return missing;
        if (intent.status === 'succeeded' || intent.status === 'canceled') return unexpected(intent);
        if (intent.status === 'requires_capture') did(intent, 'void', intent.amount);
        intent.status = 'canceled';
        return show(intent);
      },
    ],
    [
      /^GET \/v1\/payment_intents\/search$/,
      (form) => {
        const wanted = /^metadata\['order_id'\]:'([\w-]*)'$/.exec(form.query ?? '')?.[1];
        // A search lags behind: it finds what was made searchable.
        const found = [...intents.values()].filter(
          (intent) => searchable.has(intent.id) && intent.metadata.order_id === wanted,
        );
        return { status: 200, body: { object: 'search_result', data: found, has_more: false } };
      },
    ],
    [
      /^GET \/v1\/payment_intents\/(\w+)$/,
      (_form, id) => {
        const intent = intents.get(id);
        return intent ? show(intent) : missing;
      },
    ],
    [
      /^GET \/v1\/refunds$/,
      (form) => {
        const data = refunds.filter((each) => each.payment_intent === form.payment_intent);
        return { status: 200, body: { object: 'list', data, has_more: false, url: '/v1/refunds' } };
      },
    ],
    [
      /^POST \/v1\/refunds$/,
      (form) => {
        const intent = intents.get(form.payment_intent ?? '');
        if (!intent) return missing;
        const amount = Number(form.amount);
        const back = refunds
          .filter((each) => each.payment_intent === intent.id)
          .reduce((sum, each) => sum + each.amount, 0);
        if (amount > intent.amount_received - back)
          return refuse(400, 'invalid_request_error', 'charge_already_refunded');
        const refundId = form['metadata[refund_id]'] ?? '';
        const refund: Refund = {
          id: `re_${randomUUID().replaceAll('-', '')}`,
          object: 'refund',
          amount,
          payment_intent: intent.id,
          status: 'succeeded',
          metadata: { refund_id: refundId },
        };
        refunds.push(refund);
        did(intent, `refund:${refundId}`, amount);
        return { status: 200, body: { ...refund } };
      },
    ],
  ];
  const searchable = new Set<string>();

  return {
    /** Everything that happened to money, oldest first. */
    done,
    searchable,
    intentOf: (orderId: string): Intent => {
      const found = [...intents.values()].filter((intent) => intent.metadata.order_id === orderId);
      const [only] = found;
      if (!only || found.length > 1) throw new Error(`${orderId} has ${found.length} payments.`);
      return only;
    },
    intentsOf: (orderId: string) =>
      [...intents.values()].filter((intent) => intent.metadata.order_id === orderId),
    /** What the payer's bank said. */
    authenticate: (intent: Intent, passed: boolean): void => {
      if (passed) promise(intent);
      else decline(intent, 'authentication_required');
    },
    handle: (route: string, form: Form): Answer => {
      for (const [pattern, work] of routes) {
        const match = pattern.exec(route);
        if (match) return work(form, match[1] ?? '');
      }
      return refuse(404, 'invalid_request_error', 'no_such_route');
    },
  };
};
