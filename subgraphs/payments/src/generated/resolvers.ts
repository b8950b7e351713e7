/* Generated from schema.graphql by `tessera codegen`; do not edit. */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PaymentRow, RefundRow, LedgerEntryRow } from '../store/tables.ts';
import type { Balance } from '../store/ledger.ts';
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
  /** An exact decimal number as text, such as `12.50`. */
  Decimal: { input: string; output: string; }
};

/** Anything with a global id. */
export type Node = {
  /** The global id. */
  readonly id: Scalars['ID']['output'];
};

/** Why a mutation did nothing, for the person who asked. */
export type UserError = {
  /** The path to the input at fault; null when no single field is. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The reason in a sentence. */
  readonly message: Scalars['String']['output'];
};

/** An amount in a currency. */
export type Money = {
  /** The amount, with exactly the currency's decimal places. */
  readonly amount: Scalars['Decimal']['output'];
  /** The ISO 4217 code of the currency, such as `EUR`. */
  readonly currencyCode: Scalars['String']['output'];
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
  /** A payment by id, for who pays it and for staff; null when there is none. */
  readonly payment?: Maybe<Payment>;
  /** Payments, newest first. */
  readonly payments?: Maybe<PaymentConnection>;
  /** Entries of the ledger, newest first. */
  readonly ledgerEntries?: Maybe<LedgerEntryConnection>;
  /** What every account of the ledger holds; in each currency they sum to zero. */
  readonly ledgerBalances?: Maybe<ReadonlyArray<LedgerBalance>>;
};


export type QuerypaymentArgs = {
  id: Scalars['ID']['input'];
};


export type QuerypaymentsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<PaymentFilter>;
};


export type QueryledgerEntriesArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  /** Asks the provider how a payment stands, and settles one that got stuck. Doing it again changes nothing. */
  readonly paymentReconcile: PaymentReconcilePayload;
};


export type MutationpaymentReconcileArgs = {
  input: PaymentReconcileInput;
};

/** What was bought; payments adds how it is paid. */
export type Order = {
  /** The order's id. */
  readonly id: Scalars['ID']['output'];
  /** Whose order it is. */
  readonly ownerId?: Maybe<Scalars['String']['output']>;
  /** How it is paid, for whoever may see the order. */
  readonly payments?: Maybe<ReadonlyArray<Payment>>;
};

