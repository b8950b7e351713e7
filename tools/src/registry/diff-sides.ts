import { resolve } from 'node:path';
import { readDocument, readHead, readLaunch } from '@tessera/kit/registry';
import type { Read } from '@tessera/kit/store';
import { readSupergraph, type Version } from '../check/read-version.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { CommandError, exitCodes } from '../cli/command-error.ts';
import { nearestRoot } from '../project/find-root.ts';
import { type RegistryOptions, registryUrl, withRegistryReader } from './open-registry.ts';
import { readPublished } from './published.ts';

/** One of the two versions that are compared. */
export interface DiffSide extends Pick<Version, 'name' | 'sources' | 'subgraphSchemas'> {
  readonly supergraphSdl: string;
  /** Its sources were read back from the supergraph, which does not keep all of their directives. */
  readonly readBack: boolean;
}

const isLaunch = (ref: string): boolean => ref === 'current' || /^\d{1,9}$/.test(ref);

const launchSide = async (read: Read, variant: string, ref: string): Promise<DiffSide> => {
  const number = ref === 'current' ? (await readHead(read, variant))?.launch : Number(ref);
  const launch = number === undefined ? undefined : await readLaunch(read, variant, number);
  if (!launch)
    throw new CommandError(
      number === undefined
        ? `Nothing was published to ${variant}.`
        : `${variant} has no launch ${ref}: see tessera history.`,
      exitCodes.usage,
    );
  const { name, sources } = await readPublished(read, launch);
  return { name, sources, supergraphSdl: await readDocument(read, launch.supergraph), readBack: false };
};

const fileSide = ({ cwd }: CommandContext, path: string): DiffSide => {
  const { supergraphSdl = '', ...version } = readSupergraph(nearestRoot(cwd) ?? cwd, resolve(cwd, path));
  return { ...version, supergraphSdl, readBack: true };
};

/**
 * Reads what is to be compared. The registry is opened only when it is asked for a launch.
 * @param refs the number of a launch, `current` for the newest, or the path of a composed supergraph.
 * @throws CommandError when there is no such launch or file.
 */
export const readSides = async (
  refs: readonly [string, string],
  options: RegistryOptions,
  context: CommandContext,
): Promise<readonly [DiffSide, DiffSide]> => {
  const sides = async (read?: Read): Promise<readonly [DiffSide, DiffSide]> => {
    const side = async (ref: string) =>
      read && isLaunch(ref) ? launchSide(read, options.variant, ref) : fileSide(context, ref);
    return [await side(refs[0]), await side(refs[1])];
  };
  if (!refs.some(isLaunch)) return sides();
  return withRegistryReader(registryUrl(options, context), ({ read }) => sides(read));
};
