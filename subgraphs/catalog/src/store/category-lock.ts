import { sql, type Tx } from '@tessera/kit/store';

/**
 * Keeps the tree as it is until the transaction ends, before anything else is locked. What a product is counted for
 * follows from the whole branch above it: writers of products share the lock, writers of categories have it alone.
 * SQLite writers are alone as it is.
 */
export const lockTree = async (tx: Tx, mode: 'share' | 'alone'): Promise<void> => {
  if (tx.engine === 'sqlite') return;
  await tx.execute(
    sql.raw(`lock table category in ${mode === 'share' ? 'share' : 'share row exclusive'} mode`),
  );
};
