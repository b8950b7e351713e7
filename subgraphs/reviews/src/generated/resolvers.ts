/* Generated from schema.graphql by `tessera codegen`; do not edit. */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ProductRatingRow, ReviewRow, ReviewReportRow } from '../store/tables.ts';
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
  /** The path to the input at fault, such as `["rating"]`; null when no single field is. */
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
  /** A review by id; null when there is none, or you may not see it. */
  readonly review?: Maybe<Review>;
  /** Reviews for moderators, those that wait longest first. */
  readonly reviewsToModerate?: Maybe<ReviewConnection>;
};


export type QueryreviewArgs = {
  id: Scalars['ID']['input'];
};


export type QueryreviewsToModerateArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReviewModerationFilter>;
};

export type Mutation = {
  /** Reviews a product, once a viewer. It is shown to others when a moderator has published it. */
  readonly reviewCreate: ReviewPayload;
  /** Changes your own review. It waits for a moderator again. */
  readonly reviewUpdate: ReviewPayload;
  /** Deletes your own review for good. */
  readonly reviewDelete: ReviewDeletePayload;
  /** Publishes or rejects a review. */
  readonly reviewModerate: ReviewPayload;
  /** Says that a review helped you. Saying it again changes nothing. */
  readonly reviewHelpfulAdd: ReviewPayload;
  /** Takes that back. Doing it again changes nothing. */
  readonly reviewHelpfulRemove: ReviewPayload;
  /** Tells the moderators about a review, once a viewer. Reporting it again changes nothing. */
  readonly reviewReport: ReviewPayload;
};


export type MutationreviewCreateArgs = {
  input: ReviewCreateInput;
};


export type MutationreviewUpdateArgs = {
  input: ReviewUpdateInput;
};


export type MutationreviewDeleteArgs = {
  input: ReviewDeleteInput;
};


export type MutationreviewModerateArgs = {
  input: ReviewModerateInput;
};


export type MutationreviewHelpfulAddArgs = {
  input: ReviewHelpfulInput;
};


export type MutationreviewHelpfulRemoveArgs = {
  input: ReviewHelpfulInput;
};


export type MutationreviewReportArgs = {
  input: ReviewReportInput;
};

/** What is sold; reviews adds what people think of it. */
export type Product = {
  /** The product's id. */
  readonly id: Scalars['ID']['output'];
  /** What its published reviews add up to. */
  readonly rating?: Maybe<ProductRating>;
  /** Its published reviews. */
  readonly reviews?: Maybe<ReviewConnection>;
  /** Your own review of it, published or not; null when you have not written one or are not signed in. */
  readonly viewerReview?: Maybe<Review>;
};


/** What is sold; reviews adds what people think of it. */
export type ProductreviewsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  sortKey: ReviewSortKey;
  reverse: Scalars['Boolean']['input'];
  filter?: InputMaybe<ReviewFilter>;
};

/** What the published reviews of a product add up to. */
export type ProductRating = {
  /** The mean rating, rounded half up to two decimals; null without reviews. */
  readonly average?: Maybe<Scalars['Float']['output']>;
  /** How many published reviews there are. */
  readonly count: Scalars['Int']['output'];
  /** How many for each rating, from 5 down to 1. */
  readonly histogram: ReadonlyArray<RatingCount>;
};

/** How many reviews gave a rating. */
export type RatingCount = {
  /** The rating, 1 to 5. */
  readonly rating: Scalars['Int']['output'];
  /** How many gave it. */
  readonly count: Scalars['Int']['output'];
};

/** Who writes reviews. */
export type User = {
  /** The user's id. */
  readonly id: Scalars['ID']['output'];
  /** Their reviews, newest first: the published ones, and all to themselves and to moderators. */
  readonly reviews?: Maybe<ReviewConnection>;
};


