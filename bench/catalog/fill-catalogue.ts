import type { RunningPlatform } from '../../tools/src/dev/start-platform.ts';
import { ask } from '../client.ts';
import { type BenchPlatformOptions, withDemoPlatform } from '../platform/bench-platform.ts';
import { topUp } from './top-up.ts';

const countQuery = '{ search(query: "", first: 1) { totalCount facets { tags { value count } } } }';

interface Counted {
  readonly search: {
    readonly totalCount: number;
    readonly facets: { readonly tags: readonly { readonly value: string; readonly count: number }[] };
  };
}

const count = async ({ url }: RunningPlatform): Promise<{ all: number; added: number }> => {
  const { search } = await ask<Counted>(url, { query: countQuery });
  const added = search.facets.tags.find(({ value }) => value === 'bench')?.count ?? 0;
  return { all: search.totalCount, added };
};

/**
 * Loads the demo's products and adds others until there are `wanted`; what is there already stays.
 * @returns how many are the demo's own.
 */
export const fillCatalogue = async (
  where: Pick<BenchPlatformOptions, 'dataDir' | 'databases'>,
  wanted: number,
): Promise<number> => {
  let demoProducts = 0;
  await withDemoPlatform(where, async (platform) => {
    const { all, added } = await count(platform);
    demoProducts = all - added;
    if (all < wanted) await topUp(platform, wanted - all);
  });
  return demoProducts;
};
