import { and, eq, lt, type Store, type Tx } from '../store/index.ts';
import type { KeyUse, WithIdempotencyKeys } from './idempotency-table.ts';

/**
 * Takes a key for this transaction. Another transaction that wants the same key waits until this one ends.
 * @returns null when it was free, else what it was used for.
 */
export const takeKey = async (
  tx: Tx,
  tables: WithIdempotencyKeys,
  use: KeyUse,
  now: Date,
): Promise<KeyUse | null> => {
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

/** How long a key is remembered, in ms: nobody retries a request after 30 days. */
const rememberedMs = 30 * 24 * 60 * 60 * 1_000;

/** A job that forgets keys nobody will use again, so that the table does not grow for ever. */
export const forgetKeysJob = (
  { store, clock }: { readonly store: Store; readonly clock: () => Date },
  tables: WithIdempotencyKeys,
) => ({
  name: 'forget-idempotency-keys',
  everyMs: 3_600_000,
  run: (): Promise<void> =>
    store.tx(async (tx) => {
      const { idempotencyKey } = tables.on(tx);
      const before = new Date(clock().getTime() - rememberedMs);
      await tx.delete(idempotencyKey).where(lt(idempotencyKey.createdAt, before));
    }),
});
