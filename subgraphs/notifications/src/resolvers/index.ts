import { assertId, prefixOf, toPayload } from '@tessera/kit/graphql';
import { addNote } from '../actions/add-note.ts';
import type { Resolvers } from '../generated/resolvers.ts';

/** notifications's resolvers, by type. */
export const resolvers: Resolvers = {
  Query: {
    notificationsNote: (_, { id }, { notes }) => notes.load(assertId(id, 'notifications')),
  },
  Mutation: {
    notificationsNoteAdd: async (_, { input }, { dependencies }) =>
      toPayload('note', await addNote(dependencies, input.text)),
  },
  NotificationsNote: {
    // A reference to another kind of thing is a reference to nothing.
    __resolveReference: ({ id }, { notes }) => (prefixOf(id) === 'notifications' ? notes.load(id) : null),
  },
};
