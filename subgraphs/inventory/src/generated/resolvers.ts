/* Generated from schema.graphql by `tessera codegen`; do not edit. */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { WarehouseRow, StockMovementRow, ReservationRow, ReservationLineRow } from '../store/tables.ts';
import type { LevelView } from '../store/levels.ts';
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

export type Query = {
  /** A warehouse by id; null when there is none. */
  readonly warehouse?: Maybe<Warehouse>;
  /** Warehouses, in the order stock is taken from them. */
  readonly warehouses?: Maybe<WarehouseConnection>;
  /** A reservation by id; null when there is none. */
  readonly reservation?: Maybe<Reservation>;
  /** Reservations, newest first. */
  readonly reservations?: Maybe<ReservationConnection>;
};


export type QuerywarehouseArgs = {
  id: Scalars['ID']['input'];
};


export type QuerywarehousesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QueryreservationArgs = {
  id: Scalars['ID']['input'];
};


export type QueryreservationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReservationFilter>;
};

export type Mutation = {
  /** Adds a warehouse. It is active at once and holds nothing. */
  readonly warehouseCreate: WarehousePayload;
  /** Changes a warehouse's name, priority or whether it is active. */
  readonly warehouseUpdate: WarehousePayload;
  /** Deletes a warehouse that has never held stock. One that has can be made inactive. */
  readonly warehouseDelete: WarehouseDeletePayload;
  /** Books goods in: a delivery or a return. */
  readonly stockReceive: StockMovementsPayload;
  /** Corrects a count. Refused when the stock has changed since it was counted. */
  readonly stockAdjust: StockMovementsPayload;
  /** Moves goods from one warehouse to another: two movements, both or none. */
  readonly stockTransfer: StockMovementsPayload;
  /** Sets goods aside for a while: all lines or none, from active warehouses in order of priority. */
  readonly reservationCreate: ReservationPayload;
  /** Gives reserved goods back. Doing it again, or after expiry, changes nothing and succeeds. */
  readonly reservationRelease: ReservationPayload;
  /** Ships reserved goods: they leave the stock. Refused once the reservation has expired or was released. */
  readonly reservationCommit: ReservationPayload;
};


export type MutationwarehouseCreateArgs = {
  input: WarehouseCreateInput;
};


export type MutationwarehouseUpdateArgs = {
  input: WarehouseUpdateInput;
};


export type MutationwarehouseDeleteArgs = {
  input: WarehouseDeleteInput;
};


export type MutationstockReceiveArgs = {
  input: StockReceiveInput;
};


export type MutationstockAdjustArgs = {
  input: StockAdjustInput;
};


export type MutationstockTransferArgs = {
  input: StockTransferInput;
};


export type MutationreservationCreateArgs = {
  input: ReservationCreateInput;
};


export type MutationreservationReleaseArgs = {
  input: ReservationReleaseInput;
};


export type MutationreservationCommitArgs = {
  input: ReservationCommitInput;
};

/** What can be bought; inventory adds how much of it there is. */
export type ProductVariant = {
  /** The variant's id. */
  readonly id: Scalars['ID']['output'];
  /**
   * What can be sold now: on hand minus reserved, over the active warehouses. A reservation counts until the moment it
   * expires. A variant that was never stocked is out of stock.
   */
  readonly availability?: Maybe<Availability>;
  /** How much each warehouse holds, in order of priority, inactive ones too. */
  readonly stockLevels?: Maybe<ReadonlyArray<StockLevel>>;
  /** What came in and went out, newest first. */
  readonly stockMovements?: Maybe<StockMovementConnection>;
};


/** What can be bought; inventory adds how much of it there is. */
export type ProductVariantstockMovementsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Whether and how much of a variant can be bought. */
export type Availability = {
  /** Whether at least one can be bought. */
  readonly inStock: Scalars['Boolean']['output'];
  /** How many can be bought, at least 0. */
  readonly quantity: Scalars['Int']['output'];
  /** The same in a word, for a label. */
  readonly status: AvailabilityStatus;
};

/** How well a variant is stocked. */
export type AvailabilityStatus =
  /** More than five can be bought. */
  | 'IN_STOCK'
  /** One to five can be bought. */
  | 'LOW_STOCK'
  /** None can be bought. */
  | 'OUT_OF_STOCK';

