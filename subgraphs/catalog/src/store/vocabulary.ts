import { inArray, type Read, sql, type Tx } from '@tessera/kit/store';
import { vocabularyChange } from '../domain/search-document.ts';
import { type Candidate, trigramsOf } from '../domain/spelling.ts';
import { jsonRows } from './json-rows.ts';
import { tables } from './tables.ts';

/** Candidates looked at for one word. */
const maxCandidates = 150;

/** The words a product shall add to the vocabulary from now on; none while it is not published. */
export interface ProductWords {
  readonly productId: string;
  readonly words: readonly string[];
}

/** Replaces what products add to the vocabulary. */
export const writeProductWords = async (tx: Tx, products: readonly ProductWords[]): Promise<void> => {
  const { searchWords } = tables.on(tx);
  const ids = products.map(({ productId }) => productId);
  const before = await tx.select().from(searchWords).where(inArray(searchWords.productId, ids));
  await tx.execute(sql`insert into search_words (product_id, words)
    select value->>0, ${sql.raw(tx.engine === 'sqlite' ? 'value->>1' : '(value->>1)::jsonb')}
    from ${jsonRows(
      tx,
      products.map(({ productId, words }) => [productId, JSON.stringify(words)]),
    )} where true
    on conflict (product_id) do update set words = excluded.words`);
  await changeVocabulary(
    tx,
    vocabularyChange(
      before.flatMap(({ words }) => words),
      products.flatMap(({ words }) => words),
    ),
  );
};

// Words are changed in the order of the alphabet, so that two transactions do not wait for each other.
const changeVocabulary = async (
  tx: Tx,
  changes: readonly { readonly word: string; readonly change: number }[],
): Promise<void> => {
  if (changes.length === 0) return;
  const rows = jsonRows(
    tx,
    changes.map(({ word, change }) => [word, change]),
  );
  await tx.execute(sql`insert into search_vocabulary (word, frequency)
    select value->>0, cast(value->>1 as integer) from ${rows} where true
    on conflict (word) do update set frequency = search_vocabulary.frequency + excluded.frequency`);
  await tx.execute(sql`delete from search_vocabulary
    where frequency <= 0 and word in (select value->>0 from ${rows})`);
  const added = changes.filter(({ change }) => change > 0);
  if (added.length === 0) return;
  await tx.execute(sql`insert into search_trigram (trigram, word)
    select value->>0, value->>1 from ${jsonRows(
      tx,
      added.flatMap(({ word }) => trigramsOf(word).map((trigram) => [trigram, word])),
    )} where true
    on conflict do nothing`);
};

/** Known words that look like the typed ones, by typed word; one statement for all. */
export const readCandidates = async (
  read: Read,
  typed: readonly string[],
): Promise<ReadonlyMap<string, readonly Candidate[]>> => {
  const asked = jsonRows(
    read,
    typed.flatMap((word) => trigramsOf(word).map((trigram) => [word, trigram])),
  );
  const rows = await read.query<{ typed: string; term: string; frequency: number }>(sql`
    select typed, term, frequency from (
      select typed, word as term, frequency, row_number() over (
        partition by typed order by count(*) desc, abs(length(word) - length(typed)), frequency desc, word
      ) as place
      from (select value->>0 as typed, value->>1 as piece from ${asked}) asked
      join search_trigram on search_trigram.trigram = asked.piece
      join search_vocabulary using (word)
      group by typed, word, frequency
    ) ranked
    where place <= ${maxCandidates}`);
  return Map.groupBy(rows, (row) => row.typed);
};
