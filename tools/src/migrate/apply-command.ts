import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openStore } from '@tessera/kit/store';
import type { CommandContext } from '../cli/command-context.ts';
import { dataFolder } from '../project/database-of.ts';
import { findRoot } from '../project/find-root.ts';
import { selectStores } from './store-folders.ts';

/** Options of `tessera migrate apply`. */
export interface ApplyOptions {
  /** `file:...` or `postgres://...`; by default what the subgraph itself would use. */
  readonly url?: string;
}

/** Brings the database of one subgraph, or the registry, up to date, as its start would, for a deployment that migrates beforehand. */
export const applyCommand = async (
  name: string,
  options: ApplyOptions,
  { cwd, env, terminal }: CommandContext,
): Promise<void> => {
  const root = findRoot(cwd);
  for (const { migrations: folder, variable } of selectStores(root, [name])) {
    const data = dataFolder(root, env);
    const url = options.url ?? (env[variable] || `file:${join(data, `${name}.db`)}`);
    if (url.startsWith('file:')) mkdirSync(data, { recursive: true });
    const migrations = pathToFileURL(`${folder}/`);
    const store = await openStore({ name, url, migrations, variable });
    await store.close();
    terminal.out(`The database of ${name} is up to date (${store.engine}).`);
  }
};
