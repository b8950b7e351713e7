import { and, eq, lt, type Tx } from '@tessera/kit/store';
import { tables } from './tables.ts';

/** What a key was used for, and what came of it. */
export interface KeyUse {
  readonly owner: string;
  readonly key: string;
  /** Hash of the operation and its input. */
  readonly body: string;
  /** Ids of what was made. */
  readonly result: readonly string[];
}

/**
 * Takes a key for this transaction. Another transaction that wants the same key waits until this one ends.
 * @returns null when it was free, else what it was used for.
 */
export const takeKey = async (tx: Tx, use: KeyUse, now: Date): Promise<KeyUse | null> => {
  const { idempotencyKey } = tables.on(tx);
  const taken = await tx
    .insert(idempotencyKey)
    .values({ ...use, createdAt: now })
    .onConflictDoNothing()
    .returning({ key: idempotencyKey.key });
  if (taken.length === 1) return null;
  const [earlier] = await tx
    .select()
    .from(idempotencyKey)
    .where(and(eq(idempotencyKey.owner, use.owner), eq(idempotencyKey.key, use.key)));
  if (!earlier) throw new Error('An idempotency key was taken and is not there.');
  return earlier;
};

/** Forgets keys used before a moment. */
export const forgetKeys = async (tx: Tx, before: Date): Promise<void> => {
  const { idempotencyKey } = tables.on(tx);
  await tx.delete(idempotencyKey).where(lt(idempotencyKey.createdAt, before));
};
