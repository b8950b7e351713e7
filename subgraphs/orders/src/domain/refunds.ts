import { ok } from '@tessera/kit/errors';
import type { Order, OrderLine } from './order.ts';
import { type OrderOutcome, refuse } from './order-outcome.ts';

/** So many of a line. */
export interface LineQuantity {
  readonly lineId: string;
  readonly quantity: number;
}

/** What of the captured money is neither back nor on its way back. */
export const refundable = ({ captured, refunded, refundPending }: Order): bigint =>
  captured - refunded - refundPending;

/**
 * What was paid for so many of a line, after those paid back before. All parts of a line add up to its total.
 * @param after how many were paid back before.
 */
const shareOf = ({ total, quantity }: OrderLine, after: number, count: number): bigint => {
  const until = (units: number) => (BigInt(total) * BigInt(units)) / BigInt(quantity);
  return until(after + count) - until(after);
};

/** The smaller of two amounts. */
export const lesser = (one: bigint, other: bigint): bigint => (one < other ? one : other);

/** What was paid for quantities of lines. */
export const shareOfLines = (lines: readonly OrderLine[], wanted: readonly LineQuantity[]): bigint =>
  wanted.reduce((sum, { lineId, quantity }) => {
    const line = lines.find(({ id }) => id === lineId);
    return line ? sum + shareOf(line, line.refunded, quantity) : sum;
  }, 0n);

/** What of the lines has not left and was not paid back. */
export const unshipped = (lines: readonly OrderLine[]): LineQuantity[] =>
  lines
    .map((line) => ({ lineId: line.id, quantity: line.quantity - Math.max(line.dispatched, line.refunded) }))
    .filter(({ quantity }) => quantity > 0);

/** Changes a count of lines. */
export const countLines = (
  lines: readonly OrderLine[],
  changed: readonly LineQuantity[],
  count: 'dispatched' | 'delivered' | 'returning' | 'refunded',
  sign: 1 | -1 = 1,
): OrderLine[] =>
  lines.map((line) => {
    const by = changed
      .filter(({ lineId }) => lineId === line.id)
      .reduce((sum, { quantity }) => sum + quantity, 0);
    const counted = Math.min(Math.max(line[count] + sign * by, 0), line.quantity);
    return by === 0 ? line : { ...line, [count]: counted };
  });

/** Refuses quantities that lines do not have. @param left how many of a line can be asked for. */
export const checkQuantities = (
  lines: readonly OrderLine[],
  wanted: readonly LineQuantity[],
  left: (line: OrderLine) => number,
): OrderOutcome<readonly LineQuantity[]> => {
  if (new Set(wanted.map(({ lineId }) => lineId)).size < wanted.length) {
    return refuse('INVALID', 'Name each line once.', 'lines');
  }
  for (const [index, { lineId, quantity }] of wanted.entries()) {
    const line = lines.find(({ id }) => id === lineId);
    if (!line)
      return refuse('LINE_NOT_FOUND', 'The order has no such line.', 'lines', String(index), 'lineId');
    if (!Number.isInteger(quantity) || quantity < 1 || quantity > left(line)) {
      return refuse(
        'INVALID_QUANTITY',
        `Of this line, 1 to ${left(line)} can be named.`,
        'lines',
        String(index),
        'quantity',
      );
    }
  }
  return ok(wanted);
};
