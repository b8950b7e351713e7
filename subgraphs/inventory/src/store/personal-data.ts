import type { PersonalDataRegister } from '@tessera/kit/personal-data';

const staff =
  'the id of a member of staff; kept in an append-only ledger, it leads to nobody after an erasure';

/** What is decided of inventory's columns: it knows goods and orders, no customers. */
export const personalData: PersonalDataRegister = {
  warehouse: { plain: ['id', 'code', 'name'] },
  stockLevel: { plain: ['variantId', 'warehouseId'] },
  stockMovement: {
    personal: { actor: staff },
    plain: ['id', 'variantId', 'warehouseId', 'reason', 'reference', 'note'],
  },
  reservation: { plain: ['id', 'status', 'reference', 'orderId', 'shortages'] },
  reservationLine: { plain: ['reservationId', 'variantId', 'warehouseId'] },
  idempotencyKey: {
    personal: {
      owner: 'the id of a member of staff; deleted with its key, a day or so later',
      key: 'deleted',
    },
    plain: ['body', 'result'],
  },
};
