import { readHead } from '@tessera/kit/registry';
import { type Store, sql } from '@tessera/kit/store';
import { forEachEngine, type TestEngine } from '@tessera/kit/testing';
import { expect, it } from 'vitest';
import { readNewest } from '../../src/registry/published.ts';
import { rollback } from '../../src/registry/rollback.ts';
import { commit, git } from '../check/git-checkout.ts';
import { temporaryProject } from '../support/temporary-project.ts';
import { openStoreOf, publishThrough, registryProject } from './registry-project.ts';

const published = async (engine?: TestEngine) => {
  const project = await registryProject(engine);
  expect(await project.tessera(['publish'])).toMatchObject({
    code: 0,
    out: expect.stringMatching(/Published launch 1 of current: added products, ratings\.$/),
  });
  return project;
};

/** A store in which others come first so many times. */
const overtaken = (store: Store, times: number, others: () => Promise<unknown>): Store => {
  let left = times;
  const tx: Store['tx'] = async (work) => {
    left -= 1;
    if (left >= 0) await others();
    return store.tx(work);
  };
  return { ...store, tx };
};

forEachEngine((engine) => {
  it('makes a launch of all subgraphs, and none of the same ones again', async () => {
    const { tessera } = await published(engine);
    expect(await tessera(['publish'])).toEqual({
      code: 0,
      out: 'Nothing to publish: launch 1 of current has these schemas already.',
      notes: '',
    });
    const { out } = await tessera(['history', '--format', 'json']);
    expect(JSON.parse(out)).toMatchObject([{ outcome: 'publish', launch: 1, check: { outcome: 'safe' } }]);
  });

  it('makes one launch of the same first schema that two publish at once', async () => {
    const project = await registryProject(engine);
    const store = await openStoreOf(project);
    const source = { name: 'products', file: 'p.graphql', sdl: 'type Query { a: Int }' };
    const publication = { kind: 'one', source, url: 'http://p.test/graphql' } as const;
    const both = await Promise.all(
      [1, 2].map(() => publishThrough(store, project, ['products', '', ''], { publication, operations: [] })),
    );
    expect(both.map(({ outcome }) => outcome).sort()).toEqual(['launched', 'unchanged']);
    expect(await readHead(store.read, 'current')).toMatchObject({ launch: 1 });
  });

  it('keeps every one of many published at once', async () => {
    const project = await published(engine);
    const store = await openStoreOf(project);
    const results = await Promise.all([
      publishThrough(store, project, ['products', 'weight: Int', 'weight: Int a: Int']),
      publishThrough(store, project, ['ratings', 'rating: Int', 'rating: Int b: Int']),
      publishThrough(store, project, ['ratings', 'rating: Int', 'rating: Int b: Int c: Int']),
    ]);
    expect(results.every(({ outcome }) => outcome !== 'refused')).toBe(true);
    const { launch } = (await readHead(store.read, 'current')) ?? { launch: 0 };
    const made = results.flatMap((result) => (result.outcome === 'launched' ? [result.launch.number] : []));
    const text = (await readNewest(store.read, 'current'))?.sources.map(({ sdl }) => sdl).join('');
    expect(text).toMatch(/a: Int.*b: Int/s);
    expect(made.sort()).toEqual(Array.from({ length: launch - 1 }, (_, index) => index + 2));
  });
});

it('publishes one subgraph with what is published of the others', async () => {
  const { publishOne, tessera, write } = await published();
  write('subgraphs/ratings/schema.graphql', 'type Query { nothing: Int }');
  const { code, out } = await publishOne('products', 'weight: Int', 'weight: Int height: Int');
  expect({ code, out }).toMatchObject({
    code: 0,
    out: expect.stringContaining('Published launch 2 of current: changed products.'),
  });
  const moved = await publishOne(
    'products',
    'weight: Int',
    'weight: Int height: Int',
    '--routing-url',
    'https://products.test/graphql',
  );
  expect(moved.out).toContain('Published launch 3 of current: moved products.');
  const removed = await tessera(['publish', '--subgraph', 'ratings', '--remove', '--format', 'json']);
  expect(removed.code).toBe(1);
  expect(JSON.parse(removed.out)).toMatchObject({
    outcome: 'refused',
    changes: [{ subgraph: 'ratings', what: 'removed' }],
    check: { outcome: 'failed' },
  });
});

