import { searchTerms } from './search-terms.ts';

/** What the index is told of a product. */
export interface Searchable {
  readonly productId: string;
  readonly title: string;
  readonly description: string;
  /** Vendor, tags, categories, option values, SKUs. */
  readonly keywords: readonly string[];
}

/** The words of a product by the weight of where they stand. */
export interface SearchDocument {
  readonly productId: string;
  readonly title: readonly string[];
  readonly keywords: readonly string[];
  readonly description: readonly string[];
}

/** Makes the document of a product. */
export const toDocument = ({ productId, title, description, keywords }: Searchable): SearchDocument => ({
  productId,
  title: searchTerms(title),
  keywords: keywords.flatMap(searchTerms),
  description: searchTerms(description),
});

const word = /^\p{L}{3,}$/u;

/**
 * The words that queries may be corrected to: of titles and keywords, without short ones and numbers, as a
 * number that is near another is another thing.
 */
export const vocabularyOf = ({ title, keywords }: SearchDocument): string[] =>
  [...new Set([...title, ...keywords])].filter((term) => word.test(term)).sort();

/** What changes in the vocabulary when a product's words change; by word, in one order for all. */
export const vocabularyChange = (
  before: readonly string[],
  after: readonly string[],
): { readonly word: string; readonly change: number }[] => {
  const counts = new Map<string, number>();
  for (const word of before) counts.set(word, (counts.get(word) ?? 0) - 1);
  for (const word of after) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts]
    .filter(([, change]) => change !== 0)
    .map(([word, change]) => ({ word, change }))
    .sort((a, b) => (a.word < b.word ? -1 : 1));
};
