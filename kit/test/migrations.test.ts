import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { openStore, StoreStartError, sql } from '../src/store/index.ts';
import { forEachEngine } from '../src/testing/index.ts';
import { item, shop, tables } from './fixtures/shop/tables.ts';

const copies: string[] = [];
afterAll(() => Promise.all(copies.map((copy) => rm(copy, { recursive: true }))));

/** A copy of the fixture's migrations to change. */
const copyMigrations = async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'tessera-migrations-'));
  copies.push(folder);
  await cp(fileURLToPath(shop.migrations), folder, { recursive: true });
  return folder;
};

forEachEngine((engine) => {
  const open = (url: string, migrations: string | URL) =>
    openStore({
      name: 'shop',
      url,
      migrations: typeof migrations === 'string' ? pathToFileURL(migrations) : migrations,
    });
  const rewrite = async (file: string, change: (text: string) => string) =>
    writeFile(file, change(await readFile(file, 'utf8')));
  const keepFirst = (folder: string) =>
    rewrite(path.join(folder, engine.name, 'meta/_journal.json'), (text) =>
      JSON.stringify({ entries: JSON.parse(text).entries.slice(0, 1) }),
    );

  it('applies what is new to a populated database, and nothing twice', async () => {
    const url = await engine.databaseUrl();
    const older = await copyMigrations();
    await keepFirst(older);
    const before = await open(url, older);
    await before.tx((tx) => tx.insert(tables.on(before).item).values(item({ id: 'a' })));
    await before.close();
    for (const _ of [1, 2]) {
      const store = await open(url, shop.migrations);
      expect(await store.read.select().from(tables.on(store).item)).toHaveLength(1);
      expect(await store.read.query(sql`SELECT tag FROM tessera_migration ORDER BY tag`)).toEqual([
        { tag: '0000_start' },
        { tag: '0001_stock' },
      ]);
      await store.close();
    }
  });

  it('lets two processes start at once', async () => {
    const url = await engine.databaseUrl();
    const stores = await Promise.all([open(url, shop.migrations), open(url, shop.migrations)]);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('refuses a database that is newer than the code', async () => {
    const url = await engine.databaseUrl();
    await (await open(url, shop.migrations)).close();
    const older = await copyMigrations();
    await keepFirst(older);
    await expect(open(url, older)).rejects.toThrow(/newer than this code.*0001_stock/);
  });

  it('refuses a migration that was changed after it had been applied', async () => {
    const url = await engine.databaseUrl();
    await (await open(url, shop.migrations)).close();
    const changed = await copyMigrations();
    await rewrite(path.join(changed, engine.name, '0000_start.sql'), (text) => `${text}\n-- more`);
    await expect(open(url, changed)).rejects.toThrow(/0000_start of shop was changed/);
  });

  it('keeps nothing of migrations of which one fails', async () => {
    const url = await engine.databaseUrl();
    const broken = await copyMigrations();
    await rewrite(
      path.join(broken, engine.name, '0001_stock.sql'),
      (text) => `${text} CREATE TABLE nonsense;`,
    );
    await expect(open(url, broken)).rejects.toThrow(/Migration 0001_stock of shop failed/);
    const store = await open(url, shop.migrations);
    expect(await store.read.select().from(tables.on(store).stock)).toEqual([]);
    await store.close();
  });

  // Postgres alters tables in place; only SQLite rebuilds them.
  it.runIf(engine.name === 'sqlite')('keeps the children of a table that a migration rebuilds', async () => {
    const url = await engine.databaseUrl();
    const before = await open(url, shop.migrations);
    const { item: items, stock } = tables.on(before);
    await before.tx(async (tx) => {
      await tx.insert(items).values(item({ id: 'a' }));
      await tx.insert(stock).values({ itemId: 'a', onHand: 3 });
    });
    await before.close();
    const rebuilding = await copyMigrations();
    await rewrite(path.join(rebuilding, 'sqlite/meta/_journal.json'), (text) => {
      const { entries } = JSON.parse(text);
      return JSON.stringify({ entries: [...entries, { idx: 2, tag: '0002_rebuild' }] });
    });
    await writeFile(
      path.join(rebuilding, 'sqlite/0002_rebuild.sql'),
      `PRAGMA foreign_keys=OFF;
       CREATE TABLE new_item AS SELECT * FROM item; DROP TABLE item;
       CREATE TABLE item (id text PRIMARY KEY NOT NULL, name text NOT NULL, price integer, active integer, made_at integer, tags text);
       INSERT INTO item SELECT * FROM new_item; DROP TABLE new_item;
       PRAGMA foreign_keys=ON;`,
    );
    const after = await open(url, rebuilding);
    expect(await after.read.select().from(stock)).toEqual([{ itemId: 'a', onHand: 3 }]);
    await after.close();
  });
});

it.each([
  ['mysql://somewhere/db', /must start with/],
  ['postgres://someone:secret@127.0.0.1:1/nowhere', /nowhere at 127\.0\.0\.1:1, did not answer/],
  ['file:/dev/null/x.db', /cannot be opened/],
])('says in one sentence why %s cannot be opened', async (url, sentence) => {
  const opening = (async () => openStore({ name: 'shop', url, migrations: shop.migrations }))();
  const failure = await opening.catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(StoreStartError);
  expect((failure as Error).message).toMatch(sentence);
  expect((failure as Error).message).not.toContain('secret');
});