/** Money promised, taken or given back for an order. Nothing about a card is kept. */
export type Payment = Node & {
  /** The global id. */
  readonly id: Scalars['ID']['output'];
  /** The order that it pays. */
  readonly order?: Maybe<Order>;
  /** Where it stands. */
  readonly status: PaymentStatus;
  /** What was asked for. */
  readonly amount: Money;
  /** What is or was promised. */
  readonly authorised: Money;
  /** What was taken. */
  readonly captured: Money;
  /** What went back. */
  readonly refunded: Money;
  /** Where the payer has to confirm the payment; null when there is nothing to do. */
  readonly nextActionUrl?: Maybe<Scalars['String']['output']>;
  /** Why it was declined, for programs; null when it was not. */
  readonly declineCode?: Maybe<Scalars['String']['output']>;
  /** The refunds, oldest first, failed ones too. */
  readonly refunds: ReadonlyArray<Refund>;
  /** When it was requested. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** Where a payment stands. */
export type PaymentStatus =
  /** The provider has not answered yet. */
  | 'PENDING'
  /** The payer has to confirm it first. */
  | 'ACTION_REQUIRED'
  /** The money is promised. */
  | 'AUTHORISED'
  /** The money was taken. */
  | 'CAPTURED'
  /** A part of the taken money went back. */
  | 'PARTIALLY_REFUNDED'
  /** All taken money went back. */
  | 'REFUNDED'
  /** The promise was let go. */
  | 'VOIDED'
  /** The provider refused. */
  | 'DECLINED'
  /** It came to nothing by a fault. */
  | 'FAILED';

/** Money given back. */
export type Refund = Node & {
  /** The global id. */
  readonly id: Scalars['ID']['output'];
  /** How much. */
  readonly amount: Money;
  /** Why, in the words of who asked. */
  readonly reason: Scalars['String']['output'];
  /** What came of it. */
  readonly status: RefundStatus;
  /** When it was made or failed. */
  readonly createdAt: Scalars['DateTime']['output'];
};

/** What came of a refund. */
export type RefundStatus =
  /** The money went back. */
  | 'MADE'
  /** The money did not go back. */
  | 'FAILED';

/** Which payments. */
export type PaymentFilter = {
  /** Only those that stand here. */
  readonly status?: InputMaybe<PaymentStatus>;
};

/** One side of a posting of the ledger. */
export type LedgerEntry = {
  /** Its id. */
  readonly id: Scalars['ID']['output'];
  /** The posting it belongs to; the entries of one sum to zero. */
  readonly postingId: Scalars['ID']['output'];
  /** What was posted. */
  readonly kind: LedgerPostingKind;
  /** The account. */
  readonly account: LedgerAccount;
  /** Debit is positive, credit negative. */
  readonly amount: Money;
  /** When it was booked. */
  readonly createdAt: Scalars['DateTime']['output'];
};

/** What a posting records. */
export type LedgerPostingKind =
  /** Money was taken. */
  | 'CAPTURE'
  /** Money went back. */
  | 'REFUND';

/** An account of the ledger. */
export type LedgerAccount =
  /** What the provider owes us. */
  | 'PROVIDER_CLEARING'
  /** What was sold. */
  | 'SALES'
  /** What was given back. */
  | 'REFUNDS';

/** What an account holds in a currency. */
export type LedgerBalance = {
  /** The account. */
  readonly account: LedgerAccount;
  /** Debit is positive, credit negative. */
  readonly balance: Money;
};

/** Which payment to ask the provider about. */
export type PaymentReconcileInput = {
  /** The payment's id. */
  readonly id: Scalars['ID']['input'];
};

/** What came of asking the provider. */
export type PaymentReconcilePayload = {
  /** The payment as it stands now; null when there is none. */
  readonly payment?: Maybe<Payment>;
  /** Why nothing was done; empty otherwise. */
  readonly userErrors: ReadonlyArray<PaymentUserError>;
};

/** Why a mutation of payments did nothing. */
export type PaymentUserError = UserError & {
  /** The reason for programs. */
  readonly code: PaymentErrorCode;
  /** The path to the input at fault; null when no single field is. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The reason in a sentence. */
  readonly message: Scalars['String']['output'];
};

/** Reasons for programs. */
export type PaymentErrorCode =
  /** There is no such payment. */
  | 'NOT_FOUND'
  /** The provider did not answer; ask again later. */
  | 'PROVIDER_UNAVAILABLE';

/** A page of payments. */
export type PaymentConnection = {
  /** The nodes. */
  readonly nodes: ReadonlyArray<Payment>;
  /** The nodes with their cursors. */
  readonly edges: ReadonlyArray<PaymentEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** One of payments in a list. */
export type PaymentEdge = {
  /** Where the node stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The node. */
  readonly node: Payment;
};

/** A page of ledger entries. */
export type LedgerEntryConnection = {
  /** The nodes. */
  readonly nodes: ReadonlyArray<LedgerEntry>;
  /** The nodes with their cursors. */
  readonly edges: ReadonlyArray<LedgerEntryEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** One of ledger entries in a list. */
export type LedgerEntryEdge = {
  /** Where the node stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The node. */
  readonly node: LedgerEntry;
};



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
  Order: Order;
  Payment: Payment;
  Refund: Refund;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Order:
    ( { __typename: 'Order' }
    & GraphQLRecursivePick<FederationTypes['Order'], {"id":true}>
    & ( Record<PropertyKey, never>
        | GraphQLRecursivePick<FederationTypes['Order'], {"ownerId":true}> ) );
  Payment:
    ( { __typename: 'Payment' }
    & GraphQLRecursivePick<FederationTypes['Payment'], {"id":true}> );
  Refund:
    ( { __typename: 'Refund' }
    & GraphQLRecursivePick<FederationTypes['Refund'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( PaymentRow )
    | ( RefundRow )
  ;
  UserError: ( PaymentUserError );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Decimal: ResolverTypeWrapper<Scalars['Decimal']['output']>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Money: ResolverTypeWrapper<Money>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Order: ResolverTypeWrapper<{ readonly id: string; readonly ownerId?: string | null }>;
  Payment: ResolverTypeWrapper<PaymentRow>;
  PaymentStatus: PaymentStatus;
  Refund: ResolverTypeWrapper<RefundRow>;
  RefundStatus: RefundStatus;
  PaymentFilter: PaymentFilter;
  LedgerEntry: ResolverTypeWrapper<LedgerEntryRow>;
  LedgerPostingKind: LedgerPostingKind;
  LedgerAccount: LedgerAccount;
  LedgerBalance: ResolverTypeWrapper<Balance>;
  PaymentReconcileInput: PaymentReconcileInput;
  PaymentReconcilePayload: ResolverTypeWrapper<Omit<PaymentReconcilePayload, 'payment'> & { payment?: Maybe<ResolversTypes['Payment']> }>;
  PaymentUserError: ResolverTypeWrapper<PaymentUserError>;
  PaymentErrorCode: PaymentErrorCode;
  PaymentConnection: ResolverTypeWrapper<Omit<PaymentConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversTypes['Payment']>, edges: ReadonlyArray<ResolversTypes['PaymentEdge']> }>;
  PaymentEdge: ResolverTypeWrapper<Omit<PaymentEdge, 'node'> & { node: ResolversTypes['Payment'] }>;
  LedgerEntryConnection: ResolverTypeWrapper<Omit<LedgerEntryConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversTypes['LedgerEntry']>, edges: ReadonlyArray<ResolversTypes['LedgerEntryEdge']> }>;
  LedgerEntryEdge: ResolverTypeWrapper<Omit<LedgerEntryEdge, 'node'> & { node: ResolversTypes['LedgerEntry'] }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  Decimal: Scalars['Decimal']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  ID: Scalars['ID']['output'];
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  String: Scalars['String']['output'];
  Money: Money;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  Query: Record<PropertyKey, never>;
  Int: Scalars['Int']['output'];
  Mutation: Record<PropertyKey, never>;
  Order: { readonly id: string; readonly ownerId?: string | null };
  Payment: PaymentRow;
  Refund: RefundRow;
  PaymentFilter: PaymentFilter;
  LedgerEntry: LedgerEntryRow;
  LedgerBalance: Balance;
  PaymentReconcileInput: PaymentReconcileInput;
  PaymentReconcilePayload: Omit<PaymentReconcilePayload, 'payment'> & { payment?: Maybe<ResolversParentTypes['Payment']> };
  PaymentUserError: PaymentUserError;
  PaymentConnection: Omit<PaymentConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversParentTypes['Payment']>, edges: ReadonlyArray<ResolversParentTypes['PaymentEdge']> };
  PaymentEdge: Omit<PaymentEdge, 'node'> & { node: ResolversParentTypes['Payment'] };
  LedgerEntryConnection: Omit<LedgerEntryConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversParentTypes['LedgerEntry']>, edges: ReadonlyArray<ResolversParentTypes['LedgerEntryEdge']> };
  LedgerEntryEdge: Omit<LedgerEntryEdge, 'node'> & { node: ResolversParentTypes['LedgerEntry'] };
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Payment' | 'Refund', ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'PaymentUserError', ParentType, ContextType>;
};

