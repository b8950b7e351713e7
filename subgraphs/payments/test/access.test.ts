import { captureRequested, paymentRequested, refundRequested } from '@tessera/contracts/events/orders';
import { newId } from '@tessera/kit/graphql';
import { admin, customer, forEachEngine, staff } from '@tessera/kit/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Payments, requests, startPayments } from './fixture.ts';

const owner = customer('usr_00000000000000000000000011');
const other = customer('usr_00000000000000000000000012');

forEachEngine((engine) => {
  let shop: Payments;
  const [orderId, guestOrder, refundId] = [newId('ord'), newId('ord'), newId('rfd')];
  let paymentId = '';
  beforeAll(async () => {
    shop = await startPayments(engine);
    const order = requests(orderId, 1_250, owner.userId);
    await shop.deliver(paymentRequested, order.pay('tok_success'));
    await shop.deliver(captureRequested, order.capture);
    await shop.deliver(refundRequested, order.refund(refundId, 250, 'Broken'));
    await shop.deliver(paymentRequested, requests(guestOrder).pay('tok_success'));
    paymentId = String((await shop.take())[0]?.paymentId);
  });

  const query = '{ payment(id: "ID") { id } }';
  const payment = async (viewer: typeof owner | undefined, id = paymentId) =>
    (await shop.subgraph.execute(query.replace('ID', id), {}, viewer ? { viewer } : {})).data.payment;
  const ofOrder = async (
    viewer: typeof owner | undefined,
    order: { readonly id: string; readonly ownerId?: string | null },
  ) => {
    const selection = '... on Order { payments { id status refunds { id reason } } }';
    const { data } = await shop.subgraph.entities(
      [{ __typename: 'Order', ...order }],
      selection,
      viewer ? { viewer } : {},
    );
    return data._entities[0].payments;
  };
  const entity = async (viewer: typeof owner | undefined, __typename: string, id: string) =>
    (
      await shop.subgraph.entities([{ __typename, id }], `... on ${__typename} { id amount { amount } }`, {
        ...(viewer && { viewer }),
      })
    ).data._entities[0];

  it('shows a payment to who pays it and to staff; to others it is as one that is not there', async () => {
    for (const viewer of [owner, staff(), admin()]) expect(await payment(viewer)).toEqual({ id: paymentId });
    for (const viewer of [other, undefined]) {
      expect(await payment(viewer)).toBeNull();
      expect(await payment(viewer, newId('pay'))).toBeNull();
    }
  });

  it('shows the payments of an order to its owner and to staff', async () => {
    const seen = [
      { id: paymentId, status: 'PARTIALLY_REFUNDED', refunds: [{ id: refundId, reason: 'Broken' }] },
    ];
    const order = { id: orderId, ownerId: owner.userId };
    expect(await ofOrder(owner, order)).toEqual(seen);
    expect(await ofOrder(staff(), order)).toEqual(seen);
    for (const viewer of [other, undefined]) expect(await ofOrder(viewer, order)).toBeNull();
  });

  it('believes no owner but the one that paid', async () => {
    expect(await ofOrder(other, { id: orderId, ownerId: other.userId })).toEqual([]);
    expect(await ofOrder(undefined, { id: orderId, ownerId: null })).toEqual([]);
    expect(await ofOrder(owner, { id: orderId })).toBeNull();
  });

  it('shows the payment of a guest to whoever orders shows the order, and alone to staff', async () => {
    const order = { id: guestOrder, ownerId: null };
    const [seen] = await ofOrder(undefined, order);
    expect(seen).toMatchObject({ status: 'AUTHORISED' });
    for (const viewer of [owner, undefined]) expect(await payment(viewer, seen.id)).toBeNull();
    expect(await payment(staff(), seen.id)).toEqual({ id: seen.id });
    // Whoever has claimed the order since sees how it was paid.
    expect(await ofOrder(other, { id: guestOrder, ownerId: other.userId })).toHaveLength(1);
  });

  it('resolves payments and refunds as entities for the same people', async () => {
    for (const [type, id] of [
      ['Payment', paymentId],
      ['Refund', refundId],
    ] as const) {
      for (const viewer of [owner, staff()]) expect(await entity(viewer, type, id)).toMatchObject({ id });
      for (const viewer of [other, undefined]) expect(await entity(viewer, type, id)).toBeNull();
      expect(await entity(owner, type, newId('pay'))).toBeNull();
      expect(await entity(owner, type, "' or 1=1 --")).toBeNull();
    }
  });

  describe('the ledger and the list of payments', () => {
    const lists = `{ payments { nodes { id } } ledgerEntries { nodes { amount { amount } } }
      ledgerBalances { account balance { amount currencyCode } } }`;

    it('are for staff', async () => {
      const { data, errors } = await shop.subgraph.execute(lists, {}, { viewer: staff() });
      expect(errors).toEqual([]);
      expect(data.payments.nodes).toHaveLength(2);
      expect(data.ledgerEntries.nodes).toHaveLength(4);
      expect(data.ledgerBalances).toEqual([
        { account: 'PROVIDER_CLEARING', balance: { amount: '10.00', currencyCode: 'EUR' } },
        { account: 'REFUNDS', balance: { amount: '2.50', currencyCode: 'EUR' } },
        { account: 'SALES', balance: { amount: '-12.50', currencyCode: 'EUR' } },
      ]);
    });

    it.each([
      ['a customer', owner],
      ['a visitor', undefined],
    ])('are not for %s', async (_who, viewer) => {
      const { data, errors } = await shop.subgraph.execute(lists, {}, viewer ? { viewer } : {});
      expect(data).toEqual({ payments: null, ledgerEntries: null, ledgerBalances: null });
      expect(errors.map(({ extensions }) => extensions.code)).not.toContain('INTERNAL_SERVER_ERROR');
    });

    it('take cursors and pages for what they are', async () => {
      const ask = (args: string) =>
        shop.subgraph.execute(`{ payments${args} { nodes { id } } }`, {}, { viewer: staff() });
      for (const args of ['(first: 101)', '(first: -1)', '(after: "x\' or 1=1")']) {
        const { errors } = await ask(args);
        expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
      }
    });
  });

  it('lets staff alone reconcile a payment', async () => {
    const mutation = `mutation { paymentReconcile(input: { id: "${paymentId}" }) {
      payment { status } userErrors { code } } }`;
    for (const viewer of [owner, undefined]) {
      const { data, errors } = await shop.subgraph.execute(mutation, {}, viewer ? { viewer } : {});
      expect(data?.paymentReconcile ?? null).toBeNull();
      expect(['FORBIDDEN', 'UNAUTHENTICATED', 'UNAUTHORIZED_FIELD_OR_TYPE']).toContain(
        errors[0]?.extensions.code,
      );
    }
    const { data } = await shop.subgraph.execute(mutation, {}, { viewer: staff() });
    expect(data.paymentReconcile).toEqual({ payment: { status: 'PARTIALLY_REFUNDED' }, userErrors: [] });
    const unknown = await shop.subgraph.execute(
      mutation.replace(paymentId, newId('pay')),
      {},
      {
        viewer: staff(),
      },
    );
    expect(unknown.data.paymentReconcile).toEqual({ payment: null, userErrors: [{ code: 'NOT_FOUND' }] });
  });
});
