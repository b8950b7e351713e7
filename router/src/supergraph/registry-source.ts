import { StartError } from '@tessera/kit/errors';
import type { LastingReader } from '@tessera/kit/registry';
import type { SupergraphSource } from './supergraph-source.ts';

/** Longest wait for a database, in ms. */
const limitMs = 10_000;

/**
 * The newest launch of a registry in a SQLite file or Postgres. A look asks for its number and hash; the text is read
 * when the hash is another one.
 * @param variant `current`, or a contract of it as `current/storefront`.
 */
export const registrySource = (url: string, variant: string): SupergraphSource => {
  const [name = variant, contract] = variant.split('/');
  let reader: LastingReader | undefined;

  const read = async (tag?: string) => {
    // Loaded when it is needed: drivers and drizzle cost what a router without a registry need not pay.
    const { createLastingReader, readDocument, readHead } = await import('@tessera/kit/registry');
    reader ??= createLastingReader(url);
    const database = await reader.read();
    const head = await readHead(database, name, contract);
    if (!head) throw new StartError(`The registry has no launch of ${variant}.`);
    if (head.supergraph === tag) return undefined;
    return { sdl: await readDocument(database, head.supergraph), tag: head.supergraph };
  };

  return {
    name: 'the registry',
    read: async (tag, signal) => {
      try {
        return await within(limitMs, read(tag), signal);
      } catch (error) {
        // Not waited for: what hangs would hang here, too.
        void reader?.drop();
        if (error instanceof StartError) throw error;
        const { message } = ((error as Error).cause ?? error) as Error;
        throw new StartError(`The registry cannot be read: ${message}.`, { cause: error });
      }
    },
    close: async () => reader?.drop(),
  };
};

/** Waits for work at most so long, and no longer than until the signal gives up. */
const within = async <T>(ms: number, work: Promise<T>, signal?: AbortSignal): Promise<T> => {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error(`no answer within ${ms} ms`)), ms);
  const giveUp = (): void => late.reject(new Error('it is not waited for any longer'));
  signal?.addEventListener('abort', giveUp);
  try {
    return await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', giveUp);
  }
};
