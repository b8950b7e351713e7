import { asc, gt, type Read } from '@tessera/kit/store';
import type { OrderRow } from './order-tables.ts';
import { tables } from './tables.ts';

const pageSize = 500;

/** Every order, in pages by id: however many there are, one page is held at a time. */
export async function* everyOrder(read: Read): AsyncGenerator<OrderRow> {
  const { orders } = tables.on(read);
  for (let after = ''; ; ) {
    const rows = await read
      .select()
      .from(orders)
      .where(gt(orders.id, after))
      .orderBy(asc(orders.id))
      .limit(pageSize);
    yield* rows;
    const last = rows.at(-1);
    if (!last || rows.length < pageSize) return;
    after = last.id;
  }
}
