import { z } from 'zod';
import { defineEvent } from '../define-event.ts';
import { amount, currency, id } from './parts.ts';

/** What can be said of a variant by those who sell it. Its aggregate is the product. */
export const variantChanged = defineEvent(
  'catalog.variant.changed.v1',
  z.object({
    variantId: id,
    productId: id,
    sku: z.string(),
    /** What tells it apart from the product's other variants; the product's title when it is the only one. */
    title: z.string(),
    productTitle: z.string(),
    productHandle: z.string(),
    /** The product's category and all above it. */
    categoryIds: z.array(id),
    /** Grams; null when unknown. */
    weight: z.int().nonnegative().nullable(),
    prices: z.array(z.object({ currency, amount })),
    /** Whether it can be bought: its product is published and it is there. */
    sellable: z.boolean(),
    /** Counts what was told of the variant: an older one than known is passed over. */
    revision: z.int(),
  }),
);

/** All variants have been told again to who asked for them. */
export const variantsTold = defineEvent('catalog.variants.told.v1', z.object({}));
