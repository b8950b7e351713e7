import type { EventDefinition } from '@tessera/contracts/define-event';
import type { Emission, Outbox } from '@tessera/kit/events';
import { newId } from '@tessera/kit/graphql';
import { staff, type TestEngine } from '@tessera/kit/testing';
import { expect } from 'vitest';
import type { Dependencies } from '../src/actions/dependencies.ts';
import type { ToldVariant } from '../src/domain/told-variant.ts';
import { catalog } from '../src/subgraph.ts';
import { type Catalog, startCatalog } from './fixture.ts';

/** What was told of a variant. */
export type Told = ToldVariant & { readonly revision: number };

/** A catalog whose outbox is looked into. */
export interface TellingCatalog extends Catalog {
  readonly dependencies: Pick<Dependencies, 'store' | 'outbox'>;
  /** What was told since the last call, in order. */
  takeTold(): Told[];
}

/** An outbox that keeps what it is given, after the event's own check. */
const recorder = (told: Told[]): Outbox => ({
  emit: async <Event extends EventDefinition>(_: unknown, event: Event, emission: Emission<Event>) => {
    const payload = event.payload.parse(emission.payload) as Told;
    // That all are told is looked at where orders asks.
    if (event.name === 'catalog.variants.told.v1') return newId('msg');
    expect(event.name).toBe('catalog.variant.changed.v1');
    expect(emission.aggregate).toBe(payload.productId);
    told.push(payload);
    return newId('msg');
  },
  cancel: async () => undefined,
});

/** Starts a catalog whose outbox is looked into. */
export const startTelling = async (
  engine: TestEngine,
  env: Readonly<Record<string, string>> = {},
): Promise<TellingCatalog> => {
  let told: Told[] = [];
  const outbox: Outbox = {
    emit: (...given) => recorder(told).emit(...given),
    cancel: async () => undefined,
  };
  let store: Dependencies['store'] | undefined;
  const definition: typeof catalog = {
    ...catalog,
    setup: async (given) => {
      store = given.store as Dependencies['store'];
      // Without jobs: what they do is called by name.
      const { jobs: _, ...parts } = await catalog.setup(Object.assign({}, given, { outbox }));
      return parts;
    },
  };
  const shop = await startCatalog(engine, env, undefined, definition);
  if (!store) throw new Error('The catalog was not set up.');
  return {
    ...shop,
    dependencies: { store, outbox },
    takeTold: () => {
      const taken = told;
      told = [];
      return taken;
    },
  };
};

/** Everything the catalog says of its variants now, by id, as it is told. */
export const sayOfVariants = async (shop: Catalog): Promise<Map<string, ToldVariant>> => {
  const document = `query ($after: String) { products(first: 100, after: $after) {
    pageInfo { hasNextPage endCursor }
    nodes { id title handle status category { id ancestors { id } }
      variants(first: 100) { nodes { id sku title weight prices { price { amount currencyCode } } } } } } }`;
  const said = new Map<string, ToldVariant>();
  let after: string | null = null;
  do {
    const { data, errors } = await shop.execute(document, { after }, { viewer: staff() });
    expect(errors).toEqual([]);
    for (const product of data.products.nodes) {
      const { category } = product;
      for (const variant of product.variants.nodes) {
        const prices = variant.prices.map(
          ({ price }: { price: { amount: string; currencyCode: string } }) => ({
            currency: price.currencyCode,
            amount: Math.round(Number(price.amount) * 100),
          }),
        );
        said.set(variant.id, {
          variantId: variant.id,
          productId: product.id,
          sku: variant.sku,
          title: variant.title,
          productTitle: product.title,
          productHandle: product.handle,
          categoryIds: category
            ? [...category.ancestors.map(({ id }: { id: string }) => id), category.id]
            : [],
          weight: variant.weight,
          prices,
          sellable: product.status === 'PUBLISHED' && prices.length > 0,
        });
      }
    }
    after = data.products.pageInfo.hasNextPage ? data.products.pageInfo.endCursor : null;
  } while (after);
  return said;
};
