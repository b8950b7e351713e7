import { personalDataHolders } from '@tessera/contracts/personal-data';
import type { Outbox } from '@tessera/kit/events';
import { newId } from '@tessera/kit/graphql';
import { createPersonalData, type PersonalDataParts } from '@tessera/kit/personal-data';
import type { Dependencies } from './actions/dependencies.ts';
import { collectUser, eraseAuthor, eraseVoter } from './store/erase-user.ts';

/** Erases who wrote, voted and reported; published texts and all counts stay. */
export const personalDataParts = ({
  store,
  outbox,
  clock,
}: Dependencies & { readonly outbox: Outbox }): PersonalDataParts =>
  createPersonalData({
    store,
    outbox,
    clock,
    answers: personalDataHolders.reviews,
    collect: collectUser,
    erase: async (tx, person) => {
      await eraseAuthor(tx, person);
      await eraseVoter(tx, person.userId, newId('erased'));
      return true;
    },
  });
