import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { findBytes } from '../../kit/src/testing/find-bytes.ts';
import { findText } from '../../kit/src/testing/find-text.ts';
import { waitFor } from '../../kit/src/testing/wait-for.ts';
import { startTestPlatform, type TestPlatform } from '../harness/platform.ts';
import { createShopper, signIn, variantsInStock } from '../harness/shopper.ts';
import { forEachStack } from '../harness/stacks.ts';
import { expectSound, withStores } from '../harness/verify.ts';
import {
  arrive,
  befriend,
  type Customer,
  dispatch,
  eraseOneself,
  exportData,
  person,
  progress,
  review,
  traces,
} from './person.ts';

/** Where the id of somebody who was erased stays, to know what arrives late and to show that it was done. */
const idsStay = /^(\w+ erased_user\.id|accounts erasure\.id|accounts erasure_part\.user_id):/;

forEachStack((stack) => {
  describe('erasing a user', () => {
    let platform: TestPlatform;
    let env: Record<string, string>;
    let staff: Record<string, string>;
    let admin: Record<string, string>;
    let customer: Customer;
    let reviewId: string;
    let productId: string;
    const orderIds: string[] = [];
    beforeAll(async () => {
      env = await stack.environment();
      platform = await startTestPlatform(env);
      staff = await signIn(platform, 'staff');
      admin = await signIn(platform, 'admin');
    });

    const scan = (texts: readonly string[]) =>
      withStores(platform, env, async (stores) => {
        const found: string[] = [];
        for (const { name, read } of stores) {
          found.push(...(await findText(read, texts)).map((where) => `${name} ${where}`));
        }
        return found;
      });
    const money = async () => {
      const orders = await Promise.all(
        orderIds.map((id) =>
          platform.query(
            'query ($id: ID!) { order(id: $id) { number status total { amount } tax { amount } captured { amount } lines { id total { amount } } } }',
            { id },
            staff,
          ),
        ),
      );
      const balances = '{ ledgerBalances { account balance { amount currencyCode } } }';
      const ledger = await platform.query(balances, {}, admin);
      expect(ledger.errors, ledger.text).toEqual([]);
      return [orders.map(({ data }) => data.order), ledger.data.ledgerBalances];
    };

    it('who signs up, buys, reviews and gets mails leaves traces in every part of the shop', async () => {
      const [first = '', second = '', third = ''] = await variantsInStock(platform);
      customer = await arrive(platform, staff);
      const { shopper } = customer;
      const bought = await shopper.placeSurely(await customer.fill(first));
      orderIds.push(bought.data.orderPlace.order.id);
      const guest = createShopper(platform);
      const cart = await guest.fill([{ variantId: second, quantity: 2 }], {
        email: person.email,
        address: person.address,
      });
      orderIds.push((await guest.placeSurely(cart)).data.orderPlace.order.id);
      const { data } = await platform.query('{ products(first: 1) { nodes { id } } }');
      productId = data.products.nodes[0].id;
      reviewId = await review(platform, customer, staff, productId);
      await befriend(platform, customer, staff);
      await customer.fill(third);
      await expectSound(platform, env);
      const stores = new Set((await scan([...traces, customer.userId])).map((where) => where.split(' ')[0]));
      expect(stores).toEqual(
        new Set(['accounts', 'notifications', 'orders', 'payments', 'promotions', 'reviews', 'shipping']),
      );
    });

    it('is told what is held, by every part', async () => {
      const { document } = await exportData(platform, customer);
      expect(document).toMatchObject({ format: 'tessera.user-data.v1', userId: customer.userId });
      const { accounts, notifications, orders, payments, promotions, reviews, shipping } = document.subgraphs;
      expect(accounts).toMatchObject({
        profile: { email: person.email },
        addresses: [{ city: 'Erewhonia' }],
      });
      expect(orders.orders).toHaveLength(2);
      expect(orders.carts.length).toBeGreaterThan(1);
      expect(payments.payments).toHaveLength(1);
      expect(shipping.orders).toMatchObject([{ address: { company: 'Sprocketry Unbound LLC' } }]);
      expect(reviews.reviews).toMatchObject([{ id: reviewId }]);
      expect(promotions.groups).toMatchObject([{ name: 'Friends' }]);
      expect(notifications.mails.length).toBeGreaterThan(1);
    });

    it('is erased everywhere though a subgraph is killed, when the parcels have left; accounting is as before', async () => {
      const before = await money();
      const asking = eraseOneself(platform, customer);
      for (const victim of ['orders', 'notifications', 'accounts']) {
        if (victim === 'accounts') await asking;
        const pid = platform.pid(victim);
        if (pid !== undefined) process.kill(pid, 'SIGKILL');
        // Killed one after the other, while the erasure is on its way at different places.
        await delay(300);
      }
      const missing = async () => {
        const { data } = await platform.query(
          'query ($userId: ID!) { userErasure(userId: $userId) { status progress { subgraph erasedAt } } }',
          { userId: customer.userId },
          staff,
        );
        const parts: { subgraph: string; erasedAt: string | null }[] = data?.userErasure?.progress ?? [];
        return parts.filter(({ erasedAt }) => erasedAt === null).map(({ subgraph }) => subgraph);
      };
      await waitFor(async () => (await missing()).join() === 'shipping', { timeoutMs: 60_000 });
      for (const id of orderIds) await dispatch(platform, id, staff);
      await waitFor(async () => (await progress(platform, customer, staff)).status === 'DONE', {
        timeoutMs: 90_000,
      });
      await expectSound(platform, env);
      expect(await money()).toEqual(before);
      const found = await waitFor(
        async () => {
          const left = (await scan([...traces, customer.userId])).filter((where) => !idsStay.test(where));
          return left.length === 0 && left;
        },
        { timeoutMs: 5_000 },
      ).catch(() => scan([...traces, customer.userId]));
      expect(found.filter((where) => !idsStay.test(where))).toEqual([]);
    });

    it('leaves the review without an author, and nothing to do with the old tokens', async () => {
      const query =
        'query ($id: ID!) { product(id: $id) { reviews(first: 50) { nodes { id title body author { id } } } } }';
      const { data } = await platform.query(query, { id: productId });
      const left = data.product.reviews.nodes.find(({ id }: { id: string }) => id === reviewId);
      expect(left).toEqual({ id: reviewId, title: 'By …', body: 'Write to …. …', author: null });
      const cart = await platform.query(
        'mutation { cartCreate(input: {}) { cart { id } } }',
        {},
        customer.headers,
      );
      expect(cart.errors[0]?.extensions.code).toBe('FORBIDDEN');
      const refresh = `mutation ($refreshToken: String!) { sessionRefresh(input: { refreshToken: $refreshToken }) {
        tokens { accessToken } userErrors { code } } }`;
      const { refreshToken } = customer;
      expect((await platform.query(refresh, { refreshToken })).data.sessionRefresh.tokens).toBeNull();
      const mail =
        'mutation ($email: String!) { userPasswordResetRequest(input: { email: $email }) { userErrors { code } } }';
      await platform.query(mail, { email: person.email });
      expect(await scan([person.email])).toEqual([]);
    });

    it.runIf(stack.name === 'sqlite')('leaves nothing in the bytes of the files', async () => {
      await platform.stop();
      const { dataDir } = platform.plan;
      const files = [...(await withStores(platform, env, async (stores) => stores.map(({ name }) => name)))];
      for (const vacuum of [false, true]) {
        for (const name of files) {
          expect(await findBytes(path.join(dataDir, `${name}.db`), traces, { vacuum })).toEqual([]);
        }
      }
    });
  });
});
