import { StartError } from '../errors/index.ts';
import { openReader, openStore, type Reader, type Store } from '../store/index.ts';
import { tables } from './tables.ts';

/** Where the migrations of a registry are. */
const migrations = new URL('./migrations/', import.meta.url);

/** The address of a registry without what is secret in it: no name, password or parameters. */
export const shownUrl = (url: string): string =>
  url.startsWith('file:') ? url : url.replace(/\/\/.*@/, '//').replace(/\?.*/, '');

/**
 * Opens a registry to write, creating and migrating its tables.
 * @throws StoreStartError with a sentence.
 */
export const openRegistry = (url: string): Promise<Store> =>
  openStore({ name: 'registry', url, migrations, variable: 'TESSERA_REGISTRY' });

/**
 * Opens a registry that is there, only to read it.
 * @throws StartError with a sentence.
 */
export const openRegistryReader = async (url: string): Promise<Reader> => {
  let reader: Reader | undefined;
  try {
    reader = await openReader(url);
    await reader.read.select().from(tables.on(reader.read).variant).limit(1);
    return reader;
  } catch (cause) {
    await reader?.close();
    // Drizzle's own message is the statement; what is wrong is its cause.
    const { message } = ((cause as Error).cause ?? cause) as Error;
    const why = message || (cause as { code?: string }).code;
    throw new StartError(`The registry ${shownUrl(url)} cannot be read: ${why}.`, { cause });
  }
};
