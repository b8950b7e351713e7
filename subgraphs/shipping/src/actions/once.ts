import { createHash } from 'node:crypto';
import { failed, failedWith } from '@tessera/kit/errors';
import type { Tx } from '@tessera/kit/store';
import { checkText, type ShippingOutcome } from '../domain/outcome.ts';
import { attempt } from '../store/attempt.ts';
import { takeKey } from '../store/idempotency-keys.ts';
import type { Actor, Dependencies } from './dependencies.ts';

/** A request that must have its effect once. */
export interface OnceRequest extends Actor {
  readonly idempotencyKey: string;
  /** Names what is asked, so that one key does not serve two operations. */
  readonly operation: string;
  /** The input, key left out: plain values, in a fixed order of properties. */
  readonly body: unknown;
  /** The ids that `work` will give to what it makes. */
  readonly ids: readonly string[];
}

const hash = (operation: string, body: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([operation, body]))
    .digest('base64url');

/**
 * Runs `work` in a transaction, once for an actor and key. Asked again with the same input, it answers with the ids of
 * the first time; with another input it is refused. A refusal leaves the key free, so that a later try may succeed.
 * @returns the ids made.
 */
export const once = async (
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  request: OnceRequest,
  work: (tx: Tx) => Promise<ShippingOutcome<unknown>>,
): Promise<ShippingOutcome<readonly string[]>> => {
  const [problem] = checkText(['idempotencyKey'], request.idempotencyKey, { min: 1, max: 200 });
  if (problem) return failedWith([problem]);
  return attempt(store, async (tx) => {
    const use = {
      owner: request.actor,
      key: request.idempotencyKey,
      body: hash(request.operation, request.body),
      result: request.ids,
    };
    const earlier = await takeKey(tx, use, clock());
    if (earlier && earlier.body !== use.body) {
      return failed('IDEMPOTENCY_KEY_REUSED', 'The key was used for something else. Choose a new one.', [
        'idempotencyKey',
      ]);
    }
    if (earlier) return { ok: true, value: earlier.result };
    const outcome = await work(tx);
    return outcome.ok ? { ok: true, value: request.ids } : outcome;
  });
};
