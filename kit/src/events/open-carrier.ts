import { StartError } from '../errors/index.ts';
import type { Carrier } from './carrier.ts';

/**
 * Opens the carrier that EVENT_BUS names.
 * @throws StartError, one sentence, when it cannot be opened.
 */
export const openCarrier = async (url: string): Promise<Carrier> => {
  const { openFileCarrier } = await import('./file-carrier.ts');
  try {
    return openFileCarrier(url.slice('file:'.length));
  } catch (error) {
    throw new StartError(
      `The event log ${url} cannot be opened: ${(error as Error).message}. Check EVENT_BUS.`,
      {
        cause: error,
      },
    );
  }
};
