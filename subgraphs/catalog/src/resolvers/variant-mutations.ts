import { assertId, toPayload } from '@tessera/kit/graphql';
import { createVariant } from '../actions/create-variant.ts';
import { deleteVariant } from '../actions/delete-variant.ts';
import type { Seen } from '../actions/dependencies.ts';
import { setPrice } from '../actions/set-price.ts';
import { updateVariant } from '../actions/update-variant.ts';
import { written } from '../context.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { readPrices } from './money-input.ts';
import { present } from './present.ts';

const seenVariant = ({ id, expectedVersion }: Seen): Seen => ({
  id: assertId(id, 'var', 'input.id'),
  expectedVersion,
});

/** What staff do to variants and their prices. */
export const variantMutations: MutationResolvers = {
  productVariantCreate: async (_, { input }, context) => {
    const productId = assertId(input.productId, 'prod', 'input.productId');
    const prices = readPrices(input.prices ?? [], 'prices');
    const outcome = prices.ok
      ? await written(
          context,
          createVariant(context.dependencies, {
            ...input,
            productId,
            prices: prices.value,
            options: input.options ?? [],
            weight: input.weight ?? null,
          }),
        )
      : prices;
    return toPayload('productVariant', outcome);
  },
  productVariantUpdate: async (_, { input }, context) =>
    toPayload(
      'productVariant',
      await written(
        context,
        updateVariant(context.dependencies, {
          ...seenVariant(input),
          ...present(input, 'sku', 'options'),
          ...(input.weight !== undefined && { weight: input.weight }),
        }),
      ),
    ),
  productVariantDelete: async (_, { input }, context) =>
    toPayload('deletedId', await written(context, deleteVariant(context.dependencies, seenVariant(input)))),
  productVariantPriceSet: async (_, { input }, context) => {
    const seen = seenVariant(input);
    const { currencyCode, amount } = input;
    // Removing names a currency too, and no amount is as good as any for checking it.
    const price = readPrices([{ amount: amount ?? '0', currencyCode }], 'amount');
    const minor = typeof amount === 'string' && price.ok ? (price.value[0]?.amount ?? null) : null;
    const outcome = price.ok
      ? await written(
          context,
          setPrice(context.dependencies, { ...seen, currency: currencyCode, amount: minor }),
        )
      : price;
    return toPayload('productVariant', outcome);
  },
};
