import { type Claim, type Read, readClaim, sql } from '@tessera/kit/store';

/** What promotions says of the discounts of orders. */
export const claims = async (read: Read): Promise<Claim[]> => [
  {
    subject: 'discount of an order',
    values: await readClaim(
      read,
      sql`select id as key, total as value from redemption where status = 'REDEEMED'`,
    ),
  },
];
