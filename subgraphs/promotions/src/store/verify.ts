import { countBroken, type Finding, type Read, type SQL, sql } from '@tessera/kit/store';

/** Counts what breaks the laws of limits and counters. All `broken` are 0 in a sound store. */
export const verify = async (read: Read): Promise<Finding[]> => {
  const count = (invariant: string, rows: SQL, breaks: SQL): Promise<Finding> =>
    countBroken(read, invariant, sql`(${rows}) checked_rows`, breaks);
  const counted = (table: 'promotion' | 'coupon') => sql`
    select ${sql.raw(table)}.usage_count, ${sql.raw(table)}.usage_limit,
      (select count(*) from redemption_use used
        where used.${sql.raw(table)}_id = ${sql.raw(table)}.id and used.released_at is null) as uses
    from ${sql.raw(table)}`;
  const byCustomer = (table: 'promotion' | 'coupon') => sql`
    select ${sql.raw(table)}.usage_limit_per_customer as most, count(*) as uses
    from redemption_use used join ${sql.raw(table)} on ${sql.raw(table)}.id = used.${sql.raw(table)}_id
    where used.released_at is null and ${sql.raw(table)}.usage_limit_per_customer is not null
    group by ${sql.raw(table)}.id, ${sql.raw(table)}.usage_limit_per_customer, used.customer`;
  const redemptions = sql`
    select redemption.status, redemption.total,
      coalesce((select sum(used.amount) from redemption_use used where used.order_id = redemption.id), 0) as uses,
      (select count(*) from redemption_use used
        where used.order_id = redemption.id and used.released_at is null) as held,
      (select count(*) from redemption_use used
        where used.order_id = redemption.id and used.released_at is not null) as given_back
    from redemption`;
  return [
    await count('uses of a promotion are counted', counted('promotion'), sql`usage_count <> uses`),
    await count('uses of a coupon are counted', counted('coupon'), sql`usage_count <> uses`),
    await count('no promotion is used beyond its limit', counted('promotion'), sql`uses > usage_limit`),
    await count('no coupon is used beyond its limit', counted('coupon'), sql`uses > usage_limit`),
    await count('no customer uses a promotion beyond the limit', byCustomer('promotion'), sql`uses > most`),
    await count('no customer uses a coupon beyond the limit', byCustomer('coupon'), sql`uses > most`),
    await count('discounts of an order add up', redemptions, sql`total <> uses`),
    await count(
      'redeemed orders hold all of their uses, others none',
      redemptions,
      sql`(status = 'REDEEMED' and given_back > 0) or (status <> 'REDEEMED' and held > 0)`,
    ),
  ];
};
