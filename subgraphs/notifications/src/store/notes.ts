import { inArray, type Read, type Tx } from '@tessera/kit/store';
import { type NoteRow, tables } from './tables.ts';

/** The notes with these ids, in no order. */
export const readNotes = (read: Read, ids: readonly string[]): Promise<NoteRow[]> => {
  const { note } = tables.on(read);
  return read
    .select()
    .from(note)
    .where(inArray(note.id, [...ids]));
};

/** Adds a note. */
export const insertNote = async (tx: Tx, row: NoteRow): Promise<void> => {
  await tx.insert(tables.on(tx).note).values(row);
};
