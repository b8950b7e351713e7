/* Generated from schema.graphql by `tessera codegen`; do not edit. */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CartModel, CartLineModel, CartShippingOptionModel } from '../resolvers/cart-models.ts';
import type { CheckoutProblem as CheckoutProblemModel } from '../domain/checkout.ts';
import type { PostalAddress as PostalAddressModel } from '../domain/cart-address.ts';
import type { OrderRow, OrderReturnRow, OrderEventRow } from '../store/order-tables.ts';
import type { OrderLineModel, OrderDiscountModel, OrderRefundModel } from '../resolvers/order-models.ts';
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
  /** An ISO 3166-1 alpha-2 country code, such as `"DE"`. */
  CountryCode: { input: string; output: string; }
};

/** Anything with a global id. */
export type Node = {
  /** The global id. */
  readonly id: Scalars['ID']['output'];
};

/** Why a mutation did nothing, for the person who asked. */
export type UserError = {
  /** The path to the input at fault, such as `["input", "lines", "0", "quantity"]`; null when no single field is. */
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

/** Where goods or a bill go. */
export type PostalAddress = {
  /** Who receives. */
  readonly name: Scalars['String']['output'];
  /** The receiver's company. */
  readonly company?: Maybe<Scalars['String']['output']>;
  /** Street and number. */
  readonly line1: Scalars['String']['output'];
  /** Flat, floor, building. */
  readonly line2?: Maybe<Scalars['String']['output']>;
  /** Town or city. */
  readonly city: Scalars['String']['output'];
  /** State, province or county; in the US and Canada its two letters. */
  readonly region?: Maybe<Scalars['String']['output']>;
  /** Postal code. */
  readonly postalCode?: Maybe<Scalars['String']['output']>;
  /** Country. */
  readonly countryCode: Scalars['CountryCode']['output'];
  /** A phone number for the carrier. */
  readonly phone?: Maybe<Scalars['String']['output']>;
};

/** Where goods or a bill go. No control characters. */
export type PostalAddressInput = {
  /** Who receives: 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** The receiver's company: at most 100 characters. */
  readonly company?: InputMaybe<Scalars['String']['input']>;
  /** Street and number: 1 to 200 characters. */
  readonly line1: Scalars['String']['input'];
  /** Flat, floor, building: at most 200 characters. */
  readonly line2?: InputMaybe<Scalars['String']['input']>;
  /** Town or city: 1 to 100 characters. */
  readonly city: Scalars['String']['input'];
  /** State, province or county: at most 100 characters; in the US and Canada its two letters, by which tax is looked up. */
  readonly region?: InputMaybe<Scalars['String']['input']>;
  /** Postal code: at most 20 characters. */
  readonly postalCode?: InputMaybe<Scalars['String']['input']>;
  /** Country. */
  readonly countryCode: Scalars['CountryCode']['input'];
  /** A phone number for the carrier: 4 to 20 digits. */
  readonly phone?: InputMaybe<Scalars['String']['input']>;
};

/** Somebody with an account; orders adds their cart. */
export type User = {
  /** The user's id. */
  readonly id: Scalars['ID']['output'];
  /** Their open cart; null when they have none, and to everybody else. */
  readonly cart?: Maybe<Cart>;
  /** Their orders, the newest first; null to everybody but them and staff with `orders:read`. */
  readonly orders?: Maybe<OrderConnection>;
};


/** Somebody with an account; orders adds their cart. */
export type UserordersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What can be bought; catalog knows all about it. */
export type ProductVariant = {
  /** The variant's id. */
  readonly id: Scalars['ID']['output'];
};

export type Query = {
  /**
   * An open cart: yours, or a guest's with its token. Null when there is none, it was ordered, or it is not yours to see:
   * these look alike.
   */
  readonly cart?: Maybe<Cart>;
  /**
   * An order: yours, or a guest's with its token; staff with `orders:read` sees all. Null when there is none, or it is not
   * yours to see: these look alike.
   */
  readonly order?: Maybe<Order>;
  /** All orders, the newest first. */
  readonly orders: OrderConnection;
};


export type QuerycartArgs = {
  id: Scalars['ID']['input'];
  token?: InputMaybe<Scalars['String']['input']>;
};


export type QueryorderArgs = {
  id: Scalars['ID']['input'];
  token?: InputMaybe<Scalars['String']['input']>;
};


export type QueryordersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrderFilter>;
};

export type Mutation = {
  /**
   * Makes a cart. A customer has one open cart: when it is there, the lines are added to it. A guest gets a secret `token`,
   * told once, that opens the cart from now on.
   */
  readonly cartCreate: CartCreatePayload;
  /** Puts variants into a cart; what it has of them already adds up. All or none. */
  readonly cartLinesAdd: CartPayload;
  /** Changes how many of each line there are. All or none. */
  readonly cartLinesUpdate: CartPayload;
  /** Takes lines out of a cart. All or none. */
  readonly cartLinesRemove: CartPayload;
  /** Says where mail about the order goes. */
  readonly cartContactUpdate: CartPayload;
  /** Says where goods and bill go. */
  readonly cartAddressSet: CartPayload;
  /** Chooses one of the cart's shipping options. */
  readonly cartShippingMethodSet: CartPayload;
  /** Replaces the cart's coupon codes. One that nobody can use is refused; whether one applies to the cart, `discounts` says. */
  readonly cartCouponCodesSet: CartPayload;
  /** Adds coupon codes. One that nobody can use is refused; whether one applies to the cart, `discounts` says. */
  readonly cartCouponCodesAdd: CartPayload;
  /** Takes coupon codes off; those it has not are passed over. */
  readonly cartCouponCodesRemove: CartPayload;
  /**
   * Merges a guest's cart into yours, at sign-in: the same variants add up (to 10,000), what your cart says about contact,
   * addresses and shipping stays, the guest's fills the gaps. The guest's cart is closed. Doing it again changes nothing.
   */
  readonly cartClaim: CartPayload;
  /** Deletes a cart with all it says. */
  readonly cartDelete: CartDeletePayload;
  /** Asks catalog to tell orders of every variant again. What is known stays in use meanwhile. */
  readonly variantReplicaRebuild: VariantReplicaRebuildPayload;
  /** Asks promotions to tell orders of every coupon again. What is known stays in use meanwhile. */
  readonly couponReplicaRebuild: CouponReplicaRebuildPayload;
  /**
   * Makes an order of a cart, at the shop's prices of this moment, and carries it out: goods are set aside, discounts
   * settled, the payment authorised and taken, a shipment prepared. Answers when that is over, when the payer has to act
   * (`order.nextAction`), or after a while with the order as it stands; an order that came to nothing says why in
   * `failure`. The same key and input: the same order.
   */
  readonly orderPlace: OrderPlacePayload;
  /**
   * Calls an order off as long as nothing of it has left: what was done for it is undone, the money goes back. Yours, or
   * any with `orders:write`. Doing it again changes nothing.
   */
  readonly orderCancel: OrderCancelPayload;
  /** Pays a completed order back, in part or in full. Never more than is left of the money. */
  readonly orderRefundCreate: OrderRefundCreatePayload;
  /** Asks to send delivered goods back. */
  readonly orderReturnRequest: OrderReturnPayload;
  /** Lets the customer send the goods back: they are paid back when they have arrived, without shipping. */
  readonly orderReturnApprove: OrderReturnPayload;
  /** Does not take the goods back. */
  readonly orderReturnReject: OrderReturnPayload;
};


