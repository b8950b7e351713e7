/** How a promotion comes into an order. */
export const promotionMethods = ['AUTOMATIC', 'CODE'] as const;
/** Where a promotion stands, its time window aside. */
export const promotionStatuses = ['ACTIVE', 'PAUSED', 'ARCHIVED'] as const;
/** What a promotion takes from: lines, the order as a whole, its shipping. */
export type PromotionClass = 'PRODUCT' | 'ORDER' | 'SHIPPING';
/** Who may have a promotion. */
export type CustomerScope = 'EVERYONE' | 'SIGNED_IN' | 'GROUPS';

/** What is taken off a variant; exactly one of both is not null. */
export interface VariantDiscount {
  readonly variantId: string;
  readonly basisPoints: number | null;
  /** Minor units of the discount's currency, off all items of the variant together. */
  readonly amount: bigint | null;
}

/** What is taken off. Percentages are hundredths of a percent: 10,000 is everything. */
export type Discount =
  | { readonly kind: 'PERCENTAGE'; readonly basisPoints: number }
  | {
      readonly kind: 'FIXED_AMOUNT';
      readonly amount: bigint;
      readonly currency: string;
      /** Off each item the target covers; else once off all of them together. */
      readonly perItem: boolean;
    }
  | { readonly kind: 'FREE_SHIPPING' }
  | {
      readonly kind: 'BUY_X_GET_Y';
      readonly buy: number;
      readonly get: number;
      /** Off the cheapest items. */
      readonly basisPoints: number;
      /** How often in one order; null: as often as it fits. */
      readonly timesPerOrder: number | null;
    }
  | {
      readonly kind: 'VARIANTS';
      readonly variants: readonly VariantDiscount[];
      /** Null when no amount is among them. */
      readonly currency: string | null;
    };

/** Which lines a promotion is about. */
export interface Target {
  readonly kind: 'ORDER' | 'PRODUCTS' | 'CATEGORIES' | 'VARIANTS';
  readonly ids: readonly string[];
}

/** What an order must fulfil; measured on prices before any discount. */
export interface Conditions {
  readonly minimumSubtotal: { readonly amount: bigint; readonly currency: string } | null;
  /** Items that the target covers. */
  readonly minimumQuantity: number | null;
  /** An item of one of these is in the order; none: no matter. */
  readonly categoryIds: readonly string[];
  readonly customers: CustomerScope;
  readonly groupIds: readonly string[];
  /** None: every currency. */
  readonly currencies: readonly string[];
}

/** What a promotion does, and to what. */
export interface Rule {
  readonly discount: Discount;
  readonly target: Target;
  readonly conditions: Conditions;
  /** The classes it may be combined with; none: it stands alone. */
  readonly combinesWith: readonly PromotionClass[];
}

/** A promotion, as the rules see it. */
export interface Promotion {
  readonly id: string;
  readonly title: string;
  readonly method: (typeof promotionMethods)[number];
  readonly status: (typeof promotionStatuses)[number];
  readonly rule: Rule;
  /** The lowest number comes first. */
  readonly priority: number;
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly usageLimit: number | null;
  readonly usageLimitPerCustomer: number | null;
  readonly usageCount: number;
}

/** What a promotion takes from. */
export const classOf = ({ discount, target }: Pick<Rule, 'discount' | 'target'>): PromotionClass => {
  if (discount.kind === 'FREE_SHIPPING') return 'SHIPPING';
  if (target.kind !== 'ORDER') return 'PRODUCT';
  const ofLines =
    discount.kind === 'BUY_X_GET_Y' ||
    discount.kind === 'VARIANTS' ||
    (discount.kind === 'FIXED_AMOUNT' && discount.perItem);
  return ofLines ? 'PRODUCT' : 'ORDER';
};

/** Whether it applies at a moment: active, from its start on and before its end. */
export const isRunning = (
  { status, startsAt, endsAt }: Pick<Promotion, 'status' | 'startsAt' | 'endsAt'>,
  now: Date,
): boolean =>
  status === 'ACTIVE' && (startsAt === null || startsAt <= now) && (endsAt === null || now < endsAt);

/** Whether two promotions may be in one order: each must allow the other's class. */
export const combine = (a: Rule, b: Rule): boolean =>
  a.combinesWith.includes(classOf(b)) && b.combinesWith.includes(classOf(a));
