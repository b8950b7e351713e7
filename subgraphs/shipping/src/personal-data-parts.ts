import { orderErased } from '@tessera/contracts/events/orders';
import { personalDataHolders } from '@tessera/contracts/personal-data';
import { consumer } from '@tessera/kit/events';
import { createPersonalData, type PersonalDataParts, reopenErasure } from '@tessera/kit/personal-data';
import type { Dependencies } from './actions/dependencies.ts';
import { claimFulfilmentOf, collectUser, eraseFulfilmentsOf } from './store/erase-user.ts';

/** Erases where orders went, once they have left; those of guests when orders says whose they were. */
export const personalDataParts = ({ store, outbox, clock }: Dependencies): PersonalDataParts => {
  const parts = createPersonalData({
    store,
    outbox,
    clock,
    answers: personalDataHolders.shipping,
    collect: collectUser,
    erase: async (tx, { userId }) => !(await eraseFulfilmentsOf(tx, userId)),
  });
  const onOrderErased = consumer(orderErased, async (tx, { payload: { orderId, userId } }) => {
    if (await claimFulfilmentOf(tx, orderId, userId)) await reopenErasure(tx, userId, clock());
  });
  return { ...parts, consumers: [...parts.consumers, onOrderErased] };
};
