import { failed, type Outcome, ok } from '@tessera/kit/errors';
import { noteText } from '../domain/note-text.ts';
import { insertNote } from '../store/notes.ts';
import type { NoteRow } from '../store/tables.ts';
import type { Dependencies } from './dependencies.ts';

/** Writes a note down, in one transaction. */
export const addNote = async (
  { store, clock, newId }: Dependencies,
  text: string,
): Promise<Outcome<NoteRow, 'INVALID_TEXT'>> => {
  const valid = noteText(text);
  if (valid === null) return failed('INVALID_TEXT', 'A note has 1 to 200 characters.', ['input', 'text']);
  const note: NoteRow = { id: newId('notifications'), text: valid, createdAt: clock() };
  await store.tx((tx) => insertNote(tx, note));
  return ok(note);
};
