import type { Writable } from 'node:stream';
import pc from 'picocolors';

/** Where a command writes: results to `out`, everything said about them to `note`. */
export interface Terminal {
  readonly colors: ReturnType<typeof pc.createColors>;
  /** Writes one line (or several) of the result to standard output. */
  out(text: string): void;
  /** Writes one line (or several) of progress, warning or error to standard error. */
  note(text: string): void;
}

/** A stream that may be a terminal. */
export type Output = Writable & { isTTY?: boolean };

/**
 * Colours are used on a terminal only, and never when `NO_COLOR` has a value.
 * @param env the environment, for `NO_COLOR` and `TERM`.
 */
export const createTerminal = (stdout: Output, stderr: Output, env: NodeJS.ProcessEnv): Terminal => {
  const wanted = Boolean(stdout.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb';
  return {
    colors: pc.createColors(wanted),
    out: (text) => void stdout.write(`${text}\n`),
    note: (text) => void stderr.write(`${text}\n`),
  };
};
