import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Environment, type Running, runMain } from '@tessera/kit/config';
import type { CommandContext } from '../cli/command-context.ts';
import { isRegistryUrl } from '../registry/registry-address.ts';

/** Options of `tessera router`. */
export interface RouterCommandOptions {
  readonly supergraph: string;
  readonly port?: string;
  readonly config?: string;
}

/** The part of @tessera/router used here: tools load it by its path, as they do subgraphs. */
interface RouterModule {
  startRouter(options: { env: Environment; configFile?: string }): Promise<Running>;
}

const routerModule = join(import.meta.dirname, '..', '..', '..', 'router', 'src', 'index.ts');

/** A registry, an address or a file; what the environment says of it does not count then. */
const supergraphFrom = (supergraph: string, cwd: string): Environment =>
  isRegistryUrl(supergraph) || /^https?:\/\//.test(supergraph)
    ? { SUPERGRAPH_URL: supergraph, SUPERGRAPH_FILE: undefined }
    : { SUPERGRAPH_FILE: resolve(cwd, supergraph), SUPERGRAPH_URL: undefined };

/** Serves a supergraph until the process is told to stop. */
export const routerCommand = async (
  options: RouterCommandOptions,
  { cwd, env }: CommandContext,
): Promise<void> => {
  await runMain(async () => {
    const { startRouter }: RouterModule = await import(pathToFileURL(routerModule).href);
    return startRouter({
      env: {
        ...env,
        ...supergraphFrom(options.supergraph, cwd),
        ...(options.port ? { PORT: options.port } : {}),
      },
      ...(options.config ? { configFile: resolve(cwd, options.config) } : {}),
    });
  });
};
