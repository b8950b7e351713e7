import { assertId, prefixOf, toPayload } from '@tessera/kit/graphql';
import { addNote } from '../actions/add-note.ts';
import type { Resolvers } from '../generated/resolvers.ts';

/** payments's resolvers, by type. */
export const resolvers: Resolvers = {
  Query: {
    paymentsNote: (_, { id }, { notes }) => notes.load(assertId(id, 'payments')),
  },
  Mutation: {
    paymentsNoteAdd: async (_, { input }, { dependencies }) =>
      toPayload('note', await addNote(dependencies, input.text)),
  },
  PaymentsNote: {
    // A reference to another kind of thing is a reference to nothing.
    __resolveReference: ({ id }, { notes }) => (prefixOf(id) === 'payments' ? notes.load(id) : null),
  },
};
