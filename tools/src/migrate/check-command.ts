import type { CommandContext } from '../cli/command-context.ts';
import { CommandError } from '../cli/command-error.ts';
import { findRoot } from '../project/find-root.ts';
import { readMigrationFolder } from './migration-folder.ts';
import { engines, loadTables, sameTables, takeSnapshot } from './snapshot.ts';
import { selectStores } from './store-folders.ts';

/**
 * Compares tables.ts of each store with its newest migration, for both engines. Writes nothing.
 * @throws CommandError naming what lacks a migration.
 */
export const checkCommand = async (
  names: readonly string[],
  { cwd, terminal }: CommandContext,
): Promise<void> => {
  const stores = selectStores(findRoot(cwd), names);
  const missing: string[] = [];
  for (const store of stores) {
    const tables = await loadTables(store);
    for (const engine of engines) {
      const { latest } = readMigrationFolder(store, engine);
      if (!sameTables(latest, await takeSnapshot(tables, engine, latest)))
        missing.push(`${store.name} (${engine})`);
    }
  }
  if (missing.length > 0) {
    throw new CommandError(
      `tables.ts was changed without a migration: ${missing.join(', ')}. Run \`npx tessera migrate generate <store> --name <what_changes>\`.`,
    );
  }
  terminal.out(`The migrations of ${stores.length} stores match their tables.`);
};
