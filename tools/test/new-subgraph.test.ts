import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { copyRepository, type RepositoryCopy } from './support/repository-copy.ts';
import { supergraphYaml, temporaryProject } from './support/temporary-project.ts';

// Real processes, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 120_000 });

let copy: RepositoryCopy;
let printed: string;
beforeAll(() => {
  copy = copyRepository();
  printed = copy.run('tessera new-subgraph gift-cards').output;
}, 120_000);
afterAll(() => copy.remove());

test('says what it wrote and what to do next', () => {
  expect(printed).toContain('Wrote subgraphs/gift-cards/, on port 41');
  expect(printed).toContain('Wrote subgraphs/gift-cards/migrations/postgres/0000_start.sql');
  expect(printed).toContain('npx tessera compose');
});

test('its code compiles, is formatted, linted, described and composes', () => {
  expect(copy.run('biome ci --colors=off --error-on-warnings subgraphs/gift-cards')).toMatchObject({
    code: 0,
  });
  copy.write(
    'tsconfig.new.json',
    JSON.stringify({
      extends: './tsconfig.json',
      include: ['subgraphs/gift-cards/**/*.ts', 'kit/src/testing/postgres-server.ts'],
    }),
  );
  const types = copy.run('node node_modules/typescript-native/bin/tsc -p tsconfig.new.json');
  expect(types.output).toBe('');
  expect(copy.run('tessera codegen --check gift-cards').code).toBe(0);
  expect(copy.run('tessera migrate check gift-cards').code).toBe(0);
  const composed = copy.run('tessera compose');
  expect(composed.output).toMatch(/^Composed \d+ subgraphs/m);
  expect(copy.read('router/schema/api.graphql')).toContain('giftCardsNote(');
  expect(copy.run('tessera lint').output).not.toContain('gift-cards');
});

test('it has its place among the containers', () => {
  expect(copy.read('deploy/Dockerfile')).toMatch(/^FROM runtime AS gift-cards\nENV PORT=41\d\d$/m);
  expect(copy.read('docker-compose.yml')).toMatch(/^ {6}- GIFT_CARDS_DATABASE=gift-cards$/m);
  const { code } = copy.run('vitest run --project unit deploy', { TEST_POSTGRES_URL: inject('postgresUrl') });
  expect(code).toBe(0);
});

test('its tests pass on SQLite and Postgres', () => {
  const { code, output } = copy.run('vitest run --project unit subgraphs/gift-cards', {
    TEST_POSTGRES_URL: inject('postgresUrl'),
  });
  expect(output).toMatch(/Tests .*14 passed/);
  expect(code).toBe(0);
});

test('keeps its README within 40 lines and its main.ts within 15', () => {
  expect(copy.read('subgraphs/gift-cards/README.md').split('\n').length).toBeLessThanOrEqual(41);
  expect(copy.read('subgraphs/gift-cards/src/main.ts').split('\n').length).toBeLessThanOrEqual(16);
});

test('leaves no placeholder behind', () => {
  const files = readdirSync(join(copy.root, 'subgraphs/gift-cards'), {
    recursive: true,
    withFileTypes: true,
  });
  for (const entry of files.filter((file) => file.isFile())) {
    expect(entry.name).not.toContain('tmpl');
    const path = join(entry.parentPath, entry.name).slice(copy.root.length + 1);
    if (!path.includes('generated')) expect(copy.read(path), path).not.toMatch(/\{\{\w+\}\}/);
  }
});

test.each(['Gift', 'gift_cards', '1st', 'router', 'a'.repeat(31)])('refuses the name %s', async (name) => {
  const { tessera } = temporaryProject({ 'supergraph.yaml': supergraphYaml('catalog') });
  const { code, notes } = await tessera(['new-subgraph', name]);
  expect({ code, notes }).toEqual({ code: 64, notes: expect.stringContaining(`cannot be named ${name}`) });
});

test('refuses a name that is taken', async () => {
  const { tessera } = temporaryProject({ 'supergraph.yaml': supergraphYaml('catalog') });
  expect(await tessera(['new-subgraph', 'catalog'])).toMatchObject({
    code: 64,
    notes: 'tessera: There is a subgraph catalog already.',
  });
});
