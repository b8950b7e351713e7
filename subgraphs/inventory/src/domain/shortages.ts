import type { Source, Want } from './allocate.ts';
import { availableOf } from './stock-level.ts';

/** A variant of which fewer can be had than wanted. */
export interface Shortage {
  readonly variantId: string;
  readonly requested: number;
  readonly available: number;
}

/** Adds up what is wanted of each variant, in the order they are first named. */
export const mergeWants = (wants: readonly Want[]): Want[] => {
  const merged = new Map<string, number>();
  for (const { variantId, quantity } of wants) merged.set(variantId, (merged.get(variantId) ?? 0) + quantity);
  return [...merged].map(([variantId, quantity]) => ({ variantId, quantity }));
};

/** What cannot be had of the wants, each variant wanted once. */
export const shortagesOf = (wants: readonly Want[], sources: readonly Source[]): Shortage[] => {
  const available = new Map<string, number>();
  for (const source of sources) {
    available.set(source.variantId, (available.get(source.variantId) ?? 0) + availableOf(source));
  }
  return wants.flatMap(({ variantId, quantity }) => {
    const had = available.get(variantId) ?? 0;
    return had < quantity ? [{ variantId, requested: quantity, available: had }] : [];
  });
};
