/* Generated from schema.graphql by `tessera codegen`; do not edit. */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { CartModel, CartLineModel, CartShippingOptionModel } from '../resolvers/cart-models.ts';
import type { CheckoutProblem as CheckoutProblemModel } from '../domain/checkout.ts';
import type { PostalAddress as PostalAddressModel } from '../domain/cart-address.ts';
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
};


export type QuerycartArgs = {
  id: Scalars['ID']['input'];
  token?: InputMaybe<Scalars['String']['input']>;
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
  /** Replaces the cart's coupon codes. */
  readonly cartCouponCodesSet: CartPayload;
  /** Adds coupon codes. */
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
  readonly lines: ReadonlyArray<CartLineDiscount>;
  readonly shipping: Money;
};

export type CartLineDiscount = {
  readonly lineId: Scalars['ID']['output'];
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
  /** The total is more than one order can have. */
  | 'TOTAL_TOO_LARGE';

/** So many of a variant. */
export type CartLineInput = {
  /** The variant. */
  readonly variantId: Scalars['ID']['input'];
  /** How many: 1 to 10,000. */
  readonly quantity?: Scalars['Int']['input'];
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
  /** There are too many of something: lines, codes, open carts. */
  | 'TOO_MANY'
  /** The shipping method does not serve the cart. */
  | 'SHIPPING_NOT_AVAILABLE';



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
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node: ( CartModel );
  UserError: ( CartUserError );
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
  ProductVariant: ResolverTypeWrapper<{ readonly id: string }>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Cart: ResolverTypeWrapper<CartModel>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
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
  CartUserError: ResolverTypeWrapper<CartUserError>;
  CartErrorCode: CartErrorCode;
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
  ProductVariant: { readonly id: string };
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  Cart: CartModel;
  Int: Scalars['Int']['output'];
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
  CartUserError: CartUserError;
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
  __resolveType: TypeResolveFn<'Cart', ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'CartUserError', ParentType, ContextType>;
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
};

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  cart?: Resolver<Maybe<ResolversTypes['Cart']>, ParentType, ContextType, RequireFields<QuerycartArgs, 'id'>>;
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

export type CartUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CartUserError'] = ResolversParentTypes['CartUserError']> = {
  code?: Resolver<ResolversTypes['CartErrorCode'], ParentType, ContextType>;
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
  CartUserError?: CartUserErrorResolvers<ContextType>;
};

