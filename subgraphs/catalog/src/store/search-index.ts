import { type Read, type SQL, sql, type Tx } from '@tessera/kit/store';
import type { SearchDocument } from '../domain/search-document.ts';
import { jsonRows } from './json-rows.ts';

/** A full text index of products: what differs between the databases. */
export interface SearchIndex {
  /** Puts documents in, in place of older ones of the same products. */
  write(tx: Tx, documents: readonly SearchDocument[]): Promise<void>;
  /**
   * `matched (id, rank)` to select from: products that have a word beginning with each of the terms, the lower the
   * rank the better.
   * @param query {@link query}'s text, or a placeholder for it.
   */
  matched(query: unknown): SQL;
  /** The same without the rank, which costs more than the match: `matched (id)`, for counting. */
  matchedIds(query: unknown): SQL;
  /**
   * The terms as the database's own query.
   * @param terms at least one; letters and digits only.
   */
  query(terms: readonly string[]): string;
}

const sqliteIndex: SearchIndex = {
  write: async (tx, documents) => {
    const rows = jsonRows(
      tx,
      documents.map(({ productId, title, keywords, description }) => [
        productId,
        title.join(' '),
        keywords.join(' '),
        description.join(' '),
      ]),
    );
    await tx.execute(sql`insert into search_document (product_id) select value->>0 from ${rows} where true
      on conflict do nothing`);
    await tx.execute(sql`delete from search_index where rowid in (
      select no from search_document where product_id in (select value->>0 from ${rows}))`);
    await tx.execute(sql`insert into search_index (rowid, title, keywords, description)
      select no, value->>1, value->>2, value->>3
      from ${rows} given join search_document on product_id = value->>0`);
  },
  // Materialized: the ranking function works in the very query that matches and nowhere else.
  matched: (query) => sql`(
      with hit as materialized (
        select rowid as no, bm25(search_index, 10.0, 4.0, 1.0) as rank from search_index where search_index match ${query}
      )
      select search_document.product_id as id, hit.rank as rank
      from hit join search_document on search_document.no = hit.no) matched`,
  matchedIds: (query) => sql`(
      select search_document.product_id as id
      from search_index join search_document on search_document.no = search_index.rowid
      where search_index match ${query}) matched`,
  query: (terms) => terms.map((term) => `"${term}"*`).join(' AND '),
};

/** Postgres counts positions up to this and keeps this many a word. */
const lastPosition = 16_383;
const maxPositions = 250;

/** A document as a tsvector's text: weights A, B and C for title, keywords and description. */
const toVector = ({ title, keywords, description }: SearchDocument): string => {
  const places = new Map<string, string[]>();
  let position = 0;
  for (const [weight, terms] of [
    ['A', title],
    ['B', keywords],
    ['C', description],
  ] as const) {
    for (const term of terms) {
      position = Math.min(position + 1, lastPosition);
      const known = places.get(term);
      if (!known) places.set(term, [`${position}${weight}`]);
      else if (known.length < maxPositions) known.push(`${position}${weight}`);
    }
  }
  return [...places].map(([term, at]) => `'${term}':${at.join(',')}`).join(' ');
};

const postgresIndex: SearchIndex = {
  write: (tx, documents) =>
    tx.execute(sql`insert into search_document (product_id, document)
      select value->>0, (value->>1)::tsvector
      from ${jsonRows(
        tx,
        documents.map((document) => [document.productId, toVector(document)]),
      )}
      on conflict (product_id) do update set document = excluded.document`),
  matched: (query) => sql`(
      select product_id as id, (-ts_rank('{0.1, 0.1, 0.4, 1.0}', document, ${query}::tsquery))::float8 as rank
      from search_document where document @@ ${query}::tsquery) matched`,
  matchedIds: (query) =>
    sql`(select product_id as id from search_document where document @@ ${query}::tsquery) matched`,
  query: (terms) => terms.map((term) => `'${term}':*`).join(' & '),
};

/** The index of an open store. */
export const searchIndexOn = (read: Pick<Read, 'engine'>): SearchIndex =>
  read.engine === 'sqlite' ? sqliteIndex : postgresIndex;
