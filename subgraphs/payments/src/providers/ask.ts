import { setTimeout as delay } from 'node:timers/promises';
import { ProviderUnreachable, type Unknown } from './provider.ts';

/** How long and how often a provider is asked. */
export interface AskOptions {
  /** For one try, ms. */
  readonly deadlineMs: number;
  readonly tries: number;
}

/**
 * Asks a provider; again after a network fault or a missed deadline, with growing pauses and jitter.
 * @returns `unknown` when no try was answered.
 */
export const ask = async <Answer>(
  call: (signal: AbortSignal) => Promise<Answer>,
  { deadlineMs, tries }: AskOptions,
  stopping?: AbortSignal,
): Promise<Answer | Unknown> => {
  for (let attempt = 1; ; attempt += 1) {
    stopping?.throwIfAborted();
    const late = AbortSignal.timeout(deadlineMs);
    const signal = stopping ? AbortSignal.any([stopping, late]) : late;
    try {
      return await raced(call(signal), signal);
    } catch (error) {
      stopping?.throwIfAborted();
      if (!(error instanceof ProviderUnreachable)) throw error;
      if (attempt >= tries) return { kind: 'unknown' };
    }
    await delay(Math.random() * 50 * 2 ** attempt, undefined, stopping ? { signal: stopping } : {});
  }
};

const raced = async <Answer>(answer: Promise<Answer>, signal: AbortSignal): Promise<Answer> => {
  const missed = Promise.withResolvers<never>();
  const onLate = () => missed.reject(new ProviderUnreachable('The provider did not answer in time.'));
  signal.addEventListener('abort', onLate, { once: true });
  // Whoever loses the race may still fail later; nobody is interested any more.
  answer.catch(() => undefined);
  try {
    return await Promise.race([answer, missed.promise]);
  } finally {
    signal.removeEventListener('abort', onLate);
  }
};
