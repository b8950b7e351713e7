import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * How many commits a second this machine makes durable, one after the other: a bare loop of one-row inserts on SQLite with
 * WAL and `synchronous=FULL`, as every store commits. The limit of anything that must survive a power cut.
 * @param folder where the platform keeps its data, so on the same disk.
 */
export const durableCommitRate = async (folder: string, durationMs: number): Promise<number> => {
  const connect = require('better-sqlite3') as typeof import('better-sqlite3');
  const file = join(folder, 'commit-rate.db');
  const database = new connect(file);
  try {
    database.pragma('journal_mode = WAL');
    database.pragma('synchronous = FULL');
    database.exec('CREATE TABLE row (id INTEGER PRIMARY KEY, text TEXT NOT NULL)');
    const insert = database.prepare('INSERT INTO row (text) VALUES (?)');
    const text = 'x'.repeat(200);
    const started = performance.now();
    let commits = 0;
    for (; performance.now() - started < durationMs; commits += 1) insert.run(text);
    return (commits * 1_000) / (performance.now() - started);
  } finally {
    database.close();
    for (const suffix of ['', '-wal', '-shm']) await rm(`${file}${suffix}`, { force: true });
  }
};
