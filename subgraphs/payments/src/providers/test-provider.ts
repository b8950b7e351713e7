import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { type Authorisation, type Provider, type ProviderEvent, ProviderUnreachable } from './provider.ts';
import { isSigned } from './signature.ts';
import type { Effect, TestLog } from './test-log.ts';

const declines: Readonly<Record<string, readonly [string, string]>> = {
  tok_decline: ['CARD_DECLINED', 'The card was declined.'],
  tok_decline_insufficient_funds: ['INSUFFICIENT_FUNDS', 'The card has too little money.'],
  tok_decline_expired_card: ['EXPIRED_CARD', 'The card has expired.'],
};
const reasons: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.values(declines)),
  UNKNOWN_TOKEN: 'There is no such means of payment.',
  ACTION_REFUSED: 'The payer refused to confirm.',
};
/** Tokens that say how a later step ends; the id of the payment carries them, as the provider keeps nothing else. */
const marks: Readonly<Record<string, string>> = {
  tok_fail_capture: '_nocapture',
  tok_fail_refund: '_norefund',
};

/** What the test provider is made of. */
export interface TestProviderOptions {
  readonly log: TestLog;
  readonly secret: string;
  /** Where a payer's browser reaches this subgraph. */
  readonly publicUrl: string;
  readonly clock: () => Date;
  /** How long `tok_slow` takes, ms. */
  readonly slowMs: number;
}

/** The test provider, which can also be told what a payer chose. */
export interface TestProvider extends Provider {
  readonly name: 'test';
  /** Whether a payment waits, or waited, for its payer to choose. */
  asked(orderId: string, providerId: string): boolean;
  /** The payer's choice. @returns the event to send; null when there is nothing to choose. */
  settle(orderId: string, providerId: string, confirmed: boolean): ProviderEvent | null;
}

const eventShape = z.object({
  id: z.string().min(1).max(200),
  orderId: z.string().min(1).max(100),
  providerId: z.string().min(1).max(200),
  state: z.enum(['authorised', 'declined', 'other']),
  code: z.string().max(100).nullable(),
  reason: z.string().max(1_000).nullable(),
});

const idOf = (orderId: string, token: string): string =>
  `tpay_${createHash('sha256').update(orderId).digest('hex').slice(0, 24)}${marks[token] ?? ''}`;

