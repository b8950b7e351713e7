import { type Launch, readDocuments, readHead, readLaunch } from '@tessera/kit/registry';
import type { Read } from '@tessera/kit/store';
import type { Version } from '../check/read-version.ts';
import { CommandError, exitCodes } from '../cli/command-error.ts';
import { withRegistryReader } from './open-registry.ts';

/** A launch with the schemas it is made of. */
export interface Published extends Version {
  readonly launch: Launch;
}

/** How reports name a launch: `current@4`. */
const launchName = ({ variant, number }: Pick<Launch, 'variant' | 'number'>): string =>
  `${variant}@${number}`;

/** The schemas of a launch, by subgraph. */
export const readPublished = async (read: Read, launch: Launch): Promise<Published> => {
  const texts = await readDocuments(
    read,
    launch.subgraphs.map(({ schema }) => schema),
  );
  const name = launchName(launch);
  const sources = launch.subgraphs.map(({ name: subgraph, url, schema }) => ({
    name: subgraph,
    url,
    file: `${name}/${subgraph}.graphql`,
    sdl: texts.get(schema) ?? '',
  }));
  const contracts = launch.contracts.map(({ supergraph: _, ...contract }) => ({ ...contract, line: 1 }));
  return { name, sources, contracts, launch };
};

/** The newest launch of a variant; undefined when nothing was published to it. */
export const readNewest = async (read: Read, variant: string): Promise<Published | undefined> => {
  const head = await readHead(read, variant);
  const launch = head && (await readLaunch(read, variant, head.launch));
  return launch && readPublished(read, launch);
};

/**
 * The newest launch of a variant, of a registry that is opened for it.
 * @throws CommandError when nothing was published to the variant.
 */
export const readNewestAt = async (url: string, variant: string): Promise<Published> => {
  const newest = await withRegistryReader(url, ({ read }) => readNewest(read, variant));
  if (newest) return newest;
  throw new CommandError(`Nothing was published to ${variant}.`, exitCodes.usage);
};
