import { join } from 'node:path';
import { sql } from '@tessera/kit/store';
import { forEachEngine, type TestEngine } from '@tessera/kit/testing';
import { expect, it } from 'vitest';
import { readNewest } from '../../src/registry/published.ts';
import { openStoreOf, registryProject } from './registry-project.ts';

/** Launch 1 as the checkout has it; launch 2 with a field more. */
const twoLaunches = async (engine?: TestEngine) => {
  const project = await registryProject(engine);
  await project.tessera(['publish']);
  await project.publishOne('products', 'weight: Int', 'weight: Int height: Int');
  return project;
};

forEachEngine((engine) => {
  it('makes a launch of an earlier one, and the second undoes the first', async () => {
    const project = await twoLaunches(engine);
    const { tessera } = project;
    const store = await openStoreOf(project);
    const isTall = async () =>
      (await readNewest(store.read, 'current'))?.sources.some(({ sdl }) => sdl.includes('height'));
    expect(await isTall()).toBe(true);
    expect(await tessera(['rollback', '--reason', 'Too tall'])).toMatchObject({
      code: 0,
      out: 'Made launch 3 of current, with the content of launch 1: changed products.',
    });
    expect(await isTall()).toBe(false);
    expect((await tessera(['history'])).out).toMatch(
      /^ +3 .+ back to launch 1: changed products\n +Too tall\n +2 /,
    );
    expect((await tessera(['rollback', '1'])).out).toBe(
      'Nothing to roll back: launch 3 of current has this content already.',
    );
    expect((await tessera(['rollback'])).out).toContain(
      'Made launch 4 of current, with the content of launch 2',
    );
    expect(await isTall()).toBe(true);
  });
});

it('refuses a launch whose documents were changed', async () => {
  const project = await twoLaunches();
  const store = await openStoreOf(project);
  await store.tx((tx) => tx.execute(sql`DELETE FROM document`));
  expect(await project.tessera(['rollback'])).toMatchObject({
    code: 1,
    notes: expect.stringMatching(/^tessera: The registry has lost the document [0-9a-f]{12}\.$/),
  });
});

it('says that there is no such launch', async () => {
  const { tessera, root } = await registryProject();
  const empty = `file:${join(root, 'data', 'other.db')}`;
  expect((await tessera(['rollback', '--registry', empty])).code).toBe(64);
  await tessera(['publish']);
  expect(await tessera(['rollback'])).toMatchObject({
    code: 64,
    notes: 'tessera: current has no launch 0: see tessera history.',
  });
  expect((await tessera(['rollback', '7'])).notes).toBe(
    'tessera: current has no launch 7: see tessera history.',
  );
});

it('says what differs between launches and files, classed, for clients and for the router', async () => {
  const { tessera, publishOne } = await twoLaunches();
  const allow = ['--allow-breaking', 'A test'];
  await publishOne('products', '  title: String!\n', '  title(short: Boolean!): String!\n', ...allow);
  const { code, out } = await tessera(['diff', '1', 'current', '--format', 'json']);
  expect(code).toBe(0);
  const diff = JSON.parse(out);
  expect(diff).toMatchObject({
    from: 'current@1',
    to: 'current@3',
    subgraphs: [{ subgraph: 'products', what: 'changed' }],
  });
  expect(diff.api).toEqual([
    expect.objectContaining({ class: 'breaking', coordinate: 'Product.title(short:)' }),
  ]);
  const text = (await tessera(['diff', 'current', '2'])).out;
  expect(text).toContain('What clients see\n');
  expect(text).toMatch(/\n {2}safe {6} Product\.height {2}Field 'height' was added/);
  expect(text).toMatch(/current@3 to current@2: changed products; 1 breaking, 0 dangerous, 1 safe\.$/);
  await tessera(['compose']);
  const file = await tessera(['diff', '1', 'router/schema/supergraph.graphql']);
  expect(file.notes + file.out).toBe(
    'current@1 to router/schema/supergraph.graphql: the same subgraphs; 0 breaking, 0 dangerous, 0 safe.',
  );
  expect((await tessera(['diff', '1', '99'])).notes).toBe(
    'tessera: current has no launch 99: see tessera history.',
  );
  expect((await tessera(['diff', '1', 'nowhere.graphql'])).code).toBe(64);
});
