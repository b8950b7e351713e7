/** A price up to a weight. */
export interface Bracket {
  /** Grams. */
  readonly maxWeight: number;
  /** Minor units. */
  readonly price: number;
}

/** Countries that cost the same, in one currency. */
export interface Zone {
  readonly countries: readonly string[];
  readonly currency: string;
  /** Ascending. */
  readonly brackets: readonly Bracket[];
  readonly minDays: number;
  readonly maxDays: number;
}

/** A way to ship, as far as its price goes. */
export interface RateMethod {
  readonly id: string;
  readonly zones: readonly Zone[];
}

/** What a method costs for a weight to a country. */
export interface Rate<Method extends RateMethod = RateMethod> {
  readonly method: Method;
  /** Minor units. */
  readonly price: number;
  readonly minDays: number;
  readonly maxDays: number;
}

/** The rate of one method; null when it does not go there, has no price in the currency, or the goods are too heavy. */
export const rateOf = <Method extends RateMethod>(
  method: Method,
  country: string,
  weight: number,
  currency: string,
): Rate<Method> | null => {
  const zone = method.zones.find((one) => one.currency === currency && one.countries.includes(country));
  const bracket = zone?.brackets.find(({ maxWeight }) => maxWeight >= weight);
  if (!zone || !bracket) return null;
  return { method, price: bracket.price, minDays: zone.minDays, maxDays: zone.maxDays };
};

/** The cheapest rate of a table; of equal prices the faster, then the one that comes first. Null when none serves. */
export const rateFor = <Method extends RateMethod>(
  table: readonly Method[],
  country: string,
  weight: number,
  currency: string,
): Rate<Method> | null =>
  table
    .flatMap((method) => rateOf(method, country, weight, currency) ?? [])
    .toSorted((a, b) => a.price - b.price || a.maxDays - b.maxDays)
    .at(0) ?? null;

/** Whether a method goes to a country, in whatever currency. */
export const serves = ({ zones }: RateMethod, country: string): boolean =>
  zones.some(({ countries }) => countries.includes(country));

/** The heaviest goods a method takes to a country, in grams. */
export const heaviest = ({ zones }: RateMethod, country: string): number =>
  Math.max(
    0,
    ...zones
      .filter(({ countries }) => countries.includes(country))
      .flatMap(({ brackets }) => brackets.map(({ maxWeight }) => maxWeight)),
  );
