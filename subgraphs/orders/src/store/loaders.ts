import type { Read } from '@tessera/kit/store';
import { createCartLoaders } from './cart-loaders.ts';
import { createOrderLoaders } from './order-loaders.ts';

/** What a request reads, each kind in one statement a wave. */
export const createLoaders = (read: Read, now: Date) => ({
  ...createCartLoaders(read, now),
  ...createOrderLoaders(read),
});

/** See {@link createLoaders}. */
export type Loaders = ReturnType<typeof createLoaders>;