export type MutationcartCreateArgs = {
  input: CartCreateInput;
};


export type MutationcartLinesAddArgs = {
  input: CartLinesAddInput;
};


export type MutationcartLinesUpdateArgs = {
  input: CartLinesUpdateInput;
};


export type MutationcartLinesRemoveArgs = {
  input: CartLinesRemoveInput;
};


export type MutationcartContactUpdateArgs = {
  input: CartContactUpdateInput;
};


export type MutationcartAddressSetArgs = {
  input: CartAddressSetInput;
};


export type MutationcartShippingMethodSetArgs = {
  input: CartShippingMethodSetInput;
};


export type MutationcartCouponCodesSetArgs = {
  input: CartCouponCodesInput;
};


export type MutationcartCouponCodesAddArgs = {
  input: CartCouponCodesInput;
};


export type MutationcartCouponCodesRemoveArgs = {
  input: CartCouponCodesInput;
};


export type MutationcartClaimArgs = {
  input: CartClaimInput;
};


export type MutationcartDeleteArgs = {
  input: CartDeleteInput;
};


export type MutationorderPlaceArgs = {
  input: OrderPlaceInput;
};


export type MutationorderCancelArgs = {
  input: OrderCancelInput;
};


export type MutationorderRefundCreateArgs = {
  input: OrderRefundCreateInput;
};


export type MutationorderReturnRequestArgs = {
  input: OrderReturnRequestInput;
};


export type MutationorderReturnApproveArgs = {
  input: OrderReturnDecideInput;
};


export type MutationorderReturnRejectArgs = {
  input: OrderReturnDecideInput;
};

