import type { PayloadOf } from '@tessera/contracts/define-event';
import type { variantChanged } from '@tessera/contracts/events/catalog';
import type { SelectedOption } from './options.ts';
import type { Price } from './pricing.ts';
import type { ProductStatus } from './product.ts';
import { variantTitle } from './variant.ts';

/** What others are told of a variant, but for how often they were. */
export type ToldVariant = Omit<PayloadOf<typeof variantChanged>, 'revision'>;

/** A variant with all that others are told of it. */
export interface TellableVariant {
  readonly product: {
    readonly id: string;
    readonly title: string;
    readonly handle: string;
    readonly status: ProductStatus;
  };
  readonly variant: {
    readonly id: string;
    readonly sku: string;
    readonly options: readonly SelectedOption[];
    readonly weight: number | null;
    /** By currency. */
    readonly prices: readonly Price[];
  };
  /** The product's category and all above it. */
  readonly categoryIds: readonly string[];
}

/** What others are told of a variant. */
export const tellOf = ({ product, variant, categoryIds }: TellableVariant): ToldVariant => ({
  variantId: variant.id,
  productId: product.id,
  sku: variant.sku,
  title: variantTitle(variant.options, product.title),
  productTitle: product.title,
  productHandle: product.handle,
  categoryIds: [...categoryIds],
  weight: variant.weight,
  prices: variant.prices.map(({ currency, amount }) => ({ currency, amount: Number(amount) })),
  sellable: product.status === 'PUBLISHED' && variant.prices.length > 0,
});

/** Whether the same was told; the order of fields, which a database may change, does not matter. */
export const isSameTold = (one: ToldVariant, other: ToldVariant): boolean => textOf(one) === textOf(other);

const textOf = (told: ToldVariant): string =>
  JSON.stringify([
    told.variantId,
    told.productId,
    told.sku,
    told.title,
    told.productTitle,
    told.productHandle,
    told.categoryIds,
    told.weight,
    told.prices.map(({ currency, amount }) => [currency, amount]),
    told.sellable,
  ]);
