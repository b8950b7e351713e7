import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * Puts a SQLite file in order, and looks for texts in the bytes of all it consists of.
 * @param vacuum also rebuild it: nothing but rows that are there is left then. Without, it is for `secure_delete` to
 * have overwritten what was deleted.
 */
export const findBytes = async (
  file: string,
  texts: readonly string[],
  { vacuum }: { readonly vacuum: boolean },
): Promise<string[]> => {
  const connect = require('better-sqlite3') as typeof import('better-sqlite3');
  const database = new connect(file, { timeout: 5_000 });
  database.pragma('secure_delete = ON');
  database.pragma('wal_checkpoint(TRUNCATE)');
  if (vacuum) database.exec('VACUUM');
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.close();
  const found: string[] = [];
  for (const part of [file, `${file}-wal`]) {
    if (!existsSync(part)) continue;
    const bytes = (await readFile(part)).toString('latin1').toLowerCase();
    for (const text of texts) if (bytes.includes(text.toLowerCase())) found.push(`${part}: ${text}`);
  }
  return found;
};