export type MoneyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Money'] = ResolversParentTypes['Money']> = {
  amount?: Resolver<ResolversTypes['Decimal'], ParentType, ContextType>;
  currencyCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType, RequireFields<QuerypaymentArgs, 'id'>>;
  payments?: Resolver<Maybe<ResolversTypes['PaymentConnection']>, ParentType, ContextType, Partial<QuerypaymentsArgs>>;
  ledgerEntries?: Resolver<Maybe<ResolversTypes['LedgerEntryConnection']>, ParentType, ContextType, Partial<QueryledgerEntriesArgs>>;
  ledgerBalances?: Resolver<Maybe<ReadonlyArray<ResolversTypes['LedgerBalance']>>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  paymentReconcile?: Resolver<ResolversTypes['PaymentReconcilePayload'], ParentType, ContextType, RequireFields<MutationpaymentReconcileArgs, 'input'>>;
};

export type OrderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Order'] = ResolversParentTypes['Order'], FederationReferenceType extends FederationReferenceTypes['Order'] = FederationReferenceTypes['Order']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Order']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  payments?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Payment']>>, ParentType, ContextType>;
};

export type PaymentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment'], FederationReferenceType extends FederationReferenceTypes['Payment'] = FederationReferenceTypes['Payment']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Payment']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  order?: Resolver<Maybe<ResolversTypes['Order']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PaymentStatus'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  authorised?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  captured?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  refunded?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  nextActionUrl?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  declineCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  refunds?: Resolver<ReadonlyArray<ResolversTypes['Refund']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RefundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Refund'] = ResolversParentTypes['Refund'], FederationReferenceType extends FederationReferenceTypes['Refund'] = FederationReferenceTypes['Refund']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Refund']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['RefundStatus'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type LedgerEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerEntry'] = ResolversParentTypes['LedgerEntry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  postingId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['LedgerPostingKind'], ParentType, ContextType>;
  account?: Resolver<ResolversTypes['LedgerAccount'], ParentType, ContextType>;
  amount?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type LedgerBalanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerBalance'] = ResolversParentTypes['LedgerBalance']> = {
  account?: Resolver<ResolversTypes['LedgerAccount'], ParentType, ContextType>;
  balance?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type PaymentReconcilePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentReconcilePayload'] = ResolversParentTypes['PaymentReconcilePayload']> = {
  payment?: Resolver<Maybe<ResolversTypes['Payment']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['PaymentUserError']>, ParentType, ContextType>;
};

