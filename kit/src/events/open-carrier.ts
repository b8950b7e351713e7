import { StartError } from '../errors/index.ts';
import type { Carrier, Listeners } from './carrier.ts';

/**
 * Opens the carrier that EVENT_BUS names. A broker need not be there: until it is, messages wait.
 * @param prefix of the names a broker keeps.
 * @param listeners who hears what, as far as it is known: for them nothing is lost that is sent before they first start.
 * @throws StartError, one sentence, when it cannot be opened.
 */
export const openCarrier = async (
  url: string,
  prefix = 'tessera',
  listeners: Listeners = {},
): Promise<Carrier> => {
  if (/^amqps?:/.test(url)) {
    const { openAmqpCarrier } = await import('./amqp-carrier.ts');
    return openAmqpCarrier(url, prefix, listeners);
  }
  const { openFileCarrier } = await import('./file-carrier.ts');
  try {
    return openFileCarrier(url.slice('file:'.length), listeners);
  } catch (error) {
    throw new StartError(
      `The event log ${url} cannot be opened: ${(error as Error).message}. Check EVENT_BUS.`,
      {
        cause: error,
      },
    );
  }
};
