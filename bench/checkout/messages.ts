/** Tells the process of shoppers whom to shop from. */
export interface Prepare {
  readonly type: 'prepare';
  readonly url: string;
  /** What they buy: one of each list a checkout, in turn. */
  readonly baskets: readonly (readonly { readonly variantId: string; readonly quantity: number }[])[];
}

/** Starts a window of checkouts. */
export interface Shop {
  readonly type: 'shop';
  readonly shoppers: number;
  readonly durationMs: number;
  /** At most so many checkouts; as many as there is time for when left out. */
  readonly limit?: number;
}

/** What a window came to. */
export interface ShopWindow {
  readonly elapsedMs: number;
  /** Of each order, from asking to place it to its end, ms. */
  readonly placeMs: Float64Array;
  /** Of each whole checkout: cart, details, shipping and order, ms. */
  readonly checkoutMs: Float64Array;
  /** Checkouts that did not end in a completed order. */
  readonly failures: number;
  /** The first of them. */
  readonly firstFailure?: string;
}

/** What the process of shoppers tells. */
export type Told = { readonly type: 'prepared' } | { readonly type: 'done'; readonly window: ShopWindow };
