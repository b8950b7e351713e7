/** Kit's own places to crash at. Those of a subgraph are `<subgraph>.<place>`. */
export const crashPoints = [
  'after-commit-before-publish',
  'after-publish-before-delete',
  'after-effect-before-handle',
  'after-handle-before-ack',
] as const;

/** A place at which a test ends the process. */
export type CrashPoint = (typeof crashPoints)[number] | `${string}.${string}`;

const passed = new Map<string, number>();

/**
 * Ends the process as `kill -9` would, when TESSERA_CRASH_AT is this name, or `name:n` at its n-th passing. Only where
 * NODE_ENV is test; it does nothing anywhere else.
 */
export const crashPoint = (name: CrashPoint): void => {
  const wanted = process.env.TESSERA_CRASH_AT;
  if (!wanted || process.env.NODE_ENV !== 'test') return;
  const [, at, nth] = /^(.*?)(?::(\d+))?$/.exec(wanted) ?? [];
  if (at !== name) return;
  const times = (passed.get(name) ?? 0) + 1;
  passed.set(name, times);
  if (times === Number(nth ?? 1)) process.kill(process.pid, 'SIGKILL');
};
