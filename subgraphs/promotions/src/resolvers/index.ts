import type { Resolvers } from '../generated/resolvers.ts';
import { cart, cartDiscounts } from './cart.ts';
import { couponMutations } from './coupon-mutations.ts';
import { promotionMutations } from './promotion-mutations.ts';
import { queries } from './queries.ts';
import { coupon, customerGroup, promotion } from './types.ts';

/** promotions' resolvers. */
export const resolvers: Resolvers = {
  Query: queries,
  Mutation: { ...promotionMutations, ...couponMutations },
  Cart: cart,
  CartDiscounts: cartDiscounts,
  Promotion: promotion,
  Coupon: coupon,
  CustomerGroup: customerGroup,
};
