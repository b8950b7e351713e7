import { isDeepStrictEqual } from 'node:util';
import { automaticPromotionsChanged } from '@tessera/contracts/events/promotions';
import type { Tx } from '@tessera/kit/store';
import { lockAnnounced, readWindows, writeAnnounced } from '../store/automatic.ts';
import type { Dependencies } from './dependencies.ts';

/**
 * Tells when automatic promotions apply, in the transaction that changes them, and nothing when what was told last
 * still holds. Nobody was told anything at first, which means that there are none.
 */
export const announceWithin = async (
  tx: Tx,
  { clock, outbox }: Pick<Dependencies, 'clock' | 'outbox'>,
): Promise<void> => {
  const last = await lockAnnounced(tx);
  const windows = (await readWindows(tx, clock())).map(({ promotionId, startsAt, endsAt }) => ({
    promotionId,
    from: startsAt?.toISOString() ?? null,
    until: endsAt?.toISOString() ?? null,
  }));
  if (isDeepStrictEqual(windows, last.windows ?? [])) return;
  const revision = last.revision + 1;
  await writeAnnounced(tx, { id: last.id, revision, windows });
  await outbox.emit(tx, automaticPromotionsChanged, {
    aggregate: 'automatic-promotions',
    payload: { revision, windows },
  });
};

/** Tells at a start what has changed without having been told: promotions that are over, or rows written by hand. */
export const announceAtStart = (
  dependencies: Pick<Dependencies, 'store' | 'clock' | 'outbox'>,
): Promise<void> => dependencies.store.tx((tx) => announceWithin(tx, dependencies));
