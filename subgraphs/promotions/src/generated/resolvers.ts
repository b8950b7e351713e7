/* Generated from schema.graphql by `tessera codegen`; do not edit. */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CartReference, CartSettlement } from '../resolvers/cart.ts';
import type { PromotionRow, CouponRow, CustomerGroupRow } from '../store/tables.ts';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A moment in UTC, such as `2026-11-24T09:30:00.000Z`. */
  DateTime: { input: Date; output: Date; }
  /** An exact decimal number as a string, such as `"12.50"`. */
  Decimal: { input: string; output: string; }
};

/** Anything with a global id. */
export type Node = {
  /** The global id. */
  readonly id: Scalars['ID']['output'];
};

/** Why a mutation did nothing, for the person who asked. */
export type UserError = {
  /** The path to the input at fault, such as `["coupon", "code"]`; null when no single field is. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The reason in a sentence. */
  readonly message: Scalars['String']['output'];
};

/** Where a page stands in its list. */
export type PageInfo = {
  /** Whether a page follows. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether a page comes before this one. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first node; null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
  /** The cursor of the last node; null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
};

/** An amount of money. */
export type Money = {
  /** The amount, with exactly the decimal places of its currency. */
  readonly amount: Scalars['Decimal']['output'];
  /** The currency, by its ISO 4217 code. */
  readonly currencyCode: Scalars['String']['output'];
};

export type Query = {
  /** A promotion by id: one that is promoted and runs, with `promotions:write` any. Null when there is none. */
  readonly promotion?: Maybe<Promotion>;
  /** Promotions you may see, newest first: those promoted that run, with `promotions:write` all. */
  readonly promotions?: Maybe<PromotionConnection>;
  /** A coupon by id; null when there is none. */
  readonly coupon?: Maybe<Coupon>;
  /** Coupons, newest first. */
  readonly coupons?: Maybe<CouponConnection>;
  /** A group of customers by id; null when there is none. */
  readonly customerGroup?: Maybe<CustomerGroup>;
  /** Groups of customers, newest first. */
  readonly customerGroups?: Maybe<CustomerGroupConnection>;
};


export type QuerypromotionArgs = {
  id: Scalars['ID']['input'];
};


export type QuerypromotionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PromotionFilter>;
};


export type QuerycouponArgs = {
  id: Scalars['ID']['input'];
};


export type QuerycouponsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<CouponFilter>;
};


export type QuerycustomerGroupArgs = {
  id: Scalars['ID']['input'];
};


export type QuerycustomerGroupsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  /** Makes a promotion, and its first coupon with it. */
  readonly promotionCreate: PromotionPayload;
  /** Changes a promotion. Orders settled before keep their discounts. */
  readonly promotionUpdate: PromotionPayload;
  /** Stops a promotion until it is resumed. */
  readonly promotionPause: PromotionPayload;
  /** Lets a paused promotion go on. */
  readonly promotionResume: PromotionPayload;
  /** Ends a promotion for good. It stays for the figures; nothing is deleted. */
  readonly promotionArchive: PromotionPayload;
  /** Adds a coupon to a promotion by code. */
  readonly couponCreate: CouponPayload;
  /** Adds coupons with random codes to a promotion by code. */
  readonly couponsGenerate: CouponsPayload;
  /** Changes a coupon's limits, or whether it can be used. */
  readonly couponUpdate: CouponPayload;
  /** Makes a group of customers. */
  readonly customerGroupCreate: CustomerGroupPayload;
  /** Changes a group of customers. */
  readonly customerGroupUpdate: CustomerGroupPayload;
};


export type MutationpromotionCreateArgs = {
  input: PromotionCreateInput;
};


export type MutationpromotionUpdateArgs = {
  input: PromotionUpdateInput;
};


export type MutationpromotionPauseArgs = {
  input: PromotionPauseInput;
};


export type MutationpromotionResumeArgs = {
  input: PromotionResumeInput;
};


export type MutationpromotionArchiveArgs = {
  input: PromotionArchiveInput;
};


export type MutationcouponCreateArgs = {
  input: CouponCreateInput;
};


export type MutationcouponsGenerateArgs = {
  input: CouponsGenerateInput;
};


export type MutationcouponUpdateArgs = {
  input: CouponUpdateInput;
};


export type MutationcustomerGroupCreateArgs = {
  input: CustomerGroupCreateInput;
};


export type MutationcustomerGroupUpdateArgs = {
  input: CustomerGroupUpdateInput;
};

/** A cart; promotions adds what it saves. */
export type Cart = {
  /** The cart's id. */
  readonly id: Scalars['ID']['output'];
  /** Shows that whoever asks may see the cart. Never leaves the platform. */
  readonly accessKey: Scalars['String']['output'];
  /** The customer's id; null for a guest's cart. */
  readonly ownerId?: Maybe<Scalars['ID']['output']>;
  /** The currency of all its amounts. */
  readonly currencyCode: Scalars['String']['output'];
  /** Coupon codes as entered. */
  readonly couponCodes: ReadonlyArray<Scalars['String']['output']>;
  /** Where mail about the order goes. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** What is in it. */
  readonly lines: ReadonlyArray<CartLine>;
  /** What shipping costs; null until a way is chosen. */
  readonly shippingPrice?: Maybe<Money>;
  /**
   * What the cart saves as it is now: the combination of promotions and coupons that is best for the customer. Settled for
   * good when the order is placed.
   */
  readonly discounts?: Maybe<CartDiscounts>;
};

/** A variant in a cart. */
export type CartLine = {
  /** The line's id. */
  readonly id: Scalars['ID']['output'];
  /** The variant's id. */
  readonly variantId: Scalars['ID']['output'];
  /** The product's id. */
  readonly productId: Scalars['ID']['output'];
  /** The product's category and all above it. */
  readonly categoryIds: ReadonlyArray<Scalars['ID']['output']>;
  /** How many. */
  readonly quantity: Scalars['Int']['output'];
  /** Whether it can still be bought. */
  readonly sellable: Scalars['Boolean']['output'];
  /** What one costs now. */
  readonly unitPrice?: Maybe<Money>;
};

