import { forgetKeys } from '../store/idempotency-keys.ts';
import type { Dependencies } from './dependencies.ts';

/** How long a key is remembered, in ms: nobody retries a request after 30 days. */
const remembered = 30 * 24 * 60 * 60 * 1_000;

/** Forgets idempotency keys nobody will use again, so that the table does not grow for ever. */
export const forgetIdempotencyKeys = ({
  store,
  clock,
}: Pick<Dependencies, 'store' | 'clock'>): Promise<void> =>
  store.tx((tx) => forgetKeys(tx, new Date(clock().getTime() - remembered)));
