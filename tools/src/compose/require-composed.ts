import { CommandError, exitCodes } from '../cli/command-error.ts';
import type { Terminal } from '../cli/terminal.ts';
import { composeSupergraph, type SubgraphSource } from './compose-supergraph.ts';
import { formatFindings } from './format-findings.ts';

/**
 * Composes what is taken to compose: whether every field can be reached is left to `tessera compose`.
 * @param of how the message names the version, such as `v1.2.0`.
 * @throws CommandError with `exitCodes.cannotCompose` and what is wrong.
 */
export const requireComposed = (
  sources: readonly SubgraphSource[],
  colors: Terminal['colors'],
  of = 'The working tree',
): { readonly supergraphSdl: string; readonly apiSdl: string } => {
  const { supergraphSdl, apiSdl, findings } = composeSupergraph(sources, { reachable: false });
  if (supergraphSdl && apiSdl) return { supergraphSdl, apiSdl };
  const errors = findings.filter(({ severity }) => severity === 'error');
  throw new CommandError(
    `${of} does not compose:\n${formatFindings(errors, sources, colors)}`,
    exitCodes.cannotCompose,
  );
};