it('keeps variants apart', async () => {
  const { tessera } = await published();
  const staging = await tessera(['publish', '--variant', 'staging']);
  expect(staging.out).toContain('Published launch 1 of staging: added products, ratings.');
});

it('notices a document that was changed in the registry', async () => {
  const project = await published();
  const store = await openStoreOf(project);
  await store.tx((tx) => tx.execute(sql`UPDATE document SET text = text || ' '`));
  const { code, notes } = await project.publishOne('products', 'weight: Int', 'weight: Int height: Int');
  expect({ code, notes }).toEqual({
    code: 1,
    notes: expect.stringMatching(/^tessera: The document [0-9a-f]{12} was changed in the registry\.$/),
  });
});

it('refuses what breaks a client, keeps the check, and takes it with a reason', async () => {
  const { publishOne, tessera } = await published();
  const refused = await publishOne('products', 'title: String!', '');
  expect(refused.code).toBe(1);
  expect(refused.out).toContain("error FIELD_REMOVED Field 'title' was removed");
  expect(refused.out).toContain('shop: Page (operations/shop/page.graphql)');
  expect(refused.out).toMatch(/Not published: changed products\.$/);
  expect(refused.notes).toBe('tessera: The change is not safe: 2 errors.');
  expect((await tessera(['history'])).out).toMatch(
    /^refused .+ changed products \(check 2: 2 errors, 0 warnings\)\n +1 .+ added products, ratings/,
  );
  const report = JSON.parse((await tessera(['history', '--check', '2'])).out);
  expect(report).toMatchObject({ outcome: 'failed', base: 'current@1', counts: { errors: 2 } });
  const reason = ['--allow-breaking', 'The shop is closed'];
  const allowed = await publishOne('products', 'title: String!', '', ...reason);
  expect(allowed).toMatchObject({ code: 0, out: expect.stringContaining('Published launch 2') });
  expect((await tessera(['history'])).out).toContain('\n         The shop is closed');
});

it('refuses what does not compose, whatever the reason', async () => {
  const { publishOne, tessera } = await published();
  const clash = ['ratings', 'rating: Int', 'rating: Int title: String!'] as const;
  const refused = await publishOne(...clash, '--allow-breaking', 'I want it');
  expect(refused.code).toBe(2);
  expect(refused.out).toContain('error INVALID_FIELD_SHARING');
  const [newest] = JSON.parse((await tessera(['history', '--format', 'json'])).out);
  expect(newest).toMatchObject({ outcome: 'refused', check: { outcome: 'uncomposable' } });
});

it('lets approvals and the usage log decide as in tessera check', async () => {
  const { publishOne, write } = await published();
  const use = { coordinate: 'Product.weight', client: 'app', count: 3, lastSeen: new Date().toISOString() };
  write('usage.jsonl', JSON.stringify(use));
  const drop = ['products', 'weight: Int', ''] as const;
  expect((await publishOne(...drop, '--usage', 'usage.jsonl')).code).toBe(1);
  const approval = 'coordinate: Product.weight, change: FIELD_REMOVED, reason: Gone, expires: 2999-12-31';
  write('approvals.yaml', `approvals: [{ ${approval} }]\n`);
  expect((await publishOne(...drop, '--usage', 'usage.jsonl')).code).toBe(0);
});

it('judges and keeps nothing when it runs dry', async () => {
  const { publishOne, tessera } = await published();
  const { code, out } = await publishOne('products', 'weight: Int', '', '--dry-run');
  expect(code).toBe(0);
  expect(out).toMatch(/Would be published: changed products\. Nothing was kept\.$/);
  expect((await publishOne('products', 'title: String!', '', '--dry-run')).code).toBe(1);
  expect(JSON.parse((await tessera(['history', '--format', 'json'])).out)).toHaveLength(1);
});

it('says who published, and at which commit', async () => {
  const project = await registryProject();
  project.write('.gitignore', 'node_modules\n');
  git(project, 'init', '--quiet', '--initial-branch=main');
  commit(project);
  await project.tessera(['publish']);
  const [entry] = JSON.parse((await project.tessera(['history', '--format', 'json'])).out);
  expect(entry).toMatchObject({ author: 'Ada', commit: expect.stringMatching(/^[0-9a-f]{12,}$/) });
  await project.publishOne('products', 'weight: Int', 'weight: Int height: Int');
  project.write('check.yaml', '');
  await project.tessera(['rollback']);
  const [dirty] = JSON.parse((await project.tessera(['history', '--format', 'json'])).out);
  expect(dirty).toMatchObject({ author: 'Ada', commit: `${entry.commit}-dirty` });
});

