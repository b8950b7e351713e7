import { stockReserved } from '@tessera/contracts/events/inventory';
import { deadlineReached } from '@tessera/contracts/events/orders';
import {
  paymentAuthorised,
  paymentCaptured,
  refundFailed,
  refundMade,
} from '@tessera/contracts/events/payments';
import {
  returnReceived,
  shipmentCancelled,
  shipmentDelivered,
  shipmentDispatched,
} from '@tessera/contracts/events/shipping';
import { newId } from '@tessera/kit/graphql';
import { customer, forEachEngine, staff } from '@tessera/kit/testing';
import { afterEach, beforeAll, expect, it } from 'vitest';
import { variant } from './cart-fixture.ts';
import { buyer, type Shop, startShop } from './order-fixture.ts';

const money = (amount: string) => ({ amount, currencyCode: 'USD' });
const key = () => newId('key');

forEachEngine((engine) => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await startShop(engine);
  });
  afterEach(async () => {
    await shop.verify();
    shop.takeSent();
  });

  const completed = async (name: string) => {
    const viewer = buyer(`${name} ${engine.name}`);
    const { order } = await shop.place(viewer);
    await shop.answerAll();
    return { viewer, order: await shop.order(order.id, viewer), id: order.id as string };
  };
  const parcel = (
    order: { id: string; lines: { id: string }[] },
    quantity: number,
    shipmentId = 'shp_1',
  ) => ({
    orderId: order.id,
    shipmentId,
    carrier: 'DHL',
    trackingNumber: '123',
    lines: [{ lineId: order.lines[0]?.id ?? '', variantId: variant('chair'), quantity }],
    at: '2026-03-02T12:00:00.000Z',
  });
  const refund = (orderId: string, input: Record<string, unknown>, viewer = staff()) =>
    shop.mutate('orderRefundCreate', { idempotencyKey: key(), orderId, reason: 'Sorry.', ...input }, viewer);

  it('is called off by the customer before the money is taken', async () => {
    const ada = buyer('cancel early');
    const { order } = await shop.place(ada);
    await shop.answerAll({ 'payment.requested': () => null });
    const { order: cancelling } = await shop.mutate(
      'orderCancel',
      { orderId: order.id, reason: 'Too slow.' },
      ada,
    );
    expect(cancelling).toMatchObject({ status: 'CANCELLING', cancellable: false });
    expect(await shop.answerAll()).toEqual(['void.requested', 'stock_release.requested', 'order.cancelled']);
    expect(await shop.order(order.id, ada)).toMatchObject({ status: 'CANCELLED', paymentStatus: 'VOIDED' });
    const again = await shop.mutate('orderCancel', { orderId: order.id }, ada);
    expect(again).toMatchObject({ order: { status: 'CANCELLED' }, userErrors: [] });
    expect(shop.takeSent()).toEqual([]);
  });

  it('is called off when completed: shipment, money, goods', async () => {
    const { viewer, id, order } = await completed('cancel late');
    await shop.mutate('orderCancel', { orderId: id }, viewer);
    expect(await shop.answerAll()).toEqual([
      'shipment_cancel.requested',
      'deadline.reached',
      'refund.requested',
      'order.refunded',
      'stock_release.requested',
      'order.cancelled',
    ]);
    expect(await shop.order(id, viewer)).toMatchObject({
      status: 'CANCELLED',
      paymentStatus: 'REFUNDED',
      refunded: { amount: order.total.amount },
    });
  });

  it('stays sold when the parcel had left before it could be stopped; what had not is paid back', async () => {
    const { viewer, id, order } = await completed('cancel too late');
    await shop.mutate('orderCancel', { orderId: id }, viewer);
    const names = await shop.answerAll({
      'shipment_cancel.requested': () => [
        shipmentCancelled,
        { orderId: id, shipped: [{ lineId: order.lines[0].id, variantId: variant('chair'), quantity: 1 }] },
      ],
    });
    expect(names).toContain('refund.requested');
    expect(names).not.toContain('order.cancelled');
    const after = await shop.order(id, viewer);
    expect(after).toMatchObject({
      status: 'COMPLETED',
      paymentStatus: 'PARTIALLY_REFUNDED',
      fulfilmentStatus: 'PARTIALLY_SHIPPED',
    });
    expect(Number(after.refunded.amount)).toBeCloseTo(Number(order.lines[0].total.amount) / 2, 1);
  });

  it('is not called off by strangers, nor when goods have left', async () => {
    const { viewer, id, order } = await completed('no cancel');
    const eve = await shop.mutate('orderCancel', { orderId: id }, buyer('eve'));
    expect(eve).toMatchObject({ order: null, userErrors: [{ code: 'ORDER_NOT_FOUND' }] });
    await shop.tell(shipmentDispatched, parcel(order, 1));
    const late = await shop.mutate('orderCancel', { orderId: id }, viewer);
    expect(late.userErrors).toMatchObject([{ code: 'NOT_CANCELLABLE' }]);
  });

  it('lets whoever locks the order first decide between a cancellation and the money', async () => {
    for (let round = 0; round < 6; round += 1) {
      const ada = buyer(`race ${round}`);
      const { order } = await shop.place(ada);
      await shop.answerAll({ 'capture.requested': () => null });
      const placed = await shop.order(order.id, ada);
      const amount = Math.round(Number(placed.total.amount) * 100);
      await Promise.all([
        shop.tell(paymentCaptured, { orderId: order.id, paymentId: 'pay_1', amount, currency: 'USD' }),
        shop.mutate('orderCancel', { orderId: order.id }, ada),
      ]);
      await shop.answerAll();
      const ended = await shop.order(order.id, ada);
      expect(ended).toMatchObject({
        status: 'CANCELLED',
        paymentStatus: 'REFUNDED',
        captured: { amount: placed.total.amount },
      });
    }
  });

  it('books what letting go of a payment gave back', async () => {
    const ada = buyer('void of taken money');
    const { order } = await shop.place(ada);
    await shop.answerAll({ 'capture.requested': () => null });
    await shop.mutate('orderCancel', { orderId: order.id }, ada);
    const amount = Math.round(Number((await shop.order(order.id, ada)).total.amount) * 100);
    await shop.tell(paymentCaptured, { orderId: order.id, paymentId: 'pay_1', amount, currency: 'USD' });
    const names = await shop.answerAll();
    expect(names).not.toContain('refund.requested');
    expect(names).toContain('order.refunded');
    expect(await shop.order(order.id, ada)).toMatchObject({
      status: 'CANCELLED',
      paymentStatus: 'REFUNDED',
      refunds: [{ status: 'MADE' }],
    });
  });

  it('asks again at a deadline, gives up at the next, and lets late answers change nothing', async () => {
    const ada = buyer('deadline');
    const { order } = await shop.place(ada);
    shop.takeSent();
    const due = () => shop.tell(deadlineReached, { orderId: order.id, step: 'stock' });
    await due();
    // Too early: it looks again when it is time.
    expect(shop.takeSent()).toMatchObject([{ name: 'orders.deadline.reached.v1' }]);
    shop.clock.advance(30_000);
    await due();
    expect(shop.takeNames()).toEqual(['stock.requested', 'deadline.reached']);
    shop.clock.advance(30_000);
    await Promise.all([due(), due()]);
    expect(await shop.answerAll({ 'deadline.reached': () => null })).toContain('order.failed');
    await shop.tell(stockReserved, { orderId: order.id, reservationId: 'res_1' });
    expect(shop.takeNames()).toEqual(['stock_release.requested']);
    expect(await shop.order(order.id, ada)).toMatchObject({
      status: 'FAILED',
      failure: { code: 'STOCK_TIMEOUT' },
    });
  });

  it('lets go of a payment that was authorised too late', async () => {
    const ada = buyer('late payment');
    const { order } = await shop.place(ada);
    await shop.answerAll({ 'payment.requested': () => null });
    shop.clock.advance(60_000);
    await shop.tell(deadlineReached, { orderId: order.id, step: 'payment' });
    shop.takeSent();
    shop.clock.advance(60_000);
    await shop.tell(deadlineReached, { orderId: order.id, step: 'payment' });
    expect(await shop.answerAll()).toContain('void.requested');
    const { total } = await shop.order(order.id, ada);
    const amount = Math.round(Number(total.amount) * 100);
    await shop.tell(paymentAuthorised, { orderId: order.id, paymentId: 'pay_1', amount, currency: 'USD' });
    expect(shop.takeNames()).toEqual(['void.requested']);
    expect(await shop.order(order.id, ada)).toMatchObject({
      status: 'FAILED',
      failure: { code: 'PAYMENT_TIMEOUT' },
    });
  });

  it('pays lines back to the last cent, and nothing twice', async () => {
    const { id, order } = await completed('refund');
    const lineId = order.lines[0].id;
    const one = await refund(id, { lines: [{ lineId, quantity: 1 }] });
    expect(one).toMatchObject({ userErrors: [], refund: { status: 'REQUESTED' } });
    const two = await refund(id, { lines: [{ lineId, quantity: 1 }] });
    const sum = Number(one.refund.amount.amount) + Number(two.refund.amount.amount);
    expect(sum).toBeCloseTo(Number(order.lines[0].total.amount), 5);
    expect((await refund(id, { lines: [{ lineId, quantity: 1 }] })).userErrors).toMatchObject([
      { code: 'INVALID_QUANTITY' },
    ]);
    await shop.answerAll();
    expect(await shop.order(id, staff())).toMatchObject({
      paymentStatus: 'PARTIALLY_REFUNDED',
      refunds: [{ status: 'MADE' }, { status: 'MADE' }],
    });
  });

  it('counts a refund once, however often it is told', async () => {
    const { id } = await completed('refund told twice');
    await refund(id, { amount: money('1.00') });
    const [asked] = shop.takeSent();
    if (!asked) throw new Error('No refund was asked for.');
    const made = {
      orderId: id,
      refundId: String(asked.payload.refundId),
      paymentId: 'pay_1',
      amount: 100,
      currency: 'USD',
    };
    await shop.tell(refundMade, made);
    await shop.tell(refundMade, made);
    await shop.tell(refundFailed, { orderId: id, refundId: made.refundId, code: 'no', reason: 'No.' });
    expect(await shop.order(id, staff())).toMatchObject({
      refunded: { amount: '1.00' },
      refunds: [{ status: 'MADE' }],
    });
  });

  it('never pays back more than is left, at once too', async () => {
    const { id, order } = await completed('refund race');
    const all = money(order.total.amount);
    const answers = await Promise.all(Array.from({ length: 8 }, () => refund(id, { amount: all })));
    expect(answers.filter((answer) => answer.refund !== null)).toHaveLength(1);
    expect(
      answers.flatMap((answer) => answer.userErrors).every(({ code }) => code === 'REFUND_TOO_LARGE'),
    ).toBe(true);
    await shop.answerAll();
    expect(await shop.order(id, staff())).toMatchObject({ paymentStatus: 'REFUNDED' });
  });

  it('answers the same refund once, and gives a failed one’s money free', async () => {
    const { id, order } = await completed('refund key');
    const input = { idempotencyKey: 'same', amount: money('1.00') };
    const first = await refund(id, input);
    expect((await refund(id, input)).refund.id).toBe(first.refund.id);
    expect((await refund(id, { ...input, amount: money('2.00') })).userErrors).toMatchObject([
      { code: 'IDEMPOTENCY_KEY_REUSED' },
    ]);
    await shop.answerAll({
      'refund.requested': ({ payload: { orderId, refundId } }) => [
        refundFailed,
        { orderId, refundId, code: 'no', reason: 'No.' },
      ],
    });
    expect((await refund(id, { amount: money(order.total.amount) })).userErrors).toEqual([]);
  });

  it.each([
    [{ amount: money('0.00') }, 'INVALID'],
    [{ amount: money('-1.00') }, 'INVALID'],
    [{ amount: money('1000.00') }, 'REFUND_TOO_LARGE'],
    [{ amount: { amount: '1.00', currencyCode: 'EUR' } }, 'CURRENCY_MISMATCH'],
    [{ shipping: money('100.00') }, 'REFUND_TOO_LARGE'],
    [{ lines: [{ lineId: 'oli_00000000000000000000000000', quantity: 1 }] }, 'LINE_NOT_FOUND'],
    [{}, 'INVALID'],
    [{ amount: money('1.00'), reason: '' }, 'INVALID'],
  ])('refuses the refund %j', async (input, code) => {
    const { id } = await completed(`bad refund ${code}`);
    expect(await refund(id, input)).toMatchObject({ refund: null, userErrors: [{ code }] });
    expect(shop.takeSent()).toEqual([]);
  });

  it('is paid back by staff only', async () => {
    const { id, viewer } = await completed('refund scope');
    const document =
      'mutation ($input: OrderRefundCreateInput!) { orderRefundCreate(input: $input) { userErrors { code } } }';
    const input = { idempotencyKey: key(), orderId: id, amount: money('1.00'), reason: 'Mine.' };
    for (const who of [viewer, customer()]) {
      const { errors } = await shop.execute(document, { input }, { viewer: who });
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('takes delivered goods back and pays for them once', async () => {
    const { id, order, viewer } = await completed('return');
    const lines = [{ lineId: order.lines[0].id, quantity: 1 }];
    const ask = () => shop.mutate('orderReturnRequest', { orderId: id, lines, reason: 'Too big.' }, viewer);
    expect((await ask()).userErrors).toMatchObject([{ code: 'INVALID_QUANTITY' }]);
    await shop.tell(shipmentDispatched, parcel(order, 2));
    await shop.tell(shipmentDispatched, parcel(order, 2));
    await shop.tell(shipmentDelivered, parcel(order, 2));
    expect(await shop.order(id, viewer)).toMatchObject({ fulfilmentStatus: 'DELIVERED' });
    const { return: asked } = await ask();
    expect(asked.status).toBe('REQUESTED');
    expect((await shop.mutate('orderReturnApprove', { returnId: asked.id }, staff())).return.status).toBe(
      'APPROVED',
    );
    expect(
      (await shop.mutate('orderReturnReject', { returnId: asked.id }, staff())).userErrors,
    ).toMatchObject([{ code: 'NOT_RETURNABLE' }]);
    const came = {
      orderId: id,
      returnId: 'ret_of_shipping',
      lines: [
        { ...lines[0], lineId: order.lines[0].id, quantity: 1, variantId: variant('chair'), restock: true },
      ],
    };
    await shop.tell(returnReceived, came);
    await shop.tell(returnReceived, came);
    expect((await shop.answerAll()).filter((name) => name === 'refund.requested')).toHaveLength(1);
    const after = await shop.order(id, viewer);
    expect(after).toMatchObject({ paymentStatus: 'PARTIALLY_REFUNDED', returns: [{ status: 'RECEIVED' }] });
    expect(after.lines[0]).toMatchObject({ refundedQuantity: 1, returnedQuantity: 1 });
  });

  it('pays nothing back by itself for goods that nobody approved', async () => {
    const { id, order } = await completed('unasked return');
    await shop.tell(shipmentDelivered, parcel(order, 2));
    const lines = [{ lineId: order.lines[0].id, quantity: 2, variantId: variant('chair'), restock: false }];
    await shop.tell(returnReceived, { orderId: id, returnId: 'ret_unasked', lines });
    expect(shop.takeSent()).toEqual([]);
  });
});

forEachEngine((engine) => {
  it('answers as soon as the order is final', async () => {
    const shop = await startShop(engine, { ORDERS_WAIT_MS: '8000' });
    const took: number[] = [];
    for (let round = 0; round < 3; round += 1) {
      const began = Date.now();
      let over = false;
      const placing = shop.place(buyer(`waiting ${round}`)).finally(() => {
        over = true;
      });
      while (!over) {
        await shop.answerAll();
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
      expect((await placing).order.status).toBe('COMPLETED');
      took.push(Date.now() - began);
    }
    // Woken: without that it would look again after a second.
    expect(Math.min(...took)).toBeLessThan(900);
    await shop.verify();
  });
});
