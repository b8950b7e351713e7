import type { Version } from '../check/read-version.ts';
import { CommandError, exitCodes } from '../cli/command-error.ts';
import type { SubgraphSource } from '../compose/compose-supergraph.ts';
import type { Contract } from '../contracts/contracts-config.ts';

/** What somebody wants to publish. */
export type Publication =
  | {
      readonly kind: 'all';
      readonly sources: readonly SubgraphSource[];
      readonly contracts: readonly Contract[];
    }
  /** Without a URL the subgraph stays where it is. */
  | { readonly kind: 'one'; readonly source: Omit<SubgraphSource, 'url'>; readonly url?: string }
  | { readonly kind: 'removal'; readonly subgraph: string };

const withOne = (
  published: readonly SubgraphSource[],
  { source, url }: Extract<Publication, { kind: 'one' }>,
): SubgraphSource[] => {
  const { name } = source;
  const address = url ?? published.find((candidate) => candidate.name === name)?.url;
  if (address === undefined)
    throw new CommandError(
      `${name} was never published: give --routing-url, where the router reaches it.`,
      exitCodes.usage,
    );
  return [...published.filter((candidate) => candidate.name !== name), { ...source, url: address }];
};

const without = (published: readonly SubgraphSource[], subgraph: string): SubgraphSource[] => {
  const rest = published.filter(({ name }) => name !== subgraph);
  if (rest.length === published.length)
    throw new CommandError(`There is no published subgraph ${subgraph} to remove.`, exitCodes.usage);
  if (rest.length === 0)
    throw new CommandError(`${subgraph} is the only published subgraph: it cannot go.`, exitCodes.usage);
  return rest;
};

const sourcesAfter = (
  published: readonly SubgraphSource[],
  publication: Publication,
): readonly SubgraphSource[] => {
  switch (publication.kind) {
    case 'all':
      return publication.sources;
    case 'one':
      return withOne(published, publication);
    case 'removal':
      return without(published, publication.subgraph);
  }
};

/**
 * All subgraphs and contracts as they are after a publication; subgraphs are sorted by name.
 * @param published what is there before.
 * @throws CommandError when a new subgraph has no address, or one to remove is not there.
 */
export const versionAfter = (published: Version | undefined, publication: Publication): Version => {
  const sources = [...sourcesAfter(published?.sources ?? [], publication)];
  return {
    name: 'the publication',
    sources: sources.sort((a, b) => (a.name < b.name ? -1 : 1)),
    contracts: publication.kind === 'all' ? publication.contracts : (published?.contracts ?? []),
  };
};
