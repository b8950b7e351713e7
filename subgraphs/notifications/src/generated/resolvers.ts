/* Generated from schema.graphql by `tessera codegen`; do not edit. */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { NoteRow } from '../store/tables.ts';
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
  /** The path to the input at fault, such as `["input", "text"]`; null when no single field is. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The reason in a sentence. */
  readonly message: Scalars['String']['output'];
};

export type Query = {
  /** A note by id; null when there is none. */
  readonly notificationsNote?: Maybe<NotificationsNote>;
};


export type QuerynotificationsNoteArgs = {
  id: Scalars['ID']['input'];
};

export type Mutation = {
  /** Writes a note down. */
  readonly notificationsNoteAdd: NotificationsNoteAddPayload;
};


export type MutationnotificationsNoteAddArgs = {
  input: NotificationsNoteAddInput;
};

/** Something worth keeping: a first entity, to be replaced by what notifications owns. */
export type NotificationsNote = Node & {
  /** The global id. */
  readonly id: Scalars['ID']['output'];
  /** What it says. */
  readonly text: Scalars['String']['output'];
  /** When it was written. */
  readonly createdAt: Scalars['DateTime']['output'];
};

/** A note to write down. */
export type NotificationsNoteAddInput = {
  /** What it says: 1 to 200 characters. */
  readonly text: Scalars['String']['input'];
};

/** What came of writing a note down. */
export type NotificationsNoteAddPayload = {
  /** The note; null when it was refused. */
  readonly note?: Maybe<NotificationsNote>;
  /** Why it was refused; empty when it was not. */
  readonly userErrors: ReadonlyArray<NotificationsNoteUserError>;
};

/** Why a mutation of notifications did nothing. */
export type NotificationsNoteUserError = UserError & {
  /** The reason for programs. */
  readonly code: NotificationsNoteErrorCode;
  /** The path to the input at fault, such as `["input", "text"]`; null when no single field is. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The reason in a sentence. */
  readonly message: Scalars['String']['output'];
};

/** Reasons for programs. */
export type NotificationsNoteErrorCode =
  /** The text is blank or longer than 200 characters. */
  | 'INVALID_TEXT';



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
  NotificationsNote: NotificationsNote;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  NotificationsNote:
    ( { __typename: 'NotificationsNote' }
    & GraphQLRecursivePick<FederationTypes['NotificationsNote'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node: ( NoteRow );
  UserError: ( NotificationsNoteUserError );
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Node: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Node']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  UserError: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['UserError']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NotificationsNote: ResolverTypeWrapper<NoteRow>;
  NotificationsNoteAddInput: NotificationsNoteAddInput;
  NotificationsNoteAddPayload: ResolverTypeWrapper<Omit<NotificationsNoteAddPayload, 'note'> & { note?: Maybe<ResolversTypes['NotificationsNote']> }>;
  NotificationsNoteUserError: ResolverTypeWrapper<NotificationsNoteUserError>;
  NotificationsNoteErrorCode: NotificationsNoteErrorCode;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  DateTime: Scalars['DateTime']['output'];
  Node: ResolversInterfaceTypes<ResolversParentTypes>['Node'];
  ID: Scalars['ID']['output'];
  UserError: ResolversInterfaceTypes<ResolversParentTypes>['UserError'];
  String: Scalars['String']['output'];
  Query: Record<PropertyKey, never>;
  Mutation: Record<PropertyKey, never>;
  NotificationsNote: NoteRow;
  NotificationsNoteAddInput: NotificationsNoteAddInput;
  NotificationsNoteAddPayload: Omit<NotificationsNoteAddPayload, 'note'> & { note?: Maybe<ResolversParentTypes['NotificationsNote']> };
  NotificationsNoteUserError: NotificationsNoteUserError;
  Boolean: Scalars['Boolean']['output'];
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'NotificationsNote', ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'NotificationsNoteUserError', ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  notificationsNote?: Resolver<Maybe<ResolversTypes['NotificationsNote']>, ParentType, ContextType, RequireFields<QuerynotificationsNoteArgs, 'id'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  notificationsNoteAdd?: Resolver<ResolversTypes['NotificationsNoteAddPayload'], ParentType, ContextType, RequireFields<MutationnotificationsNoteAddArgs, 'input'>>;
};

export type NotificationsNoteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationsNote'] = ResolversParentTypes['NotificationsNote'], FederationReferenceType extends FederationReferenceTypes['NotificationsNote'] = FederationReferenceTypes['NotificationsNote']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['NotificationsNote']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type NotificationsNoteAddPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationsNoteAddPayload'] = ResolversParentTypes['NotificationsNoteAddPayload']> = {
  note?: Resolver<Maybe<ResolversTypes['NotificationsNote']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['NotificationsNoteUserError']>, ParentType, ContextType>;
};

export type NotificationsNoteUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NotificationsNoteUserError'] = ResolversParentTypes['NotificationsNoteUserError']> = {
  code?: Resolver<ResolversTypes['NotificationsNoteErrorCode'], ParentType, ContextType>;
  field?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  DateTime?: GraphQLScalarType;
  Node?: NodeResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NotificationsNote?: NotificationsNoteResolvers<ContextType>;
  NotificationsNoteAddPayload?: NotificationsNoteAddPayloadResolvers<ContextType>;
  NotificationsNoteUserError?: NotificationsNoteUserErrorResolvers<ContextType>;
};

