/** How a sale is taxed. */
export interface TaxRule {
  /** Millionths: 190,000 is 19 %. */
  readonly rate: bigint;
  /** Whether prices have the tax in them; else it comes on top. */
  readonly inclusive: boolean;
}

/** Nothing is added, nothing is in it. */
export const untaxed: TaxRule = { rate: 0n, inclusive: false };

const million = 1_000_000n;

/** `numerator / denominator`, halves up. @param numerator not negative. */
const divideHalfUp = (numerator: bigint, denominator: bigint): bigint =>
  (numerator * 2n + denominator) / (denominator * 2n);

/** The tax in or on an amount that is not negative, rounded half up to the minor unit. */
export const taxOf = (amount: bigint, { rate, inclusive }: TaxRule): bigint =>
  divideHalfUp(amount * rate, inclusive ? million + rate : million);

/** A rate, and what it was before; moments are when the next one began. */
interface DatedRate {
  readonly rate: number;
  readonly before?: Readonly<Record<string, { readonly rate: number }>>;
}

/** Rates by country and there by state, as the package `sales-tax` has them. */
export type TaxRates = Readonly<
  Record<string, DatedRate & { readonly states?: Readonly<Record<string, DatedRate>> }>
>;

/** The rate that held at a moment. */
const rateAt = ({ rate, before = {} }: DatedRate, at: Date): number => {
  const later = Object.keys(before)
    .filter((until) => at.getTime() < Date.parse(until))
    .toSorted()[0];
  return later === undefined ? rate : (before[later]?.rate ?? rate);
};

const own = <Value>(table: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(table, key) ? table[key] : undefined;

/** What decides the tax of a sale. */
export interface TaxedPlace {
  readonly country: string;
  readonly region: string | null;
}

/** Finds the rule of a sale to a place at a moment. */
export type TaxTable = (place: TaxedPlace, at: Date) => TaxRule;

/**
 * Makes a table of rates a table of rules: the rate of a country and that of the state come together.
 * @param exclusive countries where tax comes on top of prices.
 */
export const taxTable =
  (rates: TaxRates, exclusive: ReadonlySet<string>): TaxTable =>
  ({ country, region }, at) => {
    const inCountry = own(rates, country);
    const inState =
      inCountry?.states && region !== null ? own(inCountry.states, region.toUpperCase()) : undefined;
    const rate = (inCountry ? rateAt(inCountry, at) : 0) + (inState ? rateAt(inState, at) : 0);
    return {
      rate: BigInt(Math.round(Math.max(rate, 0) * Number(million))),
      inclusive: !exclusive.has(country),
    };
  };
