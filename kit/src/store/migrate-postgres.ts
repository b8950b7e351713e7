import { createHash } from 'node:crypto';
import type { ClientBase } from 'pg';
import { StoreStartError } from './errors.ts';
import { type AppliedMigration, type Migration, migrationTable, pendingMigrations } from './migrations.ts';

/**
 * Brings a Postgres database up to date: all pending migrations in one transaction under an advisory lock, so that of
 * two processes that start at once the second finds the work done.
 *
 * @throws StoreStartError when the database is newer than the code, or a migration fails; nothing is kept then.
 */
export const migratePostgres = async (
  client: ClientBase,
  known: readonly Migration[],
  name: string,
): Promise<void> => {
  const lock = createHash('sha256').update(`tessera-migrations:${name}`).digest().readBigInt64BE();
  await client.query('BEGIN');
  try {
    await client.query('SELECT pg_advisory_xact_lock($1)', [lock]);
    await client.query(migrationTable);
    const applied = await client.query<AppliedMigration>(
      'SELECT tag, hash FROM tessera_migration ORDER BY tag',
    );
    for (const { tag, statements, hash } of pendingMigrations(known, applied.rows, name)) {
      try {
        await client.query(statements);
      } catch (error) {
        throw new StoreStartError(
          `Migration ${tag} of ${name} failed: ${(error as Error).message}. Nothing was changed.`,
          { cause: error },
        );
      }
      await client.query('INSERT INTO tessera_migration (tag, hash, applied_at) VALUES ($1, $2, $3)', [
        tag,
        hash,
        new Date().toISOString(),
      ]);
    }
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
};
