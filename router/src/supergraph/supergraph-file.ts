import { readFile, stat } from 'node:fs/promises';
import { StartError } from '@tessera/kit/errors';

/** A file whose text is the supergraph, and that may be replaced at any time. */
export interface SupergraphFile {
  read(): Promise<string>;
  /** Looks every `everyMs` and hands over the text when it is another one. `stop` waits for a look under way. */
  watch(everyMs: number, onChange: (sdl: string) => Promise<void>): { stop(): Promise<void> };
}

/**
 * The file is polled and not watched: editors and Kubernetes replace files by renames and symbolic links, which file
 * system events miss or report halfway.
 */
export const supergraphFile = (path: string): SupergraphFile => {
  let version: string | undefined;
  let text: string | undefined;

  const versionNow = async (): Promise<string> => {
    const { mtimeNs, size, ino } = await stat(path, { bigint: true });
    return `${mtimeNs}-${size}-${ino}`;
  };

  const read = async (): Promise<string> => {
    try {
      version = await versionNow();
      text = await readFile(path, 'utf8');
      return text;
    } catch (error) {
      throw new StartError(`The supergraph file ${path} cannot be read: ${reason(error)}.`);
    }
  };

  return {
    read,
    watch(everyMs, onChange) {
      let looking: Promise<void> = Promise.resolve();
      let stopped = false;
      const look = async (): Promise<void> => {
        // Gone for a moment is what a replacement looks like: the next look finds the new one.
        const seen = await versionNow().catch(() => undefined);
        if (stopped || seen === undefined || seen === version) return;
        const before = text;
        const now = await read().catch(() => before);
        if (now !== undefined && now !== before) await onChange(now);
      };
      const timer = setInterval(() => {
        looking = looking.then(look);
      }, everyMs).unref();
      return {
        stop: () => {
          stopped = true;
          clearInterval(timer);
          return looking;
        },
      };
    },
  };
};

const reason = (error: unknown): string =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT'
    ? 'there is no such file'
    : String(error);
