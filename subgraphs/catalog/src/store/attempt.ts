import { failed } from '@tessera/kit/errors';
import { isUniqueViolation, type Store, type Tx } from '@tessera/kit/store';
import { type CatalogOutcome, handleTaken, Refusal, type Refused } from '../domain/outcome.ts';

/**
 * Runs an action in one transaction. A handle or SKU that is taken is a refusal: the unique index decides between two
 * at the same time.
 */
export const attempt = async <Value>(
  store: Store,
  work: (tx: Tx) => Promise<CatalogOutcome<Value>>,
): Promise<CatalogOutcome<Value>> => {
  try {
    return await store.tx(work);
  } catch (error) {
    const refused = error instanceof Refusal ? error.refused : takenBy(error);
    if (refused) return refused;
    throw error;
  }
};

const takenBy = (error: unknown): Refused | null => {
  if (['product', 'category', 'collection'].some((table) => isUniqueViolation(error, table, ['handle']))) {
    return handleTaken();
  }
  if (isUniqueViolation(error, 'product_variant', ['sku'])) {
    return failed('SKU_TAKEN', 'Another variant has this SKU.', ['input', 'sku']);
  }
  return null;
};
