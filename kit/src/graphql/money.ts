import { badUserInput } from '../errors/index.ts';

/** An amount as the API shows it. */
export interface Money {
  /** A `Decimal` with exactly the currency's decimal places. */
  readonly amount: string;
  /** ISO 4217. */
  readonly currencyCode: string;
}

// ISO 4217 minor units where they are not 2. Intl does not serve: it knows how an amount is usually shown instead.
const otherDecimalPlaces: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' ').map((code) => [code, 0]),
  ),
  ...Object.fromEntries('BHD IQD JOD KWD LYD OMR TND'.split(' ').map((code) => [code, 3])),
};

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
const largest = 2n ** 63n - 1n;

/** Whether `code` is an ISO 4217 currency in capitals. */
export const isCurrency = (code: string): boolean => currencies.has(code);

/** The decimal places of a currency: 2 for EUR, 0 for JPY, 3 for KWD. */
export const decimalPlaces = (currency: string): number =>
  Object.hasOwn(otherDecimalPlaces, currency) ? (otherDecimalPlaces[currency] ?? 2) : 2;

/** Minor units as the API's money: `toMoney(1250n, 'EUR')` is 12.50 EUR. */
export const toMoney = (minor: bigint, currency: string): Money => {
  const places = decimalPlaces(currency);
  const sign = minor < 0n ? '-' : '';
  const digits = (minor < 0n ? -minor : minor).toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  return {
    amount: `${sign}${whole}${places > 0 ? `.${digits.slice(-places)}` : ''}`,
    currencyCode: currency,
  };
};

/**
 * A decimal amount in minor units, exactly: `parseMinor('12.5', 'EUR')` is 1250n.
 * @param field path of the argument, for the message.
 * @throws TesseraError BAD_USER_INPUT for an unknown currency, more decimal places than it has, or an amount that does
 * not fit 64 bits.
 */
export const parseMinor = (amount: string, currency: string, field = 'amount'): bigint => {
  if (!isCurrency(currency))
    throw badUserInput('The currency is not one of ISO 4217.', { field: 'currencyCode' });
  const [, sign, whole, fraction = ''] = /^(-?)(\d{1,28})(?:\.(\d{1,18}))?$/.exec(amount) ?? [];
  if (whole === undefined) throw badUserInput(`"${field}" must be a decimal number.`, { field });
  const places = decimalPlaces(currency);
  if (/[1-9]/.test(fraction.slice(places))) {
    throw badUserInput(`"${field}" has more decimal places than ${currency}, which has ${places}.`, {
      field,
    });
  }
  const minor = BigInt(whole + fraction.slice(0, places).padEnd(places, '0'));
  if (minor > largest) throw badUserInput(`"${field}" is too large.`, { field });
  return sign ? -minor : minor;
};
