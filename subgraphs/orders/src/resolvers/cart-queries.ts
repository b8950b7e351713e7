import { assertId } from '@tessera/kit/graphql';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { visibleCart } from './cart.ts';

export const cartQueries: Pick<QueryResolvers, 'cart'> = {
  cart: (_, { id, token }, context) => visibleCart(context, assertId(id, 'cart'), { token }),
};
