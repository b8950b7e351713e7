import { defineTables } from '@tessera/kit/store';
import { cartTables } from './cart-tables.ts';

/** orders's tables. */
export const tables = defineTables((builder) => ({ ...cartTables(builder) }));
