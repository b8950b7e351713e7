import { eventTables } from '@tessera/kit/events';
import { personalDataTables } from '@tessera/kit/personal-data';
import { defineTables, type Row, sql } from '@tessera/kit/store';
import { promotionMethods, promotionStatuses } from '../domain/promotion.ts';
import type { StoredRule } from './stored-rule.ts';

/** When an automatic promotion applies, as it is told. */
export interface AnnouncedWindow {
  readonly promotionId: string;
  readonly from: string | null;
  readonly until: string | null;
}

const redemptionStatuses = ['REDEEMED', 'REFUSED', 'RELEASED'] as const;

/** promotions's tables. */
export const tables = defineTables((builder) => {
  const { table, id, text, oneOf, integer, minor, boolean, at, json } = builder;
  const { index, unique, primaryKey, foreignKey, check } = builder;

  const promotion = table(
    'promotion',
    {
      id: id(),
      title: text().notNull(),
      description: text(),
      method: oneOf(promotionMethods).notNull(),
      status: oneOf(promotionStatuses).notNull(),
      rule: json<StoredRule>().notNull(),
      priority: integer().notNull(),
      /** Whether everybody may know of it while it runs. */
      promoted: boolean().notNull(),
      startsAt: at(),
      endsAt: at(),
      usageLimit: integer(),
      usageLimitPerCustomer: integer(),
      /** Uses that were not given back. */
      usageCount: integer().notNull(),
      version: integer().notNull(),
      createdAt: at().notNull(),
      updatedAt: at().notNull(),
    },
    (t) => [
      index('promotion_automatic').on(t.method, t.status),
      index('promotion_promoted').on(t.promoted, t.createdAt, t.id),
      index('promotion_newest').on(t.createdAt, t.id),
      check(
        'promotion_usage',
        sql`${t.usageCount} >= 0 and ${t.usageCount} <= coalesce(${t.usageLimit}, 2147483647)`,
      ),
    ],
  );

  const coupon = table(
    'coupon',
    {
      id: id(),
      promotionId: text().notNull(),
      /** Normalised. */
      code: text().notNull(),
      active: boolean().notNull(),
      usageLimit: integer(),
      usageLimitPerCustomer: integer(),
      usageCount: integer().notNull(),
      version: integer().notNull(),
      createdAt: at().notNull(),
      updatedAt: at().notNull(),
    },
    (t) => [
      unique('coupon_code').on(t.code),
      index('coupon_of_promotion').on(t.promotionId, t.createdAt, t.id),
      index('coupon_newest').on(t.createdAt, t.id),
      foreignKey({ name: 'coupon_promotion_fk', columns: [t.promotionId], foreignColumns: [promotion.id] }),
      check(
        'coupon_usage',
        sql`${t.usageCount} >= 0 and ${t.usageCount} <= coalesce(${t.usageLimit}, 2147483647)`,
      ),
    ],
  );

  const customerGroup = table(
    'customer_group',
    {
      id: id(),
      name: text().notNull(),
      version: integer().notNull(),
      createdAt: at().notNull(),
      updatedAt: at().notNull(),
    },
    (t) => [index('customer_group_newest').on(t.createdAt, t.id)],
  );

  const customerGroupMember = table(
    'customer_group_member',
    { groupId: text().notNull(), userId: text().notNull() },
    (t) => [
      primaryKey({ name: 'customer_group_member_pk', columns: [t.userId, t.groupId] }),
      index('customer_group_member_group').on(t.groupId, t.userId),
      foreignKey({
        name: 'customer_group_member_fk',
        columns: [t.groupId],
        foreignColumns: [customerGroup.id],
      }),
    ],
  );

  /** What was answered for an order. A release without one leaves a row too, so that a late request is refused. */
  const redemption = table(
    'redemption',
    {
      /** The order's id. */
      id: id(),
      status: oneOf(redemptionStatuses).notNull(),
      /** The payload of the answer; null when nothing was asked before the release. */
      reply: json<Readonly<Record<string, unknown>>>(),
      /** What was taken off in all. */
      total: minor().notNull(),
      createdAt: at().notNull(),
      releasedAt: at(),
    },
    () => [],
  );

  const redemptionUse = table(
    'redemption_use',
    {
      orderId: text().notNull(),
      promotionId: text().notNull(),
      couponId: text(),
      /** A user's id, or the hash of a guest's mailbox. */
      customer: text().notNull(),
      amount: minor().notNull(),
      currency: text().notNull(),
      createdAt: at().notNull(),
      releasedAt: at(),
    },
    (t) => [
      primaryKey({ name: 'redemption_use_pk', columns: [t.orderId, t.promotionId] }),
      index('redemption_use_customer').on(t.customer, t.promotionId),
      index('redemption_use_promotion').on(t.promotionId, t.currency),
      index('redemption_use_coupon').on(t.couponId),
      foreignKey({
        name: 'redemption_use_redemption_fk',
        columns: [t.orderId],
        foreignColumns: [redemption.id],
      }),
      foreignKey({
        name: 'redemption_use_promotion_fk',
        columns: [t.promotionId],
        foreignColumns: [promotion.id],
      }),
      foreignKey({ name: 'redemption_use_coupon_fk', columns: [t.couponId], foreignColumns: [coupon.id] }),
      check('redemption_use_amount', sql`${t.amount} >= 0`),
    ],
  );

  /** One row: what was told of automatic promotions last, and how often something was. */
  const automaticRevision = table('automatic_revision', {
    id: id(),
    revision: integer().notNull(),
    windows: json<readonly AnnouncedWindow[]>(),
  });

  return {
    promotion,
    coupon,
    customerGroup,
    customerGroupMember,
    redemption,
    redemptionUse,
    automaticRevision,
    ...eventTables(builder),
    ...personalDataTables(builder),
  };
});

type Declared = ReturnType<typeof tables.for>;

/** A promotion as stored. */
export type PromotionRow = Row<Declared['promotion']>;
/** A coupon as stored. */
export type CouponRow = Row<Declared['coupon']>;
/** A group of customers as stored. */
export type CustomerGroupRow = Row<Declared['customerGroup']>;
/** What was answered for an order, as stored. */
export type RedemptionRow = Row<Declared['redemption']>;
/** What was told of automatic promotions, as stored. */
export type AutomaticRow = Row<Declared['automaticRevision']>;
/** One use of a promotion by an order, as stored. */
export type RedemptionUseRow = Row<Declared['redemptionUse']>;
