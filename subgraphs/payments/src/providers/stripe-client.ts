import { createRequire } from 'node:module';
import type Stripe from 'stripe';
import { ProviderUnreachable } from './provider.ts';

const require = createRequire(import.meta.url);

/** How to reach Stripe. */
export interface StripeConnection {
  readonly secretKey: string;
  /** Another address than Stripe's, for tests. */
  readonly apiBase: string | null;
  readonly timeoutMs: number;
}

/** Makes Stripe's own client. It is loaded here and not at import: processes with another provider do not pay for it. */
export const connectStripe = ({ secretKey, apiBase, timeoutMs }: StripeConnection): Stripe => {
  const loaded = require('stripe') as { default?: typeof Stripe } & typeof Stripe;
  const Client = loaded.default ?? loaded;
  const base = apiBase === null ? null : new URL(apiBase);
  return new Client(secretKey, {
    // `ask` tries again, with the same key.
    maxNetworkRetries: 0,
    timeout: timeoutMs,
    telemetry: false,
    ...(base && {
      host: base.hostname,
      port: base.port,
      protocol: base.protocol === 'http:' ? 'http' : 'https',
    }),
  });
};

/**
 * Stripe answered with a fault of its own. It keeps such an answer under the idempotency key: asking again with the key
 * says the same, so one has to look what happened.
 */
export class StripeFaulted extends ProviderUnreachable {
  override readonly name = 'StripeFaulted';
}

/**
 * Runs a request.
 * @param refused what a refusal means.
 * @throws ProviderUnreachable after faults of the network and of Stripe, and where it asks for patience (409, 429).
 * @throws Error when our key is refused, or an idempotency key stands for something else.
 */
export const run = async <T, R>(
  call: () => Promise<T>,
  refused: (error: Stripe.errors.StripeError) => R,
): Promise<T | Awaited<R>> => {
  try {
    return await call();
  } catch (error) {
    const failure = error as Stripe.errors.StripeError;
    // A fault of ours is no silence of theirs.
    if (!`${failure.type}`.startsWith('Stripe')) throw error;
    const status = failure.statusCode ?? 0;
    if (status >= 500) throw new StripeFaulted(`Stripe failed: ${failure.type}.`);
    if (status === 0 || status === 409 || status === 429)
      throw new ProviderUnreachable(`Stripe did not answer: ${failure.type}.`);
    if (status === 401 || status === 403) throw new Error(`Stripe refused our key: ${failure.type}.`);
    if (failure.type === 'StripeIdempotencyError')
      throw new Error('Stripe was asked for something else with the same key.');
    return await refused(failure);
  }
};
