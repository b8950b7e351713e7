/** The accounts of the ledger: what the provider owes us, what was sold, what was given back. */
export const accounts = ['PROVIDER_CLEARING', 'SALES', 'REFUNDS'] as const;
export type Account = (typeof accounts)[number];

export const postingKinds = ['CAPTURE', 'REFUND'] as const;
export type PostingKind = (typeof postingKinds)[number];

/** One side of a posting; debit is positive, credit negative. Authorisations move no money and are not booked. */
export interface Entry {
  readonly account: Account;
  readonly amount: bigint;
}

/**
 * The entries of a posting, which sum to zero.
 * @param amount minor units, positive.
 */
export const post = (kind: PostingKind, amount: bigint): readonly [Entry, Entry] => {
  if (amount <= 0n) throw new RangeError('A posting moves a positive amount.');
  return kind === 'CAPTURE'
    ? [
        { account: 'PROVIDER_CLEARING', amount },
        { account: 'SALES', amount: -amount },
      ]
    : [
        { account: 'REFUNDS', amount },
        { account: 'PROVIDER_CLEARING', amount: -amount },
      ];
};
