/* Generated from schema.graphql by `tessera codegen`; do not edit. */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { MethodRow, ShipmentRow, TrackingEventRow } from '../store/tables.ts';
import type { Zone } from '../domain/rates.ts';
import type { PricedBracket, Estimate } from '../resolvers/methods.ts';
import type { ShipmentLineView } from '../store/shipments.ts';
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
  /** A two-letter ISO 3166-1 country code in capitals, such as `DE`. */
  CountryCode: { input: string; output: string; }
};

/** Anything with a global id. */
export type Node = {
  /** The global id. */
  readonly id: Scalars['ID']['output'];
};

/** Why a mutation did nothing, for the person who asked. */
export type UserError = {
  /** The path to the input at fault, such as `["lines", "0", "quantity"]`; null when no single field is. */
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
  /** The amount, with exactly the currency's decimal places. */
  readonly amount: Scalars['Decimal']['output'];
  /** The currency, by its ISO 4217 code. */
  readonly currencyCode: Scalars['String']['output'];
};

export type Query = {
  /** How goods can be shipped: the active methods, by name. */
  readonly shippingMethods: ReadonlyArray<ShippingMethod>;
  /** All methods, inactive ones too, by name. */
  readonly shippingMethodsForStaff?: Maybe<ReadonlyArray<ShippingMethod>>;
  /** A shipment by id: your own, and with `shipping:write` any; null when there is none. */
  readonly shipment?: Maybe<Shipment>;
  /** Shipments, newest first. */
  readonly shipments?: Maybe<ShipmentConnection>;
};


export type QueryshippingMethodsArgs = {
  countryCode?: InputMaybe<Scalars['CountryCode']['input']>;
};


export type QueryshipmentArgs = {
  id: Scalars['ID']['input'];
};


export type QueryshipmentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ShipmentFilter>;
};

export type Mutation = {
  /** Adds a way to ship. It is active at once. */
  readonly shippingMethodCreate: ShippingMethodPayload;
  /** Changes a method. Orders placed before keep what they were promised. */
  readonly shippingMethodUpdate: ShippingMethodPayload;
  /** Says that goods left the warehouse: all of a shipment or some of its lines. What stays goes on as a new shipment. */
  readonly shipmentDispatch: ShipmentDispatchPayload;
  /** Adds what a carrier tells of a shipment on its way. */
  readonly shipmentTrackingEventAdd: ShipmentPayload;
  /** Says that a shipment arrived. Saying it again changes nothing and succeeds. */
  readonly shipmentDeliver: ShipmentPayload;
  /** Books goods that came back from a customer: never more than were dispatched. */
  readonly returnReceive: ReturnReceivePayload;
};


export type MutationshippingMethodCreateArgs = {
  input: ShippingMethodCreateInput;
};


export type MutationshippingMethodUpdateArgs = {
  input: ShippingMethodUpdateInput;
};


export type MutationshipmentDispatchArgs = {
  input: ShipmentDispatchInput;
};


export type MutationshipmentTrackingEventAddArgs = {
  input: ShipmentTrackingEventAddInput;
};


export type MutationshipmentDeliverArgs = {
  input: ShipmentDeliverInput;
};


export type MutationreturnReceiveArgs = {
  input: ReturnReceiveInput;
};

/** What can be bought; shipping adds what it costs to send. */
export type ProductVariant = {
  /** The variant's id. */
  readonly id: Scalars['ID']['output'];
  /** What it weighs, in grams; null when unknown. */
  readonly weight?: Maybe<Scalars['Int']['output']>;
  /**
   * The cheapest way to send one of it to a country; null when nothing serves the country in the currency, or its weight is
   * unknown or too much.
   */
  readonly shippingEstimate?: Maybe<ShippingEstimate>;
};


/** What can be bought; shipping adds what it costs to send. */
export type ProductVariantshippingEstimateArgs = {
  countryCode: Scalars['CountryCode']['input'];
  currencyCode: Scalars['String']['input'];
};

/** What was bought; shipping adds how it gets there. */
export type Order = {
  /** The order's id. */
  readonly id: Scalars['ID']['output'];
  /** Whose it is; null for a guest's. */
  readonly ownerId?: Maybe<Scalars['String']['output']>;
  /** Its shipments, in the order they were made. */
  readonly shipments?: Maybe<ReadonlyArray<Shipment>>;
};

