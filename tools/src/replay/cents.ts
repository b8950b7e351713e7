/**
 * A decimal text in cents, exactly: never by way of a double, which holds 213.115 as a little more or less than that.
 * Halves are rounded up, as orders rounds tax. The data set says no rule: its sales have up to four decimals, as they
 * are unit price × quantity × (1 − discount) and nobody rounded them.
 * @throws Error when it is no decimal number from 0.
 */
export const toCents = (text: string): bigint => {
  const [, whole, fraction = ''] = /^(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined) throw new Error(`"${text}" is not an amount.`);
  const cents = BigInt(whole + fraction.slice(0, 2).padEnd(2, '0'));
  return (fraction[2] ?? '0') >= '5' ? cents + 1n : cents;
};

/** Cents as a decimal text: `123450n` is `1234.50`. */
export const fromCents = (cents: bigint): string => {
  const digits = (cents < 0n ? -cents : cents).toString().padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** The sum of amounts. */
export const sumOf = (amounts: Iterable<bigint>): bigint => {
  let sum = 0n;
  for (const amount of amounts) sum += amount;
  return sum;
};
