import { type Row, sql, type TableBuilder } from '@tessera/kit/store';
import type { PostalAddress } from '../domain/cart-address.ts';

const cartStatuses = ['OPEN', 'ORDERED', 'MERGED'] as const;

/** Tables of carts, and of what orders keeps of other subgraphs so that a cart works while they are away. */
export const cartTables = (builder: TableBuilder) => {
  const { table, id, text, oneOf, integer, boolean, at, json, index, unique, foreignKey, check } = builder;

  const cart = table(
    'cart',
    {
      id: id(),
      /** Null: a guest's. */
      ownerId: text(),
      status: oneOf(cartStatuses).notNull(),
      currency: text().notNull(),
      email: text(),
      shippingAddress: json<PostalAddress>(),
      billingAddress: json<PostalAddress>(),
      shippingMethodId: text(),
      couponCodes: json<readonly string[]>().notNull(),
      /** SHA-256 of the secret that opens a guest's cart. */
      tokenHash: text().notNull(),
      /** By what guests are counted: a hash of their network. Null for customers. */
      network: text(),
      version: integer().notNull(),
      createdAt: at().notNull(),
      updatedAt: at().notNull(),
      closedAt: at(),
      /** Who claimed it, when it is merged. */
      mergedBy: text(),
    },
    (t) => [
      unique('cart_open_owner').on(t.ownerId).where(sql`status = 'OPEN'`),
      index('cart_open_network').on(t.network, t.status, t.createdAt),
      index('cart_idle').on(t.updatedAt),
    ],
  );

  const cartLine = table(
    'cart_line',
    {
      id: id(),
      cartId: text().notNull(),
      variantId: text().notNull(),
      quantity: integer().notNull(),
      /** Counts the lines of a cart; they are shown in its order. */
      position: integer().notNull(),
    },
    (t) => [
      unique('cart_line_variant').on(t.cartId, t.variantId),
      foreignKey({ name: 'cart_line_cart_fk', columns: [t.cartId], foreignColumns: [cart.id] }).onDelete(
        'cascade',
      ),
      check('cart_line_quantity', sql`${t.quantity} between 1 and 10000`),
    ],
  );

  /** What catalog told of its variants. */
  const variant = table('variant', {
    id: id(),
    productId: text().notNull(),
    sku: text().notNull(),
    title: text().notNull(),
    productTitle: text().notNull(),
    productHandle: text().notNull(),
    categoryIds: json<readonly string[]>().notNull(),
    /** Grams. */
    weight: integer(),
    /** Minor units by currency. */
    prices: json<Readonly<Record<string, number>>>().notNull(),
    sellable: boolean().notNull(),
    revision: integer().notNull(),
  });

  /** Coupon codes that promotions told. */
  const coupon = table('coupon', {
    /** The code, normalised. */
    id: id(),
    promotionId: text().notNull(),
    active: boolean().notNull(),
    revision: integer().notNull(),
  });

  /** When the coupons of a promotion can be used, as promotions told. */
  const couponPromotion = table('coupon_promotion', {
    id: id(),
    running: boolean().notNull(),
    startsAt: at(),
    endsAt: at(),
    revision: integer().notNull(),
  });

  /** What others told that is one document, such as the table of shipping rates; and what was asked of them. */
  const replicaDocument = table('replica_document', {
    id: id(),
    revision: integer().notNull(),
    body: json<unknown>().notNull(),
  });

  return { cart, cartLine, variant, coupon, couponPromotion, replicaDocument };
};

type CartTables = ReturnType<typeof cartTables>;

/** A cart as stored. */
export type CartRow = Row<CartTables['cart']>;
/** A line of a cart as stored. */
export type CartLineRow = Row<CartTables['cartLine']>;
/** What is known of a coupon. */
export type CouponRow = Row<CartTables['coupon']>;
/** What is known of a promotion with coupons. */
export type CouponPromotionRow = Row<CartTables['couponPromotion']>;
/** What is known of a variant. */
export type VariantRow = Row<CartTables['variant']>;
