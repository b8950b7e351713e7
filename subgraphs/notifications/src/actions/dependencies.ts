import type { Store } from '@tessera/kit/store';

/** What actions need of the world. */
export interface Dependencies {
  readonly store: Store;
  readonly clock: () => Date;
  readonly newId: (prefix: string) => string;
}
