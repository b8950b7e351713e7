import type { Outbox } from '@tessera/kit/events';
import type { Store } from '@tessera/kit/store';

/** What actions need of the world. */
export interface Dependencies {
  readonly store: Store;
  readonly clock: () => Date;
  readonly newId: (prefix: string) => string;
  readonly outbox: Outbox;
}
