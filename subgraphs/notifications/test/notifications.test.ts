import { orderCancelled, orderConfirmed } from '@tessera/contracts/events/orders';
import { shipmentDispatched } from '@tessera/contracts/events/shipping';
import { newId } from '@tessera/kit/graphql';
import { anonymous, type Viewer } from '@tessera/kit/identity';
import { sql } from '@tessera/kit/store';
import { forEachEngine, staff } from '@tessera/kit/testing';
import { beforeAll, describe, expect, it } from 'vitest';
import { verify } from '../src/store/verify.ts';
import { ada, ben, type Notifications, newEmail, orderOf, startNotifications } from './fixture.ts';

const resend = `mutation ($id: ID!) { notificationResend(input: { id: $id }) {
  notification { id status attempts } userErrors { code field } } }`;
const update = `mutation ($preferences: [NotificationPreferenceInput!]!) {
  notificationPreferencesUpdate(input: { preferences: $preferences }) {
    preferences { group enabled canSwitchOff } userErrors { code field } } }`;

forEachEngine((engine) => {
  let shop: Notifications;
  beforeAll(async () => {
    shop = await startNotifications(engine);
  });

  const confirmed = async (more: Parameters<typeof orderOf>[0] = {}) => {
    const order = orderOf(more);
    await shop.deliver(orderConfirmed, { aggregate: order.orderId, payload: order });
    const [shown] = await shop.shown({ orderId: order.orderId });
    if (!shown) throw new Error('Nobody was told.');
    return { order, shown };
  };
  const set = async (preferences: readonly { group: string; enabled: boolean }[], viewer: Viewer = ada) =>
    shop.execute(update, { preferences }, { viewer });

  describe('a notification', () => {
    it('is shown to its owner and staff, and to nobody else that it is there', async () => {
      const { shown } = await confirmed();
      const guests = await confirmed({ userId: null });
      const find = async (id: string, viewer: Viewer = anonymous) =>
        (await shop.execute('query ($id: ID!) { notification(id: $id) { id } }', { id }, { viewer })).data
          .notification;
      const entity = async (id: string, viewer: Viewer = anonymous) =>
        (await shop.entities([{ __typename: 'Notification', id }], '... on Notification { id }', { viewer }))
          .data._entities[0];
      for (const look of [find, entity]) {
        expect(await look(shown.id, ada)).toEqual({ id: shown.id });
        expect(await look(shown.id, staff())).toEqual({ id: shown.id });
        expect(await look(shown.id, ben)).toBeNull();
        expect(await look(shown.id)).toBeNull();
        expect(await look(guests.shown.id, ada)).toBeNull();
        expect(await look(guests.shown.id)).toBeNull();
        expect(await look(guests.shown.id, staff())).toEqual({ id: guests.shown.id });
        expect(await look(newId('ntf'), ada)).toBeNull();
      }
    });

    it('says what happened to its owner, and why it is late to staff alone', async () => {
      const { order, shown } = await confirmed();
      const fields = 'kind group status to orderId subject user { id } createdAt sentAt failure attempts';
      const query = `query ($id: ID!) { notification(id: $id) { ${fields} } }`;
      expect((await shop.execute(query, { id: shown.id }, { viewer: ada })).data.notification).toEqual({
        kind: 'ORDER_CONFIRMED',
        group: 'ORDERS',
        status: 'QUEUED',
        to: order.email,
        orderId: order.orderId,
        subject: 'Your order T-10042 is confirmed',
        user: { id: ada.userId },
        createdAt: '2026-03-01T12:00:00.000Z',
        sentAt: null,
        failure: null,
        attempts: 0,
      });
    });

    it.each(['ord_1', 'usr_0000000000000000000000000a', ''])('has no id such as %j', async (id) => {
      const { errors } = await shop.execute('query ($id: ID!) { notification(id: $id) { id } }', { id });
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    });
  });

  describe('what a user is told', () => {
    const page = `... on User { notifications(first: 2) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
    it('is shown to them and staff, newest first, in pages', async () => {
      const user = { ...ada, userId: newId('usr') };
      const ids: string[] = [];
      for (let turn = 0; turn < 3; turn += 1) {
        ids.unshift((await confirmed({ userId: user.userId })).shown.id);
        shop.clock.advance(1_000);
      }
      const ask = async (viewer: Viewer, selection = page) =>
        (await shop.entities([{ __typename: 'User', id: user.userId }], selection, { viewer })).data
          ._entities[0].notifications;
      for (const viewer of [user, staff()]) {
        const first = await ask(viewer);
        expect(first.nodes.map(({ id }: { id: string }) => id)).toEqual(ids.slice(0, 2));
        const next = page.replace('first: 2', `first: 2, after: "${first.pageInfo.endCursor}"`);
        expect((await ask(viewer, next)).nodes).toEqual([{ id: ids[2] }]);
      }
      for (const viewer of [ben, anonymous]) expect(await ask(viewer)).toBeNull();
    });

    it('is one statement for a hundred users, and one for their wishes', async () => {
      shop.ownStatements();
      const { data, errors } = await shop.entities(
        Array.from({ length: 100 }, () => ({ __typename: 'User', id: newId('usr') })),
        '... on User { notifications { nodes { id } } notificationPreferences { group enabled } }',
        { viewer: staff() },
      );
      expect(errors).toEqual([]);
      expect(data._entities).toHaveLength(100);
      expect(shop.ownStatements()).toHaveLength(2);
    });

    it.each([
      ['first: -1', 'BAD_USER_INPUT'],
      ['first: 101', 'BAD_USER_INPUT'],
      ['after: "x"', 'BAD_USER_INPUT'],
    ])('is not paged by %s', async (args, code) => {
      const selection = `... on User { notifications(${args}) { nodes { id } } }`;
      const { errors } = await shop.entities([{ __typename: 'User', id: ada.userId ?? '' }], selection, {
        viewer: ada,
      });
      expect(errors[0]?.extensions.code).toBe(code);
    });
  });

  describe('what only staff may do', () => {
    it.each([
      ['UNAUTHENTICATED', anonymous],
      ['FORBIDDEN', ada],
    ])('is answered with %s to others', async (code, viewer) => {
      const { shown } = await confirmed();
      for (const query of [
        '{ notifications { nodes { id } } }',
        `mutation { notificationResend(input: { id: "${shown.id}" }) { userErrors { code } } }`,
      ]) {
        const { errors } = await shop.execute(query, {}, { viewer });
        expect(errors.map(({ extensions }) => extensions.code)).toEqual([code]);
      }
    });

    it('lists by status, kind and order', async () => {
      const { order, shown } = await confirmed();
      const ids = async (filter: object) => {
        const query =
          'query ($filter: NotificationFilter) { notifications(first: 100, filter: $filter) { nodes { id } } }';
        return (await shop.ask(query, { filter })).notifications.nodes.map(({ id }: { id: string }) => id);
      };
      expect(await ids({ status: 'QUEUED' })).toContain(shown.id);
      expect(await ids({ status: 'FAILED' })).not.toContain(shown.id);
      expect(await ids({ kind: 'WELCOME' })).not.toContain(shown.id);
      expect(await ids({ orderId: order.orderId, status: 'QUEUED', kind: 'ORDER_CONFIRMED' })).toEqual([
        shown.id,
      ]);
    });

    it('sends a mail anew that was sent, once a time, and none that is in the queue', async () => {
      const { shown } = await confirmed();
      const again = async (id: string) => (await shop.ask(resend, { id })).notificationResend;
      expect((await again(shown.id)).userErrors).toEqual([{ code: 'WRONG_STATUS', field: ['id'] }]);
      await shop.sendDue();
      const answers = await Promise.all([1, 2, 3].map(() => again(shown.id)));
      expect(answers.filter(({ notification }) => notification)).toEqual([
        { notification: { id: shown.id, status: 'QUEUED', attempts: 0 }, userErrors: [] },
      ]);
      await shop.sendDue();
      expect((await shop.shown({ to: shown.to }))[0]).toMatchObject({ status: 'SENT', attempts: 1 });
      expect((await again(newId('ntf'))).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['id'] }]);
      await shop.expectSound();
    });
  });

  describe('wishes', () => {
    const shipped = async (userId: string | null, email = newEmail()) => {
      const { order } = await confirmed({ userId, email });
      const parcel = {
        orderId: order.orderId,
        shipmentId: newId('shp'),
        carrier: null,
        trackingNumber: null,
        lines: [{ lineId: 'a', variantId: 'var_a', quantity: 1 }],
        at: '2026-03-02T12:00:00.000Z',
      };
      await shop.deliver(shipmentDispatched, { aggregate: order.orderId, payload: parcel });
      return Object.fromEntries(
        (await shop.shown({ orderId: order.orderId })).map(({ kind, status }) => [kind, status]),
      );
    };

    it('are all on at first but advertising, and what concerns the account stays on', async () => {
      const user = { ...ada, userId: newId('usr') };
      const { data } = await set([{ group: 'SHIPPING', enabled: false }], user);
      expect(data.notificationPreferencesUpdate).toEqual({
        preferences: [
          { group: 'ACCOUNT', enabled: true, canSwitchOff: false },
          { group: 'ORDERS', enabled: true, canSwitchOff: true },
          { group: 'SHIPPING', enabled: false, canSwitchOff: true },
          { group: 'REVIEWS', enabled: true, canSwitchOff: true },
          { group: 'MARKETING', enabled: false, canSwitchOff: true },
        ],
        userErrors: [],
      });
      expect(await shipped(user.userId)).toEqual({
        ORDER_CONFIRMED: 'QUEUED',
        SHIPMENT_DISPATCHED: 'SUPPRESSED',
      });
      await set([{ group: 'SHIPPING', enabled: true }], user);
      expect(await shipped(user.userId)).toMatchObject({ SHIPMENT_DISPATCHED: 'QUEUED' });
      await shop.expectSound();
    });

    it('hold for what is in the queue, and for what staff would send anew', async () => {
      const user = { ...ada, userId: newId('usr') };
      const { shown: queued } = await confirmed({ userId: user.userId });
      const { shown: sent, order } = await confirmed({ userId: user.userId });
      await shop.sendDue();
      await shop.deliver(orderCancelled, {
        aggregate: order.orderId,
        payload: { ...order, reason: 'You called it off.' },
      });
      await set([{ group: 'ORDERS', enabled: false }], user);
      await shop.sendDue();
      expect(await shop.shown({ orderId: order.orderId })).toMatchObject([
        { kind: 'ORDER_CONFIRMED', status: 'SENT' },
        { kind: 'ORDER_CANCELLED', status: 'SUPPRESSED', failure: 'SWITCHED_OFF' },
      ]);
      for (const { id } of [sent, queued]) {
        const { notificationResend } = await shop.ask(resend, { id });
        expect(notificationResend.userErrors).toEqual([{ code: 'SWITCHED_OFF', field: ['id'] }]);
      }
      await shop.expectSound();
    });

    it('of one do not touch another', async () => {
      await set([{ group: 'SHIPPING', enabled: false }], ben);
      expect(await shipped(newId('usr'))).toMatchObject({ SHIPMENT_DISPATCHED: 'QUEUED' });
      expect(await shipped(null)).toMatchObject({ SHIPMENT_DISPATCHED: 'QUEUED' });
    });

    it('that cannot be are refused, all of them', async () => {
      const user = { ...ada, userId: newId('usr') };
      const refused = async (preferences: readonly { group: string; enabled: boolean }[]) =>
        (await set(preferences, user)).data.notificationPreferencesUpdate;
      expect(
        await refused([
          { group: 'ORDERS', enabled: false },
          { group: 'ACCOUNT', enabled: false },
        ]),
      ).toEqual({
        preferences: null,
        userErrors: [{ code: 'ALWAYS_ON', field: ['preferences', '1', 'enabled'] }],
      });
      expect(
        await refused([
          { group: 'ORDERS', enabled: false },
          { group: 'ORDERS', enabled: true },
        ]),
      ).toMatchObject({ userErrors: [{ code: 'INVALID', field: ['preferences'] }] });
      const { data } = await set([], user);
      expect(data.notificationPreferencesUpdate.preferences[1]).toMatchObject({ enabled: true });
      expect((await set([{ group: 'ORDERS', enabled: false }], anonymous)).errors[0]?.extensions.code).toBe(
        'UNAUTHENTICATED',
      );
      expect((await set([{ group: '__proto__', enabled: false }])).errors[0]?.extensions.code).toBe(
        'BAD_USER_INPUT',
      );
    });

    it('are shown to their owner and staff alone', async () => {
      const look = async (viewer: Viewer) =>
        (
          await shop.entities(
            [{ __typename: 'User', id: ada.userId ?? '' }],
            '... on User { notificationPreferences { group } }',
            { viewer },
          )
        ).data._entities[0].notificationPreferences;
      expect(await look(ada)).toHaveLength(5);
      expect(await look(staff())).toHaveLength(5);
      expect(await look(ben)).toBeNull();
      expect(await look(anonymous)).toBeNull();
    });
  });

  it('finds what does not fit', async () => {
    const { shown } = await confirmed();
    const broken = async () =>
      (await verify(shop.store.read))
        .filter((finding) => finding.broken > 0)
        .map(({ invariant }) => invariant);
    const run = (statement: ReturnType<typeof sql>) => shop.store.tx((tx) => tx.execute(statement));
    expect(await broken()).toEqual([]);
    const at = sql`where id = ${shown.id}`;
    await run(sql`update notification set status = 'SENT' ${at}`);
    expect(await broken()).toEqual(['what was sent has its moment']);
    await run(sql`update notification set status = 'SUPPRESSED' ${at}`);
    expect(await broken()).toEqual(['nothing is kept of what was not to be sent']);
    await run(sql`update notification set status = 'QUEUED' ${at}`);
    await run(sql`delete from mail_content ${at}`);
    expect(await broken()).toEqual(['what is in the queue says something']);
    const old = ['nothing is in the queue for longer than its last try may be away'];
    shop.clock.advance(24 * 60 * 60_000);
    expect(await broken()).not.toEqual(expect.arrayContaining(old));
    await confirmed();
    expect(await broken()).toEqual(expect.arrayContaining(old));
  });
});
