/* Generated from schema.graphql by `tessera codegen`; do not edit. */
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Product as ProductModel } from '../store/product-columns.ts';
import type { Variant, VariantPrice as VariantPriceModel } from '../store/variants.ts';
import type { PriceSpan } from '../domain/pricing.ts';
import type { Category as CategoryModel } from '../store/categories.ts';
import type { CollectionRow } from '../store/tables.ts';
import type { SearchConnection as SearchConnectionModel } from '../resolvers/search-connection.ts';
import type { Media as MediaModel } from '../domain/media.ts';
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
  /** The path to the input at fault, such as `["input", "title"]`; null when no single field is. */
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
  /** Products you may see: the published ones, and with `catalog:write` all. */
  readonly products?: Maybe<ProductConnection>;
  /** A product by id or by handle (give one of them); null when there is none you may see. */
  readonly product?: Maybe<Product>;
  /** A variant by id or by SKU (give one of them); null when there is none you may see. */
  readonly productVariant?: Maybe<ProductVariant>;
  /** The categories at the top of the tree, in their order. Follow `children` for the rest. */
  readonly categories?: Maybe<ReadonlyArray<Category>>;
  /** A category by id or by handle (give one of them); null when there is none. */
  readonly category?: Maybe<Category>;
  /** Collections by title. */
  readonly collections?: Maybe<CollectionConnection>;
  /** A collection by id or by handle (give one of them); null when there is none. */
  readonly collection?: Maybe<Collection>;
  /**
   * Finds products by the words of their title, vendor, category, tags, options, SKUs and description. A product must have
   * all words; a word also finds longer words that start with it. When nothing is found, words are corrected to similar ones
   * of the catalog. Any text is allowed: signs have no meaning.
   */
  readonly search?: Maybe<SearchConnection>;
};


export type QueryproductsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ProductFilter>;
  sortKey: ProductSortKey;
  reverse: Scalars['Boolean']['input'];
};


export type QueryproductArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  handle?: InputMaybe<Scalars['String']['input']>;
};


export type QueryproductVariantArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  sku?: InputMaybe<Scalars['String']['input']>;
};


export type QuerycategoryArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  handle?: InputMaybe<Scalars['String']['input']>;
};


export type QuerycollectionsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QuerycollectionArgs = {
  id?: InputMaybe<Scalars['ID']['input']>;
  handle?: InputMaybe<Scalars['String']['input']>;
};


