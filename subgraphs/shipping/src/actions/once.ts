import { failedWith } from '@tessera/kit/errors';
import { type OnceRequest, once as runOnce } from '@tessera/kit/idempotency';
import type { Tx } from '@tessera/kit/store';
import { checkText, type ShippingOutcome } from '../domain/outcome.ts';
import { tables } from '../store/tables.ts';
import type { Dependencies } from './dependencies.ts';

/** Runs `work` once for an actor and key, as kit's `once` has it; a key out of bounds is refused. */
export const once = async (
  dependencies: Pick<Dependencies, 'store' | 'clock'>,
  request: OnceRequest,
  work: (tx: Tx) => Promise<ShippingOutcome<unknown>>,
): Promise<ShippingOutcome<readonly string[]>> => {
  const [problem] = checkText(['idempotencyKey'], request.idempotencyKey, { min: 1, max: 200 });
  return problem ? failedWith([problem]) : runOnce(dependencies, tables, request, work);
};
