import { parseArgs } from 'node:util';
import { choiceOption, numberOption, orRefuse } from '../command-line.ts';

/** What `npm run bench:events` is told. */
export interface EventsBenchOptions {
  readonly messages: number;
  readonly rounds: number;
  readonly format: 'text' | 'json';
}

/** What `--help` prints. */
export const eventsUsage = `Usage: npm run bench:events -- [options]

Measures messages a second through outbox, log and inbox, from SQLite to SQLite, every commit durable, beside the
durable commits a second that the disk allows. Files are in the folder for temporary ones: it has to be on a disk.

  --messages <n>    a round (default 2000)
  --rounds <n>      how often each is measured, in turns (default 3)
  --format <name>   text or json (default text)
  --help            print this
`;

/**
 * Reads the command line.
 * @returns undefined when the usage is asked for.
 * @throws StartError with a sentence about what is wrong.
 */
export const readEventsOptions = (args: readonly string[]): EventsBenchOptions | undefined => {
  const { values } = orRefuse(() =>
    parseArgs({
      args: [...args],
      options: {
        messages: { type: 'string', default: '2000' },
        rounds: { type: 'string', default: '3' },
        format: { type: 'string', default: 'text' },
        help: { type: 'boolean', default: false },
      },
    }),
  );
  if (values.help) return undefined;
  return {
    messages: Math.round(numberOption('messages', values.messages, 100, 1_000_000)),
    rounds: Math.round(numberOption('rounds', values.rounds, 1, 100)),
    format: choiceOption('format', values.format, ['text', 'json']),
  };
};
