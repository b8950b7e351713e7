import { relative } from 'node:path';
import type { Engine } from '@tessera/kit/store';
import type { CommandContext } from '../cli/command-context.ts';
import { CommandError, exitCodes } from '../cli/command-error.ts';
import { findRoot } from '../project/find-root.ts';
import { addMigration, type MigrationFolder, readMigrationFolder } from './migration-folder.ts';
import {
  engines,
  loadTables,
  type Snapshot,
  sameTables,
  statementsBetween,
  takeSnapshot,
} from './snapshot.ts';
import { selectStores } from './store-folders.ts';

/** Options of `tessera migrate generate`. */
export interface GenerateOptions {
  readonly name: string;
  /** Write an empty migration, for SQL that tables.ts cannot say. */
  readonly custom?: boolean;
  readonly engine?: Engine;
}

interface Planned {
  readonly engine: Engine;
  readonly folder: MigrationFolder;
  readonly next: Snapshot;
  readonly statements: readonly string[];
}

const placeholder = '-- Write the statements of this migration here.';

/** A rebuild copies a table into a new one and drops the old: the one kind of migration that can lose rows. */
const rebuilt = (statements: readonly string[]): string[] =>
  statements.flatMap((statement) => /^DROP TABLE `(\w+)`/m.exec(statement)?.[1] ?? []);

const difference = async (engine: Engine, folder: MigrationFolder, next: Snapshot): Promise<string[]> => {
  try {
    return await statementsBetween(engine, folder.latest, next);
  } catch (cause) {
    if (!/TTY/.test((cause as Error).message)) throw cause;
    throw new CommandError(
      'Something was removed and something added, and only you know whether that is a rename: run this in a terminal, which asks, or make two migrations.',
      exitCodes.failure,
      { cause },
    );
  }
};

/** Writes the next migration of a store for each engine, from what tables.ts changed since the last one. */
export const generateCommand = async (
  name: string,
  options: GenerateOptions,
  { cwd, terminal }: CommandContext,
): Promise<void> => {
  if (!/^[a-z0-9]+(_[a-z0-9]+)*$/.test(options.name)) {
    throw new CommandError(`--name ${options.name} must be snake_case, such as add_rating.`, exitCodes.usage);
  }
  for (const store of selectStores(findRoot(cwd), [name])) {
    const tables = await loadTables(store);
    const planned: Planned[] = [];
    // Plan for both engines before writing for either, so that a failure leaves no half of a migration.
    for (const engine of options.engine ? [options.engine] : engines) {
      const folder = readMigrationFolder(store, engine);
      const next = await takeSnapshot(tables, engine, folder.latest);
      if (options.custom && sameTables(folder.latest, next)) {
        planned.push({ engine, folder, next, statements: [placeholder] });
      } else if (options.custom) {
        throw new CommandError(
          `tables.ts of ${name} has changes of its own: generate their migration first.`,
        );
      } else if (!sameTables(folder.latest, next)) {
        planned.push({ engine, folder, next, statements: await difference(engine, folder, next) });
      }
    }
    if (planned.length === 0) terminal.out(`tables.ts of ${name} has no change since its last migration.`);
    for (const { folder, next, statements } of planned) {
      terminal.out(`Wrote ${relative(cwd, addMigration(folder, options.name, statements, next))}`);
      for (const table of rebuilt(statements)) {
        terminal.note(
          `${terminal.colors.yellow('warning')} this drops the table ${table} or rebuilds it: read the SQL, and test it on populated data.`,
        );
      }
    }
  }
};
