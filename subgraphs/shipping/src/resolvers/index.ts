import { assertId, prefixOf, toPayload } from '@tessera/kit/graphql';
import { addNote } from '../actions/add-note.ts';
import type { Resolvers } from '../generated/resolvers.ts';

/** shipping's resolvers, by type. */
export const resolvers: Resolvers = {
  Query: {
    shippingNote: (_, { id }, { notes }) => notes.load(assertId(id, 'shipping')),
  },
  Mutation: {
    shippingNoteAdd: async (_, { input }, { dependencies }) =>
      toPayload('note', await addNote(dependencies, input.text)),
  },
  ShippingNote: {
    // A reference to another kind of thing is a reference to nothing.
    __resolveReference: ({ id }, { notes }) => (prefixOf(id) === 'shipping' ? notes.load(id) : null),
  },
};
