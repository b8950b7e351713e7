import { defineTables, type Row } from '@tessera/kit/store';

/** notifications's tables. */
export const tables = defineTables(({ table, id, text, at }) => ({
  note: table('note', { id: id(), text: text().notNull(), createdAt: at().notNull() }),
}));

type Declared = ReturnType<typeof tables.for>;

/** A note as it is stored. */
export type NoteRow = Row<Declared['note']>;
