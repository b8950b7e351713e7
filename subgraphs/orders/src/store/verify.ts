import { countBroken, type Finding, type Read, type SQL, sql } from '@tessera/kit/store';
import { shareOfLines } from '../domain/refunds.ts';
import { everyOrder } from './every-order.ts';
import type { OrderRow } from './order-tables.ts';

const finals = sql`('COMPLETED', 'FAILED', 'CANCELLED')`;

const count = (read: Read, invariant: string, breaks: SQL): Promise<Finding> =>
  countBroken(
    read,
    invariant,
    sql`orders
    left join (
      select order_id,
        cast(sum(case when status = 'MADE' then amount else 0 end) as bigint) as made,
        cast(sum(case when status = 'REQUESTED' then amount else 0 end) as bigint) as pending
      from order_refund group by order_id
    ) back on back.order_id = orders.id
    left join (select order_id, count(*) as entries from order_event group by order_id) told
      on told.order_id = orders.id`,
    breaks,
  );

/** Whether the lines of an order do not add up to its sums. */
const isOff = (order: OrderRow): boolean => {
  const sum = (of: (line: OrderRow['lines'][number]) => number) =>
    order.lines.reduce((total, line) => total + BigInt(of(line)), 0n);
  const shipping = order.shipping - order.shippingDiscount + (order.taxInclusive ? 0n : order.shippingTax);
  const whole = order.lines.map(({ id, quantity, refunded }) => ({
    lineId: id,
    quantity: quantity - refunded,
  }));
  return (
    sum((line) => line.unitPrice * line.quantity) !== order.subtotal ||
    sum((line) => line.discount) + order.shippingDiscount !== order.discount ||
    sum((line) => line.tax) + order.shippingTax !== order.tax ||
    sum((line) => line.total) + shipping !== order.total ||
    shareOfLines(order.lines, whole) > sum((line) => line.total) ||
    order.lines.some(
      ({ quantity, dispatched, delivered, returning, refunded }) =>
        quantity < 1 ||
        [dispatched, delivered, returning, refunded].some((some) => some < 0 || some > quantity) ||
        delivered > dispatched,
    )
  );
};

const verifyLines = async (read: Read): Promise<Finding> => {
  let checked = 0;
  let broken = 0;
  for await (const order of everyOrder(read)) {
    checked += 1;
    if (isOff(order)) broken += 1;
  }
  return { invariant: 'lines add up to the order', checked, broken };
};

/**
 * Counts what breaks the laws of orders. All `broken` are 0 in a sound store, whatever happened to the process.
 * @param overdue orders that wait for an answer since before this moment count as stuck.
 */
export const verify = async (read: Read, overdue: Date): Promise<Finding[]> => [
  await count(
    read,
    'total is subtotal - discount + shipping, and tax where prices are without',
    sql`total <> subtotal - discount + shipping + case when tax_inclusive then 0 else tax end`,
  ),
  await verifyLines(read),
  await count(
    read,
    'an order past its longest deadline is final',
    sql`status not in ${finals} and orders.updated_at < ${read.engine === 'sqlite' ? overdue.getTime() : overdue.toISOString()}`,
  ),
  await count(read, 'a completed order was paid in full', sql`status = 'COMPLETED' and captured <> total`),
  await count(
    read,
    'an order that came to nothing keeps no money, unless a refund failed',
    sql`status in ('FAILED', 'CANCELLED') and captured <> refunded + refund_pending
      and not exists (select 1 from order_refund failed where failed.order_id = orders.id and failed.status = 'FAILED')`,
  ),
  await count(read, 'refunds are not more than was captured', sql`refunded + refund_pending > captured`),
  await count(
    read,
    'refunds are the sum of their rows',
    sql`refunded <> coalesce(back.made, 0) or refund_pending <> coalesce(back.pending, 0)`,
  ),
  await count(read, 'the history is whole', sql`orders.entries <> coalesce(told.entries, 0)`),
  await count(
    read,
    'a key is of one order, and a cart too',
    sql`exists (select 1 from orders other where other.id <> orders.id
      and (other.cart_id = orders.cart_id
        or (other.request_owner = orders.request_owner and other.request_key = orders.request_key)))`,
  ),
];
