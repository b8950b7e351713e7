import { forEachEngine, staff } from '@tessera/kit/testing';
import { beforeAll, expect, it } from 'vitest';
import { requestVariantsOnce } from '../src/actions/keep-replicas.ts';
import { readCheckout } from '../src/store/cart-checkout.ts';
import {
  buyer,
  inCalifornia,
  method,
  noting,
  type Orders,
  shippingTable,
  startOrders,
  told,
} from './cart-fixture.ts';

const asked = 'orders.variants.requested.v1';

forEachEngine((engine) => {
  let shop: Orders;
  beforeAll(async () => {
    shop = await startOrders(engine);
  });

  it('takes a newer table of shipping rates, and passes an older one over', async () => {
    const guest = await shop.guest([{ name: 'chair', quantity: 1 }]);
    const named = { cartId: guest.cartId, cartToken: guest.cartToken };
    await shop.mutate('cartAddressSet', { ...named, shipping: inCalifornia });
    const options = async () =>
      (await shop.cart(guest.cartId, undefined, guest.cartToken)).shippingOptions.map(
        ({ id }: { id: string }) => id,
      );
    expect(await options()).toEqual([method('parcel'), method('express')]);
    const table = shippingTable(3);
    await shop.hear('shipping.methods.changed.v1', { ...table, methods: table.methods.slice(1) });
    await shop.hear('shipping.methods.changed.v1', shippingTable(2));
    expect(await options()).toEqual([method('parcel')]);
  });

  it('hands the windows of automatic promotions to checkout', async () => {
    const guest = await shop.guest([{ name: 'chair', quantity: 1 }]);
    const asker = { userId: null, token: guest.cartToken, accessKey: null };
    const automatic = () =>
      shop.withStore((store) =>
        store.tx(async (tx) => (await readCheckout(tx, guest.cartId, asker, new Date()))?.automatic),
      );
    const windows = [{ promotionId: 'promo_1', from: '2026-03-01T00:00:00.000Z', until: null }];
    expect(await automatic()).toEqual([]);
    await shop.hear('promotions.automatic.changed.v1', { revision: 2, windows });
    await shop.hear('promotions.automatic.changed.v1', { revision: 1, windows: [] });
    expect(await automatic()).toEqual(windows);
  });

  it('hears the same of a variant twice, and older news after newer, without harm', async () => {
    const guest = await shop.guest([{ name: 'chair', quantity: 1 }]);
    const price = async () =>
      (await shop.cart(guest.cartId, undefined, guest.cartToken)).lines[0].unitPrice.amount;
    const newer = told({ name: 'chair', prices: { USD: 1_100 }, revision: 8 });
    for (const news of [newer, newer, told({ name: 'chair', prices: { USD: 1 }, revision: 7 })]) {
      await shop.hear('catalog.variant.changed.v1', news);
      expect(await price()).toBe('11.00');
    }
  });

  it('asks for all variants at the first start, once, and not when it knows some', async () => {
    const sent: string[] = [];
    const outbox = noting(sent);
    const { orders } = await import('../src/subgraph.ts');
    const store = await engine.open(orders.store);
    await Promise.all([1, 2, 3].map(() => requestVariantsOnce({ store, outbox })));
    await requestVariantsOnce({ store, outbox });
    expect(sent).toEqual([asked]);
    await shop.withStore((known) => requestVariantsOnce({ store: known, outbox }));
    expect(sent).toEqual([asked]);
  });

  it('lets staff alone ask for all variants again', async () => {
    const document = 'mutation { variantReplicaRebuild { requested userErrors { code } } }';
    shop.takeEmitted();
    const refused = await shop.execute(document, {}, { viewer: buyer('curious') });
    expect(refused.errors[0]?.extensions.code).toBe('FORBIDDEN');
    expect(shop.takeEmitted()).toEqual([]);
    const { data } = await shop.execute(document, {}, { viewer: staff() });
    expect(data.variantReplicaRebuild).toEqual({ requested: true, userErrors: [] });
    expect(shop.takeEmitted()).toEqual([asked]);
  });
});
