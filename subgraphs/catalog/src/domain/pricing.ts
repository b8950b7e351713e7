import { limits } from './limits.ts';
import { type Problem, problem } from './outcome.ts';

/** The currency of prices when a question names none. */
export const shopCurrency = 'USD';

/** An amount in the smallest unit of a currency. */
export interface Price {
  readonly currency: string;
  readonly amount: bigint;
}

/** The lowest and highest price in a currency. */
export interface PriceSpan {
  readonly currency: string;
  readonly min: bigint;
  readonly max: bigint;
}

/** What is wrong with prices; empty when nothing is. */
export const checkPrices = (prices: readonly Price[], field = 'prices'): Problem[] => {
  if (new Set(prices.map(({ currency }) => currency)).size < prices.length) {
    return [problem('INVALID', 'There can be one price a currency.', field)];
  }
  if (prices.some(({ amount }) => amount < 0n))
    return [problem('INVALID', 'A price is never negative.', field)];
  if (prices.some(({ amount }) => amount > limits.minor)) {
    return [problem('INVALID', 'The price is too large.', field)];
  }
  return [];
};

/** The span of prices, by currency in alphabetical order. */
export const spansOf = (prices: readonly Price[]): PriceSpan[] => {
  const spans = new Map<string, PriceSpan>();
  for (const { currency, amount } of prices) {
    const span = spans.get(currency);
    spans.set(currency, {
      currency,
      min: span && span.min < amount ? span.min : amount,
      max: span && span.max > amount ? span.max : amount,
    });
  }
  return [...spans.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1));
};

const bounds = [10n, 25n, 50n, 100n, 250n, 500n, 1_000n, 2_500n] as const;

/** Where price ranges end, in minor units: each range starts where the one before ends, the first at 0. */
export const bucketBounds = (decimalPlaces: number): bigint[] =>
  bounds.map((bound) => bound * 10n ** BigInt(decimalPlaces));
