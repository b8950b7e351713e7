import type { CommandContext } from './cli/command-context.ts';
import { createTerminal } from './cli/terminal.ts';

/** The one place where the command line reads the process. */
export const processContext = (): CommandContext => ({
  cwd: process.cwd(),
  env: process.env,
  terminal: createTerminal(process.stdout, process.stderr, process.env),
});
