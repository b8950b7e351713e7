import type { Store } from '@tessera/kit/store';
import type { Reader } from '../domain/visibility.ts';

/** What actions need of the world. */
export interface Dependencies {
  readonly store: Store;
  readonly clock: () => Date;
  /** Makes a new id of a review. */
  readonly newId: (prefix: 'rev') => string;
}

/** Who acts: someone who is signed in. */
export interface Actor extends Reader {
  readonly userId: string;
}
