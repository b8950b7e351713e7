import { asc, lte, type Read, type Tx } from '@tessera/kit/store';
import { type SigningKeyRow, tables } from './tables.ts';

/** All signing keys, oldest first; there are two or three. */
export const readSigningKeys = async (read: Read): Promise<SigningKeyRow[]> => {
  const { signingKey } = tables.on(read);
  return read.select().from(signingKey).orderBy(asc(signingKey.generation));
};

/** Adds a key, unless another process has added one of its generation. */
export const insertSigningKey = async (tx: Tx, row: SigningKeyRow): Promise<void> => {
  const { signingKey } = tables.on(tx);
  await tx.insert(signingKey).values(row).onConflictDoNothing();
};

/** Forgets the keys that stopped signing before a moment. */
export const deleteSigningKeysUntil = async (tx: Tx, moment: Date): Promise<void> => {
  const { signingKey } = tables.on(tx);
  await tx.delete(signingKey).where(lte(signingKey.signsUntil, moment));
};
