import type { Want } from './allocate.ts';

/** What became of a quantity set aside for an order in one warehouse. */
export interface OrderLine {
  readonly variantId: string;
  readonly warehouseId: string;
  readonly quantity: number;
  readonly shipped: number;
  readonly released: number;
  readonly returned: number;
}

/** A part of a line to ship, to give back, or that came back. */
export interface Part {
  readonly variantId: string;
  readonly warehouseId: string;
  readonly quantity: number;
}

/** What is still set aside of a line. */
export const openOf = (line: OrderLine): number => line.quantity - line.shipped - line.released;

/** What of a line left the shelf and has not come back. */
export const outOf = (line: OrderLine): number => line.shipped - line.returned;

/**
 * Spreads quantities of variants over the lines that hold them, in the lines' order.
 * @param room how much a line can give.
 * @returns the parts, and what no line had room for.
 */
export const spread = (
  wants: readonly Want[],
  lines: readonly OrderLine[],
  room: (line: OrderLine) => number,
): { readonly parts: Part[]; readonly rest: Want[] } => {
  const parts: Part[] = [];
  const rest: Want[] = [];
  for (const { variantId, quantity } of wants) {
    let missing = quantity;
    for (const line of lines) {
      const taken = line.variantId === variantId ? Math.min(missing, room(line)) : 0;
      if (taken <= 0) continue;
      parts.push({ variantId, warehouseId: line.warehouseId, quantity: taken });
      missing -= taken;
    }
    if (missing > 0) rest.push({ variantId, quantity: missing });
  }
  return { parts, rest };
};

/** Adds parts to what became of lines. */
export const advance = <Line extends OrderLine>(
  lines: readonly Line[],
  parts: readonly Part[],
  to: 'shipped' | 'released' | 'returned',
): Line[] =>
  lines.map((line) => {
    const added = parts
      .filter((part) => part.variantId === line.variantId && part.warehouseId === line.warehouseId)
      .reduce((total, part) => total + part.quantity, 0);
    return { ...line, [to]: line[to] + added };
  });

/** Where an order's reservation stands by its lines: held while anything is set aside. */
export const statusOfLines = (lines: readonly OrderLine[]): 'HELD' | 'COMMITTED' | 'RELEASED' => {
  if (lines.some((line) => openOf(line) > 0)) return 'HELD';
  return lines.some((line) => line.shipped > 0) ? 'COMMITTED' : 'RELEASED';
};