/** A place that holds stock. */
export type Warehouse = Node & {
  /** The global id. */
  readonly id: Scalars['ID']['output'];
  /** A short unique code, such as `EAST`. */
  readonly code: Scalars['String']['output'];
  /** The name people use. */
  readonly name: Scalars['String']['output'];
  /** Stock is taken from the lowest number first. */
  readonly priority: Scalars['Int']['output'];
  /** Whether its stock can be sold. */
  readonly active: Scalars['Boolean']['output'];
  /** Counts changes; send it back as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** When it was added. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** What it holds, by variant. */
  readonly stockLevels: StockLevelConnection;
};


/** A place that holds stock. */
export type WarehousestockLevelsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of warehouses. */
export type WarehouseConnection = {
  /** The warehouses. */
  readonly nodes: ReadonlyArray<Warehouse>;
  /** The warehouses with their cursors. */
  readonly edges: ReadonlyArray<WarehouseEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A warehouse in a list. */
export type WarehouseEdge = {
  /** Where the node stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The warehouse. */
  readonly node: Warehouse;
};

/** How much of a variant a warehouse holds. */
export type StockLevel = {
  /** The variant. */
  readonly variant: ProductVariant;
  /** The warehouse. */
  readonly warehouse: Warehouse;
  /** How many are there. The sum of all movements. */
  readonly onHand: Scalars['Int']['output'];
  /** How many of them are set aside, expired reservations left out. */
  readonly reserved: Scalars['Int']['output'];
  /** On hand minus reserved. */
  readonly available: Scalars['Int']['output'];
  /** When it last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** A page of stock levels. */
export type StockLevelConnection = {
  /** The stock levels. */
  readonly nodes: ReadonlyArray<StockLevel>;
  /** The stock levels with their cursors. */
  readonly edges: ReadonlyArray<StockLevelEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A stock level in a list. */
export type StockLevelEdge = {
  /** Where the node stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The stock level. */
  readonly node: StockLevel;
};

/** One entry of the stock ledger. Entries are never changed or removed. */
export type StockMovement = Node & {
  /** The global id. */
  readonly id: Scalars['ID']['output'];
  /** The variant. */
  readonly variant: ProductVariant;
  /** The warehouse. */
  readonly warehouse: Warehouse;
  /** How many came in; negative when they went out. Never 0. */
  readonly delta: Scalars['Int']['output'];
  /** How many the warehouse held afterwards. */
  readonly onHandAfter: Scalars['Int']['output'];
  /** Why. */
  readonly reason: StockMovementReason;
  /** What it belongs to, such as a reservation's or delivery's number. */
  readonly reference?: Maybe<Scalars['String']['output']>;
  /** A remark for people. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Who did it: a user's id, or the name of the part of the platform. */
  readonly actor: Scalars['String']['output'];
  /** When. */
  readonly createdAt: Scalars['DateTime']['output'];
};

/** Why stock changed. */
export type StockMovementReason =
  /** Goods were delivered. */
  | 'RECEIPT'
  /** A customer sent goods back. */
  | 'RETURN'
  /** A count was corrected. */
  | 'ADJUSTMENT'
  /** Reserved goods were shipped. */
  | 'SHIPMENT'
  /** Goods left for another warehouse. */
  | 'TRANSFER_OUT'
  /** Goods came from another warehouse. */
  | 'TRANSFER_IN';

/** A page of stock movements. */
export type StockMovementConnection = {
  /** The movements. */
  readonly nodes: ReadonlyArray<StockMovement>;
  /** The movements with their cursors. */
  readonly edges: ReadonlyArray<StockMovementEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A stock movement in a list. */
export type StockMovementEdge = {
  /** Where the node stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The movement. */
  readonly node: StockMovement;
};

/** Goods set aside until they are shipped, given back, or the time is up. */
export type Reservation = Node & {
  /** The global id. */
  readonly id: Scalars['ID']['output'];
  /** Where it stands now. Expired from the moment `expiresAt` is reached. */
  readonly status: ReservationStatus;
  /** What it is for, such as an order's id. */
  readonly reference?: Maybe<Scalars['String']['output']>;
  /** What is set aside, by variant and warehouse. */
  readonly lines: ReadonlyArray<ReservationLine>;
  /** The order it was made for; null for one made by staff. */
  readonly orderId?: Maybe<Scalars['ID']['output']>;
  /** When it ends by itself; null for an order's, which ends with the order. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When nothing of it was set aside any more: shipped, given back, refused, or swept away after expiry; null before. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
};

/** A quantity of one variant set aside in one warehouse. */
export type ReservationLine = {
  /** The variant. */
  readonly variant: ProductVariant;
  /** The warehouse it is taken from. */
  readonly warehouse: Warehouse;
  /** How many were set aside. */
  readonly quantity: Scalars['Int']['output'];
  /** How many of an order's goods have been shipped so far. */
  readonly shipped: Scalars['Int']['output'];
  /** How many of an order's goods were given back without being shipped. */
  readonly released: Scalars['Int']['output'];
};

/** Where a reservation stands. */
export type ReservationStatus =
  /** Goods are set aside; of an order's, some may have been shipped. */
  | 'HELD'
  /** The goods were shipped. */
  | 'COMMITTED'
  /** The goods were given back. */
  | 'RELEASED'
  /** The time was up, the goods can be sold again. */
  | 'EXPIRED'
  /** An order wanted more than could be had; nothing was set aside. */
  | 'REFUSED';

/** A page of reservations. */
export type ReservationConnection = {
  /** The reservations. */
  readonly nodes: ReadonlyArray<Reservation>;
  /** The reservations with their cursors. */
  readonly edges: ReadonlyArray<ReservationEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A reservation in a list. */
export type ReservationEdge = {
  /** Where the node stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The reservation. */
  readonly node: Reservation;
};

/** Which reservations to list. */
export type ReservationFilter = {
  /** Only those in this state. */
  readonly status?: InputMaybe<ReservationStatus>;
};

/** A new warehouse. */
export type WarehouseCreateInput = {
  /** A short unique code of 1 to 32 letters, digits, dashes; kept in capitals. */
  readonly code: Scalars['String']['input'];
  /** The name people use, at most 120 characters. */
  readonly name: Scalars['String']['input'];
  /** Stock is taken from the lowest number first, 0 to 1,000,000. */
  readonly priority: Scalars['Int']['input'];
};

/** What to change of a warehouse; a field left out or null stays as it is. */
export type WarehouseUpdateInput = {
  /** The warehouse's id. */
  readonly id: Scalars['ID']['input'];
  /** The version you have seen; refused when it has changed since. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The name people use, at most 120 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Stock is taken from the lowest number first, 0 to 1,000,000. */
  readonly priority?: InputMaybe<Scalars['Int']['input']>;
  /** Whether its stock can be sold. Reservations made before stay valid. */
  readonly active?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Which warehouse to delete. */
export type WarehouseDeleteInput = {
  /** The warehouse's id. */
  readonly id: Scalars['ID']['input'];
};

/** Goods that came in. */
export type StockReceiveInput = {
  /** A text of your choice, 1 to 200 characters: the same key with the same input books once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Where they came in. */
  readonly warehouseId: Scalars['ID']['input'];
  /** The variant. */
  readonly variantId: Scalars['ID']['input'];
  /** How many, 1 to 1,000,000. */
  readonly quantity: Scalars['Int']['input'];
  /** Whether it is a delivery or a return. */
  readonly reason: StockReceiveReason;
  /** The delivery's or return's number, at most 200 characters. */
  readonly reference?: InputMaybe<Scalars['String']['input']>;
  /** A remark, at most 500 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** Why goods come in. */
export type StockReceiveReason =
  /** Goods were delivered. */
  | 'RECEIPT'
  /** A customer sent goods back. */
  | 'RETURN';

/** A corrected count. */
export type StockAdjustInput = {
  /** A text of your choice, 1 to 200 characters: the same key with the same input books once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Where it was counted. */
  readonly warehouseId: Scalars['ID']['input'];
  /** The variant. */
  readonly variantId: Scalars['ID']['input'];
  /** What to add; negative to take away. Not 0, at most 1,000,000 either way. */
  readonly delta: Scalars['Int']['input'];
  /** How many were on hand when it was counted; refused when that has changed since. 0 for a variant new to the warehouse. */
  readonly expectedOnHand: Scalars['Int']['input'];
  /** Why, at most 500 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** Goods that move between warehouses. */
export type StockTransferInput = {
  /** A text of your choice, 1 to 200 characters: the same key with the same input books once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** Where they leave. */
  readonly fromWarehouseId: Scalars['ID']['input'];
  /** Where they arrive. */
  readonly toWarehouseId: Scalars['ID']['input'];
  /** The variant. */
  readonly variantId: Scalars['ID']['input'];
  /** How many, 1 to 1,000,000. Reserved goods stay. */
  readonly quantity: Scalars['Int']['input'];
  /** A remark, at most 500 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** What to set aside. */
export type ReservationCreateInput = {
  /** A text of your choice, 1 to 200 characters: the same key with the same input reserves once. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** What to set aside: 1 to 100 lines, each variant once. */
  readonly lines: ReadonlyArray<ReservationLineInput>;
  /** For how long, 1 to 86,400 seconds. */
  readonly expiresInSeconds: Scalars['Int']['input'];
  /** What it is for, such as an order's id, at most 200 characters. */
  readonly reference?: InputMaybe<Scalars['String']['input']>;
};

/** A quantity of one variant to set aside. */
export type ReservationLineInput = {
  /** The variant. */
  readonly variantId: Scalars['ID']['input'];
  /** How many, 1 to 1,000,000. */
  readonly quantity: Scalars['Int']['input'];
};

/** Which reservation to give back. */
export type ReservationReleaseInput = {
  /** The reservation's id. */
  readonly id: Scalars['ID']['input'];
};

/** Which reservation to ship. */
export type ReservationCommitInput = {
  /** A text of your choice, 1 to 200 characters. A reservation ships once under whatever key. */
  readonly idempotencyKey: Scalars['String']['input'];
  /** The reservation's id. */
  readonly id: Scalars['ID']['input'];
};

/** The warehouse as it is now, or why nothing was done. */
export type WarehousePayload = {
  /** The warehouse; null when nothing was done. */
  readonly warehouse?: Maybe<Warehouse>;
  /** Why nothing was done; empty on success. */
  readonly userErrors: ReadonlyArray<InventoryUserError>;
};

/** Whether the warehouse was deleted. */
export type WarehouseDeletePayload = {
  /** The id of the deleted warehouse; null when nothing was done. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  /** Why nothing was done; empty on success. */
  readonly userErrors: ReadonlyArray<InventoryUserError>;
};

/** The ledger entries made, or why none were. */
export type StockMovementsPayload = {
  /** The entries, one a warehouse; null when nothing was done. */
  readonly movements?: Maybe<ReadonlyArray<StockMovement>>;
  /** The levels of these warehouses as they are now; null when nothing was done. */
  readonly levels?: Maybe<ReadonlyArray<StockLevel>>;
  /** Why nothing was done; empty on success. */
  readonly userErrors: ReadonlyArray<InventoryUserError>;
};

/** The reservation as it is now, or why nothing was done. */
export type ReservationPayload = {
  /** The reservation; null when nothing was done. */
  readonly reservation?: Maybe<Reservation>;
  /** Why nothing was done; empty on success. */
  readonly userErrors: ReadonlyArray<InventoryUserError>;
};

/** Why an inventory mutation did nothing. */
export type InventoryUserError = UserError & {
  /** The reason, for programs. */
  readonly code: InventoryErrorCode;
  /** The path to the input at fault; null when no single field is. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The reason in a sentence. */
  readonly message: Scalars['String']['output'];
};

/** Reasons an inventory mutation did nothing. */
export type InventoryErrorCode =
  /** A value is outside its limits. */
  | 'INVALID'
  /** There is no such warehouse or reservation. */
  | 'NOT_FOUND'
  /** Another warehouse has this code. */
  | 'CODE_TAKEN'
  /** It has changed since the version or quantity you expected. Read it again. */
  | 'STALE'
  /** Fewer can be had than asked for. */
  | 'INSUFFICIENT_STOCK'
  /** The warehouse would hold more than 1,000,000,000. */
  | 'TOO_MUCH_STOCK'
  /** The warehouse has held stock and stays for the ledger's sake. Make it inactive. */
  | 'WAREHOUSE_IN_USE'
  /** The idempotency key was used for something else. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The reservation's time was up. */
  | 'RESERVATION_EXPIRED'
  /** The reservation was shipped or given back before. */
  | 'RESERVATION_CLOSED'
  /** The reservation is an order's: it ends with the order. */
  | 'RESERVATION_OF_ORDER';



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
  Warehouse: Warehouse;
  StockMovement: StockMovement;
  Reservation: Reservation;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  ProductVariant:
    ( { __typename: 'ProductVariant' }
    & GraphQLRecursivePick<FederationTypes['ProductVariant'], {"id":true}> );
  Warehouse:
    ( { __typename: 'Warehouse' }
    & GraphQLRecursivePick<FederationTypes['Warehouse'], {"id":true}> );
  StockMovement:
    ( { __typename: 'StockMovement' }
    & GraphQLRecursivePick<FederationTypes['StockMovement'], {"id":true}> );
  Reservation:
    ( { __typename: 'Reservation' }
    & GraphQLRecursivePick<FederationTypes['Reservation'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( WarehouseRow )
    | ( StockMovementRow )
    | ( ReservationRow )
  ;
  UserError: ( InventoryUserError );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ProductVariant: ResolverTypeWrapper<{ readonly id: string }>;
  Availability: ResolverTypeWrapper<Availability>;
  AvailabilityStatus: AvailabilityStatus;
  Warehouse: ResolverTypeWrapper<WarehouseRow>;
  WarehouseConnection: ResolverTypeWrapper<Omit<WarehouseConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversTypes['Warehouse']>, edges: ReadonlyArray<ResolversTypes['WarehouseEdge']> }>;
  WarehouseEdge: ResolverTypeWrapper<Omit<WarehouseEdge, 'node'> & { node: ResolversTypes['Warehouse'] }>;
  StockLevel: ResolverTypeWrapper<LevelView>;
  StockLevelConnection: ResolverTypeWrapper<Omit<StockLevelConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversTypes['StockLevel']>, edges: ReadonlyArray<ResolversTypes['StockLevelEdge']> }>;
  StockLevelEdge: ResolverTypeWrapper<Omit<StockLevelEdge, 'node'> & { node: ResolversTypes['StockLevel'] }>;
  StockMovement: ResolverTypeWrapper<StockMovementRow>;
  StockMovementReason: StockMovementReason;
  StockMovementConnection: ResolverTypeWrapper<Omit<StockMovementConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversTypes['StockMovement']>, edges: ReadonlyArray<ResolversTypes['StockMovementEdge']> }>;
  StockMovementEdge: ResolverTypeWrapper<Omit<StockMovementEdge, 'node'> & { node: ResolversTypes['StockMovement'] }>;
  Reservation: ResolverTypeWrapper<ReservationRow>;
  ReservationLine: ResolverTypeWrapper<ReservationLineRow>;
  ReservationStatus: ReservationStatus;
  ReservationConnection: ResolverTypeWrapper<Omit<ReservationConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversTypes['Reservation']>, edges: ReadonlyArray<ResolversTypes['ReservationEdge']> }>;
  ReservationEdge: ResolverTypeWrapper<Omit<ReservationEdge, 'node'> & { node: ResolversTypes['Reservation'] }>;
  ReservationFilter: ReservationFilter;
  WarehouseCreateInput: WarehouseCreateInput;
  WarehouseUpdateInput: WarehouseUpdateInput;
  WarehouseDeleteInput: WarehouseDeleteInput;
  StockReceiveInput: StockReceiveInput;
  StockReceiveReason: StockReceiveReason;
  StockAdjustInput: StockAdjustInput;
  StockTransferInput: StockTransferInput;
  ReservationCreateInput: ReservationCreateInput;
  ReservationLineInput: ReservationLineInput;
  ReservationReleaseInput: ReservationReleaseInput;
  ReservationCommitInput: ReservationCommitInput;
  WarehousePayload: ResolverTypeWrapper<Omit<WarehousePayload, 'warehouse'> & { warehouse?: Maybe<ResolversTypes['Warehouse']> }>;
  WarehouseDeletePayload: ResolverTypeWrapper<WarehouseDeletePayload>;
  StockMovementsPayload: ResolverTypeWrapper<Omit<StockMovementsPayload, 'movements' | 'levels'> & { movements?: Maybe<ReadonlyArray<ResolversTypes['StockMovement']>>, levels?: Maybe<ReadonlyArray<ResolversTypes['StockLevel']>> }>;
  ReservationPayload: ResolverTypeWrapper<Omit<ReservationPayload, 'reservation'> & { reservation?: Maybe<ResolversTypes['Reservation']> }>;
  InventoryUserError: ResolverTypeWrapper<InventoryUserError>;
  InventoryErrorCode: InventoryErrorCode;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  ID: Scalars['ID']['output'];
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  String: Scalars['String']['output'];
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Query: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
  Mutation: Record<PropertyKey, never>;
  ProductVariant: { readonly id: string };
  Availability: Availability;
  Warehouse: WarehouseRow;
  WarehouseConnection: Omit<WarehouseConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversParentTypes['Warehouse']>, edges: ReadonlyArray<ResolversParentTypes['WarehouseEdge']> };
  WarehouseEdge: Omit<WarehouseEdge, 'node'> & { node: ResolversParentTypes['Warehouse'] };
  StockLevel: LevelView;
  StockLevelConnection: Omit<StockLevelConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversParentTypes['StockLevel']>, edges: ReadonlyArray<ResolversParentTypes['StockLevelEdge']> };
  StockLevelEdge: Omit<StockLevelEdge, 'node'> & { node: ResolversParentTypes['StockLevel'] };
  StockMovement: StockMovementRow;
  StockMovementConnection: Omit<StockMovementConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversParentTypes['StockMovement']>, edges: ReadonlyArray<ResolversParentTypes['StockMovementEdge']> };
  StockMovementEdge: Omit<StockMovementEdge, 'node'> & { node: ResolversParentTypes['StockMovement'] };
  Reservation: ReservationRow;
  ReservationLine: ReservationLineRow;
  ReservationConnection: Omit<ReservationConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversParentTypes['Reservation']>, edges: ReadonlyArray<ResolversParentTypes['ReservationEdge']> };
  ReservationEdge: Omit<ReservationEdge, 'node'> & { node: ResolversParentTypes['Reservation'] };
  ReservationFilter: ReservationFilter;
  WarehouseCreateInput: WarehouseCreateInput;
  WarehouseUpdateInput: WarehouseUpdateInput;
  WarehouseDeleteInput: WarehouseDeleteInput;
  StockReceiveInput: StockReceiveInput;
  StockAdjustInput: StockAdjustInput;
  StockTransferInput: StockTransferInput;
  ReservationCreateInput: ReservationCreateInput;
  ReservationLineInput: ReservationLineInput;
  ReservationReleaseInput: ReservationReleaseInput;
  ReservationCommitInput: ReservationCommitInput;
  WarehousePayload: Omit<WarehousePayload, 'warehouse'> & { warehouse?: Maybe<ResolversParentTypes['Warehouse']> };
  WarehouseDeletePayload: WarehouseDeletePayload;
  StockMovementsPayload: Omit<StockMovementsPayload, 'movements' | 'levels'> & { movements?: Maybe<ReadonlyArray<ResolversParentTypes['StockMovement']>>, levels?: Maybe<ReadonlyArray<ResolversParentTypes['StockLevel']>> };
  ReservationPayload: Omit<ReservationPayload, 'reservation'> & { reservation?: Maybe<ResolversParentTypes['Reservation']> };
  InventoryUserError: InventoryUserError;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Warehouse' | 'StockMovement' | 'Reservation', ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'InventoryUserError', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType, RequireFields<QuerywarehouseArgs, 'id'>>;
  warehouses?: Resolver<Maybe<ResolversTypes['WarehouseConnection']>, ParentType, ContextType, Partial<QuerywarehousesArgs>>;
  reservation?: Resolver<Maybe<ResolversTypes['Reservation']>, ParentType, ContextType, RequireFields<QueryreservationArgs, 'id'>>;
  reservations?: Resolver<Maybe<ResolversTypes['ReservationConnection']>, ParentType, ContextType, Partial<QueryreservationsArgs>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  warehouseCreate?: Resolver<ResolversTypes['WarehousePayload'], ParentType, ContextType, RequireFields<MutationwarehouseCreateArgs, 'input'>>;
  warehouseUpdate?: Resolver<ResolversTypes['WarehousePayload'], ParentType, ContextType, RequireFields<MutationwarehouseUpdateArgs, 'input'>>;
  warehouseDelete?: Resolver<ResolversTypes['WarehouseDeletePayload'], ParentType, ContextType, RequireFields<MutationwarehouseDeleteArgs, 'input'>>;
  stockReceive?: Resolver<ResolversTypes['StockMovementsPayload'], ParentType, ContextType, RequireFields<MutationstockReceiveArgs, 'input'>>;
  stockAdjust?: Resolver<ResolversTypes['StockMovementsPayload'], ParentType, ContextType, RequireFields<MutationstockAdjustArgs, 'input'>>;
  stockTransfer?: Resolver<ResolversTypes['StockMovementsPayload'], ParentType, ContextType, RequireFields<MutationstockTransferArgs, 'input'>>;
  reservationCreate?: Resolver<ResolversTypes['ReservationPayload'], ParentType, ContextType, RequireFields<MutationreservationCreateArgs, 'input'>>;
  reservationRelease?: Resolver<ResolversTypes['ReservationPayload'], ParentType, ContextType, RequireFields<MutationreservationReleaseArgs, 'input'>>;
  reservationCommit?: Resolver<ResolversTypes['ReservationPayload'], ParentType, ContextType, RequireFields<MutationreservationCommitArgs, 'input'>>;
};

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant'], FederationReferenceType extends FederationReferenceTypes['ProductVariant'] = FederationReferenceTypes['ProductVariant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductVariant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  availability?: Resolver<Maybe<ResolversTypes['Availability']>, ParentType, ContextType>;
  stockLevels?: Resolver<Maybe<ReadonlyArray<ResolversTypes['StockLevel']>>, ParentType, ContextType>;
  stockMovements?: Resolver<Maybe<ResolversTypes['StockMovementConnection']>, ParentType, ContextType, Partial<ProductVariantstockMovementsArgs>>;
};

export type AvailabilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Availability'] = ResolversParentTypes['Availability']> = {
  inStock?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AvailabilityStatus'], ParentType, ContextType>;
};

export type WarehouseResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Warehouse'] = ResolversParentTypes['Warehouse'], FederationReferenceType extends FederationReferenceTypes['Warehouse'] = FederationReferenceTypes['Warehouse']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Warehouse']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  priority?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  active?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  stockLevels?: Resolver<ResolversTypes['StockLevelConnection'], ParentType, ContextType, Partial<WarehousestockLevelsArgs>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WarehouseConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WarehouseConnection'] = ResolversParentTypes['WarehouseConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Warehouse']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['WarehouseEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type WarehouseEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WarehouseEdge'] = ResolversParentTypes['WarehouseEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Warehouse'], ParentType, ContextType>;
};