/** A provider for development and tests: tokens say how a payment goes, and its log is a witness of its own. */
export const createTestProvider = ({
  log,
  secret,
  publicUrl,
  clock,
  slowMs,
}: TestProviderOptions): TestProvider => {
  const find = (effects: readonly Effect[], step: string) => effects.find((effect) => effect.step === step);
  const taken = ({ providerId, amount }: Effect) => ({ kind: 'captured', providerId, amount }) as const;
  const choice = (effects: readonly Effect[], providerId: string): Effect | null => {
    const first = find(effects, 'authorise');
    return first?.kind === 'ACTION_REQUIRED' && first.providerId === providerId ? first : null;
  };
  const urlOf = (orderId: string, providerId: string) =>
    `${publicUrl}/test-provider/confirm/${encodeURIComponent(orderId)}/${providerId}`;
  const refusal = (code: string | null) => ({
    code: code ?? 'CARD_DECLINED',
    reason: reasons[code ?? ''] ?? 'The payment was declined.',
  });
  const standing = (effects: readonly Effect[]): Authorisation | null => {
    const first = find(effects, 'authorise');
    if (!first) return null;
    const { kind, providerId, code, orderId } = find(effects, 'confirm') ?? first;
    if (kind === 'AUTHORISED') return { kind: 'authorised', providerId };
    if (kind === 'DECLINED') return { kind: 'declined', providerId, ...refusal(code) };
    return { kind: 'actionRequired', providerId, url: urlOf(orderId, providerId) };
  };

  return {
    name: 'test',
    authorise: async ({ orderId, amount, currency, token, signal }) => {
      if (token === 'tok_slow') await delay(slowMs, undefined, signal ? { signal } : {}).catch(unreachable);
      const effects = log.of(orderId);
      const earlier = standing(effects);
      if (earlier) {
        const { amount: before, currency: inCurrency } = find(effects, 'authorise') as Effect;
        if (before !== amount || inCurrency !== currency)
          throw new Error('The test provider was asked for another amount with the same key.');
        return earlier;
      }
      const providerId = idOf(orderId, token);
      const known = /^tok_(success|slow|timeout_after_effect|fail_capture|fail_refund)$/.test(token);
      const code = find(effects, 'void')
        ? 'ORDER_CANCELLED'
        : (declines[token]?.[0] ?? (known ? null : 'UNKNOWN_TOKEN'));
      const pending = token === 'tok_requires_action' && !find(effects, 'void');
      const kind = pending ? 'ACTION_REQUIRED' : code === null ? 'AUTHORISED' : 'DECLINED';
      log.add({
        orderId,
        step: 'authorise',
        kind,
        amount,
        currency,
        providerId,
        code: pending ? null : code,
      });
      if (token === 'tok_timeout_after_effect') throw new ProviderUnreachable('The answer did not arrive.');
      return standing(log.of(orderId)) as Authorisation;
    },
    capture: async ({ orderId, amount, currency, providerId }) => {
      const effects = log.of(orderId);
      const done = find(effects, 'capture');
      if (done?.kind === 'CAPTURED') return taken(done);
      if (done)
        return {
          kind: 'failed',
          code: done.code ?? 'CAPTURE_FAILED',
          reason: 'The provider could not take the money.',
        };
      if (find(effects, 'void'))
        return { kind: 'failed', code: 'VOIDED', reason: 'The authorisation was let go.' };
      const promised = find(effects, 'authorise');
      if (standing(effects)?.kind !== 'authorised' || !promised || amount > promised.amount)
        return { kind: 'failed', code: 'NOT_AUTHORISED', reason: 'So much was not authorised.' };
      const failing = providerId.endsWith('_nocapture');
      log.add({
        orderId,
        step: 'capture',
        kind: failing ? 'CAPTURE_FAILED' : 'CAPTURED',
        amount,
        currency,
        providerId,
        code: failing ? 'CAPTURE_FAILED' : null,
      });
      return failing
        ? { kind: 'failed', code: 'CAPTURE_FAILED', reason: 'The provider could not take the money.' }
        : { kind: 'captured', providerId, amount };
    },
    void: async ({ orderId }) => {
      const effects = log.of(orderId);
      if (find(effects, 'void')) return { kind: 'voided' };
      const capture = find(effects, 'capture');
      if (capture?.kind === 'CAPTURED') return taken(capture);
      const promised = find(effects, 'authorise');
      if (!promised || standing(effects)?.kind === 'declined') return { kind: 'nothing' };
      log.add({ ...promised, step: 'void', kind: 'VOIDED', code: null });
      return { kind: 'voided' };
    },
    refund: async ({ orderId, refundId, amount, currency, providerId }) => {
      const effects = log.of(orderId);
      const step = `refund:${refundId}`;
      const done = find(effects, step);
      const failing = done ? done.kind !== 'REFUNDED' : providerId.endsWith('_norefund');
      const failure = {
        kind: 'failed',
        code: 'REFUND_FAILED',
        reason: 'The provider could not give the money back.',
      } as const;
      if (done) return failing ? failure : { kind: 'refunded', providerId: step };
      const captured = effects.find(({ kind }) => kind === 'CAPTURED')?.amount ?? 0n;
      const back = effects
        .filter(({ kind }) => kind === 'REFUNDED')
        .reduce((sum, effect) => sum + effect.amount, 0n);
      if (amount > captured - back)
        return {
          kind: 'failed',
          code: 'AMOUNT_TOO_LARGE',
          reason: 'More than what is left of the captured amount.',
        };
      log.add({
        orderId,
        step,
        kind: failing ? 'REFUND_FAILED' : 'REFUNDED',
        amount,
        currency,
        providerId,
        code: null,
      });
      return failing ? failure : { kind: 'refunded', providerId: step };
    },
    fetchState: async ({ orderId }) => {
      const effects = log.of(orderId);
      if (find(effects, 'void')) return { kind: 'voided' };
      const captured = effects.find(({ kind }) => kind === 'CAPTURED');
      if (captured) return taken(captured);
      return standing(effects) ?? { kind: 'none' };
    },
    asked: (orderId, providerId) => choice(log.of(orderId), providerId) !== null,
    settle: (orderId, providerId, confirmed) => {
      const effects = log.of(orderId);
      const promised = choice(effects, providerId);
      if (!promised || find(effects, 'void')) return null;
      if (!find(effects, 'confirm')) {
        const outcome = confirmed
          ? { kind: 'AUTHORISED', code: null }
          : { kind: 'DECLINED', code: 'ACTION_REFUSED' };
        log.add({ ...promised, step: 'confirm', ...outcome });
      }
      const now = standing(log.of(orderId));
      const event = { id: `evt_${providerId}`, orderId, providerId };
      return now?.kind === 'declined'
        ? { ...event, state: 'declined', code: now.code, reason: now.reason }
        : { ...event, state: 'authorised', code: null, reason: null };
    },
    readWebhook: async (body, headers) => {
      if (!isSigned(secret, body, headers['tessera-signature'], clock())) return null;
      try {
        return eventShape.parse(JSON.parse(body.toString('utf8')));
      } catch {
        return null;
      }
    },
    close: async () => log.close(),
  };
};

const unreachable = (): never => {
  throw new ProviderUnreachable('The provider did not answer in time.');
};
