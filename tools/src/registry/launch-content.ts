import { hashOf, type Launch, maxDocumentBytes, type PublishedSubgraph } from '@tessera/kit/registry';
import type { Version } from '../check/read-version.ts';
import { CommandError, exitCodes } from '../cli/command-error.ts';
import type { SubgraphSource } from '../compose/compose-supergraph.ts';
import { composeContract } from '../contracts/compose-contract.ts';

/** What a launch consists of. */
export type Content = Pick<Launch, 'supergraph' | 'subgraphs' | 'contracts'>;

/** The subgraphs of a launch. */
export const publishedSubgraphs = (sources: readonly SubgraphSource[]): PublishedSubgraph[] =>
  sources.map(({ name, url, sdl }) => ({ name, url, schema: hashOf(sdl) }));

/** @throws CommandError naming the schema that is larger than a registry keeps. */
export const requireSmall = (sources: readonly SubgraphSource[]): void => {
  const large = sources.find(({ sdl }) => Buffer.byteLength(sdl) > maxDocumentBytes);
  if (large)
    throw new CommandError(`${large.file} has more than ${maxDocumentBytes} bytes.`, exitCodes.usage);
};

/**
 * A version as a launch keeps it, and the texts it is made of.
 * @param supergraphSdl what the version composes to, as do its contracts.
 */
export const contentOf = (
  { sources, contracts }: Version,
  supergraphSdl: string,
): { readonly content: Content; readonly documents: readonly string[] } => {
  const composed = contracts.flatMap(({ line: _, ...contract }) => {
    const { supergraphSdl: sdl } = composeContract(supergraphSdl, { ...contract, line: 1 });
    return sdl === undefined ? [] : [{ contract, sdl }];
  });
  return {
    content: {
      supergraph: hashOf(supergraphSdl),
      subgraphs: publishedSubgraphs(sources),
      contracts: composed.map(({ contract, sdl }) => ({ ...contract, supergraph: hashOf(sdl) })),
    },
    documents: [supergraphSdl, ...composed.map(({ sdl }) => sdl), ...sources.map(({ sdl }) => sdl)],
  };
};

/** Whether two launches give routers the same, subgraph by subgraph. */
export const sameContent = (a: Content, b: Content): boolean => {
  const essence = ({ supergraph, subgraphs, contracts }: Content): string =>
    JSON.stringify([
      supergraph,
      subgraphs.map(({ name, url, schema }) => [name, url, schema]),
      contracts.map(({ name, clients = [], supergraph: composed }) => [name, clients, composed]),
    ]);
  return essence(a) === essence(b);
};
