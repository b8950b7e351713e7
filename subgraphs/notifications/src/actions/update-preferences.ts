import { failed, ok } from '@tessera/kit/errors';
import { isErased } from '@tessera/kit/personal-data';
import type { Tx } from '@tessera/kit/store';
import { canSwitchOff, type Group, kindsOf } from '../domain/kinds.ts';
import type { NotificationsOutcome } from '../domain/outcome.ts';
import { deleteContents } from '../store/mail-contents.ts';
import { suppressQueued } from '../store/notifications.ts';
import { upsertPreference } from '../store/preferences.ts';
import type { Dependencies } from './dependencies.ts';

/** A wish of a recipient. */
export interface Wish {
  readonly group: Group;
  readonly enabled: boolean;
}

/** Switches groups on and off for a recipient, all or none. */
export const updatePreferences = async (
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  recipientKey: string,
  wishes: readonly Wish[],
): Promise<NotificationsOutcome<null>> => {
  if (new Set(wishes.map(({ group }) => group)).size < wishes.length) {
    return failed('INVALID', 'Each group once.', ['preferences']);
  }
  const kept = wishes.findIndex(({ group, enabled }) => !enabled && !canSwitchOff(group));
  if (kept >= 0) {
    const field = ['preferences', String(kept), 'enabled'];
    return failed('ALWAYS_ON', 'Mails about your account cannot be switched off.', field);
  }
  const wanted = wishes.filter(({ group }) => canSwitchOff(group));
  await store.tx(async (tx) => {
    if (await isErased(tx, recipientKey)) return;
    for (const wish of wanted) await wishWithin(tx, clock(), recipientKey, wish);
  });
  return ok(null);
};

const wishWithin = async (
  tx: Tx,
  updatedAt: Date,
  recipientKey: string,
  { group, enabled }: Wish,
): Promise<void> => {
  await upsertPreference(tx, { recipientKey, group, enabled, updatedAt });
  const kinds = kindsOf(group);
  if (enabled || kinds.length === 0) return;
  // What waits in the queue was not wanted either.
  await deleteContents(tx, await suppressQueued(tx, { recipientKey }, kinds, 'SWITCHED_OFF'));
};
