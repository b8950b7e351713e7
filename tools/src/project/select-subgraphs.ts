import { CommandError, exitCodes } from '../cli/command-error.ts';
import type { SubgraphEntry, SupergraphConfig } from './supergraph-config.ts';

/**
 * The subgraphs that a command was asked for, all of them when none is named.
 * @throws CommandError naming the one that supergraph.yaml does not list.
 */
export const selectSubgraphs = (
  config: SupergraphConfig,
  names: readonly string[],
): readonly SubgraphEntry[] => {
  if (names.length === 0) return config.subgraphs;
  return names.map((name) => {
    const found = config.subgraphs.find((subgraph) => subgraph.name === name);
    if (found) return found;
    const known = config.subgraphs.map((subgraph) => subgraph.name).join(', ');
    throw new CommandError(`supergraph.yaml lists no subgraph ${name}; it lists ${known}.`, exitCodes.usage);
  });
};
