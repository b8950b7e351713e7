import { createRequire } from 'node:module';
import { CommandError, exitCodes } from '../cli/command-error.ts';

/**
 * Makes sure that what composes is what supergraph.yaml asks for: another version may compose other text.
 * @param wanted `=2.14.4`, `2` or `2.14`; undefined asks for nothing.
 * @throws CommandError naming both versions.
 */
export const requireFederationVersion = (wanted: string | undefined): void => {
  if (wanted === undefined) return;
  const { version } = createRequire(import.meta.url)('@apollo/composition/package.json') as {
    version: string;
  };
  const prefix = wanted.replace(/^=/, '');
  const matches = wanted.startsWith('=') ? version === prefix : `${version}.`.startsWith(`${prefix}.`);
  if (matches) return;
  throw new CommandError(
    `supergraph.yaml asks for federation_version ${wanted}, but @apollo/composition ${version} is installed.`,
    exitCodes.usage,
  );
};
