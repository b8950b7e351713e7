import type { Dependencies } from '../actions/dependencies.ts';
import { insertStock, isEmpty } from '../store/demo.ts';
import { demoStockOf, demoWarehouses } from './demo-stock.ts';
import { demoVariantIds } from './demo-variants.ts';
import { readSuperstoreProducts } from './superstore.ts';

/**
 * Fills an empty store with three warehouses and stock for the catalog's demo variants, in one transaction; does
 * nothing when there is any warehouse.
 * @param progress is told how many ledger entries are written.
 */
export const loadDemoStock = async (
  { store, clock }: Pick<Dependencies, 'store' | 'clock'>,
  progress: (text: string, done: number, total: number) => void,
): Promise<void> => {
  if (!(await isEmpty(store.read))) return;
  const now = clock();
  const warehouses = demoWarehouses(now);
  const stock = (await readSuperstoreProducts())
    .flatMap(demoVariantIds)
    .map((variantId) => demoStockOf(variantId, warehouses, now));
  const levels = stock.flatMap((one) => one.levels);
  const movements = stock.flatMap((one) => one.movements);
  await store.tx(async (tx) => {
    if (!(await isEmpty(tx))) return;
    await insertStock(tx, { warehouses, levels, movements }, (done) =>
      progress('stock', done, movements.length),
    );
  });
};