/** What a cart saves. */
export type CartDiscounts = {
  /** Everything together. */
  readonly total: Money;
  /** Off the price of shipping. */
  readonly shipping: Money;
  /** By line; lines without a discount are left out. */
  readonly lines: ReadonlyArray<CartLineDiscount>;
  /** What was applied, in this order; the amounts add up to the total. */
  readonly applied: ReadonlyArray<AppliedPromotion>;
  /** What became of each coupon code of the cart. */
  readonly coupons: ReadonlyArray<CartCoupon>;
};

/** What is off a line of a cart. */
export type CartLineDiscount = {
  /** The line's id. */
  readonly lineId: Scalars['ID']['output'];
  /** The amount, off the whole line. */
  readonly amount: Money;
};

/** A promotion as applied to a cart. */
export type AppliedPromotion = {
  /** The promotion's id. */
  readonly promotionId: Scalars['ID']['output'];
  /** What it is called. */
  readonly title: Scalars['String']['output'];
  /** The coupon code that brought it; null when it came by itself. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** What it takes off. */
  readonly amount: Money;
};

/** What became of a coupon code of a cart. */
export type CartCoupon = {
  /** The code. */
  readonly code: Scalars['String']['output'];
  /** Whether it takes anything off. */
  readonly applies: Scalars['Boolean']['output'];
  /** Why not; null when it applies. Of these all but `NOT_BETTER` hinder the order. */
  readonly reason?: Maybe<CartCouponReason>;
  /** The same in a sentence. */
  readonly message?: Maybe<Scalars['String']['output']>;
};

/** Why a coupon code does not apply to a cart. */
export type CartCouponReason =
  /** There is no such coupon. Visitors are not told whether there is one that cannot be used. */
  | 'UNKNOWN'
  /** It cannot be used at present. */
  | 'NOT_ACTIVE'
  /** It has been used as often as it may be. */
  | 'USED_UP'
  /** You have used it as often as you may. */
  | 'USED_BY_CUSTOMER'
  /** The cart does not fulfil its conditions. */
  | 'NOT_APPLICABLE'
  /** Another combination saves as much or more. It is not used up by this order. */
  | 'NOT_BETTER';

