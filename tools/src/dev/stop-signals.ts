/** How often to look whether the parent is still there. */
const parentPollMs = 1_000;

/**
 * Calls `onStop` once, on the first wish to stop: Ctrl-C, SIGTERM, a closed terminal, or npm killed above us, which
 * sends nothing. A second Ctrl-C calls `onInsist`.
 * @returns takes the listeners away again.
 */
export const onStopSignal = (onStop: () => void, onInsist: () => void): (() => void) => {
  let asked = false;
  const stop = (): void => {
    if (asked) return;
    asked = true;
    onStop();
  };
  const interrupt = (): void => (asked ? onInsist() : stop());
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid !== parent) stop();
  }, parentPollMs).unref();
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', stop);
  process.on('SIGHUP', stop);
  return () => {
    clearInterval(timer);
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', stop);
    process.off('SIGHUP', stop);
  };
};