/** What somebody means to buy. Its prices are the shop's of this moment; they are fixed when it is ordered. */
export type Cart = Node & {
  /** The cart's id. */
  readonly id: Scalars['ID']['output'];
  /** Shows other fetches of the same operation that whoever asks may see the cart. Never leaves the platform. */
  readonly accessKey: Scalars['String']['output'];
  /** The customer's id; null for a guest's cart. */
  readonly ownerId?: Maybe<Scalars['ID']['output']>;
  /** Counts changes; give it as `expectedVersion` to change only what you have seen. */
  readonly version: Scalars['Int']['output'];
  /** The currency of all its amounts, by its ISO 4217 code. */
  readonly currencyCode: Scalars['String']['output'];
  /** What is in it, in the order it was put in; at most 100 lines. */
  readonly lines: ReadonlyArray<CartLine>;
  /** How many things are in it. */
  readonly totalQuantity: Scalars['Int']['output'];
  /** What the lines that can be bought cost together. */
  readonly subtotal: Money;
  /** Coupon codes, as entered but for case and blanks. Whether they apply, `discounts` tells. */
  readonly couponCodes: ReadonlyArray<Scalars['String']['output']>;
  /** Where mail about the order goes. */
  readonly email?: Maybe<Scalars['String']['output']>;
  /** Where goods go. */
  readonly shippingAddress?: Maybe<PostalAddress>;
  /** Where the bill goes; null: where the goods go. */
  readonly billingAddress?: Maybe<PostalAddress>;
  /** How it can be shipped to its address, the cheapest first; empty without an address. */
  readonly shippingOptions: ReadonlyArray<CartShippingOption>;
  /** The chosen option, as long as it serves the cart. */
  readonly shippingMethod?: Maybe<CartShippingOption>;
  /** What shipping costs; null until a way is chosen. */
  readonly shippingPrice?: Maybe<Money>;
  /** Tax by the shipping address, before discounts; null until there is one. */
  readonly tax?: Maybe<Money>;
  /** Whether prices have the tax in them; null until there is a shipping address. */
  readonly taxIncluded?: Maybe<Scalars['Boolean']['output']>;
  /** What it comes to as far as is known: subtotal, shipping, and tax where prices are without. Before discounts. */
  readonly total: Money;
  /**
   * What is to be paid, with the discounts that apply now; `total` where none do. An order placed later is charged what applies
   * then. Null while promotions cannot be reached.
   */
  readonly estimatedTotal?: Maybe<Money>;
  readonly discounts?: Maybe<CartDiscounts>;
  /** What still stands between the cart and its order; empty when it can be ordered. */
  readonly checkoutProblems: ReadonlyArray<CheckoutProblem>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

export type CartDiscounts = {
  /** What is taken off each line. */
  readonly lines: ReadonlyArray<CartLineDiscount>;
  /** What is taken off the shipping. */
  readonly shipping: Money;
};

export type CartLineDiscount = {
  /** The line. */
  readonly lineId: Scalars['ID']['output'];
  /** What is taken off all of its items together. */
  readonly amount: Money;
};

/** A variant in a cart. */
export type CartLine = {
  /** The line's id. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly variant?: Maybe<ProductVariant>;
  /** The variant's id. */
  readonly variantId: Scalars['ID']['output'];
  /** The product's id. */
  readonly productId: Scalars['ID']['output'];
  /** The product's category and all above it. */
  readonly categoryIds: ReadonlyArray<Scalars['ID']['output']>;
  /** The product's title. */
  readonly productTitle: Scalars['String']['output'];
  /** What tells the variant apart from the product's others; the product's title when it is the only one. */
  readonly title: Scalars['String']['output'];
  /** The variant's SKU. */
  readonly sku: Scalars['String']['output'];
  /** How many. */
  readonly quantity: Scalars['Int']['output'];
  /** What one costs now; null when it has no price in the cart's currency any more. */
  readonly unitPrice?: Maybe<Money>;
  /** What all of them cost; null without a price. */
  readonly lineTotal?: Maybe<Money>;
  /** Whether it can still be bought. If not, it hinders the order and is not counted in the totals. */
  readonly sellable: Scalars['Boolean']['output'];
};

/** A way to ship a cart. */
export type CartShippingOption = {
  /** The shipping method's id. */
  readonly id: Scalars['ID']['output'];
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** What it costs for this cart, by weight. */
  readonly price: Money;
  /** Days it takes at least. */
  readonly minDays: Scalars['Int']['output'];
  /** Days it takes at most. */
  readonly maxDays: Scalars['Int']['output'];
};

/** What stands between a cart and its order. */
export type CheckoutProblem = {
  /** The reason for programs. */
  readonly code: CheckoutProblemCode;
  /** The reason in a sentence. */
  readonly message: Scalars['String']['output'];
  /** The line at fault; null when none is. */
  readonly lineId?: Maybe<Scalars['ID']['output']>;
};

/** Why a cart cannot be ordered yet. */
export type CheckoutProblemCode =
  /** Nothing is in it. */
  | 'EMPTY'
  /** A line cannot be bought any more, or has no price in the cart's currency. */
  | 'NOT_SELLABLE'
  /** There is no e-mail address. */
  | 'EMAIL_MISSING'
  /** There is no shipping address. */
  | 'SHIPPING_ADDRESS_MISSING'
  /** Nothing ships these goods to the address. */
  | 'NOT_SERVED'
  /** No way to ship is chosen. */
  | 'SHIPPING_METHOD_MISSING'
  /** The chosen way to ship does not serve the cart any more. */
  | 'SHIPPING_METHOD_UNAVAILABLE'
  /** There is no such coupon, or it cannot be used any more. */
  | 'COUPON_UNKNOWN'
  /** The total is more than one order can have. */
  | 'TOTAL_TOO_LARGE';

/** So many of a variant. */
export type CartLineInput = {
  /** The variant. */
  readonly variantId: Scalars['ID']['input'];
  /** How many: 1 to 10,000. */
  readonly quantity: Scalars['Int']['input'];
};

/** A cart to make. */
export type CartCreateInput = {
  /** What to put in; at most 100 lines. */
  readonly lines?: InputMaybe<ReadonlyArray<CartLineInput>>;
  /** The cart's currency, by its ISO 4217 code. Left out: USD, or that of your open cart. */
  readonly currencyCode?: InputMaybe<Scalars['String']['input']>;
};

/** Variants for a cart. */
export type CartLinesAddInput = {
  /** Which cart. */
  readonly cartId: Scalars['ID']['input'];
  /** The secret of a guest's cart. */
  readonly cartToken?: InputMaybe<Scalars['String']['input']>;
  /** Refused when the cart has another version by now. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** What to put in: 1 to 100 lines. */
  readonly lines: ReadonlyArray<CartLineInput>;
};

/** A new quantity. */
export type CartLineUpdateInput = {
  /** The line. */
  readonly lineId: Scalars['ID']['input'];
  /** How many: 1 to 10,000. */
  readonly quantity: Scalars['Int']['input'];
};

/** New quantities for a cart. */
export type CartLinesUpdateInput = {
  /** Which cart. */
  readonly cartId: Scalars['ID']['input'];
  /** The secret of a guest's cart. */
  readonly cartToken?: InputMaybe<Scalars['String']['input']>;
  /** Refused when the cart has another version by now. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The new quantities: 1 to 100 lines, each once. */
  readonly lines: ReadonlyArray<CartLineUpdateInput>;
};

/** Lines to take out of a cart. */
export type CartLinesRemoveInput = {
  /** Which cart. */
  readonly cartId: Scalars['ID']['input'];
  /** The secret of a guest's cart. */
  readonly cartToken?: InputMaybe<Scalars['String']['input']>;
  /** Refused when the cart has another version by now. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The lines: 1 to 100. */
  readonly lineIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** Where mail goes. */
export type CartContactUpdateInput = {
  /** Which cart. */
  readonly cartId: Scalars['ID']['input'];
  /** The secret of a guest's cart. */
  readonly cartToken?: InputMaybe<Scalars['String']['input']>;
  /** Refused when the cart has another version by now. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The e-mail address; null takes it away. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
};

/** Where goods and bill go. */
export type CartAddressSetInput = {
  /** Which cart. */
  readonly cartId: Scalars['ID']['input'];
  /** The secret of a guest's cart. */
  readonly cartToken?: InputMaybe<Scalars['String']['input']>;
  /** Refused when the cart has another version by now. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Where goods go. Left out: as before; null takes it away. */
  readonly shipping?: InputMaybe<PostalAddressInput>;
  /** Where the bill goes. Left out: as before; null: where the goods go. */
  readonly billing?: InputMaybe<PostalAddressInput>;
};

/** How to ship. */
export type CartShippingMethodSetInput = {
  /** Which cart. */
  readonly cartId: Scalars['ID']['input'];
  /** The secret of a guest's cart. */
  readonly cartToken?: InputMaybe<Scalars['String']['input']>;
  /** Refused when the cart has another version by now. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The id of one of the cart's shipping options; null takes the choice back. */
  readonly shippingMethodId?: InputMaybe<Scalars['ID']['input']>;
};

/** Coupon codes of a cart. */
export type CartCouponCodesInput = {
  /** Which cart. */
  readonly cartId: Scalars['ID']['input'];
  /** The secret of a guest's cart. */
  readonly cartToken?: InputMaybe<Scalars['String']['input']>;
  /** Refused when the cart has another version by now. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
  /** The codes; a cart has at most 10. */
  readonly codes: ReadonlyArray<Scalars['String']['input']>;
};

/** A guest's cart to merge into yours. */
export type CartClaimInput = {
  /** The guest's cart. */
  readonly cartId: Scalars['ID']['input'];
  /** Its secret. */
  readonly cartToken: Scalars['String']['input'];
};

/** A cart to delete. */
export type CartDeleteInput = {
  /** Which cart. */
  readonly cartId: Scalars['ID']['input'];
  /** The secret of a guest's cart. */
  readonly cartToken?: InputMaybe<Scalars['String']['input']>;
  /** Refused when the cart has another version by now. */
  readonly expectedVersion?: InputMaybe<Scalars['Int']['input']>;
};

/** What came of making a cart. */
export type CartCreatePayload = {
  /** The cart; null when it was refused. */
  readonly cart?: Maybe<Cart>;
  /** The secret of a guest's cart, told this once; null for a customer's. */
  readonly token?: Maybe<Scalars['String']['output']>;
  /** Why it was refused; empty when it was not. */
  readonly userErrors: ReadonlyArray<CartUserError>;
};

/** What came of changing a cart. */
export type CartPayload = {
  /** The cart as it is now; null when nothing was changed. */
  readonly cart?: Maybe<Cart>;
  /** Why nothing was changed; empty when it was. */
  readonly userErrors: ReadonlyArray<CartUserError>;
};

/** What came of deleting a cart. */
export type CartDeletePayload = {
  /** Its id; null when nothing was deleted. */
  readonly deletedCartId?: Maybe<Scalars['ID']['output']>;
  /** Why nothing was deleted; empty when it was. */
  readonly userErrors: ReadonlyArray<CartUserError>;
};

/** What came of asking for all variants. */
export type VariantReplicaRebuildPayload = {
  /** Whether catalog was asked. Its answer arrives by and by. */
  readonly requested: Scalars['Boolean']['output'];
  /** Why it was not asked; empty when it was. */
  readonly userErrors: ReadonlyArray<CartUserError>;
};

/** What came of asking for all coupons. */
export type CouponReplicaRebuildPayload = {
  /** Whether promotions was asked. Its answer arrives by and by. */
  readonly requested: Scalars['Boolean']['output'];
  /** Why it was not asked; empty when it was. */
  readonly userErrors: ReadonlyArray<CartUserError>;
};

/** Why a mutation of a cart did nothing. */
export type CartUserError = UserError & {
  /** The reason for programs. */
  readonly code: CartErrorCode;
  /** The path to the input at fault, such as `["input", "lines", "0", "quantity"]`; null when no single field is. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The reason in a sentence. */
  readonly message: Scalars['String']['output'];
};

/** Reasons for programs. */
export type CartErrorCode =
  /** A value is out of its documented bounds. */
  | 'INVALID'
  /** There is no such open cart that is yours. */
  | 'CART_NOT_FOUND'
  /** The cart has another version than expected. Read it and try again. */
  | 'STALE'
  /** The cart has no such line. */
  | 'LINE_NOT_FOUND'
  /** There is no such variant. */
  | 'VARIANT_NOT_FOUND'
  /** The variant cannot be bought any more. */
  | 'NOT_SELLABLE'
  /** The variant has no price in the cart's currency, or two carts have different ones. */
  | 'CURRENCY_MISMATCH'
  /** A quantity is not from 1 to 10,000, or would add up to more. */
  | 'INVALID_QUANTITY'
  /** There is no such coupon, or it cannot be used at present. */
  | 'COUPON_UNKNOWN'
  /** There are too many of something: lines, codes, open carts, codes tried in vain. */
  | 'TOO_MANY'
  /** The shipping method does not serve the cart. */
  | 'SHIPPING_NOT_AVAILABLE';

/** What was bought, and how far it is. */
export type Order = Node & {
  /** The order's id. */
  readonly id: Scalars['ID']['output'];
  /** What people call it, such as `T-10042`. */
  readonly number: Scalars['String']['output'];
  /** The customer's id; null for a guest's order. Whoever sees it may see the order's parts. */
  readonly ownerId?: Maybe<Scalars['String']['output']>;
  /** The customer; null for a guest. */
  readonly user?: Maybe<User>;
  /** Where mail about it goes. */
  readonly email: Scalars['String']['output'];
  /** How far it is. */
  readonly status: OrderStatus;
  /** Where its money is. */
  readonly paymentStatus: OrderPaymentStatus;
  /** Where its goods are. */
  readonly fulfilmentStatus: OrderFulfilmentStatus;
  /** What the payer has to do next; null when nothing. */
  readonly nextAction?: Maybe<OrderNextAction>;
  /** Why it came to nothing; null when it did not. */
  readonly failure?: Maybe<OrderFailure>;
  /** Whether it can still be called off. */
  readonly cancellable: Scalars['Boolean']['output'];
  /** The currency of all its amounts, by its ISO 4217 code. */
  readonly currencyCode: Scalars['String']['output'];
  /** What was bought. */
  readonly lines: ReadonlyArray<OrderLine>;
  /** What the lines cost before discounts. */
  readonly subtotal: Money;
  /** What was taken off lines and shipping together. */
  readonly discount: Money;
  /** The discounts that were applied. */
  readonly discounts: ReadonlyArray<OrderDiscount>;
  /** What shipping costs, before its discount. */
  readonly shippingPrice: Money;
  /** Tax of lines and shipping together. */
  readonly tax: Money;
  /** Whether prices have the tax in them. */
  readonly taxIncluded: Scalars['Boolean']['output'];
  /** What is to be paid. */
  readonly total: Money;
  /** What was paid. */
  readonly captured: Money;
  /** What went back. */
  readonly refunded: Money;
  /** Where the goods go. */
  readonly shippingAddress: PostalAddress;
  /** Where the bill goes; null: where the goods go. */
  readonly billingAddress?: Maybe<PostalAddress>;
  /** Its refunds, the oldest first. */
  readonly refunds: ReadonlyArray<OrderRefund>;
  /** Its returns, the oldest first. */
  readonly returns: ReadonlyArray<OrderReturn>;
  /** All that happened to it, the oldest first. */
  readonly timeline: ReadonlyArray<OrderEvent>;
  /** When it was placed. */
  readonly placedAt: Scalars['DateTime']['output'];
  /** When it last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** How far an order is. */
export type OrderStatus =
  /** Placed; its checkout goes on. */
  | 'ACCEPTED'
  /** Payment is authorised: it will be carried out. */
  | 'CONFIRMED'
  /** Paid, and handed to shipping. */
  | 'COMPLETED'
  /** Something was refused; what was done is being undone. */
  | 'FAILING'
  /** It came to nothing: nothing was charged, or it was given back. */
  | 'FAILED'
  /** It was called off; what was done is being undone. */
  | 'CANCELLING'
  /** It was called off: nothing was charged, or it was given back. */
  | 'CANCELLED';

/** Where the money of an order is. */
export type OrderPaymentStatus =
  /** There is nothing to pay. */
  | 'NOT_NEEDED'
  /** Not authorised yet. */
  | 'PENDING'
  /** The payer has to act first. */
  | 'ACTION_REQUIRED'
  /** Promised. */
  | 'AUTHORISED'
  /** Paid. */
  | 'CAPTURED'
  /** A part went back. */
  | 'PARTIALLY_REFUNDED'
  /** All of it went back. */
  | 'REFUNDED'
  /** The provider refused. */
  | 'DECLINED'
  /** Nothing is owed or promised any more. */
  | 'VOIDED';

/** Where the goods of an order are. */
export type OrderFulfilmentStatus =
  /** Nothing has left. */
  | 'UNFULFILLED'
  /** Some have left. */
  | 'PARTIALLY_SHIPPED'
  /** All have left. */
  | 'SHIPPED'
  /** All have arrived. */
  | 'DELIVERED';

/** What the payer has to do. */
export type OrderNextAction = {
  /** Where to send the payer, such as a page of their bank. */
  readonly url: Scalars['String']['output'];
};

/** Why an order came to nothing. */
export type OrderFailure = {
  /** The reason for programs, such as `OUT_OF_STOCK`. */
  readonly code: Scalars['String']['output'];
  /** The reason in a sentence. */
  readonly message: Scalars['String']['output'];
};

/** A line of an order. */
export type OrderLine = {
  /** The line's id. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly variant?: Maybe<ProductVariant>;
  /** The product's title when it was bought. */
  readonly productTitle: Scalars['String']['output'];
  /** What told the variant apart from the product's others; the product's title when it was the only one. */
  readonly title: Scalars['String']['output'];
  /** The variant's SKU. */
  readonly sku: Scalars['String']['output'];
  /** How many. */
  readonly quantity: Scalars['Int']['output'];
  /** What one cost. */
  readonly unitPrice: Money;
  /** What was taken off all of them. */
  readonly discount: Money;
  /** The tax of all of them. */
  readonly tax: Money;
  /** What was paid for all of them, tax included. */
  readonly total: Money;
  /** How many have left. */
  readonly dispatchedQuantity: Scalars['Int']['output'];
  /** How many have arrived. */
  readonly deliveredQuantity: Scalars['Int']['output'];
  /** How many were sent back, or are given to be. */
  readonly returnedQuantity: Scalars['Int']['output'];
  /** How many were paid back. */
  readonly refundedQuantity: Scalars['Int']['output'];
};

/** A discount of an order. */
export type OrderDiscount = {
  /** What it is called. */
  readonly title: Scalars['String']['output'];
  /** Its coupon; null when it needed none. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** What it took off. */
  readonly amount: Money;
};

/** Money on its way back. */
export type OrderRefund = {
  /** The refund's id. */
  readonly id: Scalars['ID']['output'];
  /** How far it is. */
  readonly status: OrderRefundStatus;
  /** How much. */
  readonly amount: Money;
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** Why it could not go back; null when it did. */
  readonly failure?: Maybe<Scalars['String']['output']>;
  /** When it was asked for. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it was settled; null until then. */
  readonly settledAt?: Maybe<Scalars['DateTime']['output']>;
};

/** How far a refund is. */
export type OrderRefundStatus =
  /** Asked for. */
  | 'REQUESTED'
  /** The money went back. */
  | 'MADE'
  /** The money could not go back. */
  | 'FAILED';

/** Goods on their way back. */
export type OrderReturn = {
  /** The return's id. */
  readonly id: Scalars['ID']['output'];
  /** How far it is. */
  readonly status: OrderReturnStatus;
  /** Which goods. */
  readonly lines: ReadonlyArray<OrderReturnLine>;
  /** Why. */
  readonly reason: Scalars['String']['output'];
  /** When it was asked for. */
  readonly createdAt: Scalars['DateTime']['output'];
};

/** How far a return is. */
export type OrderReturnStatus =
  /** Asked for. */
  | 'REQUESTED'
  /** The goods may be sent back. */
  | 'APPROVED'
  /** The goods are not taken back. */
  | 'REJECTED'
  /** The goods have come back. */
  | 'RECEIVED';

/** So many of a line on their way back. */
export type OrderReturnLine = {
  /** The order's line. */
  readonly lineId: Scalars['ID']['output'];
  /** How many. */
  readonly quantity: Scalars['Int']['output'];
};

/** Something that happened to an order. */
export type OrderEvent = {
  /** What happened, for programs, such as `stock.made`. */
  readonly code: Scalars['String']['output'];
  /** What happened, in a sentence. */
  readonly message: Scalars['String']['output'];
  /** The trace it belongs to; null when there was none. */
  readonly traceId?: Maybe<Scalars['String']['output']>;
  /** When. */
  readonly at: Scalars['DateTime']['output'];
};

/** A page of orders. */
export type OrderConnection = {
  /** The orders with their cursors. */
  readonly edges: ReadonlyArray<OrderEdge>;
  /** The orders. */
  readonly nodes: ReadonlyArray<Order>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
};

/** An order in a list. */
export type OrderEdge = {
  /** The order. */
  readonly node: Order;
  /** Its place in the list. */
  readonly cursor: Scalars['String']['output'];
};

/** Which orders to list. What is left out does not matter. */
export type OrderFilter = {
  /** How far they are. */
  readonly status?: InputMaybe<OrderStatus>;
  /** The customer. */
  readonly userId?: InputMaybe<Scalars['ID']['input']>;
  /** The number, such as `T-10042`. */
  readonly number?: InputMaybe<Scalars['String']['input']>;
  /** Exactly this e-mail address. */
  readonly email?: InputMaybe<Scalars['String']['input']>;
};

/** An amount of money. */
export type OrderMoneyInput = {
  /** The amount, with at most the decimal places of its currency. */
  readonly amount: Scalars['Decimal']['input'];
  /** The currency, by its ISO 4217 code. */
  readonly currencyCode: Scalars['String']['input'];
};

/** A cart to order. */
export type OrderPlaceInput = {
  /** Chosen by the client, 1 to 200 visible ASCII characters: the same key and input is the same order. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The cart. */
  readonly cartId: Scalars['ID']['input'];
  /** The secret of a guest's cart. */
  readonly cartToken?: InputMaybe<Scalars['String']['input']>;
  /** The cart's version as the buyer has seen it. */
  readonly expectedCartVersion: Scalars['Int']['input'];
  /** The payment provider's token for a means of payment. Never a card number. */
  readonly paymentToken: Scalars['String']['input'];
  /** The most the buyer expects to pay, discounts included: refused when it comes to more. */
  readonly expectedTotal?: InputMaybe<OrderMoneyInput>;
};

/** An order to call off. */
export type OrderCancelInput = {
  /** The order. */
  readonly orderId: Scalars['ID']['input'];
  /** The secret of a guest's order. */
  readonly orderToken?: InputMaybe<Scalars['String']['input']>;
  /** Why: at most 500 characters. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** So many of a line of an order. */
export type OrderLineQuantityInput = {
  /** The line. */
  readonly lineId: Scalars['ID']['input'];
  /** How many. */
  readonly quantity: Scalars['Int']['input'];
};

/** Money to pay back. */
export type OrderRefundCreateInput = {
  /** Chosen by the client, 1 to 200 visible ASCII characters: the same key and input is the same refund. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The order. */
  readonly orderId: Scalars['ID']['input'];
  /** For which goods; at most 100 lines. */
  readonly lines?: InputMaybe<ReadonlyArray<OrderLineQuantityInput>>;
  /** For shipping, beside the lines. */
  readonly shipping?: InputMaybe<OrderMoneyInput>;
  /** How much, in place of what lines and shipping come to. */
  readonly amount?: InputMaybe<OrderMoneyInput>;
  /** Why, for the customer: 1 to 500 characters. */
  readonly reason: Scalars['String']['input'];
};

/** Goods to send back. */
export type OrderReturnRequestInput = {
  /** The order. */
  readonly orderId: Scalars['ID']['input'];
  /** The secret of a guest's order. */
  readonly orderToken?: InputMaybe<Scalars['String']['input']>;
  /** Which goods: 1 to 100 lines. */
  readonly lines: ReadonlyArray<OrderLineQuantityInput>;
  /** Why: 1 to 500 characters. */
  readonly reason: Scalars['String']['input'];
};

/** A return to decide about. */
export type OrderReturnDecideInput = {
  /** The return. */
  readonly returnId: Scalars['ID']['input'];
};

/** What came of placing an order. */
export type OrderPlacePayload = {
  /** The order as it stands; null when none was placed. */
  readonly order?: Maybe<Order>;
  /** The secret that opens a guest's order, the same for the same request; null for a customer's. */
  readonly orderToken?: Maybe<Scalars['String']['output']>;
  /** Why none was placed; empty when one was. */
  readonly userErrors: ReadonlyArray<OrderUserError>;
};

/** What came of calling an order off. */
export type OrderCancelPayload = {
  /** The order as it is now; null when it was refused. */
  readonly order?: Maybe<Order>;
  /** Why it was refused; empty when it was not. */
  readonly userErrors: ReadonlyArray<OrderUserError>;
};

/** What came of a refund. */
export type OrderRefundCreatePayload = {
  /** The refund; null when it was refused. */
  readonly refund?: Maybe<OrderRefund>;
  /** The order as it is now; null when it was refused. */
  readonly order?: Maybe<Order>;
  /** Why it was refused; empty when it was not. */
  readonly userErrors: ReadonlyArray<OrderUserError>;
};

/** What came of a return. */
export type OrderReturnPayload = {
  /** The return as it is now; null when nothing was done. */
  readonly return?: Maybe<OrderReturn>;
  /** Why nothing was done; empty when something was. */
  readonly userErrors: ReadonlyArray<OrderUserError>;
};

/** Why a mutation of an order did nothing. */
export type OrderUserError = UserError & {
  /** The reason for programs. */
  readonly code: OrderErrorCode;
  /** The path to the input at fault, such as `["input", "lines", "0", "quantity"]`; null when no single field is. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The reason in a sentence. */
  readonly message: Scalars['String']['output'];
};

/** Reasons for programs. */
export type OrderErrorCode =
  /** A value is out of its documented bounds. */
  | 'INVALID'
  /** There is no such open cart that is yours. */
  | 'CART_NOT_FOUND'
  /** The cart has another version than expected. Read it and try again. */
  | 'STALE'
  /** The cart is empty. */
  | 'EMPTY'
  /** A line cannot be bought any more, or has no price in the cart's currency. */
  | 'NOT_SELLABLE'
  /** There is no e-mail address. */
  | 'EMAIL_MISSING'
  /** There is no shipping address. */
  | 'SHIPPING_ADDRESS_MISSING'
  /** Nothing ships these goods to the address. */
  | 'NOT_SERVED'
  /** No way to ship is chosen. */
  | 'SHIPPING_METHOD_MISSING'
  /** The chosen way to ship does not serve the cart any more. */
  | 'SHIPPING_METHOD_UNAVAILABLE'
  /** There is no such coupon, or it cannot be used any more. */
  | 'COUPON_UNKNOWN'
  /** The total is more than one order can have. */
  | 'TOTAL_TOO_LARGE'
  /** An amount is in another currency. */
  | 'CURRENCY_MISMATCH'
  /** The order costs more than expected. */
  | 'PRICE_CHANGED'
  /** The key was used for another input. Choose a new one. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** There is no such order that is yours. */
  | 'ORDER_NOT_FOUND'
  /** The order is over, or goods have left already. */
  | 'NOT_CANCELLABLE'
  /** The order has no such line. */
  | 'LINE_NOT_FOUND'
  /** That many of the line cannot be named. */
  | 'INVALID_QUANTITY'
  /** The order cannot be paid back as it is. */
  | 'NOT_REFUNDABLE'
  /** That is more than is left. */
  | 'REFUND_TOO_LARGE'
  /** The goods cannot be sent back, or that was decided already. */
  | 'NOT_RETURNABLE'
  /** There is no such return. */
  | 'RETURN_NOT_FOUND';



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
  User: User;
  Cart: Cart;
  Order: Order;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  Cart:
    ( { __typename: 'Cart' }
    & GraphQLRecursivePick<FederationTypes['Cart'], {"id":true,"accessKey":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Cart'], {"discounts":{"lines":{"lineId":true,"amount":{"amount":true}},"shipping":{"amount":true}}}> ) );
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( CartModel )
    | ( OrderRow )
  ;
  UserError:
    | ( CartUserError )
    | ( OrderUserError )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  CountryCode: ResolverTypeWrapper<Scalars['CountryCode']['output']>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Money: ResolverTypeWrapper<Money>;
  PostalAddress: ResolverTypeWrapper<PostalAddressModel>;
  PostalAddressInput: PostalAddressInput;
  User: ResolverTypeWrapper<{ readonly id: string }>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  ProductVariant: ResolverTypeWrapper<{ readonly id: string }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Cart: ResolverTypeWrapper<CartModel>;
  CartDiscounts: ResolverTypeWrapper<CartDiscounts>;
  CartLineDiscount: ResolverTypeWrapper<CartLineDiscount>;
  CartLine: ResolverTypeWrapper<CartLineModel>;
  CartShippingOption: ResolverTypeWrapper<CartShippingOptionModel>;
  CheckoutProblem: ResolverTypeWrapper<CheckoutProblemModel>;
  CheckoutProblemCode: CheckoutProblemCode;
  CartLineInput: CartLineInput;
  CartCreateInput: CartCreateInput;
  CartLinesAddInput: CartLinesAddInput;
  CartLineUpdateInput: CartLineUpdateInput;
  CartLinesUpdateInput: CartLinesUpdateInput;
  CartLinesRemoveInput: CartLinesRemoveInput;
  CartContactUpdateInput: CartContactUpdateInput;
  CartAddressSetInput: CartAddressSetInput;
  CartShippingMethodSetInput: CartShippingMethodSetInput;
  CartCouponCodesInput: CartCouponCodesInput;
  CartClaimInput: CartClaimInput;
  CartDeleteInput: CartDeleteInput;
  CartCreatePayload: ResolverTypeWrapper<Omit<CartCreatePayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  CartPayload: ResolverTypeWrapper<Omit<CartPayload, 'cart'> & { cart?: Maybe<ResolversTypes['Cart']> }>;
  CartDeletePayload: ResolverTypeWrapper<CartDeletePayload>;
  VariantReplicaRebuildPayload: ResolverTypeWrapper<VariantReplicaRebuildPayload>;
  CouponReplicaRebuildPayload: ResolverTypeWrapper<CouponReplicaRebuildPayload>;
  CartUserError: ResolverTypeWrapper<CartUserError>;
  CartErrorCode: CartErrorCode;
  Order: ResolverTypeWrapper<OrderRow>;
  OrderStatus: OrderStatus;
  OrderPaymentStatus: OrderPaymentStatus;
  OrderFulfilmentStatus: OrderFulfilmentStatus;
  OrderNextAction: ResolverTypeWrapper<OrderNextAction>;
  OrderFailure: ResolverTypeWrapper<OrderFailure>;
  OrderLine: ResolverTypeWrapper<OrderLineModel>;
  OrderDiscount: ResolverTypeWrapper<OrderDiscountModel>;
  OrderRefund: ResolverTypeWrapper<OrderRefundModel>;
  OrderRefundStatus: OrderRefundStatus;
  OrderReturn: ResolverTypeWrapper<OrderReturnRow>;
  OrderReturnStatus: OrderReturnStatus;
  OrderReturnLine: ResolverTypeWrapper<OrderReturnLine>;
  OrderEvent: ResolverTypeWrapper<OrderEventRow>;
  OrderConnection: ResolverTypeWrapper<Omit<OrderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['OrderEdge']>, nodes: ReadonlyArray<ResolversTypes['Order']> }>;
  OrderEdge: ResolverTypeWrapper<Omit<OrderEdge, 'node'> & { node: ResolversTypes['Order'] }>;
  OrderFilter: OrderFilter;
  OrderMoneyInput: OrderMoneyInput;
  OrderPlaceInput: OrderPlaceInput;
  OrderCancelInput: OrderCancelInput;
  OrderLineQuantityInput: OrderLineQuantityInput;
  OrderRefundCreateInput: OrderRefundCreateInput;
  OrderReturnRequestInput: OrderReturnRequestInput;
  OrderReturnDecideInput: OrderReturnDecideInput;
  OrderPlacePayload: ResolverTypeWrapper<Omit<OrderPlacePayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  OrderCancelPayload: ResolverTypeWrapper<Omit<OrderCancelPayload, 'order'> & { order?: Maybe<ResolversTypes['Order']> }>;
  OrderRefundCreatePayload: ResolverTypeWrapper<Omit<OrderRefundCreatePayload, 'refund' | 'order'> & { refund?: Maybe<ResolversTypes['OrderRefund']>, order?: Maybe<ResolversTypes['Order']> }>;
  OrderReturnPayload: ResolverTypeWrapper<Omit<OrderReturnPayload, 'return'> & { return?: Maybe<ResolversTypes['OrderReturn']> }>;
  OrderUserError: ResolverTypeWrapper<OrderUserError>;
  OrderErrorCode: OrderErrorCode;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  CountryCode: Scalars['CountryCode']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  ID: Scalars['ID']['output'];
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  String: Scalars['String']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Money: Money;
  PostalAddress: PostalAddressModel;
  PostalAddressInput: PostalAddressInput;
  User: { readonly id: string };
  Int: Scalars['Int']['output'];
  ProductVariant: { readonly id: string };
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  Cart: CartModel;
  CartDiscounts: CartDiscounts;
  CartLineDiscount: CartLineDiscount;
  CartLine: CartLineModel;
  CartShippingOption: CartShippingOptionModel;
  CheckoutProblem: CheckoutProblemModel;
  CartLineInput: CartLineInput;
  CartCreateInput: CartCreateInput;
  CartLinesAddInput: CartLinesAddInput;
  CartLineUpdateInput: CartLineUpdateInput;
  CartLinesUpdateInput: CartLinesUpdateInput;
  CartLinesRemoveInput: CartLinesRemoveInput;
  CartContactUpdateInput: CartContactUpdateInput;
  CartAddressSetInput: CartAddressSetInput;
  CartShippingMethodSetInput: CartShippingMethodSetInput;
  CartCouponCodesInput: CartCouponCodesInput;
  CartClaimInput: CartClaimInput;
  CartDeleteInput: CartDeleteInput;
  CartCreatePayload: Omit<CartCreatePayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  CartPayload: Omit<CartPayload, 'cart'> & { cart?: Maybe<ResolversParentTypes['Cart']> };
  CartDeletePayload: CartDeletePayload;
  VariantReplicaRebuildPayload: VariantReplicaRebuildPayload;
  CouponReplicaRebuildPayload: CouponReplicaRebuildPayload;
  CartUserError: CartUserError;
  Order: OrderRow;
  OrderNextAction: OrderNextAction;
  OrderFailure: OrderFailure;
  OrderLine: OrderLineModel;
  OrderDiscount: OrderDiscountModel;
  OrderRefund: OrderRefundModel;
  OrderReturn: OrderReturnRow;
  OrderReturnLine: OrderReturnLine;
  OrderEvent: OrderEventRow;
  OrderConnection: Omit<OrderConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['OrderEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Order']> };
  OrderEdge: Omit<OrderEdge, 'node'> & { node: ResolversParentTypes['Order'] };
  OrderFilter: OrderFilter;
  OrderMoneyInput: OrderMoneyInput;
  OrderPlaceInput: OrderPlaceInput;
  OrderCancelInput: OrderCancelInput;
  OrderLineQuantityInput: OrderLineQuantityInput;
  OrderRefundCreateInput: OrderRefundCreateInput;
  OrderReturnRequestInput: OrderReturnRequestInput;
  OrderReturnDecideInput: OrderReturnDecideInput;
  OrderPlacePayload: Omit<OrderPlacePayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  OrderCancelPayload: Omit<OrderCancelPayload, 'order'> & { order?: Maybe<ResolversParentTypes['Order']> };
  OrderRefundCreatePayload: Omit<OrderRefundCreatePayload, 'refund' | 'order'> & { refund?: Maybe<ResolversParentTypes['OrderRefund']>, order?: Maybe<ResolversParentTypes['Order']> };
  OrderReturnPayload: Omit<OrderReturnPayload, 'return'> & { return?: Maybe<ResolversParentTypes['OrderReturn']> };
  OrderUserError: OrderUserError;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export interface CountryCodeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['CountryCode'], any> {
  name: 'CountryCode';
}

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Cart' | 'Order', ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'CartUserError' | 'OrderUserError', ParentType, ContextType>;
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

export type PostalAddressResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostalAddress'] = ResolversParentTypes['PostalAddress']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  company?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line1?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  line2?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  city?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  postalCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  countryCode?: Resolver<ResolversTypes['CountryCode'], ParentType, ContextType>;
  phone?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  orders?: Resolver<Maybe<ResolversTypes['OrderConnection']>, ParentType, ContextType, RequireFields<UserordersArgs, 'first'>>;
};

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType, RequireFields<QuerycartArgs, 'id'>>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType, RequireFields<QueryorderArgs, 'id'>>;
  orders?: Resolver<ResolversTypes['OrderConnection'], ParentType, ContextType, RequireFields<QueryordersArgs, 'first'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  cartCreate?: Resolver<ResolversTypes['CartCreatePayload'], ParentType, ContextType, RequireFields<MutationcartCreateArgs, 'input'>>;
  cartLinesAdd?: Resolver<ResolversTypes['CartPayload'], ParentType, ContextType, RequireFields<MutationcartLinesAddArgs, 'input'>>;
  cartLinesUpdate?: Resolver<ResolversTypes['CartPayload'], ParentType, ContextType, RequireFields<MutationcartLinesUpdateArgs, 'input'>>;
  cartLinesRemove?: Resolver<ResolversTypes['CartPayload'], ParentType, ContextType, RequireFields<MutationcartLinesRemoveArgs, 'input'>>;
  cartContactUpdate?: Resolver<ResolversTypes['CartPayload'], ParentType, ContextType, RequireFields<MutationcartContactUpdateArgs, 'input'>>;
  cartAddressSet?: Resolver<ResolversTypes['CartPayload'], ParentType, ContextType, RequireFields<MutationcartAddressSetArgs, 'input'>>;
  cartShippingMethodSet?: Resolver<ResolversTypes['CartPayload'], ParentType, ContextType, RequireFields<MutationcartShippingMethodSetArgs, 'input'>>;
  cartCouponCodesSet?: Resolver<ResolversTypes['CartPayload'], ParentType, ContextType, RequireFields<MutationcartCouponCodesSetArgs, 'input'>>;
  cartCouponCodesAdd?: Resolver<ResolversTypes['CartPayload'], ParentType, ContextType, RequireFields<MutationcartCouponCodesAddArgs, 'input'>>;
  cartCouponCodesRemove?: Resolver<ResolversTypes['CartPayload'], ParentType, ContextType, RequireFields<MutationcartCouponCodesRemoveArgs, 'input'>>;
  cartClaim?: Resolver<ResolversTypes['CartPayload'], ParentType, ContextType, RequireFields<MutationcartClaimArgs, 'input'>>;
  cartDelete?: Resolver<ResolversTypes['CartDeletePayload'], ParentType, ContextType, RequireFields<MutationcartDeleteArgs, 'input'>>;
  variantReplicaRebuild?: Resolver<ResolversTypes['VariantReplicaRebuildPayload'], ParentType, ContextType>;
  couponReplicaRebuild?: Resolver<ResolversTypes['CouponReplicaRebuildPayload'], ParentType, ContextType>;
  orderPlace?: Resolver<ResolversTypes['OrderPlacePayload'], ParentType, ContextType, RequireFields<MutationorderPlaceArgs, 'input'>>;
  orderCancel?: Resolver<ResolversTypes['OrderCancelPayload'], ParentType, ContextType, RequireFields<MutationorderCancelArgs, 'input'>>;
  orderRefundCreate?: Resolver<ResolversTypes['OrderRefundCreatePayload'], ParentType, ContextType, RequireFields<MutationorderRefundCreateArgs, 'input'>>;
  orderReturnRequest?: Resolver<ResolversTypes['OrderReturnPayload'], ParentType, ContextType, RequireFields<MutationorderReturnRequestArgs, 'input'>>;
  orderReturnApprove?: Resolver<ResolversTypes['OrderReturnPayload'], ParentType, ContextType, RequireFields<MutationorderReturnApproveArgs, 'input'>>;
  orderReturnReject?: Resolver<ResolversTypes['OrderReturnPayload'], ParentType, ContextType, RequireFields<MutationorderReturnRejectArgs, 'input'>>;
};

export type CartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Cart'] = ResolversParentTypes['Cart'], FederationReferenceType extends FederationReferenceTypes['Cart'] = FederationReferenceTypes['Cart']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Cart']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  accessKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ownerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['CartLine']>, ParentType, ContextType>;
  totalQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  couponCodes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  email?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  shippingAddress?: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  billingAddress?: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  shippingOptions?: Resolver<ReadonlyArray<ResolversTypes['CartShippingOption']>, ParentType, ContextType>;
  shippingMethod?: Resolver<Maybe<ResolversTypes['CartShippingOption']>, ParentType, ContextType>;
  shippingPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  tax?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  taxIncluded?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  estimatedTotal?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  checkoutProblems?: Resolver<ReadonlyArray<ResolversTypes['CheckoutProblem']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CartLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartLine'] = ResolversParentTypes['CartLine']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  variantId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  productId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  categoryIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  productTitle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitPrice?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  lineTotal?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  sellable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type CartShippingOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartShippingOption'] = ResolversParentTypes['CartShippingOption']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  minDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CheckoutProblemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CheckoutProblem'] = ResolversParentTypes['CheckoutProblem']> = {
  code?: Resolver<ResolversTypes['CheckoutProblemCode'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lineId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type CartCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartCreatePayload'] = ResolversParentTypes['CartCreatePayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  token?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CartUserError']>, ParentType, ContextType>;
};

export type CartPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartPayload'] = ResolversParentTypes['CartPayload']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CartUserError']>, ParentType, ContextType>;
};

