import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

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

/** What was asked for while the process runs: a file of its process id in TESSERA_CRASH_DIR. */
const armedFile = (): string | undefined => {
  const folder = process.env.TESSERA_CRASH_DIR;
  return folder && path.join(folder, String(process.pid));
};

/**
 * Ends the process as `kill -9` would, when TESSERA_CRASH_AT is this name, or `name:n` at its n-th passing, or when a file
 * in TESSERA_CRASH_DIR with the id of the process says so; that file is gone then. Only where NODE_ENV is test; it does
 * nothing anywhere else.
 */
export const crashPoint = (name: CrashPoint): void => {
  if (process.env.NODE_ENV !== 'test') return;
  const file = armedFile();
  const armed = file && existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  const wanted = armed ?? process.env.TESSERA_CRASH_AT;
  if (!wanted) return;
  const [, at, nth] = /^(.*?)(?::(\d+))?$/.exec(wanted) ?? [];
  if (at !== name) return;
  const times = (passed.get(wanted) ?? 0) + 1;
  passed.set(wanted, times);
  if (times !== Number(nth ?? 1)) return;
  if (armed && file) rmSync(file);
  process.kill(process.pid, 'SIGKILL');
};