/** Who writes reviews. */
export type UserreviewsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What someone thinks of a product. */
export type Review = Node & {
  /** The global id. */
  readonly id: Scalars['ID']['output'];
  /** The product. */
  readonly product: Product;
  /** Who wrote it. */
  readonly author?: Maybe<User>;
  /** From 1, bad, to 5, excellent. */
  readonly rating: Scalars['Int']['output'];
  /** The headline, as written. Plain text: escape it wherever it is shown. */
  readonly title: Scalars['String']['output'];
  /** The text, as written. Plain text: escape it wherever it is shown. */
  readonly body: Scalars['String']['output'];
  /** Whether others can see it. */
  readonly status: ReviewStatus;
  /** Where the review comes from. */
  readonly origin: ReviewOrigin;
  /** How many said that it helped them. */
  readonly helpfulCount: Scalars['Int']['output'];
  /** Whether you said that it helped you; null when you are not signed in. */
  readonly viewerFoundHelpful?: Maybe<Scalars['Boolean']['output']>;
  /** How many told the moderators about it since it was last moderated. */
  readonly reportCount?: Maybe<Scalars['Int']['output']>;
  /** What was reported, newest first, at most 20. */
  readonly reports?: Maybe<ReadonlyArray<ReviewReport>>;
  /** What the moderator told the author; for the author and moderators. */
  readonly moderationNote?: Maybe<Scalars['String']['output']>;
  /** Counts changes; send it back as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** When it was written. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When its text, rating or status last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** Whether a review can be seen by others. */
export type ReviewStatus =
  /** It waits for a moderator; only its author and moderators see it. */
  | 'PENDING'
  /** Everybody sees it. */
  | 'PUBLISHED'
  /** A moderator refused it; only its author and moderators see it. */
  | 'REJECTED';

/** Where a review comes from. */
export type ReviewOrigin =
  /** Someone wrote it. */
  | 'CUSTOMER'
  /** Made up for the demo from a fixed seed; nobody wrote it. */
  | 'GENERATED';

/** Orders of reviews. */
export type ReviewSortKey =
  /** The newest first. */
  | 'NEWEST'
  /** The highest rating first, of the same rating the newest. */
  | 'RATING'
  /** The most helpful first, of equally helpful ones the newest. */
  | 'HELPFUL';

/** What someone told the moderators about a review. */
export type ReviewReport = {
  /** Why. */
  readonly reason: ReviewReportReason;
  /** In their words. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** When. */
  readonly createdAt: Scalars['DateTime']['output'];
};

/** Reasons to report a review. */
export type ReviewReportReason =
  /** Advertising, or the same text again and again. */
  | 'SPAM'
  /** Insults, hate, or threats. */
  | 'OFFENSIVE'
  /** About something other than the product. */
  | 'OFF_TOPIC'
  /** Personal data of someone. */
  | 'PERSONAL_DATA'
  /** Something else; say what in the note. */
  | 'OTHER';

/** A page of reviews. */
export type ReviewConnection = {
  /** The reviews. */
  readonly nodes: ReadonlyArray<Review>;
  /** The reviews with their cursors. */
  readonly edges: ReadonlyArray<ReviewEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A review in a list. */
export type ReviewEdge = {
  /** Where the node stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The review. */
  readonly node: Review;
};

/** Which reviews of a product to list. */
export type ReviewFilter = {
  /** Only those with one of these ratings, each 1 to 5. */
  readonly ratings?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
};

/** Which reviews to list for moderators. */
export type ReviewModerationFilter = {
  /** Only those in this state. */
  readonly status?: InputMaybe<ReviewStatus>;
  /** Only those that were reported since they were last moderated. */
  readonly reported?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A new review. */
export type ReviewCreateInput = {
  /** The product's id. */
  readonly productId: Scalars['ID']['input'];
  /** From 1, bad, to 5, excellent. */
  readonly rating: Scalars['Int']['input'];
  /** The headline, 1 to 120 characters. */
  readonly title: Scalars['String']['input'];
  /** The text, 1 to 5,000 characters. */
  readonly body: Scalars['String']['input'];
};

/** What to change of a review; a field left out or null stays as it is. */
export type ReviewUpdateInput = {
  /** The review's id. */
  readonly id: Scalars['ID']['input'];
  /** The version you have seen; refused when it has changed since. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** From 1, bad, to 5, excellent. */
  readonly rating?: InputMaybe<Scalars['Int']['input']>;
  /** The headline, 1 to 120 characters. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** The text, 1 to 5,000 characters. */
  readonly body?: InputMaybe<Scalars['String']['input']>;
};

/** Which review to delete. */
export type ReviewDeleteInput = {
  /** The review's id. */
  readonly id: Scalars['ID']['input'];
};

/** What a moderator decided. */
export type ReviewModerateInput = {
  /** The review's id. */
  readonly id: Scalars['ID']['input'];
  /** The version you have seen; refused when it has changed since. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Whether others may see it. */
  readonly decision: ReviewDecision;
  /** What to tell the author, at most 500 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** A moderator's decision. */
export type ReviewDecision =
  /** Everybody may see it. */
  | 'PUBLISH'
  /** Nobody else may see it. */
  | 'REJECT';

/** Which review helped. */
export type ReviewHelpfulInput = {
  /** The review's id. */
  readonly id: Scalars['ID']['input'];
};

/** Which review to report, and why. */
export type ReviewReportInput = {
  /** The review's id. */
  readonly id: Scalars['ID']['input'];
  /** Why. */
  readonly reason: ReviewReportReason;
  /** In your words, at most 500 characters. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** The review as it is now, or why nothing was done. */
export type ReviewPayload = {
  /** The review; null when nothing was done. */
  readonly review?: Maybe<Review>;
  /** Why nothing was done; empty on success. */
  readonly userErrors: ReadonlyArray<ReviewUserError>;
};

/** Whether the review was deleted. */
export type ReviewDeletePayload = {
  /** The id of the deleted review; null when nothing was done. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  /** Why nothing was done; empty on success. */
  readonly userErrors: ReadonlyArray<ReviewUserError>;
};

/** Why a review mutation did nothing. */
export type ReviewUserError = UserError & {
  /** The reason, for programs. */
  readonly code: ReviewErrorCode;
  /** The path to the input at fault; null when no single field is. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The reason in a sentence. */
  readonly message: Scalars['String']['output'];
};

/** Reasons a review mutation did nothing. */
export type ReviewErrorCode =
  /** A value is outside its limits. */
  | 'INVALID'
  /** There is no such review, or you may not see it. */
  | 'NOT_FOUND'
  /** You have reviewed this product already. Change that review. */
  | 'ALREADY_REVIEWED'
  /** It has changed since the version you expected. Read it again. */
  | 'STALE'
  /** It is your own review. */
  | 'OWN_REVIEW'
  /** You have written very many reviews today. Try again tomorrow. */
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
  Product: Product;
  User: User;
  Review: Review;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Product:
    ( { __typename: 'Product' }
    & GraphQLRecursivePick<FederationTypes['Product'], {"id":true}> );
  User:
    ( { __typename: 'User' }
    & GraphQLRecursivePick<FederationTypes['User'], {"id":true}> );
  Review:
    ( { __typename: 'Review' }
    & GraphQLRecursivePick<FederationTypes['Review'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node: ( ReviewRow );
  UserError: ( ReviewUserError );
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
  Product: ResolverTypeWrapper<{ readonly id: string }>;
  ProductRating: ResolverTypeWrapper<ProductRatingRow>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  RatingCount: ResolverTypeWrapper<RatingCount>;
  User: ResolverTypeWrapper<{ readonly id: string }>;
  Review: ResolverTypeWrapper<ReviewRow>;
  ReviewStatus: ReviewStatus;
  ReviewOrigin: ReviewOrigin;
  ReviewSortKey: ReviewSortKey;
  ReviewReport: ResolverTypeWrapper<ReviewReportRow>;
  ReviewReportReason: ReviewReportReason;
  ReviewConnection: ResolverTypeWrapper<Omit<ReviewConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversTypes['Review']>, edges: ReadonlyArray<ResolversTypes['ReviewEdge']> }>;
  ReviewEdge: ResolverTypeWrapper<Omit<ReviewEdge, 'node'> & { node: ResolversTypes['Review'] }>;
  ReviewFilter: ReviewFilter;
  ReviewModerationFilter: ReviewModerationFilter;
  ReviewCreateInput: ReviewCreateInput;
  ReviewUpdateInput: ReviewUpdateInput;
  ReviewDeleteInput: ReviewDeleteInput;
  ReviewModerateInput: ReviewModerateInput;
  ReviewDecision: ReviewDecision;
  ReviewHelpfulInput: ReviewHelpfulInput;
  ReviewReportInput: ReviewReportInput;
  ReviewPayload: ResolverTypeWrapper<Omit<ReviewPayload, 'review'> & { review?: Maybe<ResolversTypes['Review']> }>;
  ReviewDeletePayload: ResolverTypeWrapper<ReviewDeletePayload>;
  ReviewUserError: ResolverTypeWrapper<ReviewUserError>;
  ReviewErrorCode: ReviewErrorCode;
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
  Product: { readonly id: string };
  ProductRating: ProductRatingRow;
  Float: Scalars['Float']['output'];
  RatingCount: RatingCount;
  User: { readonly id: string };
  Review: ReviewRow;
  ReviewReport: ReviewReportRow;
  ReviewConnection: Omit<ReviewConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversParentTypes['Review']>, edges: ReadonlyArray<ResolversParentTypes['ReviewEdge']> };
  ReviewEdge: Omit<ReviewEdge, 'node'> & { node: ResolversParentTypes['Review'] };
  ReviewFilter: ReviewFilter;
  ReviewModerationFilter: ReviewModerationFilter;
  ReviewCreateInput: ReviewCreateInput;
  ReviewUpdateInput: ReviewUpdateInput;
  ReviewDeleteInput: ReviewDeleteInput;
  ReviewModerateInput: ReviewModerateInput;
  ReviewHelpfulInput: ReviewHelpfulInput;
  ReviewReportInput: ReviewReportInput;
  ReviewPayload: Omit<ReviewPayload, 'review'> & { review?: Maybe<ResolversParentTypes['Review']> };
  ReviewDeletePayload: ReviewDeletePayload;
  ReviewUserError: ReviewUserError;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Review', ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'ReviewUserError', ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType, RequireFields<QueryreviewArgs, 'id'>>;
  reviewsToModerate?: Resolver<Maybe<ResolversTypes['ReviewConnection']>, ParentType, ContextType, Partial<QueryreviewsToModerateArgs>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  reviewCreate?: Resolver<ResolversTypes['ReviewPayload'], ParentType, ContextType, RequireFields<MutationreviewCreateArgs, 'input'>>;
  reviewUpdate?: Resolver<ResolversTypes['ReviewPayload'], ParentType, ContextType, RequireFields<MutationreviewUpdateArgs, 'input'>>;
  reviewDelete?: Resolver<ResolversTypes['ReviewDeletePayload'], ParentType, ContextType, RequireFields<MutationreviewDeleteArgs, 'input'>>;
  reviewModerate?: Resolver<ResolversTypes['ReviewPayload'], ParentType, ContextType, RequireFields<MutationreviewModerateArgs, 'input'>>;
  reviewHelpfulAdd?: Resolver<ResolversTypes['ReviewPayload'], ParentType, ContextType, RequireFields<MutationreviewHelpfulAddArgs, 'input'>>;
  reviewHelpfulRemove?: Resolver<ResolversTypes['ReviewPayload'], ParentType, ContextType, RequireFields<MutationreviewHelpfulRemoveArgs, 'input'>>;
  reviewReport?: Resolver<ResolversTypes['ReviewPayload'], ParentType, ContextType, RequireFields<MutationreviewReportArgs, 'input'>>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rating?: Resolver<Maybe<ResolversTypes['ProductRating']>, ParentType, ContextType>;
  reviews?: Resolver<Maybe<ResolversTypes['ReviewConnection']>, ParentType, ContextType, RequireFields<ProductreviewsArgs, 'sortKey' | 'reverse'>>;
  viewerReview?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
};

export type ProductRatingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductRating'] = ResolversParentTypes['ProductRating']> = {
  average?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  histogram?: Resolver<ReadonlyArray<ResolversTypes['RatingCount']>, ParentType, ContextType>;
};

export type RatingCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RatingCount'] = ResolversParentTypes['RatingCount']> = {
  rating?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User'], FederationReferenceType extends FederationReferenceTypes['User'] = FederationReferenceTypes['User']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['User']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reviews?: Resolver<Maybe<ResolversTypes['ReviewConnection']>, ParentType, ContextType, Partial<UserreviewsArgs>>;
};

export type ReviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Review'] = ResolversParentTypes['Review'], FederationReferenceType extends FederationReferenceTypes['Review'] = FederationReferenceTypes['Review']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Review']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  author?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  rating?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  body?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ReviewStatus'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['ReviewOrigin'], ParentType, ContextType>;
  helpfulCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  viewerFoundHelpful?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  reportCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  reports?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ReviewReport']>>, ParentType, ContextType>;
  moderationNote?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReviewReportResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewReport'] = ResolversParentTypes['ReviewReport']> = {
  reason?: Resolver<ResolversTypes['ReviewReportReason'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ReviewConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewConnection'] = ResolversParentTypes['ReviewConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Review']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReviewEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReviewEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewEdge'] = ResolversParentTypes['ReviewEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Review'], ParentType, ContextType>;
};

export type ReviewPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewPayload'] = ResolversParentTypes['ReviewPayload']> = {
  review?: Resolver<Maybe<ResolversTypes['Review']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ReviewUserError']>, ParentType, ContextType>;
};

export type ReviewDeletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewDeletePayload'] = ResolversParentTypes['ReviewDeletePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['ReviewUserError']>, ParentType, ContextType>;
};

export type ReviewUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReviewUserError'] = ResolversParentTypes['ReviewUserError']> = {
  code?: Resolver<ResolversTypes['ReviewErrorCode'], ParentType, ContextType>;
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
  Product?: ProductResolvers<ContextType>;
  ProductRating?: ProductRatingResolvers<ContextType>;
  RatingCount?: RatingCountResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  Review?: ReviewResolvers<ContextType>;
  ReviewReport?: ReviewReportResolvers<ContextType>;
  ReviewConnection?: ReviewConnectionResolvers<ContextType>;
  ReviewEdge?: ReviewEdgeResolvers<ContextType>;
  ReviewPayload?: ReviewPayloadResolvers<ContextType>;
  ReviewDeletePayload?: ReviewDeletePayloadResolvers<ContextType>;
  ReviewUserError?: ReviewUserErrorResolvers<ContextType>;
};

