import type { Resolvers } from '../generated/resolvers.ts';
import { cart, cartLine, cartShippingOption, postalAddress, user } from './cart.ts';
import { cartMutations } from './cart-mutations.ts';
import { cartQueries } from './cart-queries.ts';
import { order, orderDiscount, orderLine, orderRefund, ordersOfUser } from './order.ts';
import { orderMutations } from './order-mutations.ts';
import { orderQueries } from './order-queries.ts';

/** orders's resolvers. */
export const resolvers: Resolvers = {
  Query: { ...cartQueries, ...orderQueries },
  Mutation: { ...cartMutations, ...orderMutations },
  User: { ...user, orders: ordersOfUser },
  Order: order,
  OrderLine: orderLine,
  OrderDiscount: orderDiscount,
  OrderRefund: orderRefund,
  Cart: cart,
  CartLine: cartLine,
  CartShippingOption: cartShippingOption,
  PostalAddress: postalAddress,
};
