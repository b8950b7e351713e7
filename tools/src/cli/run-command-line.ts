import { CommanderError } from 'commander';
import type { CommandContext } from './command-context.ts';
import { CommandError, exitCodes } from './command-error.ts';
import { createProgram } from './program.ts';

/** Errors that carry a sentence for the person at the keyboard; the rest are faults of ours and show their stack. */
const isSentence = (error: unknown): error is Error =>
  error instanceof Error &&
  (error instanceof CommandError || error.name === 'ConfigError' || error.name === 'StartError');

/**
 * Runs one command.
 * @param args what follows `tessera`.
 * @returns the exit code.
 */
export const runCommandLine = async (args: readonly string[], context: CommandContext): Promise<number> => {
  const { note, colors } = context.terminal;
  try {
    await createProgram(context).parseAsync([...args], { from: 'user' });
    return exitCodes.ok;
  } catch (error) {
    // Commander has already said what is wrong with the arguments, or shown the help that was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.ok : exitCodes.usage;
    if (isSentence(error)) {
      note(`${colors.red('tessera:')} ${error.message}`);
      return error instanceof CommandError ? error.exitCode : exitCodes.failure;
    }
    note(error instanceof Error ? (error.stack ?? error.message) : String(error));
    return exitCodes.failure;
  }
};
