import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { StoreStartError } from './errors.ts';
import type { Engine } from './tables.ts';

/** One migration file. */
export interface Migration {
  /** The file's name without `.sql`, such as `0000_start`. */
  readonly tag: string;
  readonly statements: string;
  /** SHA-256 of the text, hex: an applied migration must not change. */
  readonly hash: string;
}

/** What a database says it has applied, oldest first. */
export interface AppliedMigration {
  readonly tag: string;
  readonly hash: string;
}

/** The table of applied migrations. `create table if not exists` in words both engines understand. */
export const migrationTable = `CREATE TABLE IF NOT EXISTS tessera_migration (
  tag text PRIMARY KEY NOT NULL, hash text NOT NULL, applied_at text NOT NULL)`;

const journal = z.object({ entries: z.array(z.object({ idx: z.number(), tag: z.string() })) });

/**
 * Reads the migrations drizzle-kit listed for an engine, in order.
 * @param folder holds `sqlite/` and `postgres/`, each with `meta/_journal.json`.
 */
export const readMigrations = (folder: URL, engine: Engine): Migration[] => {
  const base = new URL(`${folder.href.replace(/\/?$/, '/')}${engine}/`);
  const list = new URL('meta/_journal.json', base);
  if (!existsSync(list)) return [];
  const { entries } = journal.parse(JSON.parse(readFileSync(list, 'utf8')));
  return entries
    .toSorted((a, b) => a.idx - b.idx)
    .map(({ tag }) => {
      const statements = readFileSync(new URL(`${tag}.sql`, base), 'utf8');
      return { tag, statements, hash: createHash('sha256').update(statements).digest('hex') };
    });
};

/**
 * Compares what a database has with what the code knows.
 * @returns the migrations still to apply, in order.
 * @throws StoreStartError when the database has one the code does not know (it is newer) or knows otherwise.
 */
export const pendingMigrations = (
  known: readonly Migration[],
  applied: readonly AppliedMigration[],
  name: string,
): Migration[] => {
  const byTag = new Map(known.map((migration) => [migration.tag, migration]));
  for (const { tag, hash } of applied) {
    const migration = byTag.get(tag);
    if (!migration) {
      throw new StoreStartError(
        `The database of ${name} is newer than this code: it has migration ${tag}, which this version does not know. Start a version that has it, or restore an older database.`,
      );
    }
    if (migration.hash !== hash) {
      throw new StoreStartError(
        `Migration ${tag} of ${name} was changed after it had been applied. Restore the file and put the change into a new migration.`,
      );
    }
  }
  const done = new Set(applied.map(({ tag }) => tag));
  return known.filter(({ tag }) => !done.has(tag));
};
