import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '@tessera/kit/store';
import { z } from 'zod';
import type { Snapshot } from './snapshot.ts';
import type { StoreFolder } from './store-folders.ts';

const journalShape = z.object({
  version: z.string(),
  dialect: z.string(),
  entries: z.array(
    z.object({
      idx: z.number(),
      version: z.string(),
      when: z.number(),
      tag: z.string(),
      breakpoints: z.boolean(),
    }),
  ),
});
type Journal = z.infer<typeof journalShape>;

/** Migrations of one engine on disk, in drizzle-kit's layout, so that its own commands keep working. */
export interface MigrationFolder {
  /** Absolute path, such as `subgraphs/catalog/migrations/sqlite`. */
  readonly path: string;
  readonly journal: Journal;
  /** The tables after the newest migration; undefined when there is none. */
  readonly latest: Snapshot | undefined;
}

const prefix = (index: number): string => String(index).padStart(4, '0');
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Reads what is there; an empty or missing folder is a history without entries. */
export const readMigrationFolder = (store: StoreFolder, engine: Engine): MigrationFolder => {
  const path = join(store.migrations, engine);
  const journalFile = join(path, 'meta', '_journal.json');
  const journal: Journal = existsSync(journalFile)
    ? journalShape.parse(JSON.parse(readFileSync(journalFile, 'utf8')))
    : { version: '7', dialect: engine === 'postgres' ? 'postgresql' : 'sqlite', entries: [] };
  const newest = journal.entries.at(-1);
  const latest: Snapshot | undefined = newest
    ? JSON.parse(readFileSync(join(path, 'meta', `${prefix(newest.idx)}_snapshot.json`), 'utf8'))
    : undefined;
  return { path, journal, latest };
};

/**
 * Adds a migration: the SQL file, its snapshot and the entry in the journal.
 * @returns the absolute path of the SQL file.
 */
export const addMigration = (
  { path, journal }: MigrationFolder,
  name: string,
  statements: readonly string[],
  snapshot: Snapshot,
): string => {
  const index = (journal.entries.at(-1)?.idx ?? -1) + 1;
  const tag = `${prefix(index)}_${name}`;
  const entry = { idx: index, version: snapshot.version, when: Date.now(), tag, breakpoints: true };
  mkdirSync(join(path, 'meta'), { recursive: true });
  const file = join(path, `${tag}.sql`);
  writeFileSync(
    file,
    `${statements.map((statement) => statement.trimEnd()).join('\n--> statement-breakpoint\n')}\n`,
  );
  writeFileSync(join(path, 'meta', `${prefix(index)}_snapshot.json`), json(snapshot));
  writeFileSync(
    join(path, 'meta', '_journal.json'),
    json({ ...journal, entries: [...journal.entries, entry] }),
  );
  return file;
};
