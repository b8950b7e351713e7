import { assertId } from '@tessera/kit/graphql';
import { requireUser } from '@tessera/kit/identity';
import type { CartRequest } from '../actions/change-cart.ts';
import {
  type CouponChange,
  changeCartCoupons,
  setCartAddresses,
  setCartShippingMethod,
  updateCartContact,
} from '../actions/change-cart-details.ts';
import { addCartLines, removeCartLines, updateCartLines } from '../actions/change-cart-lines.ts';
import { claimCart } from '../actions/claim-cart.ts';
import { createCart } from '../actions/create-cart.ts';
import { deleteCart } from '../actions/delete-cart.ts';
import { requestCoupons, requestVariants } from '../actions/keep-replicas.ts';
import { askerOf, type Context, written } from '../context.ts';
import type { CartOutcome } from '../domain/cart-outcome.ts';
import type { CartLineInput, MutationResolvers } from '../generated/resolvers.ts';

interface CartNamed {
  readonly cartId: string;
  readonly cartToken?: string | null | undefined;
  readonly expectedVersion?: number | null | undefined;
}

const requestOf = (context: Context, input: CartNamed): CartRequest => ({
  cartId: assertId(input.cartId, 'cart', 'input.cartId'),
  asker: askerOf(context, input.cartToken),
  expectedVersion: input.expectedVersion ?? null,
});

const linesOf = (lines: readonly CartLineInput[]) =>
  lines.map(({ variantId, quantity }, index) => ({
    variantId: assertId(variantId, 'var', `input.lines.${index}.variantId`),
    quantity: quantity ?? 1,
  }));

/** The cart that an action names; the action has seen that it is the viewer's. */
const toCart = async (context: Context, changed: Promise<CartOutcome<string>>) => {
  const outcome = await written(context, changed);
  return outcome.ok
    ? { cart: await context.loaders.cart.load(outcome.value), userErrors: [] }
    : { cart: null, userErrors: outcome.errors };
};

const couponsOf = (
  context: Context,
  input: CartNamed & { codes: readonly string[] },
  change: CouponChange,
) => {
  const { dependencies, viewer, clientAddress } = context;
  const client = viewer.userId ?? clientAddress ?? input.cartId;
  return toCart(
    context,
    changeCartCoupons(dependencies, requestOf(context, input), client, input.codes, change),
  );
};

type CartMutations = Pick<
  MutationResolvers,
  | 'cartCreate'
  | 'cartLinesAdd'
  | 'cartLinesUpdate'
  | 'cartLinesRemove'
  | 'cartContactUpdate'
  | 'cartAddressSet'
  | 'cartShippingMethodSet'
  | 'cartCouponCodesSet'
  | 'cartCouponCodesAdd'
  | 'cartCouponCodesRemove'
  | 'cartClaim'
  | 'cartDelete'
  | 'variantReplicaRebuild'
  | 'couponReplicaRebuild'
>;

export const cartMutations: CartMutations = {
  cartCreate: async (_, { input }, context) => {
    const wanted = {
      userId: context.viewer.userId,
      clientAddress: context.clientAddress,
      currency: input.currencyCode ?? null,
      lines: linesOf(input.lines ?? []),
    };
    const outcome = await written(context, createCart(context.dependencies, wanted));
    if (!outcome.ok) return { cart: null, token: null, userErrors: outcome.errors };
    const { cartId, token } = outcome.value;
    return { cart: await context.loaders.cart.load(cartId), token, userErrors: [] };
  },
  cartLinesAdd: (_, { input }, context) =>
    toCart(context, addCartLines(context.dependencies, requestOf(context, input), linesOf(input.lines))),
  cartLinesUpdate: (_, { input }, context) =>
    toCart(context, updateCartLines(context.dependencies, requestOf(context, input), input.lines)),
  cartLinesRemove: (_, { input }, context) =>
    toCart(context, removeCartLines(context.dependencies, requestOf(context, input), input.lineIds)),
  cartContactUpdate: (_, { input }, context) =>
    toCart(context, updateCartContact(context.dependencies, requestOf(context, input), input.email ?? null)),
  cartAddressSet: (_, { input }, context) =>
    toCart(context, setCartAddresses(context.dependencies, requestOf(context, input), input)),
  cartShippingMethodSet: (_, { input }, context) =>
    toCart(
      context,
      setCartShippingMethod(context.dependencies, requestOf(context, input), input.shippingMethodId ?? null),
    ),
  cartCouponCodesSet: (_, { input }, context) => couponsOf(context, input, 'SET'),
  cartCouponCodesAdd: (_, { input }, context) => couponsOf(context, input, 'ADD'),
  cartCouponCodesRemove: (_, { input }, context) => couponsOf(context, input, 'REMOVE'),
  cartClaim: (_, { input }, context) => {
    const claim = {
      cartId: assertId(input.cartId, 'cart', 'input.cartId'),
      token: input.cartToken,
      userId: requireUser(context.viewer),
    };
    return toCart(context, claimCart(context.dependencies, claim));
  },
  cartDelete: async (_, { input }, context) => {
    const outcome = await written(context, deleteCart(context.dependencies, requestOf(context, input)));
    return outcome.ok
      ? { deletedCartId: outcome.value, userErrors: [] }
      : { deletedCartId: null, userErrors: outcome.errors };
  },
  variantReplicaRebuild: async (_, __, { dependencies }) => {
    await requestVariants(dependencies);
    return { requested: true, userErrors: [] };
  },
  couponReplicaRebuild: async (_, __, { dependencies }) => {
    await requestCoupons(dependencies);
    return { requested: true, userErrors: [] };
  },
};