/** A way to save money on orders. */
export type Promotion = Node & {
  /** The global id. */
  readonly id: Scalars['ID']['output'];
  /** What customers read. */
  readonly title: Scalars['String']['output'];
  /** More of it. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** When it starts; null: it has. */
  readonly startsAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it ends; null: never. */
  readonly endsAt?: Maybe<Scalars['DateTime']['output']>;
  /** How it comes into an order. */
  readonly method: PromotionMethod;
  /** Where it stands. */
  readonly status: PromotionStatus;
  /** What it takes from. */
  readonly class: PromotionClass;
  /** What is taken off. */
  readonly discount: PromotionDiscount;
  /** Which lines it is about. */
  readonly target: PromotionTarget;
  /** What an order must fulfil. */
  readonly conditions: PromotionConditions;
  /** The classes it may be combined with; empty: it stands alone. */
  readonly combinesWith: ReadonlyArray<PromotionClass>;
  /** The lowest number is applied first. */
  readonly priority: Scalars['Int']['output'];
  /** Whether everybody may know of it while it runs. */
  readonly promoted: Scalars['Boolean']['output'];
  /** Uses in all; null: without limit. */
  readonly usageLimit?: Maybe<Scalars['Int']['output']>;
  /** Uses of one customer; null: without limit. */
  readonly usageLimitPerCustomer?: Maybe<Scalars['Int']['output']>;
  /** Orders that use it, those given back left out. */
  readonly usageCount: Scalars['Int']['output'];
  /** What these orders save by it, by currency. */
  readonly given: ReadonlyArray<Money>;
  /** Its coupons, newest first. */
  readonly coupons: CouponConnection;
  /** Counts changes; send it back as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};


/** A way to save money on orders. */
export type PromotioncouponsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** How a promotion comes into an order. */
export type PromotionMethod =
  /** By itself, where its conditions are fulfilled. */
  | 'AUTOMATIC'
  /** By a coupon code. */
  | 'CODE';

/** Where a promotion stands. */
export type PromotionStatus =
  /** It applies between its start and its end. */
  | 'ACTIVE'
  /** It does not apply. */
  | 'PAUSED'
  /** It is over for good. */
  | 'ARCHIVED';

/** What a promotion takes from. */
export type PromotionClass =
  /** Single lines. */
  | 'PRODUCT'
  /** The order as a whole. */
  | 'ORDER'
  /** The price of shipping. */
  | 'SHIPPING';

/** What a promotion takes off: what `kind` says, the other fields null. */
export type PromotionDiscount = {
  /** What kind it is. */
  readonly kind: PromotionDiscountKind;
  /** Percent, for `PERCENTAGE` and the cheapest items of `BUY_X_GET_Y`. */
  readonly percentage?: Maybe<Scalars['Decimal']['output']>;
  /** For `FIXED_AMOUNT`. */
  readonly amount?: Maybe<Money>;
  /** Whether the amount is off each item; else once off all lines together. */
  readonly perItem?: Maybe<Scalars['Boolean']['output']>;
  /** Items at full price, for `BUY_X_GET_Y`. */
  readonly buy?: Maybe<Scalars['Int']['output']>;
  /** Cheapest items that are reduced, for `BUY_X_GET_Y`. */
  readonly get?: Maybe<Scalars['Int']['output']>;
  /** How often in one order; null: as often as it fits. */
  readonly timesPerOrder?: Maybe<Scalars['Int']['output']>;
  /** By variant, for `VARIANTS`. */
  readonly variants?: Maybe<ReadonlyArray<PromotionVariantDiscount>>;
};

/** Kinds of discounts. */
export type PromotionDiscountKind =
  /** A part of the price. */
  | 'PERCENTAGE'
  /** An amount. */
  | 'FIXED_AMOUNT'
  /** The price of shipping. */
  | 'FREE_SHIPPING'
  /** The cheapest of several items. */
  | 'BUY_X_GET_Y'
  /** A part or an amount for each of several variants. */
  | 'VARIANTS';

/** What is off a variant: one of both. */
export type PromotionVariantDiscount = {
  /** The variant's id. */
  readonly variantId: Scalars['ID']['output'];
  /** Percent of each of its lines. */
  readonly percentage?: Maybe<Scalars['Decimal']['output']>;
  /** Off all items of the variant together. */
  readonly amount?: Maybe<Money>;
};

/** Which lines a promotion is about. */
export type PromotionTarget = {
  /** What the ids are of. */
  readonly kind: PromotionTargetKind;
  /** Products, categories or variants; empty for the whole order. */
  readonly ids: ReadonlyArray<Scalars['ID']['output']>;
};

/** What a promotion is about. */
export type PromotionTargetKind =
  /** All lines. */
  | 'ORDER'
  /** Lines of these products. */
  | 'PRODUCTS'
  /** Lines of these categories and those below them. */
  | 'CATEGORIES'
  /** Lines of these variants. */
  | 'VARIANTS';

/** What an order must fulfil, measured before any discount. */
export type PromotionConditions = {
  /** What all lines cost at least, in this currency; null: anything. */
  readonly minimumSubtotal?: Maybe<Money>;
  /** Items that the target covers, at least; null: one. */
  readonly minimumQuantity?: Maybe<Scalars['Int']['output']>;
  /** An item of one of these categories is in the order; empty: no matter. */
  readonly categoryIds: ReadonlyArray<Scalars['ID']['output']>;
  /** Who may have it. */
  readonly customers: PromotionCustomers;
  /** The groups of customers who may have it, for `GROUPS`. */
  readonly groupIds: ReadonlyArray<Scalars['ID']['output']>;
  /** Currencies it holds for; empty: all. */
  readonly currencies: ReadonlyArray<Scalars['String']['output']>;
};

/** Who may have a promotion. */
export type PromotionCustomers =
  /** Everybody, guests too. */
  | 'EVERYONE'
  /** Everybody who is signed in. */
  | 'SIGNED_IN'
  /** Members of groups of customers. */
  | 'GROUPS';

/** A code that brings a promotion. */
export type Coupon = Node & {
  /** The global id. */
  readonly id: Scalars['ID']['output'];
  /** The code, in capitals. */
  readonly code: Scalars['String']['output'];
  /** What it brings. */
  readonly promotion: Promotion;
  /** Whether it can be used. */
  readonly active: Scalars['Boolean']['output'];
  /** Uses in all; null: without limit. */
  readonly usageLimit?: Maybe<Scalars['Int']['output']>;
  /** Uses of one customer, a user or a guest's mailbox; null: without limit. */
  readonly usageLimitPerCustomer?: Maybe<Scalars['Int']['output']>;
  /** Orders that use it, those given back left out. */
  readonly usageCount: Scalars['Int']['output'];
  /** Counts changes; send it back as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** Customers who may have promotions that others may not. */
export type CustomerGroup = Node & {
  /** The global id. */
  readonly id: Scalars['ID']['output'];
  /** What staff call it. */
  readonly name: Scalars['String']['output'];
  /** The ids of the users in it. */
  readonly userIds: ReadonlyArray<Scalars['ID']['output']>;
  /** Counts changes; send it back as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};


/** Customers who may have promotions that others may not. */
export type CustomerGroupuserIdsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['ID']['input']>;
};

/** A page of promotions. */
export type PromotionConnection = {
  /** The promotions. */
  readonly nodes: ReadonlyArray<Promotion>;
  /** The promotions with their cursors. */
  readonly edges: ReadonlyArray<PromotionEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A promotion in a list. */
export type PromotionEdge = {
  /** Where the node stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The promotion. */
  readonly node: Promotion;
};

/** A page of coupons. */
export type CouponConnection = {
  /** The coupons. */
  readonly nodes: ReadonlyArray<Coupon>;
  /** The coupons with their cursors. */
  readonly edges: ReadonlyArray<CouponEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A coupon in a list. */
export type CouponEdge = {
  /** Where the node stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The coupon. */
  readonly node: Coupon;
};

/** A page of groups. */
export type CustomerGroupConnection = {
  /** The groups. */
  readonly nodes: ReadonlyArray<CustomerGroup>;
  /** The groups with their cursors. */
  readonly edges: ReadonlyArray<CustomerGroupEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A group in a list. */
export type CustomerGroupEdge = {
  /** Where the node stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The group. */
  readonly node: CustomerGroup;
};

/** Which promotions to list. */
export type PromotionFilter = {
  /** Only those that run now, or only those that do not. */
  readonly active?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only those that come into an order this way. For staff. */
  readonly method?: InputMaybe<PromotionMethod>;
  /** Only those in this state. For staff. */
  readonly status?: InputMaybe<PromotionStatus>;
};

/** Which coupons to list. */
export type CouponFilter = {
  /** Only those of this promotion. */
  readonly promotionId?: InputMaybe<Scalars['ID']['input']>;
  /** Only the one with this code, however written. */
  readonly code?: InputMaybe<Scalars['String']['input']>;
};

/** An amount of money, put in. */
export type MoneyInput = {
  /** The amount, with at most the decimal places of its currency. */
  readonly amount: Scalars['Decimal']['input'];
  /** An ISO 4217 code. */
  readonly currencyCode: Scalars['String']['input'];
};

/** What is taken off: exactly one of these. */
export type PromotionDiscountInput = {
  /** Percent, 0.01 to 100, with two decimal places. */
  readonly percentage?: InputMaybe<Scalars['Decimal']['input']>;
  /** An amount. */
  readonly fixedAmount?: InputMaybe<FixedAmountInput>;
  /** The price of shipping: true. */
  readonly freeShipping?: InputMaybe<Scalars['Boolean']['input']>;
  /** The cheapest of several items. */
  readonly buyXGetY?: InputMaybe<BuyXGetYInput>;
  /** For each of up to 500 variants its own; the variants are the target. */
  readonly variants?: InputMaybe<ReadonlyArray<VariantDiscountInput>>;
};

/** An amount to take off. */
export type FixedAmountInput = {
  /** How much. */
  readonly amount: MoneyInput;
  /** Off each item; else once off all lines of the target together. */
  readonly perItem: Scalars['Boolean']['input'];
};

/** Of each so many items the cheapest are reduced. */
export type BuyXGetYInput = {
  /** Items at full price, 1 to 1,000. */
  readonly buy: Scalars['Int']['input'];
  /** Items that are reduced, 1 to 1,000. */
  readonly get: Scalars['Int']['input'];
  /** Percent off these. */
  readonly percentage: Scalars['Decimal']['input'];
  /** How often in one order; null: as often as it fits. */
  readonly timesPerOrder?: InputMaybe<Scalars['Int']['input']>;
};

/** What is off a variant: percentage or amount. */
export type VariantDiscountInput = {
  /** The variant's id. */
  readonly variantId: Scalars['ID']['input'];
  /** Percent of each of its lines, half a minor unit up. */
  readonly percentage?: InputMaybe<Scalars['Decimal']['input']>;
  /** Off all items of the variant together. All amounts in one currency. */
  readonly amount?: InputMaybe<MoneyInput>;
};

/** Which lines a promotion is about. */
export type PromotionTargetInput = {
  /** What the ids are of. */
  readonly kind: PromotionTargetKind;
  /** Products, categories or variants, at most 500; none for the whole order. */
  readonly ids: ReadonlyArray<Scalars['ID']['input']>;
};

/** What an order must fulfil, measured before any discount. */
export type PromotionConditionsInput = {
  /** What all lines cost at least. */
  readonly minimumSubtotal?: InputMaybe<MoneyInput>;
  /** Items that the target covers, at least. */
  readonly minimumQuantity?: InputMaybe<Scalars['Int']['input']>;
  /** An item of one of these categories is in the order. */
  readonly categoryIds: ReadonlyArray<Scalars['ID']['input']>;
  /** Who may have it. */
  readonly customers: PromotionCustomers;
  /** The groups of customers who may have it, for `GROUPS`. */
  readonly groupIds: ReadonlyArray<Scalars['ID']['input']>;
  /** Currencies it holds for; none: all. */
  readonly currencies: ReadonlyArray<Scalars['String']['input']>;
};

/** A new promotion. */
export type PromotionCreateInput = {
  /** What customers read, 1 to 120 characters. */
  readonly title: Scalars['String']['input'];
  /** More of it, at most 1,000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** How it comes into an order. */
  readonly method: PromotionMethod;
  /** What is taken off. */
  readonly discount: PromotionDiscountInput;
  /** Which lines it is about; left out: all. */
  readonly target?: InputMaybe<PromotionTargetInput>;
  /** What an order must fulfil; left out: nothing. */
  readonly conditions?: InputMaybe<PromotionConditionsInput>;
  /** The classes it may be combined with; none: it stands alone. */
  readonly combinesWith: ReadonlyArray<PromotionClass>;
  /** The lowest number is applied first, 0 to 1,000,000. */
  readonly priority: Scalars['Int']['input'];
  /** Whether everybody may know of it while it runs. */
  readonly promoted: Scalars['Boolean']['input'];
  /** When it starts; null: at once. */
  readonly startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it ends; null: never. */
  readonly endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Uses in all; null: without limit. */
  readonly usageLimit?: InputMaybe<Scalars['Int']['input']>;
  /** Uses of one customer, a user or a guest's mailbox; null: without limit. */
  readonly usageLimitPerCustomer?: InputMaybe<Scalars['Int']['input']>;
  /** Whether it waits until it is resumed. */
  readonly paused: Scalars['Boolean']['input'];
  /** Its first coupon, for one by code. */
  readonly coupon?: InputMaybe<CouponFieldsInput>;
};

/** A coupon. */
export type CouponFieldsInput = {
  /** 3 to 40 letters A to Z, digits, dashes, underscores; case and blanks do not matter. */
  readonly code: Scalars['String']['input'];
  /** Uses in all; null: without limit. */
  readonly usageLimit?: InputMaybe<Scalars['Int']['input']>;
  /** Uses of one customer, a user or a guest's mailbox; null: without limit. */
  readonly usageLimitPerCustomer?: InputMaybe<Scalars['Int']['input']>;
};

/** What to change of a promotion. What is left out stays; null clears what may be null. */
export type PromotionUpdateInput = {
  /** The promotion's id. */
  readonly id: Scalars['ID']['input'];
  /** The version you have seen; refused when it has changed since. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** What customers read. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** More of it. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** What is taken off. */
  readonly discount?: InputMaybe<PromotionDiscountInput>;
  /** Which lines it is about. */
  readonly target?: InputMaybe<PromotionTargetInput>;
  /** What an order must fulfil, all of it anew. */
  readonly conditions?: InputMaybe<PromotionConditionsInput>;
  /** The classes it may be combined with. */
  readonly combinesWith?: InputMaybe<ReadonlyArray<PromotionClass>>;
  /** The lowest number is applied first. */
  readonly priority?: InputMaybe<Scalars['Int']['input']>;
  /** Whether everybody may know of it while it runs. */
  readonly promoted?: InputMaybe<Scalars['Boolean']['input']>;
  /** When it starts. */
  readonly startsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** When it ends. */
  readonly endsAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Uses in all; null: without limit. */
  readonly usageLimit?: InputMaybe<Scalars['Int']['input']>;
  /** Uses of one customer, a user or a guest's mailbox; null: without limit. */
  readonly usageLimitPerCustomer?: InputMaybe<Scalars['Int']['input']>;
};

/** Which promotion to pause. */
export type PromotionPauseInput = {
  /** The promotion's id. */
  readonly id: Scalars['ID']['input'];
  /** The version you have seen; refused when it has changed since. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** Which promotion to resume. */
export type PromotionResumeInput = {
  /** The promotion's id. */
  readonly id: Scalars['ID']['input'];
  /** The version you have seen; refused when it has changed since. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** Which promotion to archive. */
export type PromotionArchiveInput = {
  /** The promotion's id. */
  readonly id: Scalars['ID']['input'];
  /** The version you have seen; refused when it has changed since. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** A new coupon. */
export type CouponCreateInput = {
  /** The promotion it brings. */
  readonly promotionId: Scalars['ID']['input'];
  /** 3 to 40 letters A to Z, digits, dashes, underscores; case and blanks do not matter. */
  readonly code: Scalars['String']['input'];
  /** Uses in all; null: without limit. */
  readonly usageLimit?: InputMaybe<Scalars['Int']['input']>;
  /** Uses of one customer, a user or a guest's mailbox; null: without limit. */
  readonly usageLimitPerCustomer?: InputMaybe<Scalars['Int']['input']>;
};

/** Coupons with random codes. */
export type CouponsGenerateInput = {
  /** The promotion they bring. */
  readonly promotionId: Scalars['ID']['input'];
  /** How many, 1 to 1,000. */
  readonly count: Scalars['Int']['input'];
  /** How codes begin, at most 20 characters; twelve random ones follow. */
  readonly prefix: Scalars['String']['input'];
  /** Uses in all; null: without limit. */
  readonly usageLimit?: InputMaybe<Scalars['Int']['input']>;
  /** Uses of one customer, a user or a guest's mailbox; null: without limit. */
  readonly usageLimitPerCustomer?: InputMaybe<Scalars['Int']['input']>;
};

/** What to change of a coupon. What is left out stays; null takes a limit away. */
export type CouponUpdateInput = {
  /** The coupon's id. */
  readonly id: Scalars['ID']['input'];
  /** The version you have seen; refused when it has changed since. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Whether it can be used. */
  readonly active?: InputMaybe<Scalars['Boolean']['input']>;
  /** Uses in all; null: without limit. */
  readonly usageLimit?: InputMaybe<Scalars['Int']['input']>;
  /** Uses of one customer, a user or a guest's mailbox; null: without limit. */
  readonly usageLimitPerCustomer?: InputMaybe<Scalars['Int']['input']>;
};

/** A new group of customers. */
export type CustomerGroupCreateInput = {
  /** What staff call it, 1 to 120 characters. */
  readonly name: Scalars['String']['input'];
  /** Who is in it, at most 1,000 at once. */
  readonly userIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** What to change of a group of customers. */
export type CustomerGroupUpdateInput = {
  /** The group's id. */
  readonly id: Scalars['ID']['input'];
  /** The version you have seen; refused when it has changed since. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** What staff call it; left out it stays. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Who comes in, at most 1,000 at once. */
  readonly addUserIds: ReadonlyArray<Scalars['ID']['input']>;
  /** Who goes out, at most 1,000 at once. */
  readonly removeUserIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** The promotion as it is now, or why nothing was done. */
export type PromotionPayload = {
  /** The promotion; null when nothing was done. */
  readonly promotion?: Maybe<Promotion>;
  /** Why nothing was done; empty on success. */
  readonly userErrors: ReadonlyArray<PromotionUserError>;
};

/** The coupon as it is now, or why nothing was done. */
export type CouponPayload = {
  /** The coupon; null when nothing was done. */
  readonly coupon?: Maybe<Coupon>;
  /** Why nothing was done; empty on success. */
  readonly userErrors: ReadonlyArray<PromotionUserError>;
};

/** The group as it is now, or why nothing was done. */
export type CustomerGroupPayload = {
  /** The group; null when nothing was done. */
  readonly customerGroup?: Maybe<CustomerGroup>;
  /** Why nothing was done; empty on success. */
  readonly userErrors: ReadonlyArray<PromotionUserError>;
};

/** The coupons made, or why none were. */
export type CouponsPayload = {
  /** The coupons; null when nothing was done. */
  readonly coupons?: Maybe<ReadonlyArray<Coupon>>;
  /** Why nothing was done; empty on success. */
  readonly userErrors: ReadonlyArray<PromotionUserError>;
};

/** Why a mutation of promotions did nothing. */
export type PromotionUserError = UserError & {
  /** The reason, for programs. */
  readonly code: PromotionErrorCode;
  /** The path to the input at fault; null when no single field is. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The reason in a sentence. */
  readonly message: Scalars['String']['output'];
};

/** Reasons a mutation of promotions did nothing. */
export type PromotionErrorCode =
  /** A value is outside its limits. */
  | 'INVALID'
  /** There is no such promotion, coupon or group. */
  | 'NOT_FOUND'
  /** Another coupon has this code. */
  | 'CODE_TAKEN'
  /** It has changed since the version you expected. Read it again. */
  | 'STALE'
  /** The promotion is archived and stays as it is. */
  | 'ARCHIVED'
  /** The limit would be below what was used already. */
  | 'BELOW_USE';



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  Cart: Cart;
  Promotion: Promotion;
  Coupon: Coupon;
  CustomerGroup: CustomerGroup;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Cart:
    ( { __typename: 'Cart' }
    & GraphQLRecursivePick<FederationTypes['Cart'], {"id":true,"accessKey":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Cart'], {"ownerId":true,"currencyCode":true,"couponCodes":true,"email":true,"shippingPrice":{"amount":true,"currencyCode":true},"lines":{"id":true,"variantId":true,"productId":true,"categoryIds":true,"quantity":true,"sellable":true,"unitPrice":{"amount":true,"currencyCode":true}}}> ) );
  Promotion:
    ( { __typename: 'Promotion' }
    & GraphQLRecursivePick<FederationTypes['Promotion'], {"id":true}> );
  Coupon:
    ( { __typename: 'Coupon' }
    & GraphQLRecursivePick<FederationTypes['Coupon'], {"id":true}> );
  CustomerGroup:
    ( { __typename: 'CustomerGroup' }
    & GraphQLRecursivePick<FederationTypes['CustomerGroup'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( PromotionRow )
    | ( CouponRow )
    | ( CustomerGroupRow )
  ;
  UserError: ( PromotionUserError );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Money: ResolverTypeWrapper<Money>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Cart: ResolverTypeWrapper<CartReference>;
  CartLine: ResolverTypeWrapper<CartLine>;
  CartDiscounts: ResolverTypeWrapper<CartSettlement>;
  CartLineDiscount: ResolverTypeWrapper<CartLineDiscount>;
  AppliedPromotion: ResolverTypeWrapper<AppliedPromotion>;
  CartCoupon: ResolverTypeWrapper<CartCoupon>;
  CartCouponReason: CartCouponReason;
  Promotion: ResolverTypeWrapper<PromotionRow>;
  PromotionMethod: PromotionMethod;
  PromotionStatus: PromotionStatus;
  PromotionClass: PromotionClass;
  PromotionDiscount: ResolverTypeWrapper<PromotionDiscount>;
  PromotionDiscountKind: PromotionDiscountKind;
  PromotionVariantDiscount: ResolverTypeWrapper<PromotionVariantDiscount>;
  PromotionTarget: ResolverTypeWrapper<PromotionTarget>;
  PromotionTargetKind: PromotionTargetKind;
  PromotionConditions: ResolverTypeWrapper<PromotionConditions>;
  PromotionCustomers: PromotionCustomers;
  Coupon: ResolverTypeWrapper<CouponRow>;
  CustomerGroup: ResolverTypeWrapper<CustomerGroupRow>;
  PromotionConnection: ResolverTypeWrapper<Omit<PromotionConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversTypes['Promotion']>, edges: ReadonlyArray<ResolversTypes['PromotionEdge']> }>;
  PromotionEdge: ResolverTypeWrapper<Omit<PromotionEdge, 'node'> & { node: ResolversTypes['Promotion'] }>;
  CouponConnection: ResolverTypeWrapper<Omit<CouponConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversTypes['Coupon']>, edges: ReadonlyArray<ResolversTypes['CouponEdge']> }>;
  CouponEdge: ResolverTypeWrapper<Omit<CouponEdge, 'node'> & { node: ResolversTypes['Coupon'] }>;
  CustomerGroupConnection: ResolverTypeWrapper<Omit<CustomerGroupConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversTypes['CustomerGroup']>, edges: ReadonlyArray<ResolversTypes['CustomerGroupEdge']> }>;
  CustomerGroupEdge: ResolverTypeWrapper<Omit<CustomerGroupEdge, 'node'> & { node: ResolversTypes['CustomerGroup'] }>;
  PromotionFilter: PromotionFilter;
  CouponFilter: CouponFilter;
  MoneyInput: MoneyInput;
  PromotionDiscountInput: PromotionDiscountInput;
  FixedAmountInput: FixedAmountInput;
  BuyXGetYInput: BuyXGetYInput;
  VariantDiscountInput: VariantDiscountInput;
  PromotionTargetInput: PromotionTargetInput;
  PromotionConditionsInput: PromotionConditionsInput;
  PromotionCreateInput: PromotionCreateInput;
  CouponFieldsInput: CouponFieldsInput;
  PromotionUpdateInput: PromotionUpdateInput;
  PromotionPauseInput: PromotionPauseInput;
  PromotionResumeInput: PromotionResumeInput;
  PromotionArchiveInput: PromotionArchiveInput;
  CouponCreateInput: CouponCreateInput;
  CouponsGenerateInput: CouponsGenerateInput;
  CouponUpdateInput: CouponUpdateInput;
  CustomerGroupCreateInput: CustomerGroupCreateInput;
  CustomerGroupUpdateInput: CustomerGroupUpdateInput;
  PromotionPayload: ResolverTypeWrapper<Omit<PromotionPayload, 'promotion'> & { promotion?: Maybe<ResolversTypes['Promotion']> }>;
  CouponPayload: ResolverTypeWrapper<Omit<CouponPayload, 'coupon'> & { coupon?: Maybe<ResolversTypes['Coupon']> }>;
  CustomerGroupPayload: ResolverTypeWrapper<Omit<CustomerGroupPayload, 'customerGroup'> & { customerGroup?: Maybe<ResolversTypes['CustomerGroup']> }>;
  CouponsPayload: ResolverTypeWrapper<Omit<CouponsPayload, 'coupons'> & { coupons?: Maybe<ReadonlyArray<ResolversTypes['Coupon']>> }>;
  PromotionUserError: ResolverTypeWrapper<PromotionUserError>;
  PromotionErrorCode: PromotionErrorCode;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  ID: Scalars['ID']['output'];
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  String: Scalars['String']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Money: Money;
  Query: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
  Mutation: Record<PropertyKey, never>;
  Cart: CartReference;
  CartLine: CartLine;
  CartDiscounts: CartSettlement;
  CartLineDiscount: CartLineDiscount;
  AppliedPromotion: AppliedPromotion;
  CartCoupon: CartCoupon;
  Promotion: PromotionRow;
  PromotionDiscount: PromotionDiscount;
  PromotionVariantDiscount: PromotionVariantDiscount;
  PromotionTarget: PromotionTarget;
  PromotionConditions: PromotionConditions;
  Coupon: CouponRow;
  CustomerGroup: CustomerGroupRow;
  PromotionConnection: Omit<PromotionConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversParentTypes['Promotion']>, edges: ReadonlyArray<ResolversParentTypes['PromotionEdge']> };
  PromotionEdge: Omit<PromotionEdge, 'node'> & { node: ResolversParentTypes['Promotion'] };
  CouponConnection: Omit<CouponConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversParentTypes['Coupon']>, edges: ReadonlyArray<ResolversParentTypes['CouponEdge']> };
  CouponEdge: Omit<CouponEdge, 'node'> & { node: ResolversParentTypes['Coupon'] };
  CustomerGroupConnection: Omit<CustomerGroupConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversParentTypes['CustomerGroup']>, edges: ReadonlyArray<ResolversParentTypes['CustomerGroupEdge']> };
  CustomerGroupEdge: Omit<CustomerGroupEdge, 'node'> & { node: ResolversParentTypes['CustomerGroup'] };
  PromotionFilter: PromotionFilter;
  CouponFilter: CouponFilter;
  MoneyInput: MoneyInput;
  PromotionDiscountInput: PromotionDiscountInput;
  FixedAmountInput: FixedAmountInput;
  BuyXGetYInput: BuyXGetYInput;
  VariantDiscountInput: VariantDiscountInput;
  PromotionTargetInput: PromotionTargetInput;
  PromotionConditionsInput: PromotionConditionsInput;
  PromotionCreateInput: PromotionCreateInput;
  CouponFieldsInput: CouponFieldsInput;
  PromotionUpdateInput: PromotionUpdateInput;
  PromotionPauseInput: PromotionPauseInput;
  PromotionResumeInput: PromotionResumeInput;
  PromotionArchiveInput: PromotionArchiveInput;
  CouponCreateInput: CouponCreateInput;
  CouponsGenerateInput: CouponsGenerateInput;
  CouponUpdateInput: CouponUpdateInput;
  CustomerGroupCreateInput: CustomerGroupCreateInput;
  CustomerGroupUpdateInput: CustomerGroupUpdateInput;
  PromotionPayload: Omit<PromotionPayload, 'promotion'> & { promotion?: Maybe<ResolversParentTypes['Promotion']> };
  CouponPayload: Omit<CouponPayload, 'coupon'> & { coupon?: Maybe<ResolversParentTypes['Coupon']> };
  CustomerGroupPayload: Omit<CustomerGroupPayload, 'customerGroup'> & { customerGroup?: Maybe<ResolversParentTypes['CustomerGroup']> };
  CouponsPayload: Omit<CouponsPayload, 'coupons'> & { coupons?: Maybe<ReadonlyArray<ResolversParentTypes['Coupon']>> };
  PromotionUserError: PromotionUserError;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Promotion' | 'Coupon' | 'CustomerGroup', ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'PromotionUserError', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  promotion?: Resolver<Maybe<ResolversTypes['Promotion']>, ParentType, ContextType, RequireFields<QuerypromotionArgs, 'id'>>;
  promotions?: Resolver<Maybe<ResolversTypes['PromotionConnection']>, ParentType, ContextType, Partial<QuerypromotionsArgs>>;
  coupon?: Resolver<Maybe<ResolversTypes['Coupon']>, ParentType, ContextType, RequireFields<QuerycouponArgs, 'id'>>;
  coupons?: Resolver<Maybe<ResolversTypes['CouponConnection']>, ParentType, ContextType, Partial<QuerycouponsArgs>>;
  customerGroup?: Resolver<Maybe<ResolversTypes['CustomerGroup']>, ParentType, ContextType, RequireFields<QuerycustomerGroupArgs, 'id'>>;
  customerGroups?: Resolver<Maybe<ResolversTypes['CustomerGroupConnection']>, ParentType, ContextType, Partial<QuerycustomerGroupsArgs>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  promotionCreate?: Resolver<ResolversTypes['PromotionPayload'], ParentType, ContextType, RequireFields<MutationpromotionCreateArgs, 'input'>>;
  promotionUpdate?: Resolver<ResolversTypes['PromotionPayload'], ParentType, ContextType, RequireFields<MutationpromotionUpdateArgs, 'input'>>;
  promotionPause?: Resolver<ResolversTypes['PromotionPayload'], ParentType, ContextType, RequireFields<MutationpromotionPauseArgs, 'input'>>;
  promotionResume?: Resolver<ResolversTypes['PromotionPayload'], ParentType, ContextType, RequireFields<MutationpromotionResumeArgs, 'input'>>;
  promotionArchive?: Resolver<ResolversTypes['PromotionPayload'], ParentType, ContextType, RequireFields<MutationpromotionArchiveArgs, 'input'>>;
  couponCreate?: Resolver<ResolversTypes['CouponPayload'], ParentType, ContextType, RequireFields<MutationcouponCreateArgs, 'input'>>;
  couponsGenerate?: Resolver<ResolversTypes['CouponsPayload'], ParentType, ContextType, RequireFields<MutationcouponsGenerateArgs, 'input'>>;
  couponUpdate?: Resolver<ResolversTypes['CouponPayload'], ParentType, ContextType, RequireFields<MutationcouponUpdateArgs, 'input'>>;
  customerGroupCreate?: Resolver<ResolversTypes['CustomerGroupPayload'], ParentType, ContextType, RequireFields<MutationcustomerGroupCreateArgs, 'input'>>;
  customerGroupUpdate?: Resolver<ResolversTypes['CustomerGroupPayload'], ParentType, ContextType, RequireFields<MutationcustomerGroupUpdateArgs, 'input'>>;
};

export type CartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Cart'] = ResolversParentTypes['Cart'], FederationReferenceType extends FederationReferenceTypes['Cart'] = FederationReferenceTypes['Cart']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Cart']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  accessKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  discounts?: Resolver<Maybe<ResolversTypes['CartDiscounts']>, ParentType, ContextType>;
};

export type CartDiscountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartDiscounts'] = ResolversParentTypes['CartDiscounts']> = {
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shipping?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['CartLineDiscount']>, ParentType, ContextType>;
  applied?: Resolver<ReadonlyArray<ResolversTypes['AppliedPromotion']>, ParentType, ContextType>;
  coupons?: Resolver<ReadonlyArray<ResolversTypes['CartCoupon']>, ParentType, ContextType>;
};

export type CartLineDiscountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartLineDiscount'] = ResolversParentTypes['CartLineDiscount']> = {
  lineId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type AppliedPromotionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AppliedPromotion'] = ResolversParentTypes['AppliedPromotion']> = {
  promotionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type CartCouponResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartCoupon'] = ResolversParentTypes['CartCoupon']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  applies?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['CartCouponReason']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PromotionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Promotion'] = ResolversParentTypes['Promotion'], FederationReferenceType extends FederationReferenceTypes['Promotion'] = FederationReferenceTypes['Promotion']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Promotion']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  startsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  endsAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['PromotionMethod'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PromotionStatus'], ParentType, ContextType>;
  class?: Resolver<ResolversTypes['PromotionClass'], ParentType, ContextType>;
  discount?: Resolver<ResolversTypes['PromotionDiscount'], ParentType, ContextType>;
  target?: Resolver<ResolversTypes['PromotionTarget'], ParentType, ContextType>;
  conditions?: Resolver<ResolversTypes['PromotionConditions'], ParentType, ContextType>;
  combinesWith?: Resolver<ReadonlyArray<ResolversTypes['PromotionClass']>, ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  promoted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  usageLimit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  usageLimitPerCustomer?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  usageCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  given?: Resolver<ReadonlyArray<ResolversTypes['Money']>, ParentType, ContextType>;
  coupons?: Resolver<ResolversTypes['CouponConnection'], ParentType, ContextType, Partial<PromotioncouponsArgs>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PromotionDiscountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromotionDiscount'] = ResolversParentTypes['PromotionDiscount']> = {
  kind?: Resolver<ResolversTypes['PromotionDiscountKind'], ParentType, ContextType>;
  percentage?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  perItem?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  buy?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  get?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  timesPerOrder?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  variants?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PromotionVariantDiscount']>>, ParentType, ContextType>;
};

export type PromotionVariantDiscountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromotionVariantDiscount'] = ResolversParentTypes['PromotionVariantDiscount']> = {
  variantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  percentage?: Resolver<Maybe<ResolversTypes['Decimal']>, ParentType, ContextType>;
  amount?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
};