export type QuerysearchArgs = {
  query: Scalars['String']['input'];
  filter?: InputMaybe<ProductFilter>;
  sortKey: SearchSortKey;
  reverse: Scalars['Boolean']['input'];
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

export type Mutation = {
  /** Adds a product as a draft without variants. */
  readonly productCreate: ProductPayload;
  /** Changes a product. */
  readonly productUpdate: ProductPayload;
  /** Shows a product to everyone. It needs a variant, and each of its variants a price. Doing it again changes nothing. */
  readonly productPublish: ProductPayload;
  /** Makes a product a draft, which only staff see; also brings it back from the archive. */
  readonly productUnpublish: ProductPayload;
  /** Puts a product away for good. Products are never deleted, as orders speak of them. */
  readonly productArchive: ProductPayload;
  /** Adds a picture to a product. */
  readonly productMediaAdd: ProductPayload;
  /** Takes a picture off a product. */
  readonly productMediaRemove: ProductPayload;
  /** Adds a variant to a product. */
  readonly productVariantCreate: ProductVariantPayload;
  /** Changes a variant. */
  readonly productVariantUpdate: ProductVariantPayload;
  /** Deletes a variant. A published product keeps its last one. */
  readonly productVariantDelete: ProductVariantDeletePayload;
  /** Sets a variant's price in one currency, or removes it. */
  readonly productVariantPriceSet: ProductVariantPayload;
  /** Adds a category. */
  readonly categoryCreate: CategoryPayload;
  /** Changes a category. */
  readonly categoryUpdate: CategoryPayload;
  /** Moves a category with all that is below it. */
  readonly categoryMove: CategoryPayload;
  /** Deletes a category that has neither children nor products. */
  readonly categoryDelete: CategoryDeletePayload;
  /** Adds a collection. */
  readonly collectionCreate: CollectionPayload;
  /** Changes a collection. */
  readonly collectionUpdate: CollectionPayload;
  /** Deletes a collection; its products stay. */
  readonly collectionDelete: CollectionDeletePayload;
  /** Appends products to a collection; those in it stay where they are. */
  readonly collectionProductsAdd: CollectionPayload;
  /** Takes products out of a collection; those not in it are passed over. */
  readonly collectionProductsRemove: CollectionPayload;
};


export type MutationproductCreateArgs = {
  input: ProductCreateInput;
};


export type MutationproductUpdateArgs = {
  input: ProductUpdateInput;
};


export type MutationproductPublishArgs = {
  input: ProductStatusInput;
};


export type MutationproductUnpublishArgs = {
  input: ProductStatusInput;
};


export type MutationproductArchiveArgs = {
  input: ProductStatusInput;
};


export type MutationproductMediaAddArgs = {
  input: ProductMediaAddInput;
};


export type MutationproductMediaRemoveArgs = {
  input: ProductMediaRemoveInput;
};


export type MutationproductVariantCreateArgs = {
  input: ProductVariantCreateInput;
};


export type MutationproductVariantUpdateArgs = {
  input: ProductVariantUpdateInput;
};


export type MutationproductVariantDeleteArgs = {
  input: ProductVariantDeleteInput;
};


export type MutationproductVariantPriceSetArgs = {
  input: ProductVariantPriceSetInput;
};


export type MutationcategoryCreateArgs = {
  input: CategoryCreateInput;
};


export type MutationcategoryUpdateArgs = {
  input: CategoryUpdateInput;
};


export type MutationcategoryMoveArgs = {
  input: CategoryMoveInput;
};


export type MutationcategoryDeleteArgs = {
  input: CategoryDeleteInput;
};


export type MutationcollectionCreateArgs = {
  input: CollectionCreateInput;
};


export type MutationcollectionUpdateArgs = {
  input: CollectionUpdateInput;
};


export type MutationcollectionDeleteArgs = {
  input: CollectionDeleteInput;
};


export type MutationcollectionProductsAddArgs = {
  input: CollectionProductsInput;
};


export type MutationcollectionProductsRemoveArgs = {
  input: CollectionProductsInput;
};

/** What is sold. What can be put into a cart is one of its variants. */
export type Product = Node & {
  /** The global id. */
  readonly id: Scalars['ID']['output'];
  /** Names the product in addresses; unique, small letters, digits and dashes. */
  readonly handle: Scalars['String']['output'];
  /** The name people use. */
  readonly title: Scalars['String']['output'];
  /** What it is, in plain text. */
  readonly description: Scalars['String']['output'];
  /** Who makes it; null when unknown. */
  readonly vendor?: Maybe<Scalars['String']['output']>;
  /** Who can see it. */
  readonly status: ProductStatus;
  /** Where it stands in the tree; null when it stands nowhere. */
  readonly category?: Maybe<Category>;
  /** Collections it is in, by title. */
  readonly collections: ReadonlyArray<Collection>;
  /** Words it can be found and filtered by. */
  readonly tags: ReadonlyArray<Scalars['String']['output']>;
  /** What its variants differ in; empty when it has but one. */
  readonly options: ReadonlyArray<ProductOption>;
  /** Its pictures, in their order. */
  readonly media: ReadonlyArray<Media>;
  /** Its first picture; null when it has none. */
  readonly featuredMedia?: Maybe<Media>;
  /** The lowest and highest price of its variants; null when none has a price in the currency. */
  readonly priceRange?: Maybe<PriceRange>;
  /** Its variants, in their order. */
  readonly variants: ProductVariantConnection;
  /** Counts changes; send it back as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** When it was added. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
  /** Since when everyone can see it; null when they cannot. */
  readonly publishedAt?: Maybe<Scalars['DateTime']['output']>;
};


/** What is sold. What can be put into a cart is one of its variants. */
export type ProductpriceRangeArgs = {
  currencyCode: Scalars['String']['input'];
};


/** What is sold. What can be put into a cart is one of its variants. */
export type ProductvariantsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Who can see a product. */
export type ProductStatus =
  /** Staff, who are working on it. */
  | 'DRAFT'
  /** Everyone. */
  | 'PUBLISHED'
  /** Staff, as a record of what was sold once. */
  | 'ARCHIVED';

/** What the variants of a product differ in. */
export type ProductOption = {
  /** What differs, such as `Color`. */
  readonly name: Scalars['String']['output'];
  /** The values there are, in the order of the variants. */
  readonly values: ReadonlyArray<Scalars['String']['output']>;
};

/** A variant's value of one option. */
export type SelectedOption = {
  /** What differs, such as `Color`. */
  readonly name: Scalars['String']['output'];
  /** This variant's value, such as `Black`. */
  readonly value: Scalars['String']['output'];
};

/** The lowest and highest price of a product's variants. */
export type PriceRange = {
  /** The lowest. */
  readonly min: Money;
  /** The highest. */
  readonly max: Money;
};

/** A picture. Show it with `<img>`, never inline: a picture may be any SVG. */
export type Media = Node & {
  /** The global id. */
  readonly id: Scalars['ID']['output'];
  /** Where it is: an https address, or for demo data a `data:` address. */
  readonly url: Scalars['String']['output'];
  /** What it shows, for those who cannot see it. */
  readonly alt: Scalars['String']['output'];
  /** Whether it was drawn by the demo data rather than supplied. */
  readonly generated: Scalars['Boolean']['output'];
};

/** What can be bought. */
export type ProductVariant = Node & {
  /** The global id. */
  readonly id: Scalars['ID']['output'];
  /** The stock keeping unit; unique. */
  readonly sku: Scalars['String']['output'];
  /** What tells it apart from the other variants: its option values, or the product's title when it is the only one. */
  readonly title: Scalars['String']['output'];
  /** Its option values. */
  readonly options: ReadonlyArray<SelectedOption>;
  /** Its price in a currency; null when it has none in it. */
  readonly price?: Maybe<Money>;
  /** Its prices in all currencies, by code. */
  readonly prices: ReadonlyArray<VariantPrice>;
  /** What it weighs, in grams; null when unknown. */
  readonly weight?: Maybe<Scalars['Int']['output']>;
  /** The product it is a variant of. */
  readonly product: Product;
  /** Whether the demo data made it up; false for real ones. */
  readonly generated: Scalars['Boolean']['output'];
  /** Counts changes; send it back as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** When it was added. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it was last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};


/** What can be bought. */
export type ProductVariantpriceArgs = {
  currencyCode: Scalars['String']['input'];
};

/** A variant's price in one currency. */
export type VariantPrice = {
  /** The price. */
  readonly price: Money;
  /** Whether the demo data made it up; false for real ones. */
  readonly generated: Scalars['Boolean']['output'];
};

/** A page of products. */
export type ProductConnection = {
  /** The products. */
  readonly nodes: ReadonlyArray<Product>;
  /** The products with their cursors. */
  readonly edges: ReadonlyArray<ProductEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A product in a list. */
export type ProductEdge = {
  /** Where the node stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The product. */
  readonly node: Product;
};

/** A page of variants. */
export type ProductVariantConnection = {
  /** The variants. */
  readonly nodes: ReadonlyArray<ProductVariant>;
  /** The variants with their cursors. */
  readonly edges: ReadonlyArray<ProductVariantEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A variant in a list. */
export type ProductVariantEdge = {
  /** Where the node stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The variant. */
  readonly node: ProductVariant;
};

/** A shelf of the shop. Categories form a tree; a product stands on one of them. */
export type Category = Node & {
  /** The global id. */
  readonly id: Scalars['ID']['output'];
  /** Names the category in addresses; unique, small letters, digits and dashes. */
  readonly handle: Scalars['String']['output'];
  /** The name people use. */
  readonly name: Scalars['String']['output'];
  /** The category above; null at the top. */
  readonly parent?: Maybe<Category>;
  /** The categories above, from the top down; empty at the top. */
  readonly ancestors: ReadonlyArray<Category>;
  /** The categories right below, in their order. */
  readonly children: ReadonlyArray<Category>;
  /** Products on this category and all below it. */
  readonly products: ProductConnection;
  /** Where it stands among its siblings, the lowest first. */
  readonly position: Scalars['Int']['output'];
  /** Counts changes; send it back as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
};


/** A shelf of the shop. Categories form a tree; a product stands on one of them. */
export type CategoryproductsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  sortKey: ProductSortKey;
  reverse: Scalars['Boolean']['input'];
};

/** Products chosen by hand. */
export type Collection = Node & {
  /** The global id. */
  readonly id: Scalars['ID']['output'];
  /** Names the collection in addresses; unique, small letters, digits and dashes. */
  readonly handle: Scalars['String']['output'];
  /** The name people use. */
  readonly title: Scalars['String']['output'];
  /** What it is about, in plain text. */
  readonly description: Scalars['String']['output'];
  /** Its products, in the order they were put in. */
  readonly products: ProductConnection;
  /** Counts changes; send it back as `expectedVersion`. */
  readonly version: Scalars['Int']['output'];
  /** When it was last changed. */
  readonly updatedAt: Scalars['DateTime']['output'];
};


/** Products chosen by hand. */
export type CollectionproductsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A page of collections. */
export type CollectionConnection = {
  /** The collections. */
  readonly nodes: ReadonlyArray<Collection>;
  /** The collections with their cursors. */
  readonly edges: ReadonlyArray<CollectionEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
};

/** A collection in a list. */
export type CollectionEdge = {
  /** Where the node stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The collection. */
  readonly node: Collection;
};

/** What a search found: a page of products, and what there is in all that was found. */
export type SearchConnection = {
  /** The products. */
  readonly nodes: ReadonlyArray<Product>;
  /** The products with their cursors. */
  readonly edges: ReadonlyArray<ProductEdge>;
  /** Where the page stands. */
  readonly pageInfo: PageInfo;
  /** How many products were found, on all pages. */
  readonly totalCount: Scalars['Int']['output'];
  /** What the products found have in common, on all pages; for narrowing the search with `filter`. */
  readonly facets: SearchFacets;
  /** The words searched for in place of the query, when it found nothing as it was; null otherwise. */
  readonly correctedQuery?: Maybe<Scalars['String']['output']>;
};

/** How many of the products found have which values, the most frequent first. */
export type SearchFacets = {
  /** Categories, with all above those the products stand on. At most 50. */
  readonly categories: ReadonlyArray<CategoryFacet>;
  /** Vendors. At most 50. */
  readonly vendors: ReadonlyArray<ValueFacet>;
  /** Tags. At most 50. */
  readonly tags: ReadonlyArray<ValueFacet>;
  /** Option values. At most 50. */
  readonly options: ReadonlyArray<OptionFacet>;
  /** Ranges of the lowest price in the currency of the price filter, or USD; from the cheapest up, empty ones left out. */
  readonly prices: ReadonlyArray<PriceFacet>;
};

/** A category and how many of the products found stand on it or below. */
export type CategoryFacet = {
  /** The category. */
  readonly category: Category;
  /** How many. */
  readonly count: Scalars['Int']['output'];
};

/** A value and how many of the products found have it. */
export type ValueFacet = {
  /** The value. */
  readonly value: Scalars['String']['output'];
  /** How many. */
  readonly count: Scalars['Int']['output'];
};

/** An option value and how many of the products found have a variant with it. */
export type OptionFacet = {
  /** The option, such as `Color`. */
  readonly name: Scalars['String']['output'];
  /** The value, such as `Black`. */
  readonly value: Scalars['String']['output'];
  /** How many. */
  readonly count: Scalars['Int']['output'];
};

/** A range of prices and how many of the products found start in it. */
export type PriceFacet = {
  /** From this price on. */
  readonly min: Money;
  /** Below this price; null in the highest range. */
  readonly max?: Maybe<Money>;
  /** How many. */
  readonly count: Scalars['Int']['output'];
};

/** By what products are sorted. Products with equal keys are sorted by id. */
export type ProductSortKey =
  /** The newest first. */
  | 'NEWEST'
  /** By title from A to Z, without regard to case or accents. */
  | 'TITLE'
  /** The cheapest first, by the lowest price in the currency of the price filter, or USD; those without one last. */
  | 'PRICE';

/** By what products found are sorted. Products with equal keys are sorted by id. */
export type SearchSortKey =
  /** The best match first; without words the newest. */
  | 'RELEVANCE'
  /** The newest first. */
  | 'NEWEST'
  /** By title from A to Z, without regard to case or accents. */
  | 'TITLE'
  /** The cheapest first, by the lowest price in the currency of the price filter, or USD; those without one last. */
  | 'PRICE';

/** Which products to list. Values within one field are alternatives, the fields must all fit. At most 100 values a field. */
export type ProductFilter = {
  /** Those on one of these categories or below. */
  readonly categoryIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Those in one of these collections. */
  readonly collectionIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Those of one of these vendors. */
  readonly vendors?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Those with one of these tags. */
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Those with a variant that has the value: alternatives for one option, all options must fit. */
  readonly options?: InputMaybe<ReadonlyArray<OptionFilter>>;
  /** Those whose lowest price is in this range. */
  readonly price?: InputMaybe<PriceFilter>;
  /** Those in one of these states, as far as you may see them. */
  readonly statuses?: InputMaybe<ReadonlyArray<ProductStatus>>;
};

/** A value of an option. */
export type OptionFilter = {
  /** The option, such as `Color`. */
  readonly name: Scalars['String']['input'];
  /** The value, such as `Black`. */
  readonly value: Scalars['String']['input'];
};

/** A range of prices. */
export type PriceFilter = {
  /** From this amount on. */
  readonly min?: InputMaybe<Scalars['Decimal']['input']>;
  /** Up to and including this amount. */
  readonly max?: InputMaybe<Scalars['Decimal']['input']>;
  /** An ISO 4217 code. */
  readonly currencyCode: Scalars['String']['input'];
};

/** A new product. */
export type ProductCreateInput = {
  /** The name people use, 1 to 200 characters. */
  readonly title: Scalars['String']['input'];
  /** Names the product in addresses, at most 100 small letters, digits and dashes; made of the title when left out. */
  readonly handle?: InputMaybe<Scalars['String']['input']>;
  /** What it is, in plain text, at most 10,000 characters. */
  readonly description: Scalars['String']['input'];
  /** Who makes it, at most 100 characters. */
  readonly vendor?: InputMaybe<Scalars['String']['input']>;
  /** The category it stands on. */
  readonly categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** Words it can be found by, at most 50 of at most 50 characters. */
  readonly tags: ReadonlyArray<Scalars['String']['input']>;
};

/** What to change of a product; a field left out stays as it is. */
export type ProductUpdateInput = {
  /** The product's id. */
  readonly id: Scalars['ID']['input'];
  /** The version you have seen; refused when it has changed since. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The name people use, 1 to 200 characters. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Names the product in addresses, at most 100 small letters, digits and dashes. */
  readonly handle?: InputMaybe<Scalars['String']['input']>;
  /** What it is, in plain text, at most 10,000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** Who makes it, at most 100 characters; null takes it away. */
  readonly vendor?: InputMaybe<Scalars['String']['input']>;
  /** The category it stands on; null takes it off. */
  readonly categoryId?: InputMaybe<Scalars['ID']['input']>;
  /** All words it can be found by, at most 50 of at most 50 characters. */
  readonly tags?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
};

/** Which product is to change its state. */
export type ProductStatusInput = {
  /** The product's id. */
  readonly id: Scalars['ID']['input'];
  /** The version you have seen; refused when it has changed since. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** A picture for a product. */
export type ProductMediaAddInput = {
  /** The product's id. */
  readonly productId: Scalars['ID']['input'];
  /** The product's version you have seen; refused when it has changed since. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** Where the picture is: an https address without a user name. */
  readonly url: Scalars['String']['input'];
  /** What it shows, for those who cannot see it, at most 300 characters. */
  readonly alt: Scalars['String']['input'];
  /** Where it stands among the pictures, from 0; last when left out. */
  readonly position?: InputMaybe<Scalars['Int']['input']>;
};

/** A picture to take off a product. */
export type ProductMediaRemoveInput = {
  /** The product's id. */
  readonly productId: Scalars['ID']['input'];
  /** The product's version you have seen; refused when it has changed since. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The picture's id. */
  readonly mediaId: Scalars['ID']['input'];
};

/** A variant's value of one option. */
export type SelectedOptionInput = {
  /** What differs, 1 to 50 characters. */
  readonly name: Scalars['String']['input'];
  /** The value, 1 to 100 characters. */
  readonly value: Scalars['String']['input'];
};

/** An amount of money. */
export type MoneyInput = {
  /** The amount, with at most the decimal places of its currency. */
  readonly amount: Scalars['Decimal']['input'];
  /** An ISO 4217 code. */
  readonly currencyCode: Scalars['String']['input'];
};

/** A new variant. */
export type ProductVariantCreateInput = {
  /** The product's id. */
  readonly productId: Scalars['ID']['input'];
  /** The stock keeping unit, 1 to 64 letters, digits, dashes, dots, slashes and underscores; unique, kept in capitals. */
  readonly sku: Scalars['String']['input'];
  /** Its option values, at most 3: the same options as the product's other variants, and values of its own. */
  readonly options: ReadonlyArray<SelectedOptionInput>;
  /** Its prices, one a currency. */
  readonly prices: ReadonlyArray<MoneyInput>;
  /** What it weighs, in grams, 0 to 100,000,000. */
  readonly weight?: InputMaybe<Scalars['Int']['input']>;
};

/** What to change of a variant; a field left out stays as it is. */
export type ProductVariantUpdateInput = {
  /** The variant's id. */
  readonly id: Scalars['ID']['input'];
  /** The version you have seen; refused when it has changed since. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The stock keeping unit, 1 to 64 letters, digits, dashes, dots, slashes and underscores; unique, kept in capitals. */
  readonly sku?: InputMaybe<Scalars['String']['input']>;
  /** All its option values, at most 3. */
  readonly options?: InputMaybe<ReadonlyArray<SelectedOptionInput>>;
  /** What it weighs, in grams, 0 to 100,000,000; null takes it away. */
  readonly weight?: InputMaybe<Scalars['Int']['input']>;
};

/** A variant to delete. */
export type ProductVariantDeleteInput = {
  /** The variant's id. */
  readonly id: Scalars['ID']['input'];
  /** The version you have seen; refused when it has changed since. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** A variant's price in one currency. */
export type ProductVariantPriceSetInput = {
  /** The variant's id. */
  readonly id: Scalars['ID']['input'];
  /** The version you have seen; refused when it has changed since. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** An ISO 4217 code. */
  readonly currencyCode: Scalars['String']['input'];
  /** The amount, not negative, with at most the decimal places of the currency; null removes the price. */
  readonly amount?: InputMaybe<Scalars['Decimal']['input']>;
};

/** A new category. */
export type CategoryCreateInput = {
  /** The name people use, 1 to 100 characters. */
  readonly name: Scalars['String']['input'];
  /** Names the category in addresses, at most 100 small letters, digits and dashes; made of the name when left out. */
  readonly handle?: InputMaybe<Scalars['String']['input']>;
  /** The category above; at the top when left out. */
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
  /** Where it stands among its siblings, 0 to 1,000,000, the lowest first. */
  readonly position: Scalars['Int']['input'];
};

/** What to change of a category; a field left out or null stays as it is. */
export type CategoryUpdateInput = {
  /** The category's id. */
  readonly id: Scalars['ID']['input'];
  /** The version you have seen; refused when it has changed since. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The name people use, 1 to 100 characters. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Names the category in addresses, at most 100 small letters, digits and dashes. */
  readonly handle?: InputMaybe<Scalars['String']['input']>;
  /** Where it stands among its siblings, 0 to 1,000,000, the lowest first. */
  readonly position?: InputMaybe<Scalars['Int']['input']>;
};

/** Where to move a category. */
export type CategoryMoveInput = {
  /** The category's id. */
  readonly id: Scalars['ID']['input'];
  /** The version you have seen; refused when it has changed since. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The category above from now on; null for the top. Not itself and none below it; at most 10 levels. */
  readonly parentId?: InputMaybe<Scalars['ID']['input']>;
};

/** A category to delete. */
export type CategoryDeleteInput = {
  /** The category's id. */
  readonly id: Scalars['ID']['input'];
  /** The version you have seen; refused when it has changed since. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** A new collection. */
export type CollectionCreateInput = {
  /** The name people use, 1 to 200 characters. */
  readonly title: Scalars['String']['input'];
  /** Names the collection in addresses, at most 100 small letters, digits and dashes; made of the title when left out. */
  readonly handle?: InputMaybe<Scalars['String']['input']>;
  /** What it is about, in plain text, at most 10,000 characters. */
  readonly description: Scalars['String']['input'];
};

/** What to change of a collection; a field left out or null stays as it is. */
export type CollectionUpdateInput = {
  /** The collection's id. */
  readonly id: Scalars['ID']['input'];
  /** The version you have seen; refused when it has changed since. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The name people use, 1 to 200 characters. */
  readonly title?: InputMaybe<Scalars['String']['input']>;
  /** Names the collection in addresses, at most 100 small letters, digits and dashes. */
  readonly handle?: InputMaybe<Scalars['String']['input']>;
  /** What it is about, in plain text, at most 10,000 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
};

/** A collection to delete. */
export type CollectionDeleteInput = {
  /** The collection's id. */
  readonly id: Scalars['ID']['input'];
  /** The version you have seen; refused when it has changed since. */
  readonly expectedVersion: Scalars['Int']['input'];
};

/** Products to put into a collection or take out of it. */
export type CollectionProductsInput = {
  /** The collection's id. */
  readonly collectionId: Scalars['ID']['input'];
  /** The collection's version you have seen; refused when it has changed since. */
  readonly expectedVersion: Scalars['Int']['input'];
  /** The products, 1 to 100. */
  readonly productIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** The product as it is now, or why nothing was done. */
export type ProductPayload = {
  /** The product; null when nothing was done. */
  readonly product?: Maybe<Product>;
  /** Why nothing was done; empty on success. */
  readonly userErrors: ReadonlyArray<CatalogUserError>;
};

/** The variant as it is now, or why nothing was done. */
export type ProductVariantPayload = {
  /** The variant; null when nothing was done. */
  readonly productVariant?: Maybe<ProductVariant>;
  /** Why nothing was done; empty on success. */
  readonly userErrors: ReadonlyArray<CatalogUserError>;
};

/** Whether the variant was deleted. */
export type ProductVariantDeletePayload = {
  /** The id of the deleted variant; null when nothing was done. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  /** Why nothing was done; empty on success. */
  readonly userErrors: ReadonlyArray<CatalogUserError>;
};

/** The category as it is now, or why nothing was done. */
export type CategoryPayload = {
  /** The category; null when nothing was done. */
  readonly category?: Maybe<Category>;
  /** Why nothing was done; empty on success. */
  readonly userErrors: ReadonlyArray<CatalogUserError>;
};

/** Whether the category was deleted. */
export type CategoryDeletePayload = {
  /** The id of the deleted category; null when nothing was done. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  /** Why nothing was done; empty on success. */
  readonly userErrors: ReadonlyArray<CatalogUserError>;
};

/** The collection as it is now, or why nothing was done. */
export type CollectionPayload = {
  /** The collection; null when nothing was done. */
  readonly collection?: Maybe<Collection>;
  /** Why nothing was done; empty on success. */
  readonly userErrors: ReadonlyArray<CatalogUserError>;
};

/** Whether the collection was deleted. */
export type CollectionDeletePayload = {
  /** The id of the deleted collection; null when nothing was done. */
  readonly deletedId?: Maybe<Scalars['ID']['output']>;
  /** Why nothing was done; empty on success. */
  readonly userErrors: ReadonlyArray<CatalogUserError>;
};

/** Why a catalog mutation did nothing. */
export type CatalogUserError = UserError & {
  /** The reason, for programs. */
  readonly code: CatalogErrorCode;
  /** The path to the input at fault; null when no single field is. */
  readonly field?: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The reason in a sentence. */
  readonly message: Scalars['String']['output'];
};

/** Reasons a catalog mutation did nothing. */
export type CatalogErrorCode =
  /** A value is outside its limits. */
  | 'INVALID'
  /** There is no such thing. */
  | 'NOT_FOUND'
  /** It has changed since the version you expected. Read it again. */
  | 'STALE'
  /** Another one has this handle. */
  | 'HANDLE_TAKEN'
  /** Another variant has this SKU. */
  | 'SKU_TAKEN'
  /** The variants of a product must have the same options, each with values of its own. */
  | 'OPTIONS_MISMATCH'
  /** To be published, a product needs a variant, and each of its variants a price. */
  | 'NOT_SELLABLE'
  /** The product's state does not allow it. */
  | 'WRONG_STATUS'
  /** A category cannot stand below itself. */
  | 'CYCLE'
  /** The category still has children or products. */
  | 'CATEGORY_IN_USE'
  /** There would be more of them than one may have. */
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
  ProductVariant: ProductVariant;
  Category: Category;
  Collection: Collection;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Product:
    ( { __typename: 'Product' }
    & ( GraphQLRecursivePick<FederationTypes['Product'], {"id":true}>
        | GraphQLRecursivePick<FederationTypes['Product'], {"handle":true}> ) );
  ProductVariant:
    ( { __typename: 'ProductVariant' }
    & GraphQLRecursivePick<FederationTypes['ProductVariant'], {"id":true}> );
  Category:
    ( { __typename: 'Category' }
    & GraphQLRecursivePick<FederationTypes['Category'], {"id":true}> );
  Collection:
    ( { __typename: 'Collection' }
    & GraphQLRecursivePick<FederationTypes['Collection'], {"id":true}> );
};


/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Node:
    | ( ProductModel )
    | ( MediaModel )
    | ( Variant )
    | ( CategoryModel )
    | ( CollectionRow )
  ;
  UserError: ( CatalogUserError );
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
  Product: ResolverTypeWrapper<ProductModel>;
  ProductStatus: ProductStatus;
  ProductOption: ResolverTypeWrapper<ProductOption>;
  SelectedOption: ResolverTypeWrapper<SelectedOption>;
  PriceRange: ResolverTypeWrapper<PriceSpan>;
  Media: ResolverTypeWrapper<MediaModel>;
  ProductVariant: ResolverTypeWrapper<Variant>;
  VariantPrice: ResolverTypeWrapper<VariantPriceModel>;
  ProductConnection: ResolverTypeWrapper<Omit<ProductConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversTypes['Product']>, edges: ReadonlyArray<ResolversTypes['ProductEdge']> }>;
  ProductEdge: ResolverTypeWrapper<Omit<ProductEdge, 'node'> & { node: ResolversTypes['Product'] }>;
  ProductVariantConnection: ResolverTypeWrapper<Omit<ProductVariantConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversTypes['ProductVariant']>, edges: ReadonlyArray<ResolversTypes['ProductVariantEdge']> }>;
  ProductVariantEdge: ResolverTypeWrapper<Omit<ProductVariantEdge, 'node'> & { node: ResolversTypes['ProductVariant'] }>;
  Category: ResolverTypeWrapper<CategoryModel>;
  Collection: ResolverTypeWrapper<CollectionRow>;
  CollectionConnection: ResolverTypeWrapper<Omit<CollectionConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversTypes['Collection']>, edges: ReadonlyArray<ResolversTypes['CollectionEdge']> }>;
  CollectionEdge: ResolverTypeWrapper<Omit<CollectionEdge, 'node'> & { node: ResolversTypes['Collection'] }>;
  SearchConnection: ResolverTypeWrapper<SearchConnectionModel>;
  SearchFacets: ResolverTypeWrapper<Omit<SearchFacets, 'categories'> & { categories: ReadonlyArray<ResolversTypes['CategoryFacet']> }>;
  CategoryFacet: ResolverTypeWrapper<Omit<CategoryFacet, 'category'> & { category: ResolversTypes['Category'] }>;
  ValueFacet: ResolverTypeWrapper<ValueFacet>;
  OptionFacet: ResolverTypeWrapper<OptionFacet>;
  PriceFacet: ResolverTypeWrapper<PriceFacet>;
  ProductSortKey: ProductSortKey;
  SearchSortKey: SearchSortKey;
  ProductFilter: ProductFilter;
  OptionFilter: OptionFilter;
  PriceFilter: PriceFilter;
  ProductCreateInput: ProductCreateInput;
  ProductUpdateInput: ProductUpdateInput;
  ProductStatusInput: ProductStatusInput;
  ProductMediaAddInput: ProductMediaAddInput;
  ProductMediaRemoveInput: ProductMediaRemoveInput;
  SelectedOptionInput: SelectedOptionInput;
  MoneyInput: MoneyInput;
  ProductVariantCreateInput: ProductVariantCreateInput;
  ProductVariantUpdateInput: ProductVariantUpdateInput;
  ProductVariantDeleteInput: ProductVariantDeleteInput;
  ProductVariantPriceSetInput: ProductVariantPriceSetInput;
  CategoryCreateInput: CategoryCreateInput;
  CategoryUpdateInput: CategoryUpdateInput;
  CategoryMoveInput: CategoryMoveInput;
  CategoryDeleteInput: CategoryDeleteInput;
  CollectionCreateInput: CollectionCreateInput;
  CollectionUpdateInput: CollectionUpdateInput;
  CollectionDeleteInput: CollectionDeleteInput;
  CollectionProductsInput: CollectionProductsInput;
  ProductPayload: ResolverTypeWrapper<Omit<ProductPayload, 'product'> & { product?: Maybe<ResolversTypes['Product']> }>;
  ProductVariantPayload: ResolverTypeWrapper<Omit<ProductVariantPayload, 'productVariant'> & { productVariant?: Maybe<ResolversTypes['ProductVariant']> }>;
  ProductVariantDeletePayload: ResolverTypeWrapper<ProductVariantDeletePayload>;
  CategoryPayload: ResolverTypeWrapper<Omit<CategoryPayload, 'category'> & { category?: Maybe<ResolversTypes['Category']> }>;
  CategoryDeletePayload: ResolverTypeWrapper<CategoryDeletePayload>;
  CollectionPayload: ResolverTypeWrapper<Omit<CollectionPayload, 'collection'> & { collection?: Maybe<ResolversTypes['Collection']> }>;
  CollectionDeletePayload: ResolverTypeWrapper<CollectionDeletePayload>;
  CatalogUserError: ResolverTypeWrapper<CatalogUserError>;
  CatalogErrorCode: CatalogErrorCode;
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
  Product: ProductModel;
  ProductOption: ProductOption;
  SelectedOption: SelectedOption;
  PriceRange: PriceSpan;
  Media: MediaModel;
  ProductVariant: Variant;
  VariantPrice: VariantPriceModel;
  ProductConnection: Omit<ProductConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversParentTypes['Product']>, edges: ReadonlyArray<ResolversParentTypes['ProductEdge']> };
  ProductEdge: Omit<ProductEdge, 'node'> & { node: ResolversParentTypes['Product'] };
  ProductVariantConnection: Omit<ProductVariantConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversParentTypes['ProductVariant']>, edges: ReadonlyArray<ResolversParentTypes['ProductVariantEdge']> };
  ProductVariantEdge: Omit<ProductVariantEdge, 'node'> & { node: ResolversParentTypes['ProductVariant'] };
  Category: CategoryModel;
  Collection: CollectionRow;
  CollectionConnection: Omit<CollectionConnection, 'nodes' | 'edges'> & { nodes: ReadonlyArray<ResolversParentTypes['Collection']>, edges: ReadonlyArray<ResolversParentTypes['CollectionEdge']> };
  CollectionEdge: Omit<CollectionEdge, 'node'> & { node: ResolversParentTypes['Collection'] };
  SearchConnection: SearchConnectionModel;
  SearchFacets: Omit<SearchFacets, 'categories'> & { categories: ReadonlyArray<ResolversParentTypes['CategoryFacet']> };
  CategoryFacet: Omit<CategoryFacet, 'category'> & { category: ResolversParentTypes['Category'] };
  ValueFacet: ValueFacet;
  OptionFacet: OptionFacet;
  PriceFacet: PriceFacet;
  ProductFilter: ProductFilter;
  OptionFilter: OptionFilter;
  PriceFilter: PriceFilter;
  ProductCreateInput: ProductCreateInput;
  ProductUpdateInput: ProductUpdateInput;
  ProductStatusInput: ProductStatusInput;
  ProductMediaAddInput: ProductMediaAddInput;
  ProductMediaRemoveInput: ProductMediaRemoveInput;
  SelectedOptionInput: SelectedOptionInput;
  MoneyInput: MoneyInput;
  ProductVariantCreateInput: ProductVariantCreateInput;
  ProductVariantUpdateInput: ProductVariantUpdateInput;
  ProductVariantDeleteInput: ProductVariantDeleteInput;
  ProductVariantPriceSetInput: ProductVariantPriceSetInput;
  CategoryCreateInput: CategoryCreateInput;
  CategoryUpdateInput: CategoryUpdateInput;
  CategoryMoveInput: CategoryMoveInput;
  CategoryDeleteInput: CategoryDeleteInput;
  CollectionCreateInput: CollectionCreateInput;
  CollectionUpdateInput: CollectionUpdateInput;
  CollectionDeleteInput: CollectionDeleteInput;
  CollectionProductsInput: CollectionProductsInput;
  ProductPayload: Omit<ProductPayload, 'product'> & { product?: Maybe<ResolversParentTypes['Product']> };
  ProductVariantPayload: Omit<ProductVariantPayload, 'productVariant'> & { productVariant?: Maybe<ResolversParentTypes['ProductVariant']> };
  ProductVariantDeletePayload: ProductVariantDeletePayload;
  CategoryPayload: Omit<CategoryPayload, 'category'> & { category?: Maybe<ResolversParentTypes['Category']> };
  CategoryDeletePayload: CategoryDeletePayload;
  CollectionPayload: Omit<CollectionPayload, 'collection'> & { collection?: Maybe<ResolversParentTypes['Collection']> };
  CollectionDeletePayload: CollectionDeletePayload;
  CatalogUserError: CatalogUserError;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export interface DecimalScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Decimal'], any> {
  name: 'Decimal';
}

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Product' | 'Media' | 'ProductVariant' | 'Category' | 'Collection', ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  __resolveType: TypeResolveFn<'CatalogUserError', ParentType, ContextType>;
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
  products?: Resolver<Maybe<ResolversTypes['ProductConnection']>, ParentType, ContextType, RequireFields<QueryproductsArgs, 'first' | 'sortKey' | 'reverse'>>;
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType, Partial<QueryproductArgs>>;
  productVariant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType, Partial<QueryproductVariantArgs>>;
  categories?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Category']>>, ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType, Partial<QuerycategoryArgs>>;
  collections?: Resolver<Maybe<ResolversTypes['CollectionConnection']>, ParentType, ContextType, RequireFields<QuerycollectionsArgs, 'first'>>;
  collection?: Resolver<Maybe<ResolversTypes['Collection']>, ParentType, ContextType, Partial<QuerycollectionArgs>>;
  search?: Resolver<Maybe<ResolversTypes['SearchConnection']>, ParentType, ContextType, RequireFields<QuerysearchArgs, 'query' | 'sortKey' | 'reverse' | 'first'>>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  productCreate?: Resolver<ResolversTypes['ProductPayload'], ParentType, ContextType, RequireFields<MutationproductCreateArgs, 'input'>>;
  productUpdate?: Resolver<ResolversTypes['ProductPayload'], ParentType, ContextType, RequireFields<MutationproductUpdateArgs, 'input'>>;
  productPublish?: Resolver<ResolversTypes['ProductPayload'], ParentType, ContextType, RequireFields<MutationproductPublishArgs, 'input'>>;
  productUnpublish?: Resolver<ResolversTypes['ProductPayload'], ParentType, ContextType, RequireFields<MutationproductUnpublishArgs, 'input'>>;
  productArchive?: Resolver<ResolversTypes['ProductPayload'], ParentType, ContextType, RequireFields<MutationproductArchiveArgs, 'input'>>;
  productMediaAdd?: Resolver<ResolversTypes['ProductPayload'], ParentType, ContextType, RequireFields<MutationproductMediaAddArgs, 'input'>>;
  productMediaRemove?: Resolver<ResolversTypes['ProductPayload'], ParentType, ContextType, RequireFields<MutationproductMediaRemoveArgs, 'input'>>;
  productVariantCreate?: Resolver<ResolversTypes['ProductVariantPayload'], ParentType, ContextType, RequireFields<MutationproductVariantCreateArgs, 'input'>>;
  productVariantUpdate?: Resolver<ResolversTypes['ProductVariantPayload'], ParentType, ContextType, RequireFields<MutationproductVariantUpdateArgs, 'input'>>;
  productVariantDelete?: Resolver<ResolversTypes['ProductVariantDeletePayload'], ParentType, ContextType, RequireFields<MutationproductVariantDeleteArgs, 'input'>>;
  productVariantPriceSet?: Resolver<ResolversTypes['ProductVariantPayload'], ParentType, ContextType, RequireFields<MutationproductVariantPriceSetArgs, 'input'>>;
  categoryCreate?: Resolver<ResolversTypes['CategoryPayload'], ParentType, ContextType, RequireFields<MutationcategoryCreateArgs, 'input'>>;
  categoryUpdate?: Resolver<ResolversTypes['CategoryPayload'], ParentType, ContextType, RequireFields<MutationcategoryUpdateArgs, 'input'>>;
  categoryMove?: Resolver<ResolversTypes['CategoryPayload'], ParentType, ContextType, RequireFields<MutationcategoryMoveArgs, 'input'>>;
  categoryDelete?: Resolver<ResolversTypes['CategoryDeletePayload'], ParentType, ContextType, RequireFields<MutationcategoryDeleteArgs, 'input'>>;
  collectionCreate?: Resolver<ResolversTypes['CollectionPayload'], ParentType, ContextType, RequireFields<MutationcollectionCreateArgs, 'input'>>;
  collectionUpdate?: Resolver<ResolversTypes['CollectionPayload'], ParentType, ContextType, RequireFields<MutationcollectionUpdateArgs, 'input'>>;
  collectionDelete?: Resolver<ResolversTypes['CollectionDeletePayload'], ParentType, ContextType, RequireFields<MutationcollectionDeleteArgs, 'input'>>;
  collectionProductsAdd?: Resolver<ResolversTypes['CollectionPayload'], ParentType, ContextType, RequireFields<MutationcollectionProductsAddArgs, 'input'>>;
  collectionProductsRemove?: Resolver<ResolversTypes['CollectionPayload'], ParentType, ContextType, RequireFields<MutationcollectionProductsRemoveArgs, 'input'>>;
};

export type ProductResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Product'] = ResolversParentTypes['Product'], FederationReferenceType extends FederationReferenceTypes['Product'] = FederationReferenceTypes['Product']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Product']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  handle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  vendor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['ProductStatus'], ParentType, ContextType>;
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  collections?: Resolver<ReadonlyArray<ResolversTypes['Collection']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  options?: Resolver<ReadonlyArray<ResolversTypes['ProductOption']>, ParentType, ContextType>;
  media?: Resolver<ReadonlyArray<ResolversTypes['Media']>, ParentType, ContextType>;
  featuredMedia?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  priceRange?: Resolver<Maybe<ResolversTypes['PriceRange']>, ParentType, ContextType, RequireFields<ProductpriceRangeArgs, 'currencyCode'>>;
  variants?: Resolver<ResolversTypes['ProductVariantConnection'], ParentType, ContextType, RequireFields<ProductvariantsArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  publishedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductOption'] = ResolversParentTypes['ProductOption']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SelectedOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SelectedOption'] = ResolversParentTypes['SelectedOption']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PriceRangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceRange'] = ResolversParentTypes['PriceRange']> = {
  min?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  max?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
};

