import { automaticPromotionsChanged } from '@tessera/contracts/events/promotions';
import type { Tx } from '@tessera/kit/store';
import { nextRevision, readWindows } from '../store/automatic.ts';
import type { Dependencies } from './dependencies.ts';

/** Tells when automatic promotions apply, in the transaction that changes them. */
export const announceWithin = async (tx: Tx, { outbox }: Pick<Dependencies, 'outbox'>): Promise<void> => {
  const revision = await nextRevision(tx);
  const windows = (await readWindows(tx)).map(({ promotionId, startsAt, endsAt }) => ({
    promotionId,
    from: startsAt?.toISOString() ?? null,
    until: endsAt?.toISOString() ?? null,
  }));
  await outbox.emit(tx, automaticPromotionsChanged, {
    aggregate: 'automatic-promotions',
    payload: { revision, windows },
  });
};

/** Tells it at a start, whatever the state: those who listen for the first time learn that there are none. */
export const announceAtStart = (dependencies: Pick<Dependencies, 'store' | 'outbox'>): Promise<void> =>
  dependencies.store.tx((tx) => announceWithin(tx, dependencies));
