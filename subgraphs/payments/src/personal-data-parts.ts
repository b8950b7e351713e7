import { orderErased } from '@tessera/contracts/events/orders';
import { personalDataHolders } from '@tessera/contracts/personal-data';
import { consumer } from '@tessera/kit/events';
import { createPersonalData, type PersonalDataParts, reopenErasure } from '@tessera/kit/personal-data';
import type { Dependencies } from './actions/dependencies.ts';
import { claimPayment, collectUser, erasePaymentsOf } from './store/erase-user.ts';

/** Erases what payments knows of users; those of guests when orders says whose they were. */
export const personalDataParts = ({ store, outbox, clock }: Dependencies): PersonalDataParts => {
  const parts = createPersonalData({
    store,
    outbox,
    clock,
    answers: personalDataHolders.payments,
    collect: collectUser,
    erase: async (tx, { userId }) => !(await erasePaymentsOf(tx, userId)),
  });
  const onOrderErased = consumer(orderErased, async (tx, { payload: { orderId, userId } }) => {
    if (await claimPayment(tx, orderId, userId)) await reopenErasure(tx, userId, clock());
  });
  return { ...parts, consumers: [...parts.consumers, onOrderErased] };
};