export type MediaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Media'] = ResolversParentTypes['Media']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  alt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  generated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProductVariantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariant'] = ResolversParentTypes['ProductVariant'], FederationReferenceType extends FederationReferenceTypes['ProductVariant'] = FederationReferenceTypes['ProductVariant']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ProductVariant']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sku?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  options?: Resolver<ReadonlyArray<ResolversTypes['SelectedOption']>, ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType, RequireFields<ProductVariantpriceArgs, 'currencyCode'>>;
  prices?: Resolver<ReadonlyArray<ResolversTypes['VariantPrice']>, ParentType, ContextType>;
  weight?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  product?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
  generated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type VariantPriceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VariantPrice'] = ResolversParentTypes['VariantPrice']> = {
  price?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  generated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ProductConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductConnection'] = ResolversParentTypes['ProductConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Product']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProductEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductEdge'] = ResolversParentTypes['ProductEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Product'], ParentType, ContextType>;
};

export type ProductVariantConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariantConnection'] = ResolversParentTypes['ProductVariantConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProductVariantEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProductVariantEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariantEdge'] = ResolversParentTypes['ProductVariantEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ProductVariant'], ParentType, ContextType>;
};

export type CategoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Category'] = ResolversParentTypes['Category'], FederationReferenceType extends FederationReferenceTypes['Category'] = FederationReferenceTypes['Category']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Category']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  handle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  ancestors?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  children?: Resolver<ReadonlyArray<ResolversTypes['Category']>, ParentType, ContextType>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, RequireFields<CategoryproductsArgs, 'first' | 'sortKey' | 'reverse'>>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CollectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Collection'] = ResolversParentTypes['Collection'], FederationReferenceType extends FederationReferenceTypes['Collection'] = FederationReferenceTypes['Collection']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Collection']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  handle?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  products?: Resolver<ResolversTypes['ProductConnection'], ParentType, ContextType, RequireFields<CollectionproductsArgs, 'first'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CollectionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CollectionConnection'] = ResolversParentTypes['CollectionConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Collection']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['CollectionEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CollectionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CollectionEdge'] = ResolversParentTypes['CollectionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Collection'], ParentType, ContextType>;
};