/** What sending something costs, and how long it takes. */
export type ShippingEstimate = {
  /** By which method. */
  readonly method: ShippingMethod;
  /** What it costs. */
  readonly price: Money;
  /** The fewest days it takes. */
  readonly minDays: Scalars['Int']['output'];
  /** The most days it takes. */
  readonly maxDays: Scalars['Int']['output'];
};

/** A way to ship goods. */
export type ShippingMethod = Node & {
  /** The global id. */
  readonly id: Scalars['ID']['output'];
  /** The name people use, such as `Standard`. */
  readonly name: Scalars['String']['output'];
  /** Whether new orders can choose it. */
  readonly active: Scalars['Boolean']['output'];
  /** Where it goes and what it costs there. */
  readonly zones: ReadonlyArray<ShippingZone>;
  /** Counts changes; send it back as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** When it was added. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** Countries that cost the same, in one currency. */
export type ShippingZone = {
  /** The countries. */
  readonly countries: ReadonlyArray<Scalars['CountryCode']['output']>;
  /** The currency of the prices, by its ISO 4217 code. */
  readonly currencyCode: Scalars['String']['output'];
  /** Prices by weight, ascending: the first bracket that is heavy enough counts. Heavier goods are not sent. */
  readonly brackets: ReadonlyArray<ShippingBracket>;
  /** The fewest days it takes. */
  readonly minDays: Scalars['Int']['output'];
  /** The most days it takes. */
  readonly maxDays: Scalars['Int']['output'];
};

/** A price up to a weight. */
export type ShippingBracket = {
  /** The heaviest it is for, in grams. */
  readonly maxWeight: Scalars['Int']['output'];
  /** The price. */
  readonly price: Money;
};

/** Goods of an order that travel together. */
export type Shipment = Node & {
  /** The global id. */
  readonly id: Scalars['ID']['output'];
  /** The order's id. */
  readonly orderId: Scalars['ID']['output'];
  /** Where it stands. */
  readonly status: ShipmentStatus;
  /** By which method. */
  readonly method?: Maybe<ShippingMethod>;
  /** The carrier; null before it left, or when none was named. */
  readonly carrier?: Maybe<Scalars['String']['output']>;
  /** The carrier's number for it; null before it left, or when none was given. */
  readonly trackingNumber?: Maybe<Scalars['String']['output']>;
  /** What is in it. */
  readonly lines: ReadonlyArray<ShipmentLine>;
  /** What happened to it, in the order it became known. */
  readonly trackingEvents: ReadonlyArray<TrackingEvent>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it left; null before. */
  readonly dispatchedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it arrived; null before. */
  readonly deliveredAt?: Maybe<Scalars['DateTime']['output']>;
};

/** Where a shipment stands. */
export type ShipmentStatus =
  /** It is being prepared. */
  | 'PREPARING'
  /** It left the warehouse. */
  | 'DISPATCHED'
  /** The carrier has it on its way. */
  | 'IN_TRANSIT'
  /** It arrived. */
  | 'DELIVERED'
  /** It will not leave. */
  | 'CANCELLED';

/** A quantity of an order's line in a shipment. */
export type ShipmentLine = {
  /** The order line's id. */
  readonly lineId: Scalars['ID']['output'];
  /** The variant. */
  readonly variant: ProductVariant;
  /** The title it was bought under. */
  readonly title: Scalars['String']['output'];
  /** How many. */
  readonly quantity: Scalars['Int']['output'];
};

/** Something that happened to a shipment. */
export type TrackingEvent = {
  /** The event's id. */
  readonly id: Scalars['ID']['output'];
  /** What happened. */
  readonly kind: TrackingEventKind;
  /** More in words; null when there is none. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /** Where; null when unknown. */
  readonly location?: Maybe<Scalars['String']['output']>;
  /** When it happened. */
  readonly occurredAt: Scalars['DateTime']['output'];
};

/** What can happen to a shipment. */
export type TrackingEventKind =
  /** It is being prepared. */
  | 'PREPARED'
  /** It left the warehouse. */
  | 'DISPATCHED'
  /** The carrier moved it. */
  | 'IN_TRANSIT'
  /** It is on the vehicle that brings it. */
  | 'OUT_FOR_DELIVERY'
  /** Nobody took it in. */
  | 'DELIVERY_ATTEMPTED'
  /** It arrived. */
  | 'DELIVERED'
  /** It was called off. */
  | 'CANCELLED';

/** A page of shipments. */
export type ShipmentConnection = {
  /** The shipments. */
  readonly nodes: ReadonlyArray<Shipment>;
  /** The shipments with their cursors. */
  readonly edges: ReadonlyArray<ShipmentEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A shipment in a list. */
export type ShipmentEdge = {
  /** Where the node stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The shipment. */
  readonly node: Shipment;
};

/** Which shipments to list; all that is given must fit. */
export type ShipmentFilter = {
  /** Only those that stand here. */
  readonly status?: InputMaybe<ShipmentStatus>;
  /** Only those of this order. */
  readonly orderId?: InputMaybe<Scalars['ID']['input']>;
};

/** Goods that came back from a customer. */
export type ReturnReceipt = {
  /** The receipt's id. */
  readonly id: Scalars['ID']['output'];
  /** The order's id. */
  readonly orderId: Scalars['ID']['output'];
  /** What came back. */
  readonly lines: ReadonlyArray<ReturnReceiptLine>;
  /** When it was booked. */
  readonly createdAt: Scalars['DateTime']['output'];
};

/** A quantity of an order's line that came back. */
export type ReturnReceiptLine = {
  /** The order line's id. */
  readonly lineId: Scalars['ID']['output'];
  /** How many. */
  readonly quantity: Scalars['Int']['output'];
  /** Whether they can be sold again. */
  readonly restock: Scalars['Boolean']['output'];
};

/** A new way to ship. */
export type ShippingMethodCreateInput = {
  /** The name people use, 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** Where it goes: 1 to 50 zones; a country is in at most one of them for each currency. */
  readonly zones: ReadonlyArray<ShippingZoneInput>;
};

/** What to change of a method; a field left out or null stays as it is. */
export type ShippingMethodUpdateInput = {
  /** The method's id. */
  readonly id: Scalars['ID']['input'];
  /** The version you have seen; refused when it has changed since. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The name people use, 1 to 100 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Whether new orders can choose it. */
  readonly active?: InputMaybe<Scalars['Boolean']['input']>;
  /** Where it goes, all zones anew. */
  readonly zones?: InputMaybe<ReadonlyArray<ShippingZoneInput>>;
};

/** Countries that cost the same, in one currency. */
export type ShippingZoneInput = {
  /** 1 to 250 countries. */
  readonly countries: ReadonlyArray<Scalars['CountryCode']['input']>;
  /** An ISO 4217 code. */
  readonly currencyCode: Scalars['String']['input'];
  /** 1 to 50 prices, by ascending weight. */
  readonly brackets: ReadonlyArray<ShippingBracketInput>;
  /** The fewest days it takes, 0 to 365. */
  readonly minDays: Scalars['Int']['input'];
  /** The most days it takes, from `minDays` to 365. */
  readonly maxDays: Scalars['Int']['input'];
};

/** A price up to a weight. */
export type ShippingBracketInput = {
  /** The heaviest it is for, in grams, 1 to 100,000,000. */
  readonly maxWeight: Scalars['Int']['input'];
  /** The price, not negative, in the zone's currency, with at most its decimal places. */
  readonly price: Scalars['Decimal']['input'];
};

/** Goods that left the warehouse. */
export type ShipmentDispatchInput = {
  /** A text of your choice, 1 to 200 characters: the same key with the same input dispatches once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The shipment's id. */
  readonly id: Scalars['ID']['input'];
  /** What left; everything when left out. */
  readonly lines?: InputMaybe<ReadonlyArray<ShipmentLineInput>>;
  /** The carrier, at most 100 characters. */
  readonly carrier?: InputMaybe<Scalars['String']['input']>;
  /** The carrier's number for it, at most 100 characters. */
  readonly trackingNumber?: InputMaybe<Scalars['String']['input']>;
};

/** A quantity of an order's line. */
export type ShipmentLineInput = {
  /** The order line's id. */
  readonly lineId: Scalars['ID']['input'];
  /** How many, at least 1. */
  readonly quantity: Scalars['Int']['input'];
};

/** What a carrier tells. */
export type ShipmentTrackingEventAddInput = {
  /** A text of your choice, 1 to 200 characters: the same key with the same input adds once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The shipment's id. */
  readonly id: Scalars['ID']['input'];
  /** What happened. */
  readonly kind: CarrierEventKind;
  /** More in words, at most 500 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Where, at most 200 characters. */
  readonly location?: InputMaybe<Scalars['String']['input']>;
  /** When it happened; now when left out. */
  readonly occurredAt?: InputMaybe<Scalars['DateTime']['input']>;
};

/** What happens to a shipment on its way. */
export type CarrierEventKind =
  /** The carrier moved it. */
  | 'IN_TRANSIT'
  /** It is on the vehicle that brings it. */
  | 'OUT_FOR_DELIVERY'
  /** Nobody took it in. */
  | 'DELIVERY_ATTEMPTED';

/** Which shipment arrived. */
export type ShipmentDeliverInput = {
  /** The shipment's id. */
  readonly id: Scalars['ID']['input'];
};

/** Goods that came back. */
export type ReturnReceiveInput = {
  /** A text of your choice, 1 to 200 characters: the same key with the same input books once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The order's id. */
  readonly orderId: Scalars['ID']['input'];
  /** What came back: 1 to 200 lines; an order line may be here twice, once to restock and once not. */
  readonly lines: ReadonlyArray<ReturnReceiveLineInput>;
};

/** A quantity of an order's line that came back. */
export type ReturnReceiveLineInput = {
  /** The order line's id. */
  readonly lineId: Scalars['ID']['input'];
  /** How many, at least 1. */
  readonly quantity: Scalars['Int']['input'];
  /** Whether they can be sold again. */
  readonly restock: Scalars['Boolean']['input'];
};

/** The method as it is now, or why nothing was done. */
export type ShippingMethodPayload = {
  /** The method; null when nothing was done. */
  readonly shippingMethod?: Maybe<ShippingMethod>;
  /** Why nothing was done; empty on success. */
  readonly userErrors: ReadonlyArray<ShippingUserError>;
};

/** The shipment as it is now, or why nothing was done. */
export type ShipmentPayload = {
  /** The shipment; null when nothing was done. */
  readonly shipment?: Maybe<Shipment>;
  /** Why nothing was done; empty on success. */
  readonly userErrors: ReadonlyArray<ShippingUserError>;
};

/** What left and what stays, or why nothing was done. */
export type ShipmentDispatchPayload = {
  /** What left; null when nothing was done. */
  readonly shipment?: Maybe<Shipment>;
  /** The new shipment of what stays; null when everything left, or nothing was done. */
  readonly remainder?: Maybe<Shipment>;
  /** Why nothing was done; empty on success. */
  readonly userErrors: ReadonlyArray<ShippingUserError>;
};

/** What was booked, or why nothing was. */
export type ReturnReceivePayload = {
  /** The receipt; null when nothing was done. */
  readonly receipt?: Maybe<ReturnReceipt>;
  /** Why nothing was done; empty on success. */
  readonly userErrors: ReadonlyArray<ShippingUserError>;
};

/** Why a mutation of shipping did nothing. */
export type ShippingUserError = UserError & {
  /** The reason, for programs. */
  readonly code: ShippingErrorCode;
  /** The path to the input at fault; null when no single field is. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The reason in a sentence. */
  readonly message: Scalars['String']['output'];
};

/** Reasons a mutation of shipping did nothing. */
export type ShippingErrorCode =
  /** A value is outside its limits. */
  | 'INVALID'
  /** There is no such method, shipment, order or line. */
  | 'NOT_FOUND'
  /** It has changed since the version you expected. Read it again. */
  | 'STALE'
  /** The idempotency key was used for something else. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The shipment does not allow it where it stands. */
  | 'WRONG_STATUS'
  /** There are not so many: in the shipment, or dispatched and not yet returned. */
  | 'TOO_MANY';



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
  ProductVariant: ProductVariant;
  Order: Order;
  ShippingMethod: ShippingMethod;
  Shipment: Shipment;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  ProductVariant:
    ( { __typename: 'ProductVariant' }
    & GraphQLRecursivePick<FederationTypes['ProductVariant'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['ProductVariant'], {"weight":true}> ) );
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Order'], {"ownerId":true}> ) );
  ShippingMethod:
    ( { __typename: 'ShippingMethod' }
    & GraphQLRecursivePick<FederationTypes['ShippingMethod'], {"id":true}> );
  Shipment:
    ( { __typename: 'Shipment' }
    & GraphQLRecursivePick<FederationTypes['Shipment'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( MethodRow )
    | ( ShipmentRow )
  ;
  UserError: ( ShippingUserError );
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
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ProductVariant: ResolverTypeWrapper<{ readonly id: string; readonly weight?: number | null | undefined }>;
  Order: ResolverTypeWrapper<{ readonly id: string; readonly ownerId?: string | null | undefined }>;
  ShippingEstimate: ResolverTypeWrapper<Estimate>;
  ShippingMethod: ResolverTypeWrapper<MethodRow>;
  ShippingZone: ResolverTypeWrapper<Zone>;
  ShippingBracket: ResolverTypeWrapper<PricedBracket>;
  Shipment: ResolverTypeWrapper<ShipmentRow>;
  ShipmentStatus: ShipmentStatus;
  ShipmentLine: ResolverTypeWrapper<ShipmentLineView>;
  TrackingEvent: ResolverTypeWrapper<TrackingEventRow>;
  TrackingEventKind: TrackingEventKind;
  ShipmentConnection: ResolverTypeWrapper<Omit<ShipmentConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversTypes['Shipment']>, edges: ReadonlyArray<ResolversTypes['ShipmentEdge']> }>;
  ShipmentEdge: ResolverTypeWrapper<Omit<ShipmentEdge, 'node'> & { node: ResolversTypes['Shipment'] }>;
  ShipmentFilter: ShipmentFilter;
  ReturnReceipt: ResolverTypeWrapper<ReturnReceipt>;
  ReturnReceiptLine: ResolverTypeWrapper<ReturnReceiptLine>;
  ShippingMethodCreateInput: ShippingMethodCreateInput;
  ShippingMethodUpdateInput: ShippingMethodUpdateInput;
  ShippingZoneInput: ShippingZoneInput;
  ShippingBracketInput: ShippingBracketInput;
  ShipmentDispatchInput: ShipmentDispatchInput;
  ShipmentLineInput: ShipmentLineInput;
  ShipmentTrackingEventAddInput: ShipmentTrackingEventAddInput;
  CarrierEventKind: CarrierEventKind;
  ShipmentDeliverInput: ShipmentDeliverInput;
  ReturnReceiveInput: ReturnReceiveInput;
  ReturnReceiveLineInput: ReturnReceiveLineInput;
  ShippingMethodPayload: ResolverTypeWrapper<Omit<ShippingMethodPayload, 'shippingMethod'> & { shippingMethod?: Maybe<ResolversTypes['ShippingMethod']> }>;
  ShipmentPayload: ResolverTypeWrapper<Omit<ShipmentPayload, 'shipment'> & { shipment?: Maybe<ResolversTypes['Shipment']> }>;
  ShipmentDispatchPayload: ResolverTypeWrapper<Omit<ShipmentDispatchPayload, 'shipment' | 'remainder'> & { shipment?: Maybe<ResolversTypes['Shipment']>, remainder?: Maybe<ResolversTypes['Shipment']> }>;
  ReturnReceivePayload: ResolverTypeWrapper<ReturnReceivePayload>;
  ShippingUserError: ResolverTypeWrapper<ShippingUserError>;
  ShippingErrorCode: ShippingErrorCode;
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
  Query: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
  Mutation: Record<PropertyKey, never>;
  ProductVariant: { readonly id: string; readonly weight?: number | null | undefined };
  Order: { readonly id: string; readonly ownerId?: string | null | undefined };
  ShippingEstimate: Estimate;
  ShippingMethod: MethodRow;
  ShippingZone: Zone;
  ShippingBracket: PricedBracket;
  Shipment: ShipmentRow;
  ShipmentLine: ShipmentLineView;
  TrackingEvent: TrackingEventRow;
  ShipmentConnection: Omit<ShipmentConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversParentTypes['Shipment']>, edges: ReadonlyArray<ResolversParentTypes['ShipmentEdge']> };
  ShipmentEdge: Omit<ShipmentEdge, 'node'> & { node: ResolversParentTypes['Shipment'] };
  ShipmentFilter: ShipmentFilter;
  ReturnReceipt: ReturnReceipt;
  ReturnReceiptLine: ReturnReceiptLine;
  ShippingMethodCreateInput: ShippingMethodCreateInput;
  ShippingMethodUpdateInput: ShippingMethodUpdateInput;
  ShippingZoneInput: ShippingZoneInput;
  ShippingBracketInput: ShippingBracketInput;
  ShipmentDispatchInput: ShipmentDispatchInput;
  ShipmentLineInput: ShipmentLineInput;
  ShipmentTrackingEventAddInput: ShipmentTrackingEventAddInput;
  ShipmentDeliverInput: ShipmentDeliverInput;
  ReturnReceiveInput: ReturnReceiveInput;
  ReturnReceiveLineInput: ReturnReceiveLineInput;
  ShippingMethodPayload: Omit<ShippingMethodPayload, 'shippingMethod'> & { shippingMethod?: Maybe<ResolversParentTypes['ShippingMethod']> };
  ShipmentPayload: Omit<ShipmentPayload, 'shipment'> & { shipment?: Maybe<ResolversParentTypes['Shipment']> };
  ShipmentDispatchPayload: Omit<ShipmentDispatchPayload, 'shipment' | 'remainder'> & { shipment?: Maybe<ResolversParentTypes['Shipment']>, remainder?: Maybe<ResolversParentTypes['Shipment']> };
  ReturnReceivePayload: ReturnReceivePayload;
  ShippingUserError: ShippingUserError;
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
  __resolveType: TypeResolveFn<'ShippingMethod' | 'Shipment', ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'ShippingUserError', ParentType, ContextType>;
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
  shippingMethods?: Resolver<ReadonlyArray<ResolversTypes['ShippingMethod']>, ParentType, ContextType, Partial<QueryshippingMethodsArgs>>;
  shippingMethodsForStaff?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ShippingMethod']>>, ParentType, ContextType>;
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType, RequireFields<QueryshipmentArgs, 'id'>>;
  shipments?: Resolver<Maybe<ResolversTypes['ShipmentConnection']>, ParentType, ContextType, Partial<QueryshipmentsArgs>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  shippingMethodCreate?: Resolver<ResolversTypes['ShippingMethodPayload'], ParentType, ContextType, RequireFields<MutationshippingMethodCreateArgs, 'input'>>;
  shippingMethodUpdate?: Resolver<ResolversTypes['ShippingMethodPayload'], ParentType, ContextType, RequireFields<MutationshippingMethodUpdateArgs, 'input'>>;
  shipmentDispatch?: Resolver<ResolversTypes['ShipmentDispatchPayload'], ParentType, ContextType, RequireFields<MutationshipmentDispatchArgs, 'input'>>;
  shipmentTrackingEventAdd?: Resolver<ResolversTypes['ShipmentPayload'], ParentType, ContextType, RequireFields<MutationshipmentTrackingEventAddArgs, 'input'>>;
  shipmentDeliver?: Resolver<ResolversTypes['ShipmentPayload'], ParentType, ContextType, RequireFields<MutationshipmentDeliverArgs, 'input'>>;
  returnReceive?: Resolver<ResolversTypes['ReturnReceivePayload'], ParentType, ContextType, RequireFields<MutationreturnReceiveArgs, 'input'>>;
};

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant'], FederationReferenceType extends FederationReferenceTypes['ProductVariant'] = FederationReferenceTypes['ProductVariant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductVariant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  shippingEstimate?: Resolver<Maybe<ResolversTypes['ShippingEstimate']>, ParentType, ContextType, RequireFields<ProductVariantshippingEstimateArgs, 'countryCode' | 'currencyCode'>>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  shipments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Shipment']>>, ParentType, ContextType>;
};