export type StockLevelResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLevel'] = ResolversParentTypes['StockLevel']> = {
  variant?: Resolver<ResolversTypes['ProductVariant'], ParentType, ContextType>;
  warehouse?: Resolver<ResolversTypes['Warehouse'], ParentType, ContextType>;
  onHand?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reserved?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  available?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type StockLevelConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLevelConnection'] = ResolversParentTypes['StockLevelConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['StockLevel']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['StockLevelEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type StockLevelEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockLevelEdge'] = ResolversParentTypes['StockLevelEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StockLevel'], ParentType, ContextType>;
};

export type StockMovementResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockMovement'] = ResolversParentTypes['StockMovement'], FederationReferenceType extends FederationReferenceTypes['StockMovement'] = FederationReferenceTypes['StockMovement']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['StockMovement']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  variant?: Resolver<ResolversTypes['ProductVariant'], ParentType, ContextType>;
  warehouse?: Resolver<ResolversTypes['Warehouse'], ParentType, ContextType>;
  delta?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  onHandAfter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['StockMovementReason'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type StockMovementConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockMovementConnection'] = ResolversParentTypes['StockMovementConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['StockMovement']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['StockMovementEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type StockMovementEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockMovementEdge'] = ResolversParentTypes['StockMovementEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['StockMovement'], ParentType, ContextType>;
};

export type ReservationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Reservation'] = ResolversParentTypes['Reservation'], FederationReferenceType extends FederationReferenceTypes['Reservation'] = FederationReferenceTypes['Reservation']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Reservation']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReservationStatus'], ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  lines?: Resolver<ReadonlyArray<ResolversTypes['ReservationLine']>, ParentType, ContextType>;
  orderId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReservationLineResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReservationLine'] = ResolversParentTypes['ReservationLine']> = {
  variant?: Resolver<ResolversTypes['ProductVariant'], ParentType, ContextType>;
  warehouse?: Resolver<ResolversTypes['Warehouse'], ParentType, ContextType>;
  quantity?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  shipped?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  released?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReservationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReservationConnection'] = ResolversParentTypes['ReservationConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Reservation']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReservationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReservationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReservationEdge'] = ResolversParentTypes['ReservationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Reservation'], ParentType, ContextType>;
};