export type CartDeletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartDeletePayload'] = ResolversParentTypes['CartDeletePayload']> = {
  deletedCartId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CartUserError']>, ParentType, ContextType>;
};

export type VariantReplicaRebuildPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VariantReplicaRebuildPayload'] = ResolversParentTypes['VariantReplicaRebuildPayload']> = {
  requested?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CartUserError']>, ParentType, ContextType>;
};

export type CouponReplicaRebuildPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CouponReplicaRebuildPayload'] = ResolversParentTypes['CouponReplicaRebuildPayload']> = {
  requested?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CartUserError']>, ParentType, ContextType>;
};

export type CartUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartUserError'] = ResolversParentTypes['CartUserError']> = {
  code?: Resolver<ResolversTypes['CartErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  number?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ownerId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  email?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderStatus'], ParentType, ContextType>;
  paymentStatus?: Resolver<ResolversTypes['OrderPaymentStatus'], ParentType, ContextType>;
  fulfilmentStatus?: Resolver<ResolversTypes['OrderFulfilmentStatus'], ParentType, ContextType>;
  nextAction?: Resolver<Maybe<ResolversTypes['OrderNextAction']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['OrderFailure']>, ParentType, ContextType>;
  cancellable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['OrderLine']>, ParentType, ContextType>;
  subtotal?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  discounts?: Resolver<ReadonlyArray<ResolversTypes['OrderDiscount']>, ParentType, ContextType>;
  shippingPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  taxIncluded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  captured?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  shippingAddress?: Resolver<ResolversTypes['PostalAddress'], ParentType, ContextType>;
  billingAddress?: Resolver<Maybe<ResolversTypes['PostalAddress']>, ParentType, ContextType>;
  refunds?: Resolver<ReadonlyArray<ResolversTypes['OrderRefund']>, ParentType, ContextType>;
  returns?: Resolver<ReadonlyArray<ResolversTypes['OrderReturn']>, ParentType, ContextType>;
  timeline?: Resolver<ReadonlyArray<ResolversTypes['OrderEvent']>, ParentType, ContextType>;
  placedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrderNextActionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderNextAction'] = ResolversParentTypes['OrderNextAction']> = {
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrderFailureResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderFailure'] = ResolversParentTypes['OrderFailure']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrderLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderLine'] = ResolversParentTypes['OrderLine']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  variant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  productTitle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitPrice?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  discount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  tax?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  dispatchedQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  deliveredQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  returnedQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  refundedQuantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderDiscountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderDiscount'] = ResolversParentTypes['OrderDiscount']> = {
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type OrderRefundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderRefund'] = ResolversParentTypes['OrderRefund']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderRefundStatus'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  settledAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type OrderReturnResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderReturn'] = ResolversParentTypes['OrderReturn']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['OrderReturnStatus'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['OrderReturnLine']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OrderReturnLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderReturnLine'] = ResolversParentTypes['OrderReturnLine']> = {
  lineId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrderEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderEvent'] = ResolversParentTypes['OrderEvent']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  traceId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type OrderConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderConnection'] = ResolversParentTypes['OrderConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrderEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Order']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OrderEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderEdge'] = ResolversParentTypes['OrderEdge']> = {
  node?: Resolver<ResolversTypes['Order'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type OrderPlacePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderPlacePayload'] = ResolversParentTypes['OrderPlacePayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  orderToken?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['OrderUserError']>, ParentType, ContextType>;
};

