import type { Store } from '@tessera/kit/store';

/** What actions need of the world. */
export interface Dependencies {
  readonly store: Store;
  readonly clock: () => Date;
  /** Makes a new id of a movement, reservation or warehouse. */
  readonly newId: (prefix: 'mov' | 'res' | 'wh') => string;
}

/** Who asks. Idempotency keys are theirs alone, and ledger entries name them. */
export interface Actor {
  /** A user's id, or the name of a part of the platform. */
  readonly actor: string;
}
