import { parseArgs } from 'node:util';
import { choiceOption, numberOption, orRefuse } from '../command-line.ts';
import { type ScenarioName, scenarioNames } from './scenarios.ts';

/** What `npm run bench:catalog` is told. */
export interface CatalogBenchOptions {
  /** Length of one window, ms. */
  readonly durationMs: number;
  readonly rounds: number;
  readonly connections: number;
  readonly engine: 'sqlite' | 'postgres';
  readonly format: 'text' | 'json';
  readonly logLevel: string;
  readonly scenarios: readonly ScenarioName[];
  /** Keep and reuse databases here instead of a temporary folder. */
  readonly data: string | undefined;
  /** Write a CPU profile of each process here. */
  readonly profile: string | undefined;
}

/** What `--help` prints. */
export const usage = `Usage: npm run bench:catalog -- [options]

Starts the platform as in production, with 2,052 products, and measures three scenarios through the router.

  --duration <s>      length of one window in seconds (default 8)
  --rounds <n>        windows a scenario, the scenarios taking turns (default 3)
  --connections <n>   clients that wait for their answer before they ask again (default 16)
  --engine <name>     sqlite or postgres (default sqlite; postgres starts a server from npm)
  --scenario <name>   list, "product page" or search; may be given several times (default all)
  --log-level <name>  log level of all processes (default info: a line a request)
  --data <folder>     keep the SQLite files here and use them again
  --profile <folder>  write a .cpuprofile of each process here; slows them down
  --format <name>     text or json (default text)
  --help              print this
`;

/**
 * Reads the command line.
 * @returns undefined when the usage is asked for.
 * @throws StartError with a sentence about what is wrong.
 */
export const readOptions = (args: readonly string[]): CatalogBenchOptions | undefined => {
  const { values } = orRefuse(() =>
    parseArgs({
      args: [...args],
      options: {
        duration: { type: 'string', default: '8' },
        rounds: { type: 'string', default: '3' },
        connections: { type: 'string', default: '16' },
        engine: { type: 'string', default: 'sqlite' },
        scenario: { type: 'string', multiple: true, default: [...scenarioNames] },
        'log-level': { type: 'string', default: 'info' },
        data: { type: 'string' },
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
    connections: Math.round(numberOption('connections', values.connections, 1, 1_000)),
    engine: choiceOption('engine', values.engine, ['sqlite', 'postgres']),
    format: choiceOption('format', values.format, ['text', 'json']),
    logLevel: choiceOption('log-level', values['log-level'], ['debug', 'info', 'warn', 'error', 'silent']),
    scenarios: values.scenario.map((name) => choiceOption('scenario', name, scenarioNames)),
    data: values.data,
    profile: values.profile,
  };
};
