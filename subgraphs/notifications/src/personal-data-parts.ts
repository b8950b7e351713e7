import { personalDataHolders } from '@tessera/contracts/personal-data';
import { createPersonalData, type PersonalDataParts } from '@tessera/kit/personal-data';
import type { Dependencies } from './actions/dependencies.ts';
import { collectUser, eraseRecipient } from './store/erase-user.ts';

/** Erases mails, sent or not, and wishes. */
export const personalDataParts = ({ store, outbox, clock }: Dependencies): PersonalDataParts =>
  createPersonalData({
    store,
    outbox,
    clock,
    answers: personalDataHolders.notifications,
    collect: collectUser,
    erase: async (tx, person) => {
      await eraseRecipient(tx, person);
      return true;
    },
  });