export type PromotionTargetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromotionTarget'] = ResolversParentTypes['PromotionTarget']> = {
  kind?: Resolver<ResolversTypes['PromotionTargetKind'], ParentType, ContextType>;
  ids?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type PromotionConditionsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromotionConditions'] = ResolversParentTypes['PromotionConditions']> = {
  minimumSubtotal?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  minimumQuantity?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  categoryIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  customers?: Resolver<ResolversTypes['PromotionCustomers'], ParentType, ContextType>;
  groupIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  currencies?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type CouponResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Coupon'] = ResolversParentTypes['Coupon'], FederationReferenceType extends FederationReferenceTypes['Coupon'] = FederationReferenceTypes['Coupon']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Coupon']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  promotion?: Resolver<ResolversTypes['Promotion'], ParentType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  usageLimit?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  usageLimitPerCustomer?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  usageCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CustomerGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerGroup'] = ResolversParentTypes['CustomerGroup'], FederationReferenceType extends FederationReferenceTypes['CustomerGroup'] = FederationReferenceTypes['CustomerGroup']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['CustomerGroup']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  userIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType, Partial<CustomerGroupuserIdsArgs>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PromotionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromotionConnection'] = ResolversParentTypes['PromotionConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Promotion']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['PromotionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PromotionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromotionEdge'] = ResolversParentTypes['PromotionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Promotion'], ParentType, ContextType>;
};