export type SearchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Product']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProductEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  facets?: Resolver<ResolversTypes['SearchFacets'], ParentType, ContextType>;
  correctedQuery?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type SearchFacetsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchFacets'] = ResolversParentTypes['SearchFacets']> = {
  categories?: Resolver<ReadonlyArray<ResolversTypes['CategoryFacet']>, ParentType, ContextType>;
  vendors?: Resolver<ReadonlyArray<ResolversTypes['ValueFacet']>, ParentType, ContextType>;
  tags?: Resolver<ReadonlyArray<ResolversTypes['ValueFacet']>, ParentType, ContextType>;
  options?: Resolver<ReadonlyArray<ResolversTypes['OptionFacet']>, ParentType, ContextType>;
  prices?: Resolver<ReadonlyArray<ResolversTypes['PriceFacet']>, ParentType, ContextType>;
};

export type CategoryFacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryFacet'] = ResolversParentTypes['CategoryFacet']> = {
  category?: Resolver<ResolversTypes['Category'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ValueFacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ValueFacet'] = ResolversParentTypes['ValueFacet']> = {
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OptionFacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OptionFacet'] = ResolversParentTypes['OptionFacet']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PriceFacetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PriceFacet'] = ResolversParentTypes['PriceFacet']> = {
  min?: Resolver<ResolversTypes['Money'], ParentType, ContextType>;
  max?: Resolver<Maybe<ResolversTypes['Money']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProductPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductPayload'] = ResolversParentTypes['ProductPayload']> = {
  product?: Resolver<Maybe<ResolversTypes['Product']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CatalogUserError']>, ParentType, ContextType>;
};

