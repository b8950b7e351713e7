import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Engine, Tables } from '@tessera/kit/store';
import type { DrizzleSnapshotJSON, DrizzleSQLiteSnapshotJSON } from 'drizzle-kit/api';
import { CommandError } from '../cli/command-error.ts';
import { loadDrizzleKit } from './drizzle-kit.ts';
import type { StoreFolder } from './store-folders.ts';

/** The engines migrations are written for. */
export const engines = ['sqlite', 'postgres'] as const satisfies readonly Engine[];

/** drizzle-kit's description of all tables of one engine; kept beside each migration. */
export type Snapshot = DrizzleSnapshotJSON | DrizzleSQLiteSnapshotJSON;

/**
 * Loads `tables` from where a store declares them.
 * @throws CommandError when the subgraph has no store.
 */
export const loadTables = async ({ name, tables }: StoreFolder): Promise<Tables<Record<string, unknown>>> => {
  if (!existsSync(tables)) {
    throw new CommandError(`The subgraph ${name} has no store: src/store/tables.ts is not there.`);
  }
  const loaded: { tables?: Tables<Record<string, unknown>> } = await import(pathToFileURL(tables).href);
  if (typeof loaded.tables?.for !== 'function') {
    throw new CommandError(`tables.ts of ${name} must export \`tables\`, made with defineTables.`);
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
