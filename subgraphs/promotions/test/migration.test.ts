import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { openStore, sql } from '@tessera/kit/store';
import { forEachEngine } from '@tessera/kit/testing';
import { expect, it } from 'vitest';
import { promotions } from '../src/subgraph.ts';
import { startPromotions } from './fixture.ts';

/** A copy of the migrations that ends before it was kept what was told. */
const migrationsBefore = async (engine: 'sqlite' | 'postgres'): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'tessera-migrations-'));
  await cp(new URL(`${engine}/`, promotions.store.migrations), path.join(folder, engine), {
    recursive: true,
  });
  const journal = path.join(folder, engine, 'meta', '_journal.json');
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8'));
  await writeFile(journal, JSON.stringify({ ...rest, entries: entries.slice(0, 1) }));
  return folder;
};

forEachEngine((engine) => {
  it('counts on from the revision that was told, once it is kept what was', async () => {
    const folder = await migrationsBefore(engine.name);
    engine.cleanUp(() => rm(folder, { recursive: true }));
    const databaseUrl = await engine.databaseUrl();
    const before = await openStore({
      name: 'old',
      url: databaseUrl,
      migrations: pathToFileURL(`${folder}/`),
    });
    await before.tx((tx) => tx.execute(sql`insert into automatic_revision values ('automatic', 7)`));
    await before.close();

    const shop = await startPromotions(engine, { databaseUrl });
    expect(await shop.announced()).toEqual([]);
    const { id } = await shop.automatic();
    expect(await shop.announced()).toEqual([
      { revision: 8, windows: [{ promotionId: id, from: null, until: null }] },
    ]);
    await shop.expectSound();
  });
});
