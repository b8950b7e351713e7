import { join, relative } from 'node:path';
import { CommandError, exitCodes } from '../cli/command-error.ts';
import type { Terminal } from '../cli/terminal.ts';
import { codegenCommand } from '../codegen/codegen-command.ts';
import { applyChanges } from './apply-changes.ts';
import { recompose } from './recompose.ts';
import type { RunningPlatform } from './start-platform.ts';
import { watchSources } from './watch-sources.ts';

/**
 * Composes the schemas as they are into a file of this run, so that the committed golden stays as it is.
 * @returns the file, which the router follows.
 * @throws CommandError when they do not compose.
 */
export const prepareSupergraph = (root: string, dataDir: string, terminal: Terminal): string => {
  const file = join(dataDir, 'dev', 'supergraph.graphql');
  if (recompose(root, file, terminal)) return file;
  throw new CommandError('The subgraphs do not compose.', exitCodes.cannotCompose);
};

/** Recomposes and restarts as files change. @returns stops it. */
export const follow = (
  root: string,
  supergraphFile: string,
  platform: RunningPlatform,
  terminal: Terminal,
): Promise<() => Promise<void>> => {
  const compose = async (subgraphs: readonly string[]): Promise<boolean> => {
    try {
      if (!recompose(root, supergraphFile, terminal)) {
        terminal.note(
          terminal.colors.red('This change does not compose; the last good supergraph serves on.'),
        );
        return false;
      }
      await codegenCommand(subgraphs, {}, { cwd: root, env: {}, terminal });
      terminal.out(`Composed ${relative(root, supergraphFile)}.`);
      return true;
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      terminal.note(error.message);
      return false;
    }
  };
  return watchSources(root, (changes) => applyChanges(changes, platform, compose));
};