export type ShippingEstimateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShippingEstimate'] = ResolversParentTypes['ShippingEstimate']> = {
  method?: Resolver<ResolversTypes['ShippingMethod'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  minDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ShippingMethodResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShippingMethod'] = ResolversParentTypes['ShippingMethod'], FederationReferenceType extends FederationReferenceTypes['ShippingMethod'] = FederationReferenceTypes['ShippingMethod']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ShippingMethod']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  zones?: Resolver<ReadonlyArray<ResolversTypes['ShippingZone']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ShippingZoneResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShippingZone'] = ResolversParentTypes['ShippingZone']> = {
  countries?: Resolver<ReadonlyArray<ResolversTypes['CountryCode']>, ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  brackets?: Resolver<ReadonlyArray<ResolversTypes['ShippingBracket']>, ParentType, ContextType>;
  minDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  maxDays?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ShippingBracketResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShippingBracket'] = ResolversParentTypes['ShippingBracket']> = {
  maxWeight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type ShipmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Shipment'] = ResolversParentTypes['Shipment'], FederationReferenceType extends FederationReferenceTypes['Shipment'] = FederationReferenceTypes['Shipment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Shipment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orderId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ShipmentStatus'], ParentType, ContextType>;
  method?: Resolver<Maybe<ResolversTypes['ShippingMethod']>, ParentType, ContextType>;
  carrier?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  trackingNumber?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['ShipmentLine']>, ParentType, ContextType>;
  trackingEvents?: Resolver<ReadonlyArray<ResolversTypes['TrackingEvent']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  dispatchedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  deliveredAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ShipmentLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentLine'] = ResolversParentTypes['ShipmentLine']> = {
  lineId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  variant?: Resolver<ResolversTypes['ProductVariant'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TrackingEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrackingEvent'] = ResolversParentTypes['TrackingEvent']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['TrackingEventKind'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  occurredAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ShipmentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentConnection'] = ResolversParentTypes['ShipmentConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Shipment']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['ShipmentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ShipmentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentEdge'] = ResolversParentTypes['ShipmentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Shipment'], ParentType, ContextType>;
};

