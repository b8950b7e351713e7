import type { Outbox } from '@tessera/kit/events';
import type { Store } from '@tessera/kit/store';

/** What actions need of the world. */
export interface Dependencies {
  readonly store: Store;
  readonly clock: () => Date;
  /** Tells others what changed, in the transaction that changes it. */
  readonly outbox: Outbox;
  /** Makes a new id. */
  readonly newId: (prefix: 'prod' | 'var' | 'cat' | 'col' | 'med') => string;
}

/** Names a thing as the caller has seen it. */
export interface Seen {
  readonly id: string;
  /** The version seen; the action is refused when it has changed since. */
  readonly expectedVersion: number;
}
