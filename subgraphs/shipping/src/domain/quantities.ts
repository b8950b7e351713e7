import { failed, ok } from '@tessera/kit/errors';
import { checkNumber, type InputError, invalid, type ShippingOutcome } from './outcome.ts';

/** A quantity of an order's line. */
export interface Quantity {
  readonly lineId: string;
  readonly quantity: number;
}

/** What is wrong with quantities that are named, each line once for each `key`. */
export const checkQuantities = <Line extends Quantity>(
  lines: readonly Line[],
  key: (line: Line) => string,
): InputError[] => {
  if (lines.length < 1 || lines.length > 200) return [invalid(['lines'], 'There must be 1 to 200 lines.')];
  const seen = new Set<string>();
  return lines.flatMap((line, index): InputError[] => {
    const twice = seen.has(key(line));
    seen.add(key(line));
    return [
      ...checkNumber(['lines', String(index), 'quantity'], line.quantity, { min: 1, max: 2_147_483_647 }),
      ...(twice ? [invalid(['lines', String(index), 'lineId'], 'The line is named before.')] : []),
    ];
  });
};

/**
 * Takes quantities out of what there is.
 * @returns what is left, lines with nothing left out.
 */
export const take = <Line extends Quantity>(
  from: readonly Line[],
  taken: readonly Quantity[],
): ShippingOutcome<{ readonly taken: Line[]; readonly rest: Line[] }> => {
  const left = new Map(from.map((line) => [line.lineId, line.quantity]));
  for (const [index, { lineId, quantity }] of taken.entries()) {
    const there = left.get(lineId);
    if (there === undefined)
      return failed('NOT_FOUND', 'There is no such line.', ['lines', String(index), 'lineId']);
    if (quantity > there) {
      return failed('TOO_MANY', `There are only ${there}.`, ['lines', String(index), 'quantity']);
    }
    left.set(lineId, there - quantity);
  }
  const part = (quantityOf: (line: Line) => number) =>
    from.map((line) => ({ ...line, quantity: quantityOf(line) })).filter(({ quantity }) => quantity > 0);
  const leftOf = (line: Line) => left.get(line.lineId) ?? 0;
  return ok({ taken: part((line) => line.quantity - leftOf(line)), rest: part(leftOf) });
};
