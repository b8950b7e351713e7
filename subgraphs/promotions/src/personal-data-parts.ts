import { personalDataHolders } from '@tessera/contracts/personal-data';
import { createPersonalData, type Person, type PersonalDataParts } from '@tessera/kit/personal-data';
import type { Dependencies } from './actions/dependencies.ts';
import { customerOf } from './actions/load-candidates.ts';
import { collectCustomer, eraseCustomer, type UsesOf } from './store/erase-user.ts';

const usesOf = ({ userId, email, requestedAt }: Omit<Person, 'displayName'>): UsesOf => ({
  userId,
  mailbox: customerOf({ userId: null, email }),
  until: requestedAt,
});

/** Erases who is in which group, and who used what. */
export const personalDataParts = ({ store, outbox, clock }: Dependencies): PersonalDataParts =>
  createPersonalData({
    store,
    outbox,
    clock,
    answers: personalDataHolders.promotions,
    collect: (tx, person) => collectCustomer(tx, usesOf(person)),
    erase: async (tx, person) => {
      await eraseCustomer(tx, usesOf(person));
      return true;
    },
  });
