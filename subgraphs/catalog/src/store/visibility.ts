import type { Viewer } from '@tessera/kit/identity';
import { eq, type Read, type SQL } from '@tessera/kit/store';
import { tables } from './tables.ts';

/** Which products a viewer may see. Every read of products or variants takes one: none can forget it. */
export type Visibility = 'published' | 'all';

/** Staff who write the catalog see all of it, everyone else what is published. */
export const visibilityOf = (viewer: Viewer): Visibility =>
  viewer.scopes.has('catalog:write') ? 'all' : 'published';

/** The condition on `product`; undefined when all are visible, which drizzle's `and` leaves out. */
export const visible = (read: Read, visibility: Visibility): SQL | undefined =>
  visibility === 'all' ? undefined : eq(tables.on(read).product.status, 'PUBLISHED');
