import { eventTables } from '@tessera/kit/events';
import { personalDataTables } from '@tessera/kit/personal-data';
import { defineTables } from '@tessera/kit/store';
import { cartTables } from './cart-tables.ts';
import { orderTables } from './order-tables.ts';

/** orders's tables. */
export const tables = defineTables((builder) => ({
  ...cartTables(builder),
  ...orderTables(builder),
  ...eventTables(builder),
  ...personalDataTables(builder),
}));
