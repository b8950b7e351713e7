import type { PersonalDataHolder } from '@tessera/contracts/personal-data';
import type { Tx } from '@tessera/kit/store';
import { nextRound, personalDataTimes } from '../domain/erasure.ts';
import { after } from '../domain/session.ts';
import { deleteUser } from '../store/erase-user.ts';
import { answerPart, lockErasure, readParts, readToAskAgain, updateErasure } from '../store/erasures.ts';
import { deleteExportsOf } from '../store/exports.ts';
import type { Dependencies } from './dependencies.ts';
import { askHolders } from './erase-user.ts';

const atOnce = 50;

/** Notes that a subgraph has erased a user, and goes on: with the next round, or by deleting the user here at last. */
export const carryErasureOn = async (
  tx: Tx,
  { clock, outbox }: Pick<Dependencies, 'clock' | 'outbox'>,
  subgraph: PersonalDataHolder,
  { userId, round }: { readonly userId: string; readonly round: number },
): Promise<void> => {
  const erasure = await lockErasure(tx, userId);
  if (erasure?.status !== 'REQUESTED') return;
  const now = clock();
  await answerPart(tx, { userId, subgraph, round, now });
  const answered = (await readParts(tx, [userId])).map((part) => part.round);
  const next = nextRound(answered, erasure.round);
  if (next === 'waits') return;
  if (next === 'done') {
    await deleteUser(tx, userId);
    await deleteExportsOf(tx, userId);
    const done = { status: 'DONE' as const, email: null, displayName: null, completedAt: now };
    await updateErasure(tx, userId, done);
    return;
  }
  const changes = { round: next, askAgainAt: after(now, personalDataTimes.askAgain) };
  await updateErasure(tx, userId, changes);
  await askHolders(tx, outbox, { ...erasure, ...changes });
};

/** Asks again for the erasures that somebody has not answered for long. */
export const askAgain = async ({
  store,
  clock,
  outbox,
}: Pick<Dependencies, 'store' | 'clock' | 'outbox'>): Promise<void> => {
  for (const userId of await readToAskAgain(store.read, clock(), atOnce)) {
    await store.tx(async (tx) => {
      const erasure = await lockErasure(tx, userId);
      const now = clock();
      if (erasure?.status !== 'REQUESTED' || erasure.askAgainAt > now) return;
      await updateErasure(tx, userId, { askAgainAt: after(now, personalDataTimes.askAgain) });
      await askHolders(tx, outbox, erasure);
    });
  }
};
