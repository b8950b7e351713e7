import { returnReceived } from '@tessera/contracts/events/shipping';
import { failed, ok } from '@tessera/kit/errors';
import { refuse, type ShippingOutcome } from '../domain/outcome.ts';
import { checkQuantities, type Quantity } from '../domain/quantities.ts';
import { addToOrderLine, lockFulfilment, readOrderLines } from '../store/fulfilments.ts';
import { insertReceipt } from '../store/shipments.ts';
import type { ReturnLine } from '../store/tables.ts';
import type { Actor, Dependencies } from './dependencies.ts';
import { once } from './once.ts';

/** Goods that came back. */
export interface ReceiveReturn extends Actor {
  readonly idempotencyKey: string;
  readonly orderId: string;
  readonly lines: readonly (Quantity & { readonly restock: boolean })[];
}

/** Books goods that came back, never more than were dispatched. @returns the receipt's id. */
export const receiveReturn = async (
  dependencies: Dependencies,
  { actor, idempotencyKey, orderId, lines }: ReceiveReturn,
): Promise<ShippingOutcome<readonly string[]>> => {
  const refused = refuse(checkQuantities(lines, ({ lineId, restock }) => `${lineId} ${restock}`));
  if (refused) return refused;
  const { clock, newId, outbox } = dependencies;
  const id = newId('rec');
  const body = [orderId, lines.map(({ lineId, quantity, restock }) => [lineId, quantity, restock])];
  const request = { actor, idempotencyKey, operation: 'return', body, ids: [id] };
  return once(dependencies, request, async (tx): Promise<ShippingOutcome<null>> => {
    const fulfilment = await lockFulfilment(tx, orderId);
    if (!fulfilment) return failed('NOT_FOUND', 'There is no such order.', ['orderId']);
    const known = new Map((await readOrderLines(tx, orderId)).map((line) => [line.lineId, line]));
    const out = new Map([...known.values()].map((line) => [line.lineId, line.dispatched - line.returned]));
    const received: ReturnLine[] = [];
    for (const [index, { lineId, quantity, restock }] of lines.entries()) {
      const line = known.get(lineId);
      if (!line) return failed('NOT_FOUND', 'There is no such line.', ['lines', String(index), 'lineId']);
      const left = out.get(lineId) ?? 0;
      if (quantity > left) {
        return failed('TOO_MANY', `Only ${left} can come back.`, ['lines', String(index), 'quantity']);
      }
      out.set(lineId, left - quantity);
      await addToOrderLine(tx, { orderId, lineId, quantity }, 'returned');
      received.push({ lineId, variantId: line.variantId, quantity, restock });
    }
    await insertReceipt(tx, { id, orderId, lines: received, actor, createdAt: clock() });
    await outbox.emit(tx, returnReceived, {
      aggregate: orderId,
      payload: { orderId, returnId: id, lines: received },
    });
    return ok(null);
  });
};
