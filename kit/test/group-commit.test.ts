import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type GroupCommit, groupCommits } from '../src/store/group-commit.ts';

describe('transactions that are committed together', () => {
  let database: Database.Database;
  let statements: string[];
  let commits: number;
  let group: GroupCommit;
  /** Called before each statement; may throw. */
  let before: (statement: string) => void;
  beforeEach(() => {
    database = new Database(':memory:');
    database.exec('create table t (n integer primary key)');
    statements = [];
    commits = 0;
    before = () => undefined;
    group = groupCommits({
      exec: (statement) => {
        before(statement);
        statements.push(statement);
        database.exec(statement);
      },
      inTransaction: () => database.inTransaction,
      onCommit: () => {
        commits += 1;
      },
    });
  });
  afterEach(() => database.close());

  const add = (n: number) =>
    group.run(async () => database.prepare('insert into t values (?)').run(n).changes);
  const rows = () => database.prepare('select n from t order by n').pluck().all();
  const fates = async (turns: Promise<unknown>[]) =>
    (await Promise.allSettled(turns)).map(({ status }) => status);

  it('leaves one alone as it is', async () => {
    expect(await add(1)).toBe(1);
    expect(statements).toEqual(['BEGIN IMMEDIATE', 'COMMIT']);
  });

  it('commits those that wait at once, in their order, a bounded number', async () => {
    const order: number[] = [];
    await Promise.all(
      Array.from({ length: 40 }, (_, n) =>
        group.run(async () => {
          order.push(n);
          database.prepare('insert into t values (?)').run(n);
        }),
      ),
    );
    expect(rows()).toHaveLength(40);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(commits).toBeGreaterThanOrEqual(3);
    expect(commits).toBeLessThan(20);
  });

  it('lets nobody hear of success before the commit', async () => {
    const heard: string[] = [];
    before = (statement) => void heard.push(statement);
    await Promise.all([1, 2, 3].map((n) => add(n).then(() => heard.push(`heard ${n}`))));
    const commit = heard.indexOf('COMMIT');
    expect(heard.filter((text) => text === 'COMMIT')).toHaveLength(1);
    expect(heard.findIndex((text) => text.startsWith('heard'))).toBeGreaterThan(commit);
  });

  it.each([0, 1, 2])('undoes the one that fails alone, be it number %i', async (failing) => {
    const turns = [0, 1, 2].map((n) =>
      group.run(async () => {
        database.prepare('insert into t values (?)').run(n);
        if (n === failing) throw new Error('no');
      }),
    );
    expect(await fates(turns)).toEqual([0, 1, 2].map((n) => (n === failing ? 'rejected' : 'fulfilled')));
    expect(rows()).toEqual([0, 1, 2].filter((n) => n !== failing));
  });

  it('fails all when the commit fails, and goes on with the next', async () => {
    before = (statement) => {
      if (statement === 'COMMIT' && commits === 0) {
        before = () => undefined;
        throw new Error('disk full');
      }
    };
    expect(await fates([add(1), add(2)])).toEqual(['rejected', 'rejected']);
    expect(rows()).toEqual([]);
    await add(3);
    expect(rows()).toEqual([3]);
  });

  it('fails those before when the connection rolls everything back by itself', async () => {
    const turns = [
      add(1),
      group.run(async () => {
        database.exec('ROLLBACK');
        throw new Error('disk full');
      }),
    ];
    expect(await fates(turns)).toEqual(['rejected', 'rejected']);
    await group.idle();
    await add(3);
    expect(rows()).toEqual([3]);
  });

  it('fails one that cannot begin, and nobody else', async () => {
    before = (statement) => {
      if (statement !== 'BEGIN IMMEDIATE') return;
      before = () => undefined;
      throw new Error('locked');
    };
    expect(await fates([add(1), add(2)])).toEqual(['rejected', 'fulfilled']);
    expect(rows()).toEqual([2]);
  });

  it('does not wait for latecomers for ever', async () => {
    const slow = group.run(async () => {
      database.prepare('insert into t values (1)').run();
      await delay(10);
    });
    const late = add(2);
    await slow;
    expect(commits).toBe(1);
    await late;
    expect(commits).toBe(2);
  });

  it('runs each in the context of who asked', async () => {
    const storage = new AsyncLocalStorage<string>();
    const seen = await Promise.all(
      ['a', 'b', 'c'].map((name) => storage.run(name, () => group.run(async () => storage.getStore()))),
    );
    expect(seen).toEqual(['a', 'b', 'c']);
  });

  it('tells of the commit those who wait for it, and never of what was undone', async () => {
    const told: string[] = [];
    const turns = ['kept', 'undone', 'kept too'].map((name) =>
      group.run(async (state) => {
        state.committed.push(() => told.push(name));
        if (name === 'undone') throw new Error('no');
      }),
    );
    await fates(turns);
    await group.idle();
    expect(told).toEqual(['kept', 'kept too']);
  });
});
