import { runMain } from '@tessera/kit/config';
import type { CommandContext } from '../cli/command-context.ts';
import { registryUrl } from './open-registry.ts';
import { startRegistryServer } from './registry-server.ts';

/** Options of `tessera registry serve`. */
export interface ServeOptions {
  readonly registry?: string;
  readonly port: number;
}

/** Serves a registry until the process is told to stop. */
export const serveCommand = async (options: ServeOptions, context: CommandContext): Promise<void> => {
  const url = registryUrl(options, context);
  await runMain(() => startRegistryServer({ url, port: options.port, env: context.env }));
};
