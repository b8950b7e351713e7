import { createLoader } from '@tessera/kit/graphql';
import type { Read } from '@tessera/kit/store';
import { readCartViews } from './cart-views.ts';
import { readOpenCartIds } from './carts.ts';

/** What a request reads of carts. */
export const createCartLoaders = (read: Read, now: Date) => ({
  /** Open carts by id; who may see them is for the caller to decide. */
  cart: createLoader((ids: readonly string[]) => readCartViews(read, ids, now)),
  /** The id of a customer's open cart. */
  openCartId: createLoader((ownerIds: readonly string[]) => readOpenCartIds(read, ownerIds)),
});
