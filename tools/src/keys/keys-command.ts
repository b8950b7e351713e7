import { generateViewerKeys } from '@tessera/kit/identity';
import type { CommandContext } from '../cli/command-context.ts';

/** Prints fresh secrets as lines of an .env file. Each run gives others. */
export const keysCommand = async ({ terminal }: CommandContext): Promise<void> => {
  const { privateJwk, publicJwks } = await generateViewerKeys();
  terminal.out(`# Signs who is asking on to the subgraphs: for the router alone.
VIEWER_PRIVATE_KEY='${privateJwk}'
# Verifies it: for every subgraph. During a rotation it lists the old key and the new one.
VIEWER_PUBLIC_KEYS='${publicJwks}'`);
};
