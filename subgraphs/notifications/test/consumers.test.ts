import type { EventDefinition, PayloadOf } from '@tessera/contracts/define-event';
import { userSignedUp } from '@tessera/contracts/events/accounts';
import {
  orderCancelled,
  orderConfirmed,
  orderFailed,
  orderPlaced,
  orderRefunded,
} from '@tessera/contracts/events/orders';
import { paymentActionRequired, refundMade } from '@tessera/contracts/events/payments';
import { shipmentDelivered, shipmentDispatched } from '@tessera/contracts/events/shipping';
import { newId } from '@tessera/kit/graphql';
import { forEachEngine } from '@tessera/kit/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { ada, type Notifications, newEmail, orderOf, startNotifications } from './fixture.ts';

forEachEngine((engine) => {
  let shop: Notifications;
  beforeAll(async () => {
    shop = await startNotifications(engine);
  });

  const hear = <Event extends EventDefinition>(
    event: Event,
    payload: PayloadOf<Event> & { readonly orderId: string },
    id?: string,
  ) => shop.deliver(event, { aggregate: payload.orderId, payload, ...(id && { id }) });
  const kindsOf = async (orderId: string) => (await shop.shown({ orderId })).map(({ kind }) => kind);

  const parcel = (orderId: string, shipmentId = newId('shp')) => ({
    orderId,
    shipmentId,
    carrier: 'Post',
    trackingNumber: 'RR1',
    lines: [{ lineId: 'a', variantId: 'var_a', quantity: 2 }],
    at: '2026-03-02T12:00:00.000Z',
  });

  describe('what orders tells', () => {
    it('is a mail when the order is confirmed, and none when it is only placed', async () => {
      const order = orderOf();
      await hear(orderPlaced, order);
      expect(await kindsOf(order.orderId)).toEqual([]);
      await hear(orderConfirmed, order);
      await shop.sendDue();
      expect(await shop.shown({ orderId: order.orderId })).toMatchObject([
        {
          kind: 'ORDER_CONFIRMED',
          to: order.email,
          subject: 'Your order T-10042 is confirmed',
          status: 'SENT',
          attempts: 1,
          sentAt: '2026-03-01T12:00:00.000Z',
        },
      ]);
    });

    it('is told once, by the same message or by another one of the same', async () => {
      const order = orderOf();
      const id = newId('msg');
      await hear(orderConfirmed, order, id);
      await hear(orderConfirmed, order, id);
      await hear(orderConfirmed, order);
      await hear(orderCancelled, { ...order, reason: 'You called it off.' });
      await hear(orderCancelled, { ...order, reason: 'You called it off.' });
      await hear(orderFailed, { ...order, code: 'DECLINED', reason: 'The bank refused.' });
      await hear(orderPlaced, order);
      expect(await kindsOf(order.orderId)).toEqual(['ORDER_CONFIRMED', 'ORDER_CANCELLED', 'ORDER_FAILED']);
      await shop.expectSound();
    });
  });

  describe('a refund', () => {
    it('is one mail, whether payments or orders tells first', async () => {
      for (const paymentsFirst of [true, false]) {
        const order = orderOf();
        await hear(orderPlaced, order);
        const refundId = newId('rfn');
        const byPayments = () =>
          hear(refundMade, {
            orderId: order.orderId,
            refundId,
            paymentId: 'pay_1',
            amount: 500,
            currency: 'EUR',
          });
        const byOrders = () => hear(orderRefunded, { ...order, refundId, refunded: 500, reason: 'Broken.' });
        for (const tell of paymentsFirst ? [byPayments, byOrders] : [byOrders, byPayments]) await tell();
        expect(await kindsOf(order.orderId)).toEqual(['REFUND_MADE']);
      }
    });
  });

  describe('news of an order nobody knows yet', () => {
    it('wait for it, without holding up what follows, and are told once', async () => {
      const order = orderOf();
      const { orderId } = order;
      const [sent, arrived] = [newId('shp'), newId('shp')];
      await hear(shipmentDelivered, parcel(orderId, arrived));
      await hear(shipmentDispatched, parcel(orderId, sent));
      await hear(shipmentDispatched, parcel(orderId, sent));
      expect(await kindsOf(orderId)).toEqual([]);
      await hear(orderConfirmed, order);
      expect((await kindsOf(orderId)).sort()).toEqual([
        'ORDER_CONFIRMED',
        'SHIPMENT_DELIVERED',
        'SHIPMENT_DISPATCHED',
      ]);
      await hear(shipmentDispatched, parcel(orderId, sent));
      await hear(orderPlaced, order);
      expect(await kindsOf(orderId)).toHaveLength(3);
      await shop.expectSound();
    });

    it('are told at whatever moment it is told of', async () => {
      for (let round = 0; round < 5; round += 1) {
        const order = orderOf();
        await Promise.all([hear(shipmentDispatched, parcel(order.orderId)), hear(orderPlaced, order)]);
        expect(await kindsOf(order.orderId)).toEqual(['SHIPMENT_DISPATCHED']);
      }
      await shop.expectSound();
    });
  });

  describe('a payment that waits for its payer', () => {
    const action = (orderId: string, paymentId = newId('pay')) => ({
      orderId,
      paymentId,
      url: 'https://bank.example/confirm?id=1',
    });

    it('is a mail, once', async () => {
      const order = orderOf();
      await hear(orderPlaced, order);
      const asked = action(order.orderId);
      await hear(paymentActionRequired, asked);
      await hear(paymentActionRequired, asked);
      expect(await kindsOf(order.orderId)).toEqual(['PAYMENT_ACTION_REQUIRED']);
    });

    it('is none when the order went on before, or has while the mail was in the queue', async () => {
      const late = orderOf();
      await hear(orderConfirmed, late);
      await hear(paymentActionRequired, action(late.orderId));
      expect(await kindsOf(late.orderId)).toEqual(['ORDER_CONFIRMED']);

      const queued = orderOf();
      await hear(orderPlaced, queued);
      await hear(paymentActionRequired, action(queued.orderId));
      await hear(orderFailed, { ...queued, code: 'TIMEOUT', reason: 'Nobody confirmed.' });
      await shop.sendDue();
      expect(await shop.shown({ orderId: queued.orderId })).toMatchObject([
        { kind: 'PAYMENT_ACTION_REQUIRED', status: 'SUPPRESSED', failure: 'OUTDATED' },
        { kind: 'ORDER_FAILED', status: 'SENT' },
      ]);
      await shop.expectSound();
    });
  });

  describe('what accounts tells', () => {
    it('is one welcome for a new account', async () => {
      const email = newEmail();
      const userId = newId('usr');
      const signedUp = { aggregate: userId, payload: { userId, email, displayName: 'Ada' } };
      await shop.deliver(userSignedUp, signedUp);
      await shop.deliver(userSignedUp, signedUp);
      expect(await shop.shown({ to: email })).toMatchObject([{ kind: 'WELCOME', subject: 'Welcome' }]);
    });

    it('is one mail for each it asks for', async () => {
      const mailId = newId('mail');
      const recipient = await shop.requestMail({ mailId });
      await shop.requestMail({ mailId, recipient });
      await shop.requestMail({ recipient });
      expect(await shop.shown({ to: recipient })).toHaveLength(2);
    });

    it.each(['nobody', 'a@b.test, c@d.test', 'a@b.test\r\nBcc: c@d.test', 'Eve <e@d.test>', ''])(
      'goes nowhere when the address is %j',
      async (recipient) => {
        const mailId = newId('mail');
        await shop.requestMail({ mailId, recipient, userId: ada.userId });
        await shop.sendDue();
        expect((await shop.shown({})).filter((one) => one.to === recipient)).toMatchObject([
          { status: 'FAILED', failure: 'BAD_ADDRESS', attempts: 0 },
        ]);
      },
    );
  });

  it('takes a message in with few statements', async () => {
    const order = orderOf();
    await hear(orderPlaced, order);
    shop.ownStatements();
    await hear(shipmentDispatched, parcel(order.orderId));
    // The order, made and locked; what its owner wishes; the notification and what it says.
    expect(shop.ownStatements()).toHaveLength(5);
  });
});
