import { countBroken, type Finding, type Read, sql } from '@tessera/kit/store';

/** Counts what breaks the laws of counters. All `broken` are 0 in a sound store, whatever happened to the process. */
export const verify = async (read: Read): Promise<Finding[]> => {
  const stars = (rating: number) => sql`sum(case when rating = ${sql.raw(String(rating))} then 1 else 0 end)`;
  return [
    await countBroken(
      read,
      'a product rating adds up its published reviews',
      sql`(select product_id from review union select product_id from product_rating) product
        left join product_rating on product_rating.product_id = product.product_id
        left join (
          select product_id, count(*) as count, sum(rating) as sum, ${stars(1)} as ones, ${stars(2)} as twos,
            ${stars(3)} as threes, ${stars(4)} as fours, ${stars(5)} as fives
          from review where status = 'PUBLISHED' group by product_id
        ) added on added.product_id = product.product_id`,
      sql`coalesce(product_rating.count, 0) <> coalesce(added.count, 0)
        or coalesce(product_rating.sum, 0) <> coalesce(added.sum, 0)
        or coalesce(product_rating.ones, 0) <> coalesce(added.ones, 0)
        or coalesce(product_rating.twos, 0) <> coalesce(added.twos, 0)
        or coalesce(product_rating.threes, 0) <> coalesce(added.threes, 0)
        or coalesce(product_rating.fours, 0) <> coalesce(added.fours, 0)
        or coalesce(product_rating.fives, 0) <> coalesce(added.fives, 0)`,
    ),
    await countBroken(
      read,
      'a review counts its helpful votes',
      sql`review left join (select review_id, count(*) as count from helpful_vote group by review_id) votes
        on votes.review_id = review.id`,
      sql`review.helpful_count <> coalesce(votes.count, 0)`,
    ),
    await countBroken(
      read,
      'a review counts its reports',
      sql`review left join (select review_id, count(*) as count from review_report group by review_id) reports
        on reports.review_id = review.id`,
      sql`review.report_count <> coalesce(reports.count, 0)`,
    ),
  ];
};
