import { argumentsBelow, type ConnectionArguments, type Page, pageArgs } from '@tessera/kit/graphql';
import { isHandle } from '../domain/handle.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { byIdOr } from './by-id-or.ts';
import { variantList } from './product.ts';

type Info = Parameters<typeof argumentsBelow>[0];

/**
 * A product by id or by handle. Its first variants come in the same statement when they are asked for: it is a shop's
 * most frequent question.
 */
export const productQuery: NonNullable<QueryResolvers['product']> = async (
  _,
  { id, handle },
  { loaders },
  info,
) => {
  const asked = byIdOr(id, 'prod', handle, 'handle');
  const [by, value] = 'id' in asked ? (['id', asked.id] as const) : (['handle', asked.name] as const);
  if (by === 'handle' && !isHandle(value)) return null;
  const page = firstVariants(info);
  if (!page) return (by === 'id' ? loaders.product : loaders.productByHandle).load(value);
  const found = await loaders.productWithVariants({ by, limit: page.limit }).load(value);
  if (!found) return null;
  loaders.variantsOfProduct(page).prime(found.product.id, found.variants);
  return found.product;
};

/** The page of variants asked for; undefined when none is, a later one, or one that is refused where it stands. */
const firstVariants = (info: Info): Page | undefined => {
  const args = argumentsBelow<ConnectionArguments>(info, 'variants');
  if (!args || args.after) return undefined;
  try {
    return pageArgs(args, variantList);
  } catch {
    return undefined;
  }
};
