import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Environment, type Running, runMain } from '@tessera/kit/config';
import type { CommandContext } from '../cli/command-context.ts';

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
        SUPERGRAPH_FILE: resolve(cwd, options.supergraph),
        ...(options.port ? { PORT: options.port } : {}),
      },
      ...(options.config ? { configFile: resolve(cwd, options.config) } : {}),
    });
  });
};