export type ReturnReceiptResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnReceipt'] = ResolversParentTypes['ReturnReceipt']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  orderId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['ReturnReceiptLine']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ReturnReceiptLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnReceiptLine'] = ResolversParentTypes['ReturnReceiptLine']> = {
  lineId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  restock?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ShippingMethodPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShippingMethodPayload'] = ResolversParentTypes['ShippingMethodPayload']> = {
  shippingMethod?: Resolver<Maybe<ResolversTypes['ShippingMethod']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ShippingUserError']>, ParentType, ContextType>;
};

export type ShipmentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentPayload'] = ResolversParentTypes['ShipmentPayload']> = {
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ShippingUserError']>, ParentType, ContextType>;
};

export type ShipmentDispatchPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShipmentDispatchPayload'] = ResolversParentTypes['ShipmentDispatchPayload']> = {
  shipment?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType>;
  remainder?: Resolver<Maybe<ResolversTypes['Shipment']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ShippingUserError']>, ParentType, ContextType>;
};

export type ReturnReceivePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReturnReceivePayload'] = ResolversParentTypes['ReturnReceivePayload']> = {
  receipt?: Resolver<Maybe<ResolversTypes['ReturnReceipt']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ShippingUserError']>, ParentType, ContextType>;
};

export type ShippingUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ShippingUserError'] = ResolversParentTypes['ShippingUserError']> = {
  code?: Resolver<ResolversTypes['ShippingErrorCode'], ParentType, ContextType>;
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
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  ShippingEstimate?: ShippingEstimateResolvers<ContextType>;
  ShippingMethod?: ShippingMethodResolvers<ContextType>;
  ShippingZone?: ShippingZoneResolvers<ContextType>;
  ShippingBracket?: ShippingBracketResolvers<ContextType>;
  Shipment?: ShipmentResolvers<ContextType>;
  ShipmentLine?: ShipmentLineResolvers<ContextType>;
  TrackingEvent?: TrackingEventResolvers<ContextType>;
  ShipmentConnection?: ShipmentConnectionResolvers<ContextType>;
  ShipmentEdge?: ShipmentEdgeResolvers<ContextType>;
  ReturnReceipt?: ReturnReceiptResolvers<ContextType>;
  ReturnReceiptLine?: ReturnReceiptLineResolvers<ContextType>;
  ShippingMethodPayload?: ShippingMethodPayloadResolvers<ContextType>;
  ShipmentPayload?: ShipmentPayloadResolvers<ContextType>;
  ShipmentDispatchPayload?: ShipmentDispatchPayloadResolvers<ContextType>;
  ReturnReceivePayload?: ReturnReceivePayloadResolvers<ContextType>;
  ShippingUserError?: ShippingUserErrorResolvers<ContextType>;
};

