import { parseArgs } from 'node:util';
import { choiceOption, numberOption, orRefuse } from '../command-line.ts';

/** What `npm run bench:checkout` is told. */
export interface CheckoutBenchOptions {
  /** Length of one window, ms. */
  readonly durationMs: number;
  readonly rounds: number;
  readonly shoppers: number;
  readonly engine: 'sqlite' | 'postgres';
  readonly format: 'text' | 'json';
  readonly logLevel: string;
  /** Orders placed before the last windows, to see what an order costs when there are many; 0: none. */
  readonly grow: number;
  /** Write a CPU profile of each process here. */
  readonly profile: string | undefined;
}

/** What `--help` prints. */
export const checkoutUsage = `Usage: npm run bench:checkout -- [options]

Starts the platform as in production and measures whole checkouts of guests through the router: cart, details, shipping,
order. Beside them stands how many commits a second the machine makes durable, measured in the same run.

  --duration <s>      length of one window in seconds (default 8)
  --rounds <n>        windows of each kind (default 3)
  --shoppers <n>      shoppers at once in the busy windows (default 16); one alone in the others
  --engine <name>     sqlite or postgres (default sqlite; postgres starts a server from npm)
  --grow <n>          place so many orders, then measure again (default 0: not)
  --log-level <name>  log level of all processes (default info: a line a request)
  --profile <folder>  write a .cpuprofile of each process here; slows them down
  --format <name>     text or json (default text)
  --help              print this
`;

/**
 * Reads the command line.
 * @returns undefined when the usage is asked for.
 * @throws StartError with a sentence about what is wrong.
 */
export const readCheckoutOptions = (args: readonly string[]): CheckoutBenchOptions | undefined => {
  const { values } = orRefuse(() =>
    parseArgs({
      args: [...args],
      options: {
        duration: { type: 'string', default: '8' },
        rounds: { type: 'string', default: '3' },
        shoppers: { type: 'string', default: '16' },
        engine: { type: 'string', default: 'sqlite' },
        grow: { type: 'string', default: '0' },
        'log-level': { type: 'string', default: 'info' },
        profile: { type: 'string' },
        format: { type: 'string', default: 'text' },
        help: { type: 'boolean', default: false },
      },
    }),
  );
  if (values.help) return undefined;
  return {
    durationMs: numberOption('duration', values.duration, 0.1, 600) * 1_000,
    rounds: Math.round(numberOption('rounds', values.rounds, 1, 100)),
    shoppers: Math.round(numberOption('shoppers', values.shoppers, 1, 1_000)),
    engine: choiceOption('engine', values.engine, ['sqlite', 'postgres']),
    grow: Math.round(numberOption('grow', values.grow, 0, 1_000_000)),
    format: choiceOption('format', values.format, ['text', 'json']),
    logLevel: choiceOption('log-level', values['log-level'], ['debug', 'info', 'warn', 'error', 'silent']),
    profile: values.profile,
  };
};
