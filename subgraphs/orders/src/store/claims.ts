import type { Claim, Read } from '@tessera/kit/store';
import { isFinal } from '../domain/order-state.ts';
import { everyOrder } from './every-order.ts';
import type { OrderRow } from './order-tables.ts';

/** What orders say that others have done for them. Of an order that waits for an answer nothing is said. */
export const claims = async (read: Read): Promise<Claim[]> => {
  const unsettled = new Set<string>();
  const captured = new Map<string, string>();
  const refunded = new Map<string, string>();
  const discounts = new Map<string, string>();
  const goods = new Map<string, string>();
  const dispatched = new Map<string, string>();
  const say = (values: Map<string, string>, id: string, value: bigint | number): void => {
    if (BigInt(value) !== 0n) values.set(id, String(value));
  };
  for await (const order of everyOrder(read)) {
    const { id, status } = order;
    if (!isFinal(status) || order.refundPending > 0) {
      unsettled.add(id);
      continue;
    }
    const sum = (of: (line: OrderRow['lines'][number]) => number): number =>
      order.lines.reduce((total, line) => total + of(line), 0);
    say(captured, id, order.captured);
    say(refunded, id, order.refunded);
    say(
      dispatched,
      id,
      sum((line) => line.dispatched),
    );
    if (status !== 'COMPLETED') continue;
    say(discounts, id, order.discount);
    say(
      goods,
      id,
      sum((line) => line.quantity),
    );
  }
  return [
    { subject: 'captured for an order', values: captured, unsettled },
    { subject: 'paid back for an order', values: refunded, unsettled },
    { subject: 'discount of an order', values: discounts, unsettled },
    { subject: 'goods set aside for an order or shipped', values: goods, unsettled },
    { subject: 'goods of an order that have left', values: dispatched, unsettled },
  ];
};
