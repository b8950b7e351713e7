import { type Logger, pino } from 'pino';
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

/** Keys whose values never reach a log, at the top of a line's fields or one level down. */
const secretKeys = [
  'password',
  'newPassword',
  'currentPassword',
  'token',
  'accessToken',
  'refreshToken',
  'authorization',
  'cookie',
  'secret',
  'email',
];

/** Creates the logger of a process. Pass fields as the first argument, `{ err }` for an error. */
export const createLogger = ({ name, level, json, destination }: LoggerOptions): Logger => {
  const options = {
    level,
    base: json ? { name, pid: process.pid } : null,
    timestamp: json ? pino.stdTimeFunctions.isoTime : pino.stdTimeFunctions.epochTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: serializeError },
    redact: { paths: secretKeys.flatMap((key) => [key, `*.${key}`]), censor: '[hidden]' },
  };
  const target = destination ?? pino.destination({ fd: 1, sync: true });
  return pino(options, json ? target : readableLines(target));
};
