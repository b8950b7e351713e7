import { variantChanged, variantsTold } from '@tessera/contracts/events/catalog';
import { variantsRequested } from '@tessera/contracts/events/orders';
import { forEachEngine, waitFor } from '@tessera/kit/testing';
import fc from 'fast-check';
import { beforeAll, expect, it, vi } from 'vitest';
import { tellAllVariants } from '../src/actions/tell-all-variants.ts';
import { beginTelling } from '../src/store/told-variants.ts';
import { catalog } from '../src/subgraph.ts';
import { startCatalog } from './fixture.ts';
import { sayOfVariants, startTelling, type TellingCatalog, type Told } from './telling-fixture.ts';

// Random sequences take their time where the machine is busy.
vi.setConfig({ testTimeout: 60_000 });

forEachEngine((engine) => {
  let shop: TellingCatalog;
  beforeAll(async () => {
    shop = await startTelling(engine);
  });

  const change = async (name: string, input: Record<string, unknown>): Promise<Told[]> => {
    shop.takeTold();
    const payload = await shop.mutate(name, input);
    expect(payload.userErrors).toEqual([]);
    return shop.takeTold();
  };
  const firstVariant = async (productId: string) => (await shop.variantsOf(productId)).variants.nodes[0];

  it('tells of what each action changes, and of nothing else', async () => {
    const top = await shop.addCategory('Furniture');
    const chairs = await shop.addCategory('Chairs', top);
    const other = await shop.addCategory('Seats');
    const productId = await shop.add({ title: 'Stool', categoryId: chairs, sku: 'STOOL', price: '10.00' });
    const [created, published] = shop.takeTold();
    const { id, version } = await firstVariant(productId);
    const about = {
      variantId: id,
      productId,
      sku: 'STOOL',
      title: 'Stool',
      productTitle: 'Stool',
      productHandle: 'stool',
      categoryIds: [top, chairs],
      weight: null,
      prices: [{ currency: 'USD', amount: 1_000 }],
    };
    expect(created).toEqual({ ...about, sellable: false, revision: 1 });
    expect(published).toEqual({ ...about, sellable: true, revision: 2 });

    const price = { id, expectedVersion: version, currencyCode: 'EUR', amount: '9.50' };
    expect(await change('productVariantPriceSet', price)).toMatchObject([
      { prices: [{ currency: 'EUR', amount: 950 }, {}], revision: 3 },
    ]);
    const again = { ...price, expectedVersion: version + 1 };
    expect(await change('productVariantPriceSet', again)).toEqual([]);
    const heavier = { id, expectedVersion: version + 2, weight: 4_000, sku: 'stool-2' };
    expect(await change('productVariantUpdate', heavier)).toMatchObject([
      { weight: 4_000, sku: 'STOOL-2', revision: 4 },
    ]);

    const now = () => shop.versionOf(productId);
    const described = {
      id: productId,
      expectedVersion: await now(),
      description: 'Three legs.',
      tags: ['wood'],
    };
    expect(await change('productUpdate', described)).toEqual([]);
    const titled = { id: productId, expectedVersion: await now(), title: 'Bar stool', handle: 'bar-stool' };
    expect(await change('productUpdate', titled)).toMatchObject([
      { title: 'Bar stool', productTitle: 'Bar stool', productHandle: 'bar-stool', revision: 5 },
    ]);
    const renamed = { id: chairs, expectedVersion: 1, name: 'All chairs' };
    expect(await change('categoryUpdate', renamed)).toEqual([]);
    const moved = { id: chairs, expectedVersion: 2, parentId: other };
    expect(await change('categoryMove', moved)).toMatchObject([
      { categoryIds: [other, chairs], revision: 6 },
    ]);
    const placed = { id: productId, expectedVersion: await now(), categoryId: null };
    expect(await change('productUpdate', placed)).toMatchObject([{ categoryIds: [], revision: 7 }]);
    const archived = { id: productId, expectedVersion: await now() };
    expect(await change('productArchive', archived)).toMatchObject([{ sellable: false, revision: 8 }]);
    const unpublished = { id: productId, expectedVersion: await now() };
    expect(await change('productUnpublish', unpublished)).toEqual([]);
    const deleted = { id, expectedVersion: version + 3 };
    expect(await change('productVariantDelete', deleted)).toEqual([]);
    const media = {
      productId,
      expectedVersion: await now(),
      url: 'https://example.com/stool.png',
      alt: 'A stool',
    };
    expect(await change('productMediaAdd', media)).toEqual([]);
  });

  it('tells that a deleted variant cannot be bought', async () => {
    const productId = await shop.add({ title: 'Pair', draft: true, sku: 'PAIR' });
    const { id, version } = await firstVariant(productId);
    const second = await shop.mutate('productVariantCreate', {
      productId,
      sku: 'PAIR-2',
      options: [],
      prices: [],
    });
    expect(second.userErrors).toMatchObject([{ code: 'OPTIONS_MISMATCH' }]);
    const product = { id: productId, expectedVersion: await shop.versionOf(productId) };
    await shop.mutate('productPublish', product);
    const options = [{ name: 'Size', value: 'L' }];
    await shop.mutate('productVariantUpdate', { id, expectedVersion: version, options });
    const other = await shop.mutate('productVariantCreate', {
      productId,
      sku: 'PAIR-2',
      options: [{ name: 'Size', value: 'S' }],
      prices: [{ amount: '1.00', currencyCode: 'USD' }],
    });
    expect(shop.takeTold().at(-1)).toMatchObject({
      title: 'S',
      productTitle: 'Pair',
      sellable: true,
      revision: 1,
    });
    const gone = { id: other.productVariant.id, expectedVersion: 1 };
    expect(await change('productVariantDelete', gone)).toMatchObject([
      { variantId: other.productVariant.id, title: 'S', sellable: false, revision: 2 },
    ]);
  });

  it('tells nothing of what is refused', async () => {
    const productId = await shop.add({ title: 'Refused', sku: 'REFUSED' });
    shop.takeTold();
    const stale = { id: productId, expectedVersion: 99, title: 'New' };
    expect((await shop.mutate('productUpdate', stale)).userErrors).toMatchObject([{ code: 'STALE' }]);
    const taken = { productId, sku: 'REFUSED', options: [{ name: 'a', value: 'b' }], prices: [] };
    await shop.mutate('productVariantCreate', taken);
    expect(shop.takeTold()).toEqual([]);
  });

  it('tells enough for a replica to be the catalog, after whatever happened', async () => {
    const replica = new Map<string, Told>();
    const hear = (told: readonly Told[]) => {
      for (const one of told) {
        const known = replica.get(one.variantId);
        if (!known || known.revision < one.revision) replica.set(one.variantId, one);
      }
    };
    await shop.dependencies.store.tx(beginTelling);
    await tellAllVariants(shop.dependencies);
    const [a, b] = [await shop.addCategory('A'), await shop.addCategory('B')];
    const categories = [a, b, await shop.addCategory('C')];
    const products = [
      await shop.add({ title: 'One', categoryId: a }),
      await shop.add({ title: 'Two', categoryId: b, draft: true }),
    ];
    const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
    const versions = new Map<string, number>();
    let names = 0;
    const act = async (kind: number, which: number, value: number): Promise<void> => {
      const productId = at(products, which);
      const { variants } = await shop.variantsOf(productId);
      const variant =
        variants.nodes.length > 0 ? at<{ id: string; version: number }>(variants.nodes, value) : null;
      const product = { id: productId, expectedVersion: await shop.versionOf(productId) };
      const one = variant && { id: variant.id, expectedVersion: variant.version };
      const category = at(categories, which);
      names += 1;
      const actions: (() => Promise<unknown>)[] = [
        () => shop.mutate(at(['productPublish', 'productUnpublish', 'productArchive'], value), product),
        () => shop.mutate('productUpdate', { ...product, title: `Title ${value % 3}` }),
        () => shop.mutate('productUpdate', { ...product, categoryId: at([null, ...categories], value) }),
        async () =>
          one &&
          shop.mutate('productVariantPriceSet', {
            ...one,
            currencyCode: at(['USD', 'EUR'], value),
            amount: value % 5 === 0 ? null : `${value}.50`,
          }),
        async () => one && shop.mutate('productVariantUpdate', { ...one, weight: value % 4 }),
        async () => one && shop.mutate('productVariantDelete', one),
        () =>
          shop.mutate('productVariantCreate', {
            productId,
            sku: `RANDOM-${names}`,
            options: variants.nodes.length > 0 && value % 2 ? [{ name: 'n', value: `${value}` }] : [],
            prices: [{ amount: '5.00', currencyCode: 'USD' }],
          }),
        async () => {
          const payload = await shop.mutate('categoryMove', {
            id: category,
            expectedVersion: versions.get(category) ?? 1,
            parentId: at([null, ...categories], value),
          });
          if (payload.category) versions.set(category, payload.category.version);
        },
      ];
      await at(actions, kind)();
    };
    const step = fc.tuple(fc.nat(7), fc.nat(1), fc.nat(30));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 15 }), async (steps) => {
        for (const [kind, which, value] of steps) await act(kind, which, value);
        hear(shop.takeTold());
        const said = await sayOfVariants(shop);
        for (const [id, { revision: _, ...told }] of replica) {
          if (said.has(id)) expect(told).toEqual(said.get(id));
          else expect(told.sellable).toBe(false);
        }
        expect([...said.keys()].filter((id) => !replica.has(id))).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it('tells of every variant when asked, a page a transaction, and goes on where it was', async () => {
    for (let index = 0; index < 101; index += 1) await shop.add({ title: `Page ${index}` });
    const said = await sayOfVariants(shop);
    shop.takeTold();
    await tellAllVariants(shop.dependencies);
    expect(shop.takeTold()).toEqual([]);

    await shop.dependencies.store.tx(beginTelling);
    const { outbox } = shop.dependencies;
    const products = new Set<string>();
    const failing: typeof outbox = {
      ...outbox,
      emit: (tx, event, emission) => {
        products.add(emission.aggregate);
        if (products.size === 101) throw new Error('the power went');
        return outbox.emit(tx, event, emission);
      },
    };
    await expect(tellAllVariants({ ...shop.dependencies, outbox: failing })).rejects.toThrow(
      'the power went',
    );
    const before = shop.takeTold();
    await Promise.all([tellAllVariants(shop.dependencies), tellAllVariants(shop.dependencies)]);
    const after = shop.takeTold();
    // The first page is not told again, the others once.
    const productsOf = (told: readonly Told[]) => new Set(told.map(({ productId }) => productId));
    expect(productsOf(before).size).toBe(100);
    expect(productsOf(before).intersection(productsOf(after)).size).toBe(0);
    expect(new Set(after.map(({ variantId }) => variantId)).size).toBe(after.length);
    const told = new Map([...before, ...after].map((one) => [one.variantId, one]));
    for (const [id, one] of said) expect(told.get(id)).toMatchObject(one);
    await tellAllVariants(shop.dependencies);
    expect(shop.takeTold()).toEqual([]);
  });

  it('tells of the demo data after loading it', async () => {
    const demo = await startTelling(engine, { DEMO_DATA: 'true' });
    expect(demo.takeTold()).toEqual([]);
    await tellAllVariants(demo.dependencies);
    const told = demo.takeTold();
    const said = await sayOfVariants(demo);
    expect(told).toHaveLength(said.size);
    expect(told.every(({ revision, sellable }) => revision === 1 && sellable)).toBe(true);
    await demo.stop();
  });

  it('answers orders, who wants every variant told again', async () => {
    const running = await startCatalog(engine, {}, undefined, catalog);
    const productId = await running.add({ title: 'Asked for' });
    expect((await running.emitted(variantChanged)).map(({ payload }) => payload.revision)).toEqual([1, 2]);
    await running.deliver(variantsRequested, { aggregate: 'variants', payload: {} });
    const sent: { name: string; aggregate: string; payload: unknown }[] = [];
    await waitFor(async () => {
      sent.push(...(await running.emitted()));
      return sent.at(-1)?.name === variantsTold.name;
    });
    expect(sent.map(({ name }) => name)).toEqual([variantChanged.name, variantsTold.name]);
    expect(sent[0]).toMatchObject({
      aggregate: productId,
      payload: { productTitle: 'Asked for', revision: 3 },
    });
    await running.stop();
  });
});