export type OrderCancelPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderCancelPayload'] = ResolversParentTypes['OrderCancelPayload']> = {
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['OrderUserError']>, ParentType, ContextType>;
};

export type OrderRefundCreatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderRefundCreatePayload'] = ResolversParentTypes['OrderRefundCreatePayload']> = {
  refund?: Resolver<Maybe<ResolversTypes['OrderRefund']>, ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['OrderUserError']>, ParentType, ContextType>;
};

export type OrderReturnPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderReturnPayload'] = ResolversParentTypes['OrderReturnPayload']> = {
  return?: Resolver<Maybe<ResolversTypes['OrderReturn']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['OrderUserError']>, ParentType, ContextType>;
};

export type OrderUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrderUserError'] = ResolversParentTypes['OrderUserError']> = {
  code?: Resolver<ResolversTypes['OrderErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  CountryCode?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  PostalAddress?: PostalAddressResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Cart?: CartResolvers<ContextType>;
  CartLine?: CartLineResolvers<ContextType>;
  CartShippingOption?: CartShippingOptionResolvers<ContextType>;
  CheckoutProblem?: CheckoutProblemResolvers<ContextType>;
  CartCreatePayload?: CartCreatePayloadResolvers<ContextType>;
  CartPayload?: CartPayloadResolvers<ContextType>;
  CartDeletePayload?: CartDeletePayloadResolvers<ContextType>;
  VariantReplicaRebuildPayload?: VariantReplicaRebuildPayloadResolvers<ContextType>;
  CouponReplicaRebuildPayload?: CouponReplicaRebuildPayloadResolvers<ContextType>;
  CartUserError?: CartUserErrorResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  OrderNextAction?: OrderNextActionResolvers<ContextType>;
  OrderFailure?: OrderFailureResolvers<ContextType>;
  OrderLine?: OrderLineResolvers<ContextType>;
  OrderDiscount?: OrderDiscountResolvers<ContextType>;
  OrderRefund?: OrderRefundResolvers<ContextType>;
  OrderReturn?: OrderReturnResolvers<ContextType>;
  OrderReturnLine?: OrderReturnLineResolvers<ContextType>;
  OrderEvent?: OrderEventResolvers<ContextType>;
  OrderConnection?: OrderConnectionResolvers<ContextType>;
  OrderEdge?: OrderEdgeResolvers<ContextType>;
  OrderPlacePayload?: OrderPlacePayloadResolvers<ContextType>;
  OrderCancelPayload?: OrderCancelPayloadResolvers<ContextType>;
  OrderRefundCreatePayload?: OrderRefundCreatePayloadResolvers<ContextType>;
  OrderReturnPayload?: OrderReturnPayloadResolvers<ContextType>;
  OrderUserError?: OrderUserErrorResolvers<ContextType>;
};

