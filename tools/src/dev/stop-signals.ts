import { onNpmGone } from './npm-parent.ts';

/**
 * Calls `onStop` once, on the first wish to stop: Ctrl-C, SIGTERM, a closed terminal, or npm killed above us. A second
 * Ctrl-C calls `onInsist`.
 * @returns takes the listeners away again.
 */
export const onStopSignal = (
  env: NodeJS.ProcessEnv,
  onStop: () => void,
  onInsist: () => void,
): (() => void) => {
  let asked = false;
  const stop = (): void => {
    if (asked) return;
    asked = true;
    onStop();
  };
  const interrupt = (): void => (asked ? onInsist() : stop());
  const forgetNpm = onNpmGone(env, stop);
  process.on('SIGINT', interrupt);
  process.on('SIGTERM', stop);
  process.on('SIGHUP', stop);
  return () => {
    forgetNpm();
    process.off('SIGINT', interrupt);
    process.off('SIGTERM', stop);
    process.off('SIGHUP', stop);
  };
};
