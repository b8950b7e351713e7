import { type Claim, type Read, readClaim, sql } from '@tessera/kit/store';

/** What shipping says of the goods of orders. */
export const claims = async (read: Read): Promise<Claim[]> => [
  {
    subject: 'goods of an order that have left',
    values: await readClaim(
      read,
      sql`select order_id as key, cast(sum(dispatched) as bigint) as value from order_line group by order_id`,
    ),
  },
];
