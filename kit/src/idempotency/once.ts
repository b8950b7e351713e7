import { createHash } from 'node:crypto';
import type { Outcome } from '../errors/index.ts';
import { failed } from '../errors/index.ts';
import type { Store, Tx } from '../store/index.ts';
import { attempt } from './attempt.ts';
import type { WithIdempotencyKeys } from './idempotency-table.ts';
import { takeKey } from './keys.ts';

/** A request that must have its effect once. */
export interface OnceRequest {
  /** Who asks: keys of two never meet. */
  readonly actor: string;
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
export const once = async <Code extends string>(
  { store, clock }: { readonly store: Store; readonly clock: () => Date },
  tables: WithIdempotencyKeys,
  request: OnceRequest,
  work: (tx: Tx) => Promise<Outcome<unknown, Code | 'IDEMPOTENCY_KEY_REUSED'>>,
): Promise<Outcome<readonly string[], Code | 'IDEMPOTENCY_KEY_REUSED'>> =>
  attempt(store, async (tx): Promise<Outcome<readonly string[], Code | 'IDEMPOTENCY_KEY_REUSED'>> => {
    const use = {
      owner: request.actor,
      key: request.idempotencyKey,
      body: hash(request.operation, request.body),
      result: request.ids,
    };
    const earlier = await takeKey(tx, tables, use, clock());
    if (earlier && earlier.body !== use.body) {
      return failed('IDEMPOTENCY_KEY_REUSED', 'The key was used for something else. Choose a new one.', [
        'idempotencyKey',
      ]);
    }
    if (earlier) return { ok: true, value: earlier.result };
    const outcome = await work(tx);
    return outcome.ok ? { ok: true, value: request.ids } : outcome;
  });