export type ProductVariantPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariantPayload'] = ResolversParentTypes['ProductVariantPayload']> = {
  productVariant?: Resolver<Maybe<ResolversTypes['ProductVariant']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CatalogUserError']>, ParentType, ContextType>;
};

export type ProductVariantDeletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProductVariantDeletePayload'] = ResolversParentTypes['ProductVariantDeletePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CatalogUserError']>, ParentType, ContextType>;
};

export type CategoryPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryPayload'] = ResolversParentTypes['CategoryPayload']> = {
  category?: Resolver<Maybe<ResolversTypes['Category']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CatalogUserError']>, ParentType, ContextType>;
};

export type CategoryDeletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CategoryDeletePayload'] = ResolversParentTypes['CategoryDeletePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CatalogUserError']>, ParentType, ContextType>;
};

export type CollectionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CollectionPayload'] = ResolversParentTypes['CollectionPayload']> = {
  collection?: Resolver<Maybe<ResolversTypes['Collection']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CatalogUserError']>, ParentType, ContextType>;
};

export type CollectionDeletePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CollectionDeletePayload'] = ResolversParentTypes['CollectionDeletePayload']> = {
  deletedId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  userErrors?: Resolver<ReadonlyArray<ResolversTypes['CatalogUserError']>, ParentType, ContextType>;
};

