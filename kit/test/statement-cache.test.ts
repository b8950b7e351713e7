import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { cachingClient } from '../src/store/statement-cache.ts';

describe('cachingClient', () => {
  let database: Database.Database;
  let prepared: string[];
  let client: ReturnType<typeof cachingClient>;
  beforeEach(() => {
    database = new Database(':memory:');
    prepared = [];
    const prepare = database.prepare.bind(database);
    client = cachingClient(
      Object.assign(Object.create(database) as Database.Database, {
        prepare: (source: string) => {
          prepared.push(source);
          return prepare(source);
        },
      }),
    );
  });
  afterEach(() => database.close());

  test('prepares a text once a mode', () => {
    const text = 'select ? as value';
    expect(client.prepare(text).get('a')).toEqual({ value: 'a' });
    expect(client.prepare(text).all('b')).toEqual([{ value: 'b' }]);
    expect(client.prepare(text).raw().all('c')).toEqual([['c']]);
    expect(client.prepare(text).raw().get('d')).toEqual(['d']);
    expect(prepared).toHaveLength(2);
  });

  test('hides the values of parameters from the planner', () => {
    client.prepare('select 1 where 1 = ? limit ?').get(1, 2);
    expect(prepared).toEqual(['select 1 where 1 = +? limit +?']);
  });

  test.each([1, 1.5, 2n ** 60n, 'text', '', '12', null, Buffer.from([0, 255])])(
    'binds %s as it is',
    (value) => {
      const direct = database.prepare('select ? as value, typeof(?) as type').get(value, value);
      expect(client.prepare('select ? as value, typeof(?) as type').get(value, value)).toEqual(direct);
    },
  );

  test('compares as a bare parameter does', () => {
    database.exec("create table t (n integer, s text); insert into t values (1, '1')");
    for (const value of [1, '1', 1.0])
      for (const column of ['n', 's']) {
        const text = `select count(*) as found from t where ${column} = ?`;
        expect(client.prepare(text).get(value)).toEqual(database.prepare(text).get(value));
      }
  });

  test.each([
    ["select '?' as v", { v: '?' }],
    ["select 'it''s ?' as v", { v: "it's ?" }],
    ['select 1 as "a?"', { 'a?': 1 }],
    ['select 1 as "a""?"', { 'a"?': 1 }],
    ['select 1 as `b?`', { 'b?': 1 }],
    ["select 1 as v -- why? nobody's idea", { v: 1 }],
    ['/* ?\n? */ select 1 as v', { v: 1 }],
  ])('leaves quoted text and comments alone: %s', (text, row) => {
    expect(client.prepare(text).get()).toEqual(row);
    expect(prepared).toEqual([text]);
  });
});
