/* Generated from schema.graphql by `tessera codegen`; do not edit. */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { NotificationRow } from '../store/tables.ts';
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
  /** The path to the input at fault, such as `["preferences", "0", "enabled"]`; null when no single field is. */
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
  /** A notification by id: your own, and with `notifications:read` any; null when there is none. */
  readonly notification?: Maybe<Notification>;
  /** Notifications, newest first. */
  readonly notifications?: Maybe<NotificationConnection>;
};


export type QuerynotificationArgs = {
  id: Scalars['ID']['input'];
};


export type QuerynotificationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<NotificationFilter>;
};

export type Mutation = {
  /** Switches groups of mails on and off for you, all of those given or none. */
  readonly notificationPreferencesUpdate: NotificationPreferencesUpdatePayload;
  /**
   * Sends a mail anew that was sent or failed, while it is kept what it said. One that is in the queue, or that its recipient
   * does not want, is not sent.
   */
  readonly notificationResend: NotificationResendPayload;
};


export type MutationnotificationPreferencesUpdateArgs = {
  input: NotificationPreferencesUpdateInput;
};


export type MutationnotificationResendArgs = {
  input: NotificationResendInput;
};

/** Someone with an account; notifications adds what they are told, and what they wish to be told. */
export type User = {
  /** The user's id. */
  readonly id: Scalars['ID']['output'];
  /** What they were told by mail, newest first; null to everybody but them and staff with `notifications:read`. */
  readonly notifications?: Maybe<NotificationConnection>;
  /** What they wish to be told, a line a group; null to everybody but them and staff with `notifications:read`. */
  readonly notificationPreferences?: Maybe<ReadonlyArray<NotificationPreference>>;
};


/** Someone with an account; notifications adds what they are told, and what they wish to be told. */
export type UsernotificationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** That somebody is told something by mail. */
export type Notification = Node & {
  /** The global id. */
  readonly id: Scalars['ID']['output'];
  /** What it is about. */
  readonly kind: NotificationKind;
  /** With what it is switched on and off. */
  readonly group: NotificationGroup;
  /** Who is told; null for a guest. */
  readonly user?: Maybe<User>;
  /** Where the mail goes. */
  readonly to: Scalars['String']['output'];
  /** The order it is about, by id; null when it is about none. */
  readonly orderId?: Maybe<Scalars['ID']['output']>;
  /** The mail's subject. */
  readonly subject: Scalars['String']['output'];
  /** Where it stands. */
  readonly status: NotificationStatus;
  /** How often it was tried to send it, since it was last queued. */
  readonly attempts: Scalars['Int']['output'];
  /**
   * Why the last try came to nothing, in a word: `SMTP_` and the server's code, the name of a network fault,
   * `BAD_ADDRESS`, `EXPIRED`, `SWITCHED_OFF`, `OUTDATED`, `NO_SMTP` or `CONTENT_GONE`. Null without one, and to those
   * without `notifications:read`.
   */
  readonly failure?: Maybe<Scalars['String']['output']>;
  /** When it happened. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it was last sent; null before. */
  readonly sentAt?: Maybe<Scalars['DateTime']['output']>;
};

/** What a notification is about. */
export type NotificationKind =
  /** The safety of an account: a link to open it with, a password that has changed, a device signed out. */
  | 'ACCOUNT'
  /** A new account. */
  | 'WELCOME'
  /** An order will be carried out. */
  | 'ORDER_CONFIRMED'
  /** An order was called off. */
  | 'ORDER_CANCELLED'
  /** Nothing came of an order. */
  | 'ORDER_FAILED'
  /** A payment waits for the payer to confirm it. */
  | 'PAYMENT_ACTION_REQUIRED'
  /** Money went back. */
  | 'REFUND_MADE'
  /** Goods left the warehouse. */
  | 'SHIPMENT_DISPATCHED'
  /** Goods arrived. */
  | 'SHIPMENT_DELIVERED';

/** Kinds that are switched on and off together. */
export type NotificationGroup =
  /** Accounts, and payments that wait: always on. */
  | 'ACCOUNT'
  /** Orders and refunds. */
  | 'ORDERS'
  /** Shipments. */
  | 'SHIPPING'
  /** Reviews of what was bought. */
  | 'REVIEWS'
  /** Offers: off for those who did not ask for them. */
  | 'MARKETING';

/** Where a notification stands. */
export type NotificationStatus =
  /** It is sent as soon as the mail server takes it. */
  | 'QUEUED'
  /** The mail server took it. */
  | 'SENT'
  /** It was given up. */
  | 'FAILED'
  /** It is not sent: its recipient does not want it, or it would tell nothing any more. */
  | 'SUPPRESSED';