export type CouponConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CouponConnection'] = ResolversParentTypes['CouponConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Coupon']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['CouponEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CouponEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CouponEdge'] = ResolversParentTypes['CouponEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Coupon'], ParentType, ContextType>;
};

export type CustomerGroupConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerGroupConnection'] = ResolversParentTypes['CustomerGroupConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CustomerGroup']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['CustomerGroupEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CustomerGroupEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerGroupEdge'] = ResolversParentTypes['CustomerGroupEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CustomerGroup'], ParentType, ContextType>;
};

export type PromotionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromotionPayload'] = ResolversParentTypes['PromotionPayload']> = {
  promotion?: Resolver<Maybe<ResolversTypes['Promotion']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['PromotionUserError']>, ParentType, ContextType>;
};

export type CouponPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CouponPayload'] = ResolversParentTypes['CouponPayload']> = {
  coupon?: Resolver<Maybe<ResolversTypes['Coupon']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['PromotionUserError']>, ParentType, ContextType>;
};

export type CustomerGroupPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CustomerGroupPayload'] = ResolversParentTypes['CustomerGroupPayload']> = {
  customerGroup?: Resolver<Maybe<ResolversTypes['CustomerGroup']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['PromotionUserError']>, ParentType, ContextType>;
};

export type CouponsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CouponsPayload'] = ResolversParentTypes['CouponsPayload']> = {
  coupons?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Coupon']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['PromotionUserError']>, ParentType, ContextType>;
};

