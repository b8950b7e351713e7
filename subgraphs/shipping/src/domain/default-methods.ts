import type { Bracket, Zone } from './rates.ts';

const europe = 'AT BE BG HR CY CZ DE DK EE ES FI FR GR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' ');

const brackets = (...prices: readonly [maxWeight: number, price: number][]): Bracket[] =>
  prices.map(([maxWeight, price]) => ({ maxWeight, price }));

const zone = (
  countries: readonly string[],
  currency: string,
  days: readonly [min: number, max: number],
  ...prices: readonly [maxWeight: number, price: number][]
): Zone => ({ countries, currency, brackets: brackets(...prices), minDays: days[0], maxDays: days[1] });

/** How a new shop ships until its staff decide otherwise: within North America and Europe, in USD and EUR. */
export const defaultMethods: readonly { readonly name: string; readonly zones: readonly Zone[] }[] = [
  {
    name: 'Standard',
    zones: [
      zone(['US'], 'USD', [3, 5], [1_000, 599], [10_000, 999], [50_000, 2_499], [1_000_000, 7_999]),
      zone(
        ['CA', 'GB'],
        'USD',
        [5, 9],
        [1_000, 1_299],
        [10_000, 2_499],
        [50_000, 5_999],
        [1_000_000, 19_999],
      ),
      zone(europe, 'EUR', [3, 6], [1_000, 490], [10_000, 890], [50_000, 2_290], [1_000_000, 7_490]),
      zone(europe, 'USD', [5, 9], [1_000, 1_499], [10_000, 2_899], [50_000, 6_999], [1_000_000, 22_999]),
      zone(['GB'], 'EUR', [4, 8], [1_000, 990], [10_000, 1_890], [50_000, 4_490], [1_000_000, 14_990]),
    ],
  },
  {
    name: 'Express',
    zones: [
      zone(['US'], 'USD', [1, 2], [1_000, 1_499], [10_000, 2_999], [30_000, 6_999]),
      zone(['CA', 'GB'], 'USD', [2, 4], [1_000, 2_999], [10_000, 5_999], [30_000, 13_999]),
      zone(europe, 'EUR', [1, 2], [1_000, 1_290], [10_000, 2_490], [30_000, 5_990]),
    ],
  },
  {
    name: 'Pickup point',
    zones: [
      zone(['US'], 'USD', [4, 7], [1_000, 299], [10_000, 499]),
      zone(europe, 'EUR', [4, 7], [1_000, 250], [10_000, 450]),
    ],
  },
];
