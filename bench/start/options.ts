import { parseArgs } from 'node:util';
import { choiceOption, numberOption, orRefuse } from '../command-line.ts';

/** What `npm run bench:start` is told. */
export interface StartBenchOptions {
  readonly runs: number;
  readonly format: 'text' | 'json';
  /** Keep and reuse databases here instead of a temporary folder. */
  readonly data: string | undefined;
}

/** What `--help` prints. */
export const startUsage = `Usage: npm run bench:start -- [options]

Measures the time from \`npm start\`, with the demo data loaded before, to the first answer of a query over four subgraphs,
and the memory of all processes after it.

  --runs <n>        how often (default 3)
  --data <folder>   keep the SQLite files here and use them again
  --format <name>   text or json (default text)
  --help            print this
`;

/**
 * Reads the command line.
 * @returns undefined when the usage is asked for.
 * @throws StartError with a sentence about what is wrong.
 */
export const readStartOptions = (args: readonly string[]): StartBenchOptions | undefined => {
  const { values } = orRefuse(() =>
    parseArgs({
      args: [...args],
      options: {
        runs: { type: 'string', default: '3' },
        data: { type: 'string' },
        format: { type: 'string', default: 'text' },
        help: { type: 'boolean', default: false },
      },
    }),
  );
  if (values.help) return undefined;
  return {
    runs: Math.round(numberOption('runs', values.runs, 1, 100)),
    format: choiceOption('format', values.format, ['text', 'json']),
    data: values.data,
  };
};
