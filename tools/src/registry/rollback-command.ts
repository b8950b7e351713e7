import type { CommandContext } from '../cli/command-context.ts';
import { nearestRoot } from '../project/find-root.ts';
import { tryGit } from '../project/git.ts';
import { changesText, launchText } from './changes-text.ts';
import { type RegistryOptions, registryUrl, withRegistry } from './open-registry.ts';
import { rollback } from './rollback.ts';

/** Options of `tessera rollback`. */
export interface RollbackOptions extends RegistryOptions {
  readonly reason?: string;
}

/** Makes a new launch with the content of an earlier one. */
export const rollbackCommand = async (
  to: number | undefined,
  options: RollbackOptions,
  context: CommandContext,
): Promise<void> => {
  const { cwd, terminal } = context;
  const { variant, reason } = options;
  const input = {
    ...{ variant, now: new Date() },
    ...tryGit(nearestRoot(cwd) ?? cwd)?.head(),
    ...(to !== undefined && { to }),
    ...(reason !== undefined && { reason }),
  };
  const { launch, outcome } = await withRegistry(registryUrl(options, context), (store) =>
    rollback(store, input),
  );
  terminal.out(
    outcome === 'unchanged'
      ? `Nothing to roll back: ${launchText(launch)} has this content already.`
      : `Made ${launchText(launch)}, with the content of launch ${launch.restored}: ${changesText(launch.changes)}.`,
  );
};
