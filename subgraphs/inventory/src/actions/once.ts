import { failedWith } from '@tessera/kit/errors';
import { type OnceRequest, once as runOnce } from '@tessera/kit/idempotency';
import type { Tx } from '@tessera/kit/store';
import { checkKey } from '../domain/limits.ts';
import type { InventoryOutcome } from '../domain/outcome.ts';
import { tables } from '../store/tables.ts';
import type { Dependencies } from './dependencies.ts';

/** Runs `work` once for an actor and key, as kit's `once` has it; a key out of bounds is refused. */
export const once = async (
  dependencies: Pick<Dependencies, 'store' | 'clock'>,
  request: OnceRequest,
  work: (tx: Tx) => Promise<InventoryOutcome<unknown>>,
): Promise<InventoryOutcome<readonly string[]>> => {
  const [problem] = checkKey(request.idempotencyKey);
  return problem ? failedWith([problem]) : runOnce(dependencies, tables, request, work);
};
