import type { Terminal } from './terminal.ts';

/** What every command is given instead of reaching for `process`. */
export interface CommandContext {
  /** Absolute path of the folder the command runs in. */
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly terminal: Terminal;
}
