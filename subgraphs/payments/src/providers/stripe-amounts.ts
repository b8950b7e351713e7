/** What Stripe counts one minor unit of ISO 4217 as, where that is not one: https://docs.stripe.com/currencies. */
const factors: Readonly<Record<string, bigint>> = { ISK: 100n, UGX: 100n };

/** Whether Stripe counts the currency in units that we can name; it knows no cents of the ariary, and ISO 4217 does. */
export const isCountable = (currency: string): boolean => currency !== 'MGA';

/** Minor units as Stripe counts them. */
export const toStripeAmount = (amount: bigint, currency: string): number =>
  Number(amount * (factors[currency] ?? 1n));

/** Minor units of ISO 4217 of what Stripe counts. */
export const fromStripeAmount = (amount: number, currency: string): bigint =>
  BigInt(amount) / (factors[currency.toUpperCase()] ?? 1n);
