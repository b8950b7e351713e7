import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandError, exitCodes } from '../cli/command-error.ts';

/** The nearest folder at or above `from` that holds supergraph.yaml; undefined when there is none. */
export const nearestRoot = (from: string): string | undefined => {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'supergraph.yaml'))) return folder;
    if (dirname(folder) === folder) return undefined;
  }
};

/**
 * {@link nearestRoot}, for what makes no sense outside a checkout.
 * @throws CommandError when there is none up to the root of the file system.
 */
export const findRoot = (from: string): string => {
  const root = nearestRoot(from);
  if (root) return root;
  throw new CommandError(
    `No supergraph.yaml in ${from} or above it: run tessera inside a Tessera checkout.`,
    exitCodes.usage,
  );
};
