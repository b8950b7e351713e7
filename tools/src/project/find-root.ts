import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CommandError, exitCodes } from '../cli/command-error.ts';

/**
 * The nearest folder at or above `from` that holds supergraph.yaml.
 * @throws CommandError when there is none up to the root of the file system.
 */
export const findRoot = (from: string): string => {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'supergraph.yaml'))) return folder;
    if (dirname(folder) === folder) {
      throw new CommandError(
        `No supergraph.yaml in ${from} or above it: run tessera inside a Tessera checkout.`,
        exitCodes.usage,
      );
    }
  }
};
