import type { Resolvers } from '../generated/resolvers.ts';
import { cart, cartLine, cartShippingOption, postalAddress, user } from './cart.ts';
import { cartMutations } from './cart-mutations.ts';
import { cartQueries } from './cart-queries.ts';

/** orders's resolvers. */
export const resolvers: Resolvers = {
  Query: { ...cartQueries },
  Mutation: { ...cartMutations },
  User: user,
  Cart: cart,
  CartLine: cartLine,
  CartShippingOption: cartShippingOption,
  PostalAddress: postalAddress,
};
