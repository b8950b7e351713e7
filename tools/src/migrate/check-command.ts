import type { CommandContext } from '../cli/command-context.ts';
import { CommandError } from '../cli/command-error.ts';
import { findRoot } from '../project/find-root.ts';
import { selectSubgraphs } from '../project/select-subgraphs.ts';
import { readRootConfig } from '../project/supergraph-config.ts';
import { readMigrationFolder } from './migration-folder.ts';
import { engines, hasStore, loadTables, sameTables, takeSnapshot } from './snapshot.ts';

/**
 * Compares tables.ts of each subgraph with its newest migration, for both engines. Writes nothing.
 * @throws CommandError naming what lacks a migration.
 */
export const checkCommand = async (
  names: readonly string[],
  { cwd, terminal }: CommandContext,
): Promise<void> => {
  const config = readRootConfig(findRoot(cwd));
  const subgraphs = selectSubgraphs(config, names).filter(hasStore);
  const missing: string[] = [];
  for (const subgraph of subgraphs) {
    const tables = await loadTables(subgraph);
    for (const engine of engines) {
      const { latest } = readMigrationFolder(subgraph, engine);
      if (!sameTables(latest, await takeSnapshot(tables, engine, latest)))
        missing.push(`${subgraph.name} (${engine})`);
    }
  }
  if (missing.length > 0) {
    throw new CommandError(
      `tables.ts was changed without a migration: ${missing.join(', ')}. Run \`npx tessera migrate generate <subgraph> --name <what_changes>\`.`,
    );
  }
  terminal.out(`The migrations of ${subgraphs.length} stores match their tables.`);
};
