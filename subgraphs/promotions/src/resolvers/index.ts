import { assertId, prefixOf, toPayload } from '@tessera/kit/graphql';
import { addNote } from '../actions/add-note.ts';
import type { Resolvers } from '../generated/resolvers.ts';

/** promotions's resolvers, by type. */
export const resolvers: Resolvers = {
  Query: {
    promotionsNote: (_, { id }, { notes }) => notes.load(assertId(id, 'promotions')),
  },
  Mutation: {
    promotionsNoteAdd: async (_, { input }, { dependencies }) =>
      toPayload('note', await addNote(dependencies, input.text)),
  },
  PromotionsNote: {
    // A reference to another kind of thing is a reference to nothing.
    __resolveReference: ({ id }, { notes }) => (prefixOf(id) === 'promotions' ? notes.load(id) : null),
  },
};