export type PromotionUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PromotionUserError'] = ResolversParentTypes['PromotionUserError']> = {
  code?: Resolver<ResolversTypes['PromotionErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Cart?: CartResolvers<ContextType>;
  CartDiscounts?: CartDiscountsResolvers<ContextType>;
  CartLineDiscount?: CartLineDiscountResolvers<ContextType>;
  AppliedPromotion?: AppliedPromotionResolvers<ContextType>;
  CartCoupon?: CartCouponResolvers<ContextType>;
  Promotion?: PromotionResolvers<ContextType>;
  PromotionDiscount?: PromotionDiscountResolvers<ContextType>;
  PromotionVariantDiscount?: PromotionVariantDiscountResolvers<ContextType>;
  PromotionTarget?: PromotionTargetResolvers<ContextType>;
  PromotionConditions?: PromotionConditionsResolvers<ContextType>;
  Coupon?: CouponResolvers<ContextType>;
  CustomerGroup?: CustomerGroupResolvers<ContextType>;
  PromotionConnection?: PromotionConnectionResolvers<ContextType>;
  PromotionEdge?: PromotionEdgeResolvers<ContextType>;
  CouponConnection?: CouponConnectionResolvers<ContextType>;
  CouponEdge?: CouponEdgeResolvers<ContextType>;
  CustomerGroupConnection?: CustomerGroupConnectionResolvers<ContextType>;
  CustomerGroupEdge?: CustomerGroupEdgeResolvers<ContextType>;
  PromotionPayload?: PromotionPayloadResolvers<ContextType>;
  CouponPayload?: CouponPayloadResolvers<ContextType>;
  CustomerGroupPayload?: CustomerGroupPayloadResolvers<ContextType>;
  CouponsPayload?: CouponsPayloadResolvers<ContextType>;
  PromotionUserError?: PromotionUserErrorResolvers<ContextType>;
};

