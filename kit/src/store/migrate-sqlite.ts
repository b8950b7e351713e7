import type { Database } from 'better-sqlite3';
import { StoreStartError } from './errors.ts';
import { type AppliedMigration, type Migration, migrationTable, pendingMigrations } from './migrations.ts';

/**
 * Brings a SQLite database up to date: all pending migrations in one transaction, which also keeps a second process
 * out. Foreign keys are off meanwhile, and checked before the commit: a table rebuild drops the old table, and with
 * them on that would delete the rows of its children.
 *
 * @throws StoreStartError when the database is newer than the code, or a migration fails; nothing is kept then.
 */
export const migrateSqlite = (database: Database, known: readonly Migration[], name: string): void => {
  database.pragma('foreign_keys = OFF');
  database.exec('BEGIN IMMEDIATE');
  try {
    database.exec(migrationTable);
    const applied = database
      .prepare<[], AppliedMigration>('SELECT tag, hash FROM tessera_migration ORDER BY tag')
      .all();
    const record = database.prepare('INSERT INTO tessera_migration (tag, hash, applied_at) VALUES (?, ?, ?)');
    for (const { tag, statements, hash } of pendingMigrations(known, applied, name)) {
      try {
        database.exec(statements);
      } catch (error) {
        throw new StoreStartError(
          `Migration ${tag} of ${name} failed: ${(error as Error).message}. Nothing was changed.`,
          { cause: error },
        );
      }
      record.run(tag, hash, new Date().toISOString());
    }
    const broken = database.pragma('foreign_key_check') as { table: string; parent: string }[];
    if (broken[0]) {
      throw new StoreStartError(
        `The migrations of ${name} would leave ${broken.length} rows of ${broken[0].table} without their ${broken[0].parent}. Nothing was changed.`,
      );
    }
    database.exec('COMMIT');
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
};
