import { readFile, stat } from 'node:fs/promises';
import { StartError } from '@tessera/kit/errors';
import type { SupergraphSource } from './supergraph-source.ts';

/**
 * A file whose text is the supergraph, and that may be replaced at any time.
 *
 * It is looked at and not watched: editors and Kubernetes replace files by renames and symbolic links, which file system
 * events miss or report halfway.
 */
export const supergraphFile = (path: string): SupergraphSource => {
  const tagNow = async (): Promise<string> => {
    const { mtimeNs, size, ino } = await stat(path, { bigint: true });
    return `${mtimeNs}-${size}-${ino}`;
  };
  return {
    name: `the supergraph file ${path}`,
    read: async (known) => {
      try {
        const tag = await tagNow();
        return tag === known ? undefined : { sdl: await readFile(path, 'utf8'), tag };
      } catch (error) {
        // Gone for a moment is what a replacement looks like: the next look finds the new one.
        if (known !== undefined) return undefined;
        throw new StartError(`The supergraph file ${path} cannot be read: ${reason(error)}.`);
      }
    },
    close: async () => undefined,
  };
};

const reason = (error: unknown): string =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
    ? 'there is no such file'
    : String(error);
