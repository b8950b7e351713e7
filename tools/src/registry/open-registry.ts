import { join } from 'node:path';
import { openRegistry, openRegistryReader } from '@tessera/kit/registry';
import type { Reader, Store } from '@tessera/kit/store';
import type { CommandContext } from '../cli/command-context.ts';
import { CommandError, exitCodes } from '../cli/command-error.ts';
import { dataFolder } from '../project/database-of.ts';
import { nearestRoot } from '../project/find-root.ts';
import { isRegistryUrl } from './registry-address.ts';

/** Options of every command that works with a registry. */
export interface RegistryOptions {
  /** `file:…` or `postgres://…`. */
  readonly registry?: string;
  readonly variant: string;
}

/**
 * Where the registry is: as the option says, the variable TESSERA_REGISTRY, or a file in the data folder.
 * @throws CommandError when that is no address of one.
 */
export const registryUrl = (
  { registry }: Pick<RegistryOptions, 'registry'>,
  context: Pick<CommandContext, 'cwd' | 'env'>,
): string => {
  const { cwd, env } = context;
  const url = registry || env.TESSERA_REGISTRY;
  if (!url) return `file:${join(dataFolder(nearestRoot(cwd) ?? cwd, env), 'registry.db')}`;
  if (isRegistryUrl(url)) return url;
  throw new CommandError(
    'A registry is a file:… or postgres://… address, such as file:data/registry.db.',
    exitCodes.usage,
  );
};

const closing = async <Opened extends { close(): Promise<void> }, T>(
  opened: Opened,
  work: (opened: Opened) => Promise<T>,
): Promise<T> => {
  try {
    return await work(opened);
  } finally {
    await opened.close();
  }
};

/** Opens the registry to write, which creates it, for as long as `work` takes. */
export const withRegistry = async <T>(url: string, work: (store: Store) => Promise<T>): Promise<T> =>
  closing(await openRegistry(url), work);

/** Opens a registry that is there to read, for as long as `work` takes. */
export const withRegistryReader = async <T>(url: string, work: (reader: Reader) => Promise<T>): Promise<T> =>
  closing(await openRegistryReader(url), work);
