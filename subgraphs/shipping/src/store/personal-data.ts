import type { PersonalDataRegister } from '@tessera/kit/personal-data';

/** What is decided of shipping's columns. */
export const personalData: PersonalDataRegister = {
  method: { plain: ['id', 'name', 'zones'] },
  methodTable: { plain: ['id'] },
  fulfilment: {
    personal: { userId: 'null', address: 'null' },
    plain: ['id', 'methodId', 'status', 'shipmentId', 'code', 'reason'],
  },
  orderLine: { plain: ['orderId', 'lineId', 'variantId', 'title'] },
  shipment: {
    personal: { userId: 'null', trackingNumber: 'null: the carrier knows who it was' },
    plain: ['id', 'orderId', 'methodId', 'status', 'carrier'],
  },
  shipmentLine: { plain: ['shipmentId', 'lineId'] },
  trackingEvent: {
    personal: { description: 'null: it may name a neighbour', location: 'null' },
    plain: ['id', 'shipmentId', 'kind'],
  },
  returnReceipt: { personal: { actor: 'of an erased user: erased' }, plain: ['id', 'orderId', 'lines'] },
  idempotencyKey: {
    personal: { owner: 'deleted with the key', key: 'deleted' },
    plain: ['body', 'result'],
  },
};
