import { orderErased } from '@tessera/contracts/events/orders';
import { personalDataHolders } from '@tessera/contracts/personal-data';
import { createPersonalData, type PersonalDataParts } from '@tessera/kit/personal-data';
import type { Dependencies } from './actions/dependencies.ts';
import { collectUser } from './store/collect-user.ts';
import { deleteCartsOf, eraseOrdersOf } from './store/erase-user.ts';

/** Erases carts at once, and orders when their checkouts and refunds are over; others learn which orders those were. */
export const personalDataParts = ({ store, outbox, clock }: Dependencies): PersonalDataParts =>
  createPersonalData({
    store,
    outbox,
    clock,
    answers: personalDataHolders.orders,
    collect: collectUser,
    erase: async (tx, person) => {
      await deleteCartsOf(tx, person);
      const { erased, underWay } = await eraseOrdersOf(tx, person);
      for (const orderId of erased) {
        const payload = { orderId, userId: person.userId };
        await outbox.emit(tx, orderErased, { aggregate: orderId, payload });
      }
      return !underWay;
    },
  });
