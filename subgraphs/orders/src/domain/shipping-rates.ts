import type { shippingMethodsChanged } from '@tessera/contracts/events/shipping';

/** How goods are shipped and what it costs, as shipping told. */
export type ShippingMethod = (typeof shippingMethodsChanged)['payload']['_output']['methods'][number];

/** A method that serves an address. */
export interface ShippingOption {
  readonly methodId: string;
  readonly name: string;
  readonly price: bigint;
  readonly minDays: number;
  readonly maxDays: number;
}

/** What is to be shipped, where to. */
export interface Parcel {
  readonly country: string;
  readonly currency: string;
  /** Grams. */
  readonly weight: number;
}

/** The methods that serve a country in a currency and carry the weight; the cheapest first. */
export const shippingOptions = (
  methods: readonly ShippingMethod[],
  { country, currency, weight }: Parcel,
): ShippingOption[] =>
  methods
    .flatMap(({ methodId, name, zones }) => {
      const zone = zones.find((one) => one.currency === currency && one.countries.includes(country));
      const bracket = zone?.brackets.find(({ maxWeight }) => weight <= maxWeight);
      if (!zone || !bracket) return [];
      const { minDays, maxDays } = zone;
      return [{ methodId, name, price: BigInt(bracket.price), minDays, maxDays }];
    })
    .toSorted(
      (a, b) => Number(a.price - b.price) || a.maxDays - b.maxDays || (a.methodId < b.methodId ? -1 : 1),
    );