export type WarehousePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WarehousePayload'] = ResolversParentTypes['WarehousePayload']> = {
  warehouse?: Resolver<Maybe<ResolversTypes['Warehouse']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['InventoryUserError']>, ParentType, ContextType>;
};

export type WarehouseDeletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WarehouseDeletePayload'] = ResolversParentTypes['WarehouseDeletePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['InventoryUserError']>, ParentType, ContextType>;
};

export type StockMovementsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StockMovementsPayload'] = ResolversParentTypes['StockMovementsPayload']> = {
  movements?: Resolver<Maybe<ReadonlyArray<ResolversTypes['StockMovement']>>, ParentType, ContextType>;
  levels?: Resolver<Maybe<ReadonlyArray<ResolversTypes['StockLevel']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['InventoryUserError']>, ParentType, ContextType>;
};

export type ReservationPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReservationPayload'] = ResolversParentTypes['ReservationPayload']> = {
  reservation?: Resolver<Maybe<ResolversTypes['Reservation']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['InventoryUserError']>, ParentType, ContextType>;
};

export type InventoryUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InventoryUserError'] = ResolversParentTypes['InventoryUserError']> = {
  code?: Resolver<ResolversTypes['InventoryErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  DateTime?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  Availability?: AvailabilityResolvers<ContextType>;
  Warehouse?: WarehouseResolvers<ContextType>;
  WarehouseConnection?: WarehouseConnectionResolvers<ContextType>;
  WarehouseEdge?: WarehouseEdgeResolvers<ContextType>;
  StockLevel?: StockLevelResolvers<ContextType>;
  StockLevelConnection?: StockLevelConnectionResolvers<ContextType>;
  StockLevelEdge?: StockLevelEdgeResolvers<ContextType>;
  StockMovement?: StockMovementResolvers<ContextType>;
  StockMovementConnection?: StockMovementConnectionResolvers<ContextType>;
  StockMovementEdge?: StockMovementEdgeResolvers<ContextType>;
  Reservation?: ReservationResolvers<ContextType>;
  ReservationLine?: ReservationLineResolvers<ContextType>;
  ReservationConnection?: ReservationConnectionResolvers<ContextType>;
  ReservationEdge?: ReservationEdgeResolvers<ContextType>;
  WarehousePayload?: WarehousePayloadResolvers<ContextType>;
  WarehouseDeletePayload?: WarehouseDeletePayloadResolvers<ContextType>;
  StockMovementsPayload?: StockMovementsPayloadResolvers<ContextType>;
  ReservationPayload?: ReservationPayloadResolvers<ContextType>;
  InventoryUserError?: InventoryUserErrorResolvers<ContextType>;
};

