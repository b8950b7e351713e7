/** What the schema's descriptions promise about carts. */
export const cartLimits = {
  lines: 100,
  quantity: 10_000,
  couponCodes: 10,
  couponCode: 40,
  /** Ten trillion of the smallest unit: far from where doubles end. */
  total: 10_000_000_000_000n,
  token: 200,
} as const;
