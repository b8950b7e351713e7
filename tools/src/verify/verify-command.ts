import type { CommandContext } from '../cli/command-context.ts';
import { CommandError } from '../cli/command-error.ts';
import { findRoot } from '../project/find-root.ts';
import { readRootConfig } from '../project/supergraph-config.ts';
import { openStores } from './open-stores.ts';
import { renderVerification, verificationJson } from './render-verification.ts';
import { isSound, verifyPlatform } from './verify-platform.ts';

/** Options of `tessera verify`. */
export interface VerifyOptions {
  readonly format: 'text' | 'json';
}

/**
 * Checks the invariants of every store, and that stores agree on what they know of the same things. Writes nothing.
 * @throws CommandError when one is broken, or a store is not there.
 */
export const verifyCommand = async (
  { format }: VerifyOptions,
  { cwd, env, terminal }: CommandContext,
): Promise<void> => {
  const root = findRoot(cwd);
  const { subgraphs } = readRootConfig(root);
  const { stores, close } = await openStores(subgraphs, root, env);
  try {
    const verification = await verifyPlatform(stores);
    terminal.out(
      format === 'json' ? verificationJson(verification) : renderVerification(verification, terminal.colors),
    );
    if (!isSound(verification)) throw new CommandError('The stores are not sound: see above.');
  } finally {
    await close();
  }
};
