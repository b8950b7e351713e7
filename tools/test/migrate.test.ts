import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { supergraphYaml, temporaryProject } from './support/temporary-project.ts';

// Real processes, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 120_000 });

const tables = (columns: string) => `import { defineTables } from '@tessera/kit/store';

export const tables = defineTables(({ table, id, text, at, integer, index }) => ({
  product: table('product', { id: id(), createdAt: at().notNull(), ${columns} }, (t) => [index('product_title').on(t.title)]),
}));
`;
const first = tables('title: text().notNull()');

const project = () =>
  temporaryProject({
    'supergraph.yaml': supergraphYaml('catalog'),
    'subgraphs/catalog/schema.graphql': 'type Query { a: Int }',
    'subgraphs/catalog/src/store/tables.ts': first,
  });

const generate = (name: string, ...rest: string[]) => [
  'migrate',
  'generate',
  'catalog',
  '--name',
  name,
  ...rest,
];

test('writes a migration for each engine, named as asked, and applies it', async () => {
  const { root, tessera, read } = project();
  const { code, out } = await tessera(generate('start'));
  expect(code).toBe(0);
  expect(out).toBe(
    'Wrote subgraphs/catalog/migrations/sqlite/0000_start.sql\nWrote subgraphs/catalog/migrations/postgres/0000_start.sql',
  );
  expect(read('subgraphs/catalog/migrations/sqlite/0000_start.sql')).toContain(
    '`created_at` integer NOT NULL',
  );
  expect(read('subgraphs/catalog/migrations/postgres/0000_start.sql')).toContain('"created_at" timestamp');
  expect((await tessera(['migrate', 'check'])).out).toBe('The migrations of 1 stores match their tables.');
  expect(await tessera(['migrate', 'apply', 'catalog'])).toMatchObject({
    code: 0,
    out: 'The database of catalog is up to date (sqlite).',
  });
  expect(readdirSync(join(root, 'data'))).toContain('catalog.db');
});

test('writes nothing when nothing changed', async () => {
  const { tessera } = project();
  await tessera(generate('start'));
  expect((await tessera(generate('again'))).out).toBe(
    'tables.ts of catalog has no change since its last migration.',
  );
});

test('writes an empty migration for SQL that tables.ts cannot say', async () => {
  const { tessera, read } = project();
  await tessera(generate('start'));
  expect((await tessera(generate('full_text', '--custom', '--engine', 'sqlite'))).out).toBe(
    'Wrote subgraphs/catalog/migrations/sqlite/0001_full_text.sql',
  );
  expect(read('subgraphs/catalog/migrations/sqlite/0001_full_text.sql')).toMatch(/^-- Write/);
  expect((await tessera(['migrate', 'check'])).code).toBe(0);
});

test('finds tables that were changed without a migration', async () => {
  const { tessera } = temporaryProject({
    'supergraph.yaml': supergraphYaml('catalog'),
    'subgraphs/catalog/schema.graphql': 'type Query { a: Int }',
    'subgraphs/catalog/src/store/tables.ts': first,
  });
  expect(await tessera(['migrate', 'check'])).toMatchObject({
    code: 1,
    notes: expect.stringContaining(
      'tables.ts was changed without a migration: catalog (sqlite), catalog (postgres).',
    ),
  });
});

test('refuses a name that is no file name', async () => {
  expect(await project().tessera(generate('Add Column'))).toMatchObject({ code: 64 });
});

test('says that a subgraph without a store has nothing to migrate', async () => {
  const { tessera } = temporaryProject({
    'supergraph.yaml': supergraphYaml('greeting'),
    'subgraphs/greeting/schema.graphql': 'type Query { a: Int }',
  });
  expect((await tessera(['migrate', 'generate', 'greeting', '--name', 'x'])).notes).toBe(
    'tessera: The subgraph greeting has no store: src/store/tables.ts is not there.',
  );
  expect((await tessera(['migrate', 'check'])).out).toBe('The migrations of 0 stores match their tables.');
});
