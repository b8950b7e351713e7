import type { Read } from '@tessera/kit/store';
import { createCartLoaders } from './cart-loaders.ts';

/** What a request reads, each kind in one statement a wave. */
export const createLoaders = (read: Read) => ({ ...createCartLoaders(read) });

/** See {@link createLoaders}. */
export type Loaders = ReturnType<typeof createLoaders>;
