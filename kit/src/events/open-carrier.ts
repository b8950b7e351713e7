import { StartError } from '../errors/index.ts';
import type { Carrier } from './carrier.ts';

/**
 * Opens the carrier that EVENT_BUS names. A broker need not be there: until it is, messages wait.
 * @param prefix of the names a broker keeps.
 * @throws StartError, one sentence, when it cannot be opened.
 */
export const openCarrier = async (url: string, prefix = 'tessera'): Promise<Carrier> => {
  if (/^amqps?:/.test(url)) {
    const { openAmqpCarrier } = await import('./amqp-carrier.ts');
    return openAmqpCarrier(url, prefix);
  }
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
