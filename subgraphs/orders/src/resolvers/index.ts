import { assertId, prefixOf, toPayload } from '@tessera/kit/graphql';
import { addNote } from '../actions/add-note.ts';
import type { Resolvers } from '../generated/resolvers.ts';

/** orders's resolvers, by type. */
export const resolvers: Resolvers = {
  Query: {
    ordersNote: (_, { id }, { notes }) => notes.load(assertId(id, 'orders')),
  },
  Mutation: {
    ordersNoteAdd: async (_, { input }, { dependencies }) =>
      toPayload('note', await addNote(dependencies, input.text)),
  },
  OrdersNote: {
    // A reference to another kind of thing is a reference to nothing.
    __resolveReference: ({ id }, { notes }) => (prefixOf(id) === 'orders' ? notes.load(id) : null),
  },
};
