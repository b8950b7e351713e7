import { ok, TesseraError } from '@tessera/kit/errors';
import { isCurrency, parseMinor } from '@tessera/kit/graphql';
import { problem, type Refused } from '../domain/outcome.ts';
import type { Price } from '../domain/pricing.ts';

/** A price as a client writes it. */
export interface PriceInput {
  readonly amount: string;
  readonly currencyCode: string;
}

const invalid = (message: string, field: string): Refused => ({
  ok: false,
  errors: [problem('INVALID', message, field)],
});

/** Reads prices exactly; what is wrong with one is a user error about `field`. */
export const readPrices = (
  prices: readonly PriceInput[],
  field: string,
): { readonly ok: true; readonly value: readonly Price[] } | Refused => {
  const read: Price[] = [];
  for (const { amount, currencyCode } of prices) {
    if (!isCurrency(currencyCode)) return invalid('The currency is not one of ISO 4217.', field);
    try {
      read.push({ currency: currencyCode, amount: parseMinor(amount, currencyCode, field) });
    } catch (error) {
      if (!(error instanceof TesseraError)) throw error;
      return invalid(error.message, field);
    }
  }
  return ok(read);
};