export type PaymentUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentUserError'] = ResolversParentTypes['PaymentUserError']> = {
  code?: Resolver<ResolversTypes['PaymentErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PaymentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentConnection'] = ResolversParentTypes['PaymentConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Payment']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['PaymentEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PaymentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PaymentEdge'] = ResolversParentTypes['PaymentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Payment'], ParentType, ContextType>;
};

export type LedgerEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerEntryConnection'] = ResolversParentTypes['LedgerEntryConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LedgerEntry']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['LedgerEntryEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LedgerEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LedgerEntryEdge'] = ResolversParentTypes['LedgerEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LedgerEntry'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  DateTime?: GraphQLScalarType;
  Decimal?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Money?: MoneyResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  Order?: OrderResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  Refund?: RefundResolvers<ContextType>;
  LedgerEntry?: LedgerEntryResolvers<ContextType>;
  LedgerBalance?: LedgerBalanceResolvers<ContextType>;
  PaymentReconcilePayload?: PaymentReconcilePayloadResolvers<ContextType>;
  PaymentUserError?: PaymentUserErrorResolvers<ContextType>;
  PaymentConnection?: PaymentConnectionResolvers<ContextType>;
  PaymentEdge?: PaymentEdgeResolvers<ContextType>;
  LedgerEntryConnection?: LedgerEntryConnectionResolvers<ContextType>;
  LedgerEntryEdge?: LedgerEntryEdgeResolvers<ContextType>;
};

