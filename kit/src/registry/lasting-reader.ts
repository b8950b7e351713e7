import { stat } from 'node:fs/promises';
import type { Read, Reader } from '../store/index.ts';
import { openRegistryReader } from './registry.ts';

/** A registry that is read for as long as a process runs. */
export interface LastingReader {
  /**
   * What to read with now. Whoever keeps it longer than one look may read a file that was replaced.
   * @throws StartError with a sentence.
   */
  read(): Promise<Read>;
  /** Lets go of a connection that failed: the next look opens another. */
  drop(): Promise<void>;
}

/** Which file is at an address now; nothing of a database, whose driver notices itself. */
const identityOf = async (url: string): Promise<string | undefined> => {
  if (!url.startsWith('file:')) return undefined;
  // Gone, it has no identity either: opening it says so.
  const found = await stat(url.slice('file:'.length), { bigint: true }).catch(() => undefined);
  return found && `${found.dev}-${found.ino}`;
};

/**
 * Reads a registry that may be restored or moved meanwhile. An open SQLite file goes on answering after another one took
 * its place, or none did: what is at the address is compared before each look.
 */
export const createLastingReader = (url: string): LastingReader => {
  let open: { readonly reader: Promise<Reader>; readonly identity: string | undefined } | undefined;

  const drop = async (): Promise<void> => {
    const dropped = open;
    open = undefined;
    await dropped?.reader.then(({ close }) => close()).catch(() => undefined);
  };

  return {
    read: async () => {
      const identity = await identityOf(url);
      if (open && open.identity !== identity) void drop();
      open ??= { reader: openRegistryReader(url), identity };
      return (await open.reader).read;
    },
    drop,
  };
};
