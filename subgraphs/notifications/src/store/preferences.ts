import { inArray, type Read, type Tx } from '@tessera/kit/store';
import { type PreferenceRow, tables } from './tables.ts';

/** What recipients said they wish, in no order. */
export const readPreferences = (read: Read, recipientKeys: readonly string[]): Promise<PreferenceRow[]> => {
  const { preference } = tables.on(read);
  return read
    .select()
    .from(preference)
    .where(inArray(preference.recipientKey, [...recipientKeys]));
};

/** Writes down what a recipient wishes. */
export const upsertPreference = async (tx: Tx, row: PreferenceRow): Promise<void> => {
  const { preference } = tables.on(tx);
  const { enabled, updatedAt } = row;
  await tx
    .insert(preference)
    .values(row)
    .onConflictDoUpdate({
      target: [preference.recipientKey, preference.group],
      set: { enabled, updatedAt },
    });
};
