import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { openStore, sql } from '@tessera/kit/store';
import { forEachEngine } from '@tessera/kit/testing';
import { expect, it } from 'vitest';
import { verify } from '../src/store/verify.ts';
import { inventory } from '../src/subgraph.ts';

/** A copy of the migrations that ends before orders had reservations. */
const migrationsBefore = async (engine: 'sqlite' | 'postgres'): Promise<string> => {
  const folder = await mkdtemp(path.join(tmpdir(), 'tessera-migrations-'));
  await cp(new URL(`${engine}/`, inventory.store.migrations), path.join(folder, engine), { recursive: true });
  const journal = path.join(folder, engine, 'meta', '_journal.json');
  const { entries, ...rest } = JSON.parse(readFileSync(journal, 'utf8'));
  await writeFile(journal, JSON.stringify({ ...rest, entries: entries.slice(0, 2) }));
  return folder;
};

forEachEngine((engine) => {
  it('keeps every reservation and line when reservations of orders come in', async () => {
    const folder = await migrationsBefore(engine.name);
    engine.cleanUp(() => rm(folder, { recursive: true }));
    const url = await engine.databaseUrl();
    const before = await openStore({ name: 'old', url, migrations: pathToFileURL(`${folder}/`) });
    const active = engine.name === 'sqlite' ? sql`1` : sql`true`;
    const moment = engine.name === 'sqlite' ? sql`1000` : sql`'2026-01-01T00:00:00Z'`;
    const insert = async (statement: ReturnType<typeof sql>) => before.tx((tx) => tx.execute(statement));
    await insert(
      sql`insert into warehouse values ('wh', 'EAST', 'East', 1, ${active}, 1, ${moment}, ${moment})`,
    );
    await insert(sql`insert into stock_level values ('var', 'wh', 5, 3, ${moment})`);
    await insert(
      sql`insert into stock_movement values ('mov', 'var', 'wh', 5, 5, 'RECEIPT', null, null, 'me', ${moment})`,
    );
    for (const [id, status] of [
      ['held', 'HELD'],
      ['gone', 'RELEASED'],
    ]) {
      await insert(sql`insert into reservation values (${id}, ${status}, 'ref', ${moment}, ${moment}, null)`);
      await insert(sql`insert into reservation_line values (${id}, 'var', 'wh', 3)`);
    }
    await before.close();

    const after = await openStore({ name: 'new', url, migrations: inventory.store.migrations });
    engine.cleanUp(() => after.close());
    const reservations = await after.read.query(
      sql`select id, status, reference, order_id, shortages from reservation order by id`,
    );
    const rest = { reference: 'ref', order_id: null, shortages: null };
    expect(reservations).toEqual([
      { id: 'gone', status: 'RELEASED', ...rest },
      { id: 'held', status: 'HELD', ...rest },
    ]);
    const lines = await after.read.query(
      sql`select reservation_id as id, quantity, shipped, released, returned from reservation_line order by 1`,
    );
    const untouched = { quantity: 3, shipped: 0, released: 0, returned: 0 };
    expect(lines).toEqual([
      { id: 'gone', ...untouched },
      { id: 'held', ...untouched },
    ]);
    expect((await verify(after.read)).filter(({ broken }) => broken > 0)).toEqual([]);
    // The table that was built anew still refuses what it must.
    const orphan = sql`insert into reservation_line values ('nobody', 'var', 'wh', 1, 0, 0, 0)`;
    await expect(after.tx((tx) => tx.execute(orphan))).rejects.toThrow();
    const tooMuch = sql`update reservation_line set shipped = 2, released = 2 where reservation_id = 'held'`;
    await expect(after.tx((tx) => tx.execute(tooMuch))).rejects.toThrow();
  });
});
