import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Logger } from '@tessera/kit/telemetry';

/** The last good supergraph on disk, for a start while its source is down. */
export interface CachedCopy {
  /** Undefined when there is none. */
  read(): Promise<string | undefined>;
  /** Puts another one in its place, whole or not at all. A failure is logged: serving does not depend on it. */
  write(sdl: string): void;
  /** Waits for what is being written. */
  close(): Promise<void>;
}

/** @param path undefined keeps no copy. */
export const cachedCopy = (path: string | undefined, logger: Logger): CachedCopy => {
  let writing: Promise<void> = Promise.resolve();
  const replace = async (file: string, sdl: string): Promise<void> => {
    try {
      await mkdir(dirname(file), { recursive: true });
      const next = `${file}.${process.pid}.new`;
      await writeFile(next, sdl);
      await rename(next, file);
    } catch (error) {
      logger.error({ err: error }, 'the copy of the supergraph cannot be kept: see SUPERGRAPH_CACHE_FILE');
    }
  };
  return {
    read: async () => (path === undefined ? undefined : readFile(path, 'utf8').catch(() => undefined)),
    write: (sdl) => {
      if (path !== undefined) writing = writing.then(() => replace(path, sdl));
    },
    close: () => writing,
  };
};
