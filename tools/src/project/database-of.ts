import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CommandError } from '../cli/command-error.ts';
import { environmentName } from './supergraph-config.ts';

/** The folder of files of a platform started with this environment. */
export const dataFolder = (root: string, env: NodeJS.ProcessEnv): string =>
  resolve(root, env.TESSERA_DATA_DIR || 'data');

/** Where the router of a platform writes down what clients use, unless USAGE_LOG says otherwise. */
export const usageFile = (folder: string): string => join(folder, 'usage.jsonl');

/**
 * Where a subgraph started with this environment has its database.
 * @throws CommandError when it is a file that is not there.
 */
export const databaseOf = (name: string, root: string, env: NodeJS.ProcessEnv): string => {
  const url =
    env[environmentName(name, 'DATABASE_URL')] || `file:${join(dataFolder(root, env), `${name}.db`)}`;
  const file = url.startsWith('file:') ? url.slice('file:'.length) : null;
  if (file !== null && !existsSync(file)) {
    throw new CommandError(
      `${name} has no database at ${file}. Set TESSERA_DATA_DIR or ${environmentName(name, 'DATABASE_URL')} to where it is.`,
    );
  }
  return url;
};
