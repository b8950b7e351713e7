import type { Outbox } from '@tessera/kit/events';
import type { Store } from '@tessera/kit/store';
import type { AskOptions } from '../providers/ask.ts';
import type { Provider } from '../providers/provider.ts';

/** What actions need of the world. */
export interface Dependencies {
  readonly store: Store;
  readonly outbox: Outbox;
  readonly provider: Provider;
  readonly asking: AskOptions;
  readonly clock: () => Date;
  readonly newId: (prefix: string) => string;
}