export type CatalogUserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CatalogUserError'] = ResolversParentTypes['CatalogUserError']> = {
  code?: Resolver<ResolversTypes['CatalogErrorCode'], ParentType, ContextType>;
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
  Product?: ProductResolvers<ContextType>;
  ProductOption?: ProductOptionResolvers<ContextType>;
  SelectedOption?: SelectedOptionResolvers<ContextType>;
  PriceRange?: PriceRangeResolvers<ContextType>;
  Media?: MediaResolvers<ContextType>;
  ProductVariant?: ProductVariantResolvers<ContextType>;
  VariantPrice?: VariantPriceResolvers<ContextType>;
  ProductConnection?: ProductConnectionResolvers<ContextType>;
  ProductEdge?: ProductEdgeResolvers<ContextType>;
  ProductVariantConnection?: ProductVariantConnectionResolvers<ContextType>;
  ProductVariantEdge?: ProductVariantEdgeResolvers<ContextType>;
  Category?: CategoryResolvers<ContextType>;
  Collection?: CollectionResolvers<ContextType>;
  CollectionConnection?: CollectionConnectionResolvers<ContextType>;
  CollectionEdge?: CollectionEdgeResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchFacets?: SearchFacetsResolvers<ContextType>;
  CategoryFacet?: CategoryFacetResolvers<ContextType>;
  ValueFacet?: ValueFacetResolvers<ContextType>;
  OptionFacet?: OptionFacetResolvers<ContextType>;
  PriceFacet?: PriceFacetResolvers<ContextType>;
  ProductPayload?: ProductPayloadResolvers<ContextType>;
  ProductVariantPayload?: ProductVariantPayloadResolvers<ContextType>;
  ProductVariantDeletePayload?: ProductVariantDeletePayloadResolvers<ContextType>;
  CategoryPayload?: CategoryPayloadResolvers<ContextType>;
  CategoryDeletePayload?: CategoryDeletePayloadResolvers<ContextType>;
  CollectionPayload?: CollectionPayloadResolvers<ContextType>;
  CollectionDeletePayload?: CollectionDeletePayloadResolvers<ContextType>;
  CatalogUserError?: CatalogUserErrorResolvers<ContextType>;
};

