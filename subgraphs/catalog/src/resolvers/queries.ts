import { pageArgs, toConnection } from '@tessera/kit/graphql';
import { isHandle } from '../domain/handle.ts';
import { cleanSku } from '../domain/variant.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { readCategories, readChildren } from '../store/categories.ts';
import { readCollectionPage, readCollections } from '../store/collections.ts';
import { readProductPage } from '../store/products.ts';
import { byIdOr } from './by-id-or.ts';
import { readFilter } from './product-filter.ts';
import { orderOf, productPageOf, toProductConnection } from './product-lists.ts';

/** Everything that is asked for by name, but the search. */
export const queries: QueryResolvers = {
  products: async (_, args, { dependencies, visibility }) => {
    const filter = readFilter(args.filter);
    const order = orderOf(args, filter?.price?.currency);
    const page = productPageOf('products', args, order);
    const products = await readProductPage(dependencies.store.read, page, order, filter, visibility);
    return toProductConnection(products, page, order);
  },
  productVariant: (_, { id, sku }, { loaders }) => {
    const by = byIdOr(id, 'var', sku, 'sku');
    if ('id' in by) return loaders.variant.load(by.id);
    return loaders.variantBySku.load(cleanSku(by.name));
  },
  categories: (_, __, { dependencies }) => readChildren(dependencies.store.read, null),
  category: async (_, { id, handle }, { loaders, dependencies }) => {
    const by = byIdOr(id, 'cat', handle, 'handle');
    if ('id' in by) return loaders.category.load(by.id);
    if (!isHandle(by.name)) return null;
    return (await readCategories(dependencies.store.read, 'handle', [by.name]))[0];
  },
  collections: async (_, args, { dependencies }) => {
    const page = pageArgs(args, { list: 'collections', kinds: ['text', 'text'] });
    const rows = await readCollectionPage(dependencies.store.read, page);
    return toConnection(rows, page, ({ titleSort, id }) => [titleSort, id]);
  },
  collection: async (_, { id, handle }, { loaders, dependencies }) => {
    const by = byIdOr(id, 'col', handle, 'handle');
    if ('id' in by) return loaders.collection.load(by.id);
    if (!isHandle(by.name)) return null;
    return (await readCollections(dependencies.store.read, 'handle', [by.name]))[0];
  },
};
