import { type Claim, type Read, readClaim, sql } from '@tessera/kit/store';

/** What inventory says of the goods of orders. */
export const claims = async (read: Read): Promise<Claim[]> => {
  const sum = (of: 'quantity - released' | 'shipped') =>
    readClaim(
      read,
      sql`select reservation.order_id as key, cast(sum(${sql.raw(of)}) as bigint) as value
        from reservation join reservation_line on reservation_line.reservation_id = reservation.id
        where reservation.order_id is not null group by reservation.order_id`,
    );
  return [
    { subject: 'goods set aside for an order or shipped', values: await sum('quantity - released') },
    { subject: 'goods of an order that have left', values: await sum('shipped') },
  ];
};
