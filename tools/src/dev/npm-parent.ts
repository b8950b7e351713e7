import { readFileSync } from 'node:fs';

const parentOf = (pid: number): number | undefined => {
  try {
    // `pid (name) state ppid …`; the name may hold anything, parentheses too.
    const [, ppid] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return Number(ppid);
  } catch {
    // Not Linux, or gone.
    return undefined;
  }
};

/**
 * Who started this process: its parent, and the parent of the shell that npm puts between itself and a script. It
 * changes when one of them is gone.
 */
const ancestry = (): string => `${process.ppid} ${parentOf(process.ppid)}`;

/** How often to look whether npm is still there. */
const pollMs = 500;

/**
 * Calls `onGone` when the npm that runs this process as a script was killed: it passes SIGTERM on, but `kill -9` leaves
 * its script behind without a word. Without npm above, does nothing: a shell may end while what it started goes on.
 * @returns stops looking.
 */
export const onNpmGone = (env: NodeJS.ProcessEnv, onGone: () => void): (() => void) => {
  if (!env.npm_lifecycle_event) return () => undefined;
  const before = ancestry();
  const timer = setInterval(() => {
    if (ancestry() !== before) onGone();
  }, pollMs).unref();
  return () => clearInterval(timer);
};
