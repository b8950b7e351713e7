import { lockTree } from '../store/category-lock.ts';
import { isTelling, tellNextProducts } from '../store/told-variants.ts';
import type { Dependencies } from './dependencies.ts';

/** Products told of in one transaction. */
const page = 100;

/**
 * Tells of every variant, if that was asked for, a page a transaction: nobody who writes waits for long, and a crash
 * costs one page.
 */
export const tellAllVariants = async (
  { store, outbox }: Pick<Dependencies, 'store' | 'outbox'>,
  signal?: AbortSignal,
): Promise<void> => {
  if (!(await isTelling(store.read))) return;
  let more = true;
  while (more && !signal?.aborted) {
    more = await store.tx(async (tx) => {
      await lockTree(tx, 'share');
      return tellNextProducts(tx, outbox, page);
    });
  }
};
