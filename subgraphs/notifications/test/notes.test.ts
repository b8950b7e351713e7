import {
  customer,
  fixedClock,
  forEachEngine,
  startTestSubgraph,
  type TestSubgraph,
} from '@tessera/kit/testing';
import { beforeAll, expect, it } from 'vitest';
import { notifications } from '../src/subgraph.ts';

const now = new Date('2026-11-24T09:30:00.000Z');
const add = `mutation ($text: String!) {
  notificationsNoteAdd(input: { text: $text }) { note { id text createdAt } userErrors { code field } }
}`;

forEachEngine((engine) => {
  let subgraph: TestSubgraph;
  beforeAll(async () => {
    subgraph = await startTestSubgraph(notifications, { engine, clock: fixedClock(now) });
  });

  const addNote = async (text: string) =>
    (await subgraph.execute(add, { text }, { viewer: customer() })).data.notificationsNoteAdd;

  it('keeps a note and finds it by its id', async () => {
    const { note, userErrors } = await addNote('  Remember the milk. ');
    expect(userErrors).toEqual([]);
    expect(note).toMatchObject({ text: 'Remember the milk.', createdAt: now.toISOString() });
    const found = await subgraph.execute('query ($id: ID!) { notificationsNote(id: $id) { text } }', {
      id: note.id,
    });
    expect(found.data.notificationsNote).toEqual({ text: 'Remember the milk.' });
  });

  it('resolves references to many notes with one statement', async () => {
    const ids = [
      (await addNote('One')).note.id,
      (await addNote('Two')).note.id,
      'notifications_00000000000000000000000000',
    ];
    subgraph.takeStatements();
    const { data } = await subgraph.entities(
      ids.map((id) => ({ __typename: 'NotificationsNote', id })),
      '... on NotificationsNote { text }',
    );
    expect(data._entities).toEqual([{ text: 'One' }, { text: 'Two' }, null]);
    expect(subgraph.takeStatements()).toHaveLength(1);
  });

  it.each(['', '   ', 'x'.repeat(201)])('refuses the text %j and writes nothing', async (text) => {
    expect(await addNote(text)).toEqual({
      note: null,
      userErrors: [{ code: 'INVALID_TEXT', field: ['input', 'text'] }],
    });
  });

  it('takes notes of those only who are signed in', async () => {
    const { errors } = await subgraph.execute(add, { text: 'Mine' });
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('refuses an id of another type', async () => {
    const { errors } = await subgraph.execute('{ notificationsNote(id: "usr_1") { text } }');
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
