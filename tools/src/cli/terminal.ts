import type { Writable } from 'node:stream';
import pc from 'picocolors';

/** Where a command writes: results to `out`, everything said about them to `note`. */
export interface Terminal {
  readonly colors: ReturnType<typeof pc.createColors>;
  /** Writes one line (or several) of the result to standard output. */
  out(text: string): void;
  /** Writes one line (or several) of progress, warning or error to standard error. */
  note(text: string): void;
  /** Shows a line below all others that the next one replaces; nothing where standard error is no terminal. */
  status(text: string): void;
}

/** A stream that may be a terminal. */
export type Output = Writable & { isTTY?: boolean };

/** Goes to the start of the terminal's line and wipes it. */
const startOfCleanLine = '\r\u001b[K';

/**
 * Colours are used on a terminal only, and never when `NO_COLOR` has a value.
 * @param env the environment, for `NO_COLOR` and `TERM`.
 */
export const createTerminal = (stdout: Output, stderr: Output, env: NodeJS.ProcessEnv): Terminal => {
  const wanted = Boolean(stdout.isTTY) && !env.NO_COLOR && env.TERM !== 'dumb';
  const canReplace = Boolean(stderr.isTTY) && env.TERM !== 'dumb';
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write(startOfCleanLine);
    shown = false;
  };
  return {
    colors: pc.createColors(wanted),
    out: (text) => {
      clear();
      stdout.write(`${text}\n`);
    },
    note: (text) => {
      clear();
      stderr.write(`${text}\n`);
    },
    status: (text) => {
      if (!canReplace) return;
      stderr.write(`${startOfCleanLine}${text}`);
      shown = true;
    },
  };
};
