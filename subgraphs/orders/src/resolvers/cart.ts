import { prefixOf, toMoney } from '@tessera/kit/graphql';
import { maySeeCart } from '../access/cart-access.ts';
import { accessKeyOf } from '../access/secret-token.ts';
import { askerOf, type Context } from '../context.ts';
import { checkoutProblems, chosenOption, isSellable, optionsFor, unitPriceOf } from '../domain/checkout.ts';
import type {
  CartLineResolvers,
  CartResolvers,
  CartShippingOptionResolvers,
  PostalAddressResolvers,
  UserResolvers,
} from '../generated/resolvers.ts';
import type { CartView } from '../store/cart-views.ts';
import { type BroughtDiscounts, discountedTotal, pricesOf } from './cart-models.ts';

/** An open cart, if the viewer may see it with what they bring. */
export const visibleCart = async (
  context: Context,
  id: string,
  secrets: { readonly token?: string | null | undefined; readonly accessKey?: string | null },
): Promise<CartView | null> => {
  const view = await context.loaders.cart.load(id);
  const asker = askerOf(context, secrets.token, secrets.accessKey ?? null);
  return view && maySeeCart(view.cart, asker) ? view : null;
};

const prices = (view: CartView, { dependencies, now }: Context) => pricesOf(view, dependencies.tax, now);
const money = ({ cart }: CartView, minor: bigint) => toMoney(minor, cart.currency);

export const cart: CartResolvers = {
  __resolveReference: async (reference, context) => {
    const { id, accessKey } = reference;
    const view = prefixOf(id) === 'cart' ? await visibleCart(context, id, { accessKey }) : null;
    const { discounts = null } = reference as { readonly discounts?: BroughtDiscounts | null };
    return view && { ...view, discounts };
  },
  id: ({ cart: { id } }) => id,
  accessKey: ({ cart: { id, tokenHash } }) => accessKeyOf(id, tokenHash),
  ownerId: ({ cart: { ownerId } }) => ownerId,
  version: ({ cart: { version } }) => version,
  currencyCode: ({ cart: { currency } }) => currency,
  lines: ({ cart: { currency }, lines }) => lines.map((line) => ({ ...line, currency })),
  totalQuantity: ({ lines }) => lines.reduce((sum, { quantity }) => sum + quantity, 0),
  subtotal: (view, _, context) => money(view, prices(view, context).subtotal),
  couponCodes: ({ cart: { couponCodes } }) => couponCodes,
  email: ({ cart: { email } }) => email,
  shippingAddress: ({ cart: { shippingAddress } }) => shippingAddress,
  billingAddress: ({ cart: { billingAddress } }) => billingAddress,
  shippingOptions: (view) => optionsFor(view).map((option) => ({ ...option, currency: view.cart.currency })),
  shippingMethod: (view) => {
    const option = chosenOption(view);
    return option && { ...option, currency: view.cart.currency };
  },
  shippingPrice: (view) => {
    const option = chosenOption(view);
    return option && money(view, option.price);
  },
  tax: (view, _, context) => (view.cart.shippingAddress ? money(view, prices(view, context).tax) : null),
  taxIncluded: (view, _, context) => (view.cart.shippingAddress ? prices(view, context).taxInclusive : null),
  total: (view, _, context) => money(view, prices(view, context).total),
  estimatedTotal: (view, _, { dependencies, now }) =>
    view.discounts ? money(view, discountedTotal(view, view.discounts, dependencies.tax, now)) : null,
  checkoutProblems: (view) => checkoutProblems(view),
  createdAt: ({ cart: { createdAt } }) => createdAt,
  updatedAt: ({ cart: { updatedAt } }) => updatedAt,
};

export const cartLine: CartLineResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  productId: ({ variant }) => variant.productId,
  categoryIds: ({ variant }) => variant.categoryIds,
  productTitle: ({ variant }) => variant.productTitle,
  title: ({ variant }) => variant.title,
  sku: ({ variant }) => variant.sku,
  unitPrice: ({ variant, currency }) => {
    const price = unitPriceOf(variant, currency);
    return price === null ? null : toMoney(price, currency);
  },
  lineTotal: ({ variant, currency, quantity }) => {
    const price = unitPriceOf(variant, currency);
    return price === null ? null : toMoney(price * BigInt(quantity), currency);
  },
  sellable: (line) => isSellable(line, line.currency),
};

export const cartShippingOption: CartShippingOptionResolvers = {
  id: ({ methodId }) => methodId,
  price: ({ price, currency }) => toMoney(price, currency),
};

export const postalAddress: PostalAddressResolvers = { countryCode: ({ country }) => country };

export const user: UserResolvers = {
  // Any user's id is answered for: orders knows who has a cart, not who has an account.
  __resolveReference: ({ id }) => (prefixOf(id) === 'usr' ? { id } : null),
  cart: async ({ id }, _, context) => {
    if (context.viewer.userId !== id) return null;
    const cartId = await context.loaders.openCartId.load(id);
    return cartId === null ? null : visibleCart(context, cartId, {});
  },
};
