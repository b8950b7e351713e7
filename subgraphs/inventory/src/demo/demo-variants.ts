import { seeded } from '@tessera/kit/demo';
import { deterministicId } from '@tessera/kit/graphql';
import type { SuperstoreProduct } from './superstore.ts';

const colors = ['Gray', 'Blue'];
const packs = ['Pack of 5', 'Pack of 10'];
const finishes = ['Walnut'];

/** The option values that catalog's demo makes up beside the default one, by sub-category. */
const madeUp: Readonly<Record<string, readonly string[]>> = {
  Art: packs,
  Binders: colors,
  Bookcases: finishes,
  Chairs: colors,
  Envelopes: packs,
  Fasteners: packs,
  Labels: packs,
  Paper: packs,
  Phones: colors,
  Tables: finishes,
};

/** How many products of these kinds come in several variants. */
const withVariants = 0.3;

/**
 * The ids that catalog's demo data gives to a product's variants. Subgraphs share no code: where catalog makes up other
 * variants one day, those are out of stock here, and the end-to-end test of the demo says so.
 */
export const demoVariantIds = ({ productId, productName, subCategory }: SuperstoreProduct): string[] => {
  const random = seeded(`variants:${productId}:${productName}`);
  // catalog draws the weight first.
  random.between(0, 1);
  const others = random.chance(withVariants) ? (madeUp[subCategory] ?? []) : [];
  return ['default', ...others].map((key) =>
    deterministicId('var', `superstore:${productId}:${productName}:${key}`),
  );
};
