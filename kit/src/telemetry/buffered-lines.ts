import { pino } from 'pino';

/** Bytes gathered before they are written. */
const gathered = 8_192;
/** Longest time a line waits, ms. */
const longestWaitMs = 100;
const warn = 40;

/**
 * Standard output for lines of JSON, many a write: at some hundred requests a second a write a line costs more than all
 * else about logging. A warning or error is written at once, with what came before it; what waits is written when the
 * process exits. Only `kill -9` loses lines, those of the last 100 ms.
 */
export const bufferedLines = () => {
  const output = pino.destination({ fd: 1, sync: true, minLength: gathered });
  let timer: NodeJS.Timeout | undefined;
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    output.flushSync();
  };
  process.once('exit', flush);
  return {
    // Asks pino to set `lastLevel` before each write.
    [Symbol.for('pino.metadata')]: true,
    lastLevel: 0,
    write(line: string): void {
      output.write(line);
      if (this.lastLevel >= warn) flush();
      else timer ??= setTimeout(flush, longestWaitMs).unref();
    },
  };
};