/** Whether somebody wants a group of mails. */
export type NotificationPreference = {
  /** Which mails. */
  readonly group: NotificationGroup;
  /** Whether they are sent. */
  readonly enabled: Scalars['Boolean']['output'];
  /** Whether they can be switched off. */
  readonly canSwitchOff: Scalars['Boolean']['output'];
};

/** Which notifications. */
export type NotificationFilter = {
  /** Only those that stand here. */
  readonly status?: InputMaybe<NotificationStatus>;
  /** Only those about this. */
  readonly kind?: InputMaybe<NotificationKind>;
  /** Only those about this order. */
  readonly orderId?: InputMaybe<Scalars['ID']['input']>;
};

/** A page of notifications. */
export type NotificationConnection = {
  /** The notifications. */
  readonly nodes: ReadonlyArray<Notification>;
  /** The notifications with their cursors. */
  readonly edges: ReadonlyArray<NotificationEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A notification in a list. */
export type NotificationEdge = {
  /** The notification. */
  readonly node: Notification;
  /** Where it stands in the list. */
  readonly cursor: Scalars['String']['output'];
};

/** What somebody wishes to be told. */
export type NotificationPreferencesUpdateInput = {
  /** Groups to switch; the others stay as they are. */
  readonly preferences: ReadonlyArray<NotificationPreferenceInput>;
};

/** A group to switch on or off. */
export type NotificationPreferenceInput = {
  /** Which mails. */
  readonly group: NotificationGroup;
  /** Whether they are to be sent. */
  readonly enabled: Scalars['Boolean']['input'];
};

/** What came of switching groups. */
export type NotificationPreferencesUpdatePayload = {
  /** All groups as they are now; null when nothing was switched. */
  readonly preferences?: Maybe<ReadonlyArray<NotificationPreference>>;
  /** Why nothing was switched; empty when it was. */
  readonly userErrors: ReadonlyArray<NotificationUserError>;
};

/** Which notification to send anew. */
export type NotificationResendInput = {
  /** The notification's id. */
  readonly id: Scalars['ID']['input'];
};

/** What came of sending a notification anew. */
export type NotificationResendPayload = {
  /** The notification, in the queue; null when it is not sent. */
  readonly notification?: Maybe<Notification>;
  /** Why it is not sent; empty when it is. */
  readonly userErrors: ReadonlyArray<NotificationUserError>;
};

/** Why a mutation of notifications did nothing. */
export type NotificationUserError = UserError & {
  /** The reason for programs. */
  readonly code: NotificationErrorCode;
  /** The path to the input at fault, such as `["preferences", "0", "enabled"]`; null when no single field is. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The reason in a sentence. */
  readonly message: Scalars['String']['output'];
};

/** Reasons for programs. */
export type NotificationErrorCode =
  /** An input is outside its limits. */
  | 'INVALID'
  /** There is no such thing. */
  | 'NOT_FOUND'
  /** The group cannot be switched off. */
  | 'ALWAYS_ON'
  /** Where it stands, it cannot be sent anew. */
  | 'WRONG_STATUS'
  /** The recipient does not want mails like this one. */
  | 'SWITCHED_OFF'
  /** What the mail said is no longer kept. */
  | 'CONTENT_GONE';



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
  Notification: Notification;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  Notification:
    ( { __typename: 'Notification' }
    & GraphQLRecursivePick<FederationTypes['Notification'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node: ( NotificationRow );
  UserError: ( NotificationUserError );
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
  User: ResolverTypeWrapper<{ readonly id: string }>;
  Notification: ResolverTypeWrapper<NotificationRow>;
  NotificationKind: NotificationKind;
  NotificationGroup: NotificationGroup;
  NotificationStatus: NotificationStatus;
  NotificationPreference: ResolverTypeWrapper<NotificationPreference>;
  NotificationFilter: NotificationFilter;
  NotificationConnection: ResolverTypeWrapper<Omit<NotificationConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversTypes['Notification']>, edges: ReadonlyArray<ResolversTypes['NotificationEdge']> }>;
  NotificationEdge: ResolverTypeWrapper<Omit<NotificationEdge, 'node'> & { node: ResolversTypes['Notification'] }>;
  NotificationPreferencesUpdateInput: NotificationPreferencesUpdateInput;
  NotificationPreferenceInput: NotificationPreferenceInput;
  NotificationPreferencesUpdatePayload: ResolverTypeWrapper<NotificationPreferencesUpdatePayload>;
  NotificationResendInput: NotificationResendInput;
  NotificationResendPayload: ResolverTypeWrapper<Omit<NotificationResendPayload, 'notification'> & { notification?: Maybe<ResolversTypes['Notification']> }>;
  NotificationUserError: ResolverTypeWrapper<NotificationUserError>;
  NotificationErrorCode: NotificationErrorCode;
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
  User: { readonly id: string };
  Notification: NotificationRow;
  NotificationPreference: NotificationPreference;
  NotificationFilter: NotificationFilter;
  NotificationConnection: Omit<NotificationConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversParentTypes['Notification']>, edges: ReadonlyArray<ResolversParentTypes['NotificationEdge']> };
  NotificationEdge: Omit<NotificationEdge, 'node'> & { node: ResolversParentTypes['Notification'] };
  NotificationPreferencesUpdateInput: NotificationPreferencesUpdateInput;
  NotificationPreferenceInput: NotificationPreferenceInput;
  NotificationPreferencesUpdatePayload: NotificationPreferencesUpdatePayload;
  NotificationResendInput: NotificationResendInput;
  NotificationResendPayload: Omit<NotificationResendPayload, 'notification'> & { notification?: Maybe<ResolversParentTypes['Notification']> };
  NotificationUserError: NotificationUserError;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Notification', ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'NotificationUserError', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  notification?: Resolver<Maybe<ResolversTypes['Notification']>, ParentType, ContextType, RequireFields<QuerynotificationArgs, 'id'>>;
  notifications?: Resolver<Maybe<ResolversTypes['NotificationConnection']>, ParentType, ContextType, Partial<QuerynotificationsArgs>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  notificationPreferencesUpdate?: Resolver<ResolversTypes['NotificationPreferencesUpdatePayload'], ParentType, ContextType, RequireFields<MutationnotificationPreferencesUpdateArgs, 'input'>>;
  notificationResend?: Resolver<ResolversTypes['NotificationResendPayload'], ParentType, ContextType, RequireFields<MutationnotificationResendArgs, 'input'>>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  notifications?: Resolver<Maybe<ResolversTypes['NotificationConnection']>, ParentType, ContextType, Partial<UsernotificationsArgs>>;
  notificationPreferences?: Resolver<Maybe<ReadonlyArray<ResolversTypes['NotificationPreference']>>, ParentType, ContextType>;
};