it('judges again what was overtaken, and loses neither update', async () => {
  const project = await published();
  const store = await openStoreOf(project);
  const stars = () => publishThrough(store, project, ['ratings', 'rating: Int', 'rating: Int stars: Int']);
  const bases: number[] = [];
  const result = await publishThrough(
    overtaken(store, 1, stars),
    project,
    ['products', 'weight: Int', 'weight: Int height: Int'],
    { onOvertaken: (base) => bases.push(base) },
  );
  expect(bases).toEqual([1]);
  expect(result).toMatchObject({
    outcome: 'launched',
    launch: { number: 3 },
    changes: [{ subgraph: 'products', what: 'changed' }],
  });
  const sdl = result.sources.map((source) => source.sdl).join('');
  expect(sdl).toContain('stars: Int');
  expect(sdl).toContain('height: Int');
});

it('refuses what was overtaken by a launch it does not compose with', async () => {
  const project = await published();
  const store = await openStoreOf(project);
  const size = () => publishThrough(store, project, ['ratings', 'rating: Int', 'rating: Int size: Int']);
  const change = ['products', 'weight: Int', 'weight: Int size: Int'] as const;
  expect(await publishThrough(overtaken(store, 1, size), project, change)).toMatchObject({
    outcome: 'refused',
    report: { outcome: 'uncomposable', base: 'current@2' },
  });
});

it('gives up after others came in between five times', async () => {
  const project = await published();
  const store = await openStoreOf(project);
  await publishThrough(store, project, ['ratings', 'rating: Int', 'rating: Int stars: Int']);
  const back = () => rollback(store, { variant: 'current', now: new Date() });
  const change = ['products', 'weight: Int', 'weight: Int height: Int'] as const;
  const trying = publishThrough(overtaken(store, 9, back), project, change);
  await expect(trying).rejects.toThrow(/Others published to current 5 times .* nothing was published/);
  expect(await readHead(store.read, 'current')).toMatchObject({ launch: 7 });
});

it('publishes a subgraph from a folder that has no other', async () => {
  const { registry } = await published();
  const sdl = 'type Query { stock: Int }';
  const elsewhere = temporaryProject({ 'schema.graphql': sdl });
  const args = ['publish', '--subgraph', 'stock', '--schema', 'schema.graphql', '--registry', registry];
  const { code, out } = await elsewhere.tessera([...args, '--routing-url', 'http://stock.test/graphql']);
  expect({ code, out }).toEqual({
    code: 0,
    out: expect.stringMatching(/Published launch 2 of current: added stock\.$/),
  });
});

it('says in a sentence what is wrong with how it is called', async () => {
  const { tessera, registry } = await published();
  const fails = async (args: string[], env = {}) => {
    const { code, notes } = await tessera(args, env);
    return `${code} ${notes}`;
  };
  const schema = ['--schema', 'subgraphs/ratings/schema.graphql'];
  expect(await fails(['publish', '--subgraph', 'stock', ...schema])).toBe(
    '64 tessera: stock was never published: give --routing-url, where the router reaches it.',
  );
  expect(await fails(['publish', '--subgraph', 'stock', '--remove'])).toBe(
    '64 tessera: There is no published subgraph stock to remove.',
  );
  expect(await fails(['publish', '--subgraph', 'ratings'])).toMatch(
    /^64 tessera: One subgraph is published with/,
  );
  expect(await fails(['publish', ...schema])).toMatch(/^64 tessera: One subgraph is published with/);
  expect(await fails(['publish', '--registry', 'http://x.test'])).toMatch(
    /^64 tessera: A registry is a file:/,
  );
  expect(await fails(['publish', '--variant', '../x'])).toMatch(/^64 .*It must be lower-case letters/s);
  expect(await fails(['history', '--check', '99'])).toBe('64 tessera: current has no check 99.');
  const nowhere = `${registry}-missing`;
  expect(await fails(['history', '--registry', nowhere])).toMatch(
    /^1 tessera: The registry .* cannot be read: .+\.$/,
  );
  expect((await tessera(['history', '--variant', 'other'])).out).toBe('Nothing was published to other.');
});
