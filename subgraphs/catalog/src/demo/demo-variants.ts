import { seeded } from '@tessera/kit/demo';
import type { SelectedOption } from '../domain/options.ts';
import type { SuperstoreProduct } from './superstore.ts';

/** A variant to make of a product of the data set. */
export interface DemoVariant {
  /** `default`, which the data set has, or the option value of one that is made up. */
  readonly key: string;
  readonly options: readonly SelectedOption[];
  /** US cents. */
  readonly price: bigint;
  readonly weight: number;
}

interface Choice {
  readonly name: string;
  /** The first is the one in the data set. */
  readonly values: readonly (readonly [value: string, pieces: number])[];
}

const colors: Choice = {
  name: 'Color',
  values: [
    ['Black', 1],
    ['Gray', 1],
    ['Blue', 1],
  ],
};
const packs: Choice = {
  name: 'Pack',
  values: [
    ['Single', 1],
    ['Pack of 5', 5],
    ['Pack of 10', 10],
  ],
};
const finishes: Choice = {
  name: 'Finish',
  values: [
    ['Oak', 1],
    ['Walnut', 1],
  ],
};

const choices: Readonly<Record<string, Choice>> = {
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
/** What one piece of a pack costs against a single one, in percent. */
const packPercent = 92n;

/** Grams, from and to, by sub-category. */
const weights: Readonly<Record<string, readonly [number, number]>> = {
  Accessories: [60, 900],
  Appliances: [700, 9_000],
  Art: [20, 600],
  Binders: [150, 900],
  Bookcases: [14_000, 48_000],
  Chairs: [5_000, 24_000],
  Copiers: [18_000, 60_000],
  Envelopes: [200, 1_500],
  Fasteners: [30, 400],
  Furnishings: [300, 6_000],
  Labels: [40, 400],
  Machines: [3_000, 30_000],
  Paper: [400, 2_500],
  Phones: [120, 1_400],
  Storage: [900, 16_000],
  Supplies: [40, 1_200],
  Tables: [12_000, 52_000],
};

/** The variants of a product. All but the default one, and every weight, are made up from a fixed seed. */
export const demoVariantsOf = (product: SuperstoreProduct): DemoVariant[] => {
  const random = seeded(`variants:${product.productId}:${product.productName}`);
  const [least, most] = weights[product.subCategory] ?? [100, 1_000];
  const weight = random.between(least, most);
  const choice = choices[product.subCategory];
  const price = product.unitPrice;
  if (!choice || !random.chance(withVariants)) return [{ key: 'default', options: [], price, weight }];
  return choice.values.map(([value, pieces], index) => ({
    key: index === 0 ? 'default' : value,
    options: [{ name: choice.name, value }],
    price: pieces === 1 ? price : (price * BigInt(pieces) * packPercent + 50n) / 100n,
    weight: weight * pieces,
  }));
};