export type NotificationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Notification'] = ResolversParentTypes['Notification'], FederationReferenceType extends FederationReferenceTypes['Notification'] = FederationReferenceTypes['Notification']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Notification']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['NotificationKind'], ParentType, ContextType>;
  group?: Resolver<ResolversTypes['NotificationGroup'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  to?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  orderId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['NotificationStatus'], ParentType, ContextType>;
  attempts?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  sentAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotificationPreferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationPreference'] = ResolversParentTypes['NotificationPreference']> = {
  group?: Resolver<ResolversTypes['NotificationGroup'], ParentType, ContextType>;
  enabled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  canSwitchOff?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type NotificationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationConnection'] = ResolversParentTypes['NotificationConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Notification']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['NotificationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type NotificationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationEdge'] = ResolversParentTypes['NotificationEdge']> = {
  node?: Resolver<ResolversTypes['Notification'], ParentType, ContextType>;
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NotificationPreferencesUpdatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationPreferencesUpdatePayload'] = ResolversParentTypes['NotificationPreferencesUpdatePayload']> = {
  preferences?: Resolver<Maybe<ReadonlyArray<ResolversTypes['NotificationPreference']>>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['NotificationUserError']>, ParentType, ContextType>;
};

export type NotificationResendPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationResendPayload'] = ResolversParentTypes['NotificationResendPayload']> = {
  notification?: Resolver<Maybe<ResolversTypes['Notification']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['NotificationUserError']>, ParentType, ContextType>;
};

export type NotificationUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationUserError'] = ResolversParentTypes['NotificationUserError']> = {
  code?: Resolver<ResolversTypes['NotificationErrorCode'], ParentType, ContextType>;
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
  User?: UserResolvers<ContextType>;
  Notification?: NotificationResolvers<ContextType>;
  NotificationPreference?: NotificationPreferenceResolvers<ContextType>;
  NotificationConnection?: NotificationConnectionResolvers<ContextType>;
  NotificationEdge?: NotificationEdgeResolvers<ContextType>;
  NotificationPreferencesUpdatePayload?: NotificationPreferencesUpdatePayloadResolvers<ContextType>;
  NotificationResendPayload?: NotificationResendPayloadResolvers<ContextType>;
  NotificationUserError?: NotificationUserErrorResolvers<ContextType>;
};

