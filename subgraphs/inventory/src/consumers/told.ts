import type { Outbox } from '@tessera/kit/events';
import type { Dependencies } from '../actions/dependencies.ts';

/** What consumers need: they act, and tell what came of it. */
export interface Told extends Pick<Dependencies, 'clock' | 'newId'> {
  readonly outbox: Outbox;
}
