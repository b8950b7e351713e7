import type { LoadedSupergraph, SubgraphAddress } from './load-supergraph.ts';
import { SupergraphRefused } from './load-supergraph.ts';

/** The variable that moves a subgraph: `REVIEWS_URL` for `reviews`, `ORDER_ITEMS_URL` for `order-items`. */
export const urlVariable = (subgraph: string): string =>
  `${subgraph.toUpperCase().replace(/[^A-Z0-9]+/g, '_')}_URL`;

/**
 * Where each subgraph of a supergraph answers: the address written in the supergraph, unless an override names another.
 * @param overrides by subgraph name, e.g. `{ reviews: 'http://reviews:4105/graphql' }`.
 * @throws SupergraphRefused when a subgraph has no address at all.
 */
export const routingUrls = (
  { subgraphs }: Pick<LoadedSupergraph, 'subgraphs'>,
  overrides: (subgraph: string) => string | undefined,
): readonly SubgraphAddress[] =>
  subgraphs.map(({ name, url }) => {
    const address = overrides(name) ?? url;
    if (!URL.canParse(address) || !/^https?:$/.test(new URL(address).protocol))
      throw new SupergraphRefused(
        `The subgraph "${name}" has no http address in the supergraph; set ${urlVariable(name)}.`,
      );
    return { name, url: address };
  });
