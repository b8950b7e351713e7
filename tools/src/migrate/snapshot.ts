import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Engine, Tables } from '@tessera/kit/store';
import type { DrizzleSnapshotJSON, DrizzleSQLiteSnapshotJSON } from 'drizzle-kit/api';
import { CommandError } from '../cli/command-error.ts';
import type { SubgraphEntry } from '../project/supergraph-config.ts';
import { loadDrizzleKit } from './drizzle-kit.ts';

/** The engines migrations are written for. */
export const engines = ['sqlite', 'postgres'] as const satisfies readonly Engine[];

/** drizzle-kit's description of all tables of one engine; kept beside each migration. */
export type Snapshot = DrizzleSnapshotJSON | DrizzleSQLiteSnapshotJSON;

/** Where a subgraph declares its tables. */
const tablesFile = (subgraph: SubgraphEntry): string => join(subgraph.folder, 'src', 'store', 'tables.ts');

/** Whether a subgraph has a store of its own. */
export const hasStore = (subgraph: SubgraphEntry): boolean => existsSync(tablesFile(subgraph));

/**
 * Loads `tables` from a subgraph's src/store/tables.ts.
 * @throws CommandError when the subgraph has no store.
 */
export const loadTables = async (subgraph: SubgraphEntry): Promise<Tables<Record<string, unknown>>> => {
  if (!hasStore(subgraph)) {
    throw new CommandError(`The subgraph ${subgraph.name} has no store: src/store/tables.ts is not there.`);
  }
  const loaded: { tables?: Tables<Record<string, unknown>> } = await import(
    pathToFileURL(tablesFile(subgraph)).href
  );
  if (typeof loaded.tables?.for !== 'function') {
    throw new CommandError(
      `src/store/tables.ts of ${subgraph.name} must export \`tables\`, made with defineTables.`,
    );
  }
  return loaded.tables;
};

/** Describes tables as the code declares them now. `previous` links the snapshot to the one before. */
export const takeSnapshot = async (
  tables: Tables<Record<string, unknown>>,
  engine: Engine,
  previous?: Snapshot,
): Promise<Snapshot> => {
  const kit = loadDrizzleKit();
  const declared = tables.for(engine);
  return engine === 'postgres'
    ? kit.generateDrizzleJson(declared, previous?.id, undefined, 'snake_case')
    : kit.generateSQLiteDrizzleJson(declared, previous?.id, 'snake_case');
};

/** The statements that lead from one snapshot to the next; without `previous`, from an empty database. */
export const statementsBetween = async (
  engine: Engine,
  previous: Snapshot | undefined,
  next: Snapshot,
): Promise<string[]> => {
  const kit = loadDrizzleKit();
  if (engine === 'postgres') {
    const from = previous ?? kit.generateDrizzleJson({}, undefined, undefined, 'snake_case');
    return kit.generateMigration(from as DrizzleSnapshotJSON, next as DrizzleSnapshotJSON);
  }
  const from = previous ?? (await kit.generateSQLiteDrizzleJson({}, undefined, 'snake_case'));
  return kit.generateSQLiteMigration(from as DrizzleSQLiteSnapshotJSON, next as DrizzleSQLiteSnapshotJSON);
};

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, entry]) => [key, sorted(entry)]),
  );
};

/** Whether two snapshots describe the same tables, whatever their ids and history. */
export const sameTables = (a: Snapshot | undefined, b: Snapshot): boolean => {
  const relevant = (snapshot: Snapshot | undefined) =>
    JSON.stringify(
      sorted({ tables: snapshot?.tables ?? {}, enums: snapshot?.enums ?? {}, views: snapshot?.views ?? {} }),
    );
  return relevant(a) === relevant(b);
};
