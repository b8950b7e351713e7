import { type Logger, pino } from 'pino';
import { bufferedLines } from './buffered-lines.ts';
import { hideSecrets } from './hide-secrets.ts';
import { readableLines } from './readable-lines.ts';
import { serializeError } from './serialize-error.ts';

export type { Logger } from 'pino';

/** How a process logs. */
export interface LoggerOptions {
  /** Name of the process, on every line in production. */
  readonly name: string;
  readonly level: string;
  /** JSON for machines, else lines for people. */
  readonly json: boolean;
  /** Where the lines go; stdout when left out. */
  readonly destination?: { write(line: string): void };
}

/** Creates the logger of a process. Pass fields as the first argument, `{ err }` for an error. */
export const createLogger = ({ name, level, json, destination }: LoggerOptions): Logger => {
  const options = {
    level,
    base: json ? { name, pid: process.pid } : null,
    timestamp: json ? pino.stdTimeFunctions.isoTime : pino.stdTimeFunctions.epochTime,
    formatters: { level: (label: string) => ({ level: label }), log: hideLine },
    serializers: { err: serializeError },
  };
  const logger = json
    ? pino(options, destination ?? bufferedLines())
    : pino(options, readableLines(destination ?? pino.destination({ fd: 1, sync: true })));
  // Formatters see a line's own fields only. Children inherit this.
  const { child } = logger;
  logger.child = function (this: Logger, bindings: Record<string, unknown>, ...rest: never[]) {
    return child.call(this, hideSecrets(bindings), ...rest);
  } as typeof logger.child;
  return logger;
};

// pino hands over more than the fields.
const hideLine = (fields: Record<string, unknown>): Record<string, unknown> => hideSecrets(fields);
