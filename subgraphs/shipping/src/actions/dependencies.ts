import type { Outbox } from '@tessera/kit/events';
import type { Store } from '@tessera/kit/store';

/** What actions need of the world. */
export interface Dependencies {
  readonly store: Store;
  readonly outbox: Outbox;
  readonly clock: () => Date;
  /** Makes a new id of a method, shipment, tracking event or return receipt. */
  readonly newId: (prefix: string) => string;
}

/** Who asks. Idempotency keys are theirs alone. */
export interface Actor {
  /** A user's id. */
  readonly actor: string;
}
