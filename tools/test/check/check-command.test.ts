import { expect, test } from 'vitest';
import { supergraphYaml, temporaryProject } from '../support/temporary-project.ts';
import { checkoutFiles } from './checkout-files.ts';
import { checkout, commit, edit, git } from './git-checkout.ts';

const products = 'subgraphs/products/schema.graphql';

test('finds no fault in a checkout without changes', async () => {
  const { code, out } = await checkout().tessera(['check']);
  expect({ code, out }).toEqual({
    code: 0,
    out: expect.stringMatching(
      /^The change is safe\. 0 errors, 0 warnings, 0 notes; the working tree against [0-9a-f]{10} \(where HEAD left main\)\.$/,
    ),
  });
});

test('fails when a field that an operation selects is removed, and names operation and client', async () => {
  const project = checkout();
  edit(project, products, '\n  title: String!', '');
  const { code, out, notes } = await project.tessera(['check']);
  expect(code).toBe(1);
  expect(out).toContain("error FIELD_REMOVED Field 'title' was removed from object type 'Product'.");
  expect(out).toContain('  subgraphs/products/schema.graphql:2:6');
  expect(out).toContain('  used by\n    shop: Page (operations/shop/page.graphql)');
  expect(out).toContain(
    'error OPERATION_BROKEN Page of shop no longer validates: Cannot query field "title"',
  );
  expect(notes).toBe('tessera: The change is not safe: 2 errors.');
});

test('warns when a field that nobody uses is removed', async () => {
  const project = checkout();
  edit(project, products, '\n  weight: Int', '');
  const { code, out } = await project.tessera(['check']);
  expect(code).toBe(0);
  expect(out).toContain("warning FIELD_REMOVED Field 'weight' was removed from object type 'Product'.");
  expect(out).toContain('No known operation uses it.');
});

test('takes the field for used when the usage log says so, within the window', async () => {
  const project = checkout();
  edit(project, products, '\n  weight: Int', '');
  const lastSeen = new Date(Date.now() - 10 * 24 * 60 * 60 * 1000).toISOString();
  const entry = { coordinate: 'Product.weight', client: 'app', version: '3.1', count: 42, lastSeen };
  project.write('usage.jsonl', `${JSON.stringify(entry)}\n\n`);
  const within = await project.tessera(['check', '--usage', 'usage.jsonl', '--window', '14d']);
  expect(within.code).toBe(1);
  expect(within.out).toContain(`    app 3.1: 42 requests, last ${lastSeen.slice(0, 10)}`);
  expect((await project.tessera(['check', '--usage', 'usage.jsonl', '--window', '7d'])).code).toBe(0);
});

test('compares with a commit, a supergraph and one replaced schema', async () => {
  const project = checkout();
  await project.tessera(['compose']);
  edit(project, products, '\n  title: String!', '');
  project.write('next.graphql', project.read(products));
  git(project, 'checkout', '--quiet', '--', products);
  expect((await project.tessera(['check'])).code).toBe(0);
  const replaced = ['check', '--subgraph', 'products', '--schema', 'next.graphql'];
  const { code, out } = await project.tessera([...replaced, '--base', 'HEAD']);
  expect(code).toBe(1);
  expect(out).toContain('  next.graphql:2:6');
  const against = [...replaced, '--against', 'router/schema/supergraph.graphql'];
  expect(await project.tessera(against)).toMatchObject({
    code: 1,
    out: expect.stringContaining("error FIELD_REMOVED Field 'title' was removed from object type 'Product'."),
  });
  expect((await project.tessera(against)).out).toContain(
    'Not compared with a supergraph: events, directives',
  );
});

test('says with exit code 2 and a suggestion that the subgraphs do not compose', async () => {
  const project = checkout();
  edit(project, 'subgraphs/ratings/schema.graphql', 'rating: Int', 'rating: Int\n  title: String!');
  const { code, out, notes } = await project.tessera(['check']);
  expect(code).toBe(2);
  expect(out).toContain('error INVALID_FIELD_SHARING');
  expect(out).toContain('subgraphs/ratings/schema.graphql:5:3');
  expect(out).toContain('  try Add @shareable to Product.title');
  expect(notes).toBe('tessera: The subgraphs do not compose: 1 error.');
});

test('lets a mended checkout pass whose base does not compose', async () => {
  const broken = checkout({ 'subgraphs/ratings/schema.graphql': 'type Query { rating: }' });
  broken.write('subgraphs/ratings/schema.graphql', checkoutFiles['subgraphs/ratings/schema.graphql'] ?? '');
  const { code, out } = await broken.tessera(['check']);
  expect(code).toBe(0);
  expect(out).toContain('does not compose: there is nothing to compare with.');
});

test('weighs what only the router sees by the fetches of known operations', async () => {
  const sdl = checkoutFiles['subgraphs/ratings/schema.graphql'] ?? '';
  const moved = sdl.replace('rating: Int', 'rating: Int @shareable');
  const project = checkout({ 'subgraphs/ratings/schema.graphql': moved });
  edit(project, products, '  weight: Int', '  weight: Int\n  rating: Int @shareable');
  commit(project);
  edit(project, products, '\n  rating: Int @shareable', '');
  const { code, out } = await project.tessera(['check', '--base', 'HEAD']);
  expect(code).toBe(1);
  expect(out).toContain("error FIELD_REMOVED Field 'rating' was removed from object type 'Product'.");
  expect(out).toContain('Seen by the router only, in the subgraph products.');
  expect(out).toContain('warning PLAN_GREW Page grows from 1 fetch, 1 deep (products) to 2 fetches, 2 deep');
});

const budget = (text: string) => ({
  'operations/shop/page.graphql': `# The page.\n# @budget ${text}\n${checkoutFiles['operations/shop/page.graphql']}`,
});

test('fails when a plan exceeds its budget, and passes within it', async () => {
  const { code, out } = await checkout(budget('fetches: 1 depth: 1')).tessera(['check']);
  expect(code).toBe(1);
  expect(out).toContain(
    'error BUDGET_EXCEEDED Page takes 2 fetches, 2 deep (products, ratings); its budget is 1 fetch and a depth of 1.',
  );
  expect((await checkout(budget('fetches: 2 depth: 2')).tessera(['check'])).code).toBe(0);
});

const approval = (expires: string): string => `approvals:
  - coordinate: Product.title
    change: FIELD_REMOVED
    reason: The page is retired
    expires: ${expires}
  - coordinate: shop/Page
    change: OPERATION_BROKEN
    reason: The page is retired
    expires: ${expires}
`;

test('lets what is approved pass, and says who approved it until when', async () => {
  const project = checkout({ 'approvals.yaml': approval('2999-12-31') });
  edit(project, products, '\n  title: String!', '');
  const { code, out } = await project.tessera(['check']);
  expect(code).toBe(0);
  expect(out).toContain('warning FIELD_REMOVED');
  expect(out).toContain('Approved by Ada until 2999-12-31: The page is retired');
});

test('fails when access is weakened, until that is approved', async () => {
  const imports = 'import: ["@key", "@shareable"';
  const sdl = (checkoutFiles[products] ?? '').replace(imports, `${imports}, "@authenticated"`);
  const project = checkout({ [products]: sdl.replace('weight: Int', 'weight: Int @authenticated') });
  edit(project, products, ' @authenticated', '');
  const { code, out } = await project.tessera(['check']);
  expect(code).toBe(1);
  expect(out).toContain('error ACCESS_WEAKENED Product.weight asked for a sign-in and asks for nothing');
  project.write(
    'approvals.yaml',
    'approvals: [{ coordinate: Product.weight, change: ACCESS_WEAKENED, reason: Weights are public, expires: 2999-12-31 }]',
  );
  expect((await project.tessera(['check'])).code).toBe(0);
});

const removal = async (files: Readonly<Record<string, string>> = {}) => {
  const project = checkout();
  for (const [path, text] of Object.entries(files)) project.write(path, text);
  git(project, 'rm', '--quiet', 'operations/shop/page.graphql');
  edit(project, products, '\n  title: String!', '');
  return project.tessera(['check']);
};

test('does not let a field go with the operation that selects it', async () => {
  const { code, out } = await removal();
  expect(code).toBe(1);
  expect(out).toContain("error FIELD_REMOVED Field 'title' was removed from object type 'Product'.");
  expect(out).toContain('    shop: Page (operations/shop/page.graphql at the base)');
  expect(out).toContain(
    'error OPERATION_REMOVED Page of shop is no longer in operations/shop/page.graphql; clients that have it count as if it were there',
  );
  expect(out).toContain('The new schema refuses it: Cannot query field "title"');
});

test('lets it go when check.yaml says that the operation is retired', async () => {
  const { code, out } = await removal({
    'check.yaml': `${checkoutFiles['check.yaml']}retired: [shop/Page]\n`,
  });
  expect(code).toBe(0);
  expect(out).toContain("warning FIELD_REMOVED Field 'title' was removed from object type 'Product'.");
  expect(out).not.toContain('OPERATION_REMOVED');
});

test('lets it go when the removal of the operation is approved', async () => {
  const approved = `approvals:
  - coordinate: shop/Page
    change: OPERATION_REMOVED
    reason: The last release with it is gone
    expires: 2999-12-31
`;
  const { code, out } = await removal({ 'approvals.yaml': approved });
  expect(code).toBe(0);
  expect(out).toContain('warning OPERATION_REMOVED');
  expect(out).toContain('until 2999-12-31: The last release with it is gone');
  expect(out).toContain('No known operation uses it.');
});

test('counts an operation as it was when it is written otherwise now', async () => {
  const project = checkout();
  edit(project, 'operations/shop/page.graphql', 'title ', '');
  edit(project, products, '\n  title: String!', '');
  const { code, out } = await project.tessera(['check']);
  expect(code).toBe(1);
  expect(out).toContain('    shop: Page (operations/shop/page.graphql at the base)');
  expect(out).not.toContain('OPERATION_');
});

test('only warns of an operation that went alone, and not of one that moved', async () => {
  const project = checkout({ 'operations/shop/other.graphql': 'query Other { product(id: 1) { id } }' });
  git(project, 'mv', 'operations/shop/page.graphql', 'operations/shop/first.graphql');
  git(project, 'rm', '--quiet', 'operations/shop/other.graphql');
  const { code, out } = await project.tessera(['check']);
  expect(code).toBe(0);
  expect(out).toContain(
    'warning OPERATION_REMOVED Other of shop is no longer in operations/shop/other.graphql',
  );
  expect(out).not.toContain('Page');
});

test('says that it could not read the operations at the base', async () => {
  const project = checkout({ 'operations/shop/page.graphql': 'query {' });
  project.write('operations/shop/page.graphql', 'query Page { product(id: 1) { title } }');
  const { code, out } = await project.tessera(['check']);
  expect(code).toBe(0);
  expect(out).toContain('The operations at the base cannot be read');
  expect(out).toContain('operations/shop/page.graphql:1 is not GraphQL');
});

test('fails on an approval that has expired', async () => {
  const project = checkout({ 'approvals.yaml': approval('2020-01-31') });
  const { code, out } = await project.tessera(['check']);
  expect(code).toBe(1);
  expect(out).toContain(
    'error APPROVAL_EXPIRED The approval of FIELD_REMOVED Product.title expired on 2020-01-31: remove it, or decide again.\n  approvals.yaml:2:1',
  );
});

const persisted: readonly [string, string][] = [
  [
    'an Apollo persisted-query manifest',
    JSON.stringify({
      format: 'apollo-persisted-query-manifest',
      version: 1,
      operations: [
        { id: '1', name: 'Weight', type: 'query', body: 'query Weight { product(id: 1) { weight } }' },
      ],
    }),
  ],
  ["Relay's persisted queries", JSON.stringify({ '5f': 'query Weight { product(id: 1) { weight } }' })],
];

test.each(persisted)('reads operations from %s', async (_, text) => {
  const project = checkout({ 'operations/app/persisted.json': text });
  edit(project, products, '\n  weight: Int', '');
  const { code, out } = await project.tessera(['check']);
  expect(code).toBe(1);
  expect(out).toContain('app: Weight (operations/app/persisted.json)');
});

test('follows fragments into another file of the same client', async () => {
  const project = checkout({
    'operations/app/weight.graphql': 'query Weight { product(id: 1) { ...Parcel } }',
    'operations/app/parcel.graphql': 'fragment Parcel on Product { weight }',
  });
  edit(project, products, '\n  weight: Int', '');
  expect((await project.tessera(['check'])).out).toContain('app: Weight (operations/app/weight.graphql)');
});

const circle =
  'query A { product(id: 1) { ...F } } fragment F on Product { ...G } fragment G on Product { ...F }';

const brokenInputs: readonly [string, Readonly<Record<string, string>>, readonly string[], number, string][] =
  [
    ['an unknown ref', {}, ['--base', 'nowhere'], 64, 'git knows no commit nowhere; in CI'],
    ['a ref that is an option', {}, ['--base', '--output=x'], 64, 'git knows no commit --output=x'],
    ['two bases', {}, ['--base', 'main', '--against', 'x'], 64, 'Give --base or --against, not both.'],
    ['a subgraph without schema', {}, ['--subgraph', 'products'], 64, '--subgraph and --schema go together.'],
    [
      'an unknown subgraph',
      { 'a.graphql': '' },
      ['--subgraph', 'shoes', '--schema', 'a.graphql'],
      64,
      'supergraph.yaml lists no subgraph shoes',
    ],
    [
      'a schema that is not there',
      {},
      ['--subgraph', 'products', '--schema', 'a.graphql'],
      64,
      'a.graphql, the schema of the subgraph products.',
    ],
    [
      'a supergraph that is none',
      { 'x.graphql': 'type Query { a: Int }' },
      ['--against', 'x.graphql'],
      64,
      'x.graphql is not a supergraph:',
    ],
    ['a usage log that is not there', {}, ['--usage', 'log.jsonl'], 64, 'log.jsonl, the usage log.'],
    [
      'a usage log that is no JSON',
      { 'log.jsonl': '\n{' },
      ['--usage', 'log.jsonl'],
      64,
      'log.jsonl:2 is not an entry of a usage log: it is not JSON.',
    ],
    [
      'a usage log with another shape',
      { 'log.jsonl': '{}' },
      ['--usage', 'log.jsonl'],
      64,
      'log.jsonl:1 is not an entry of a usage log: coordinate: ',
    ],
    ['a window of words', {}, ['--window', 'soon'], 64, 'It must be a number of days, such as 30d.'],
    [
      'fragments in a circle',
      { 'operations/app/a.graphql': circle },
      [],
      64,
      'operations/app/a.graphql: fragments spread each other in a circle: F → G → F.',
    ],
    [
      'a budget that limits nothing',
      { 'operations/app/a.graphql': '# @budget fetch 3\n{ product(id: 1) { id } }' },
      [],
      64,
      'operations/app/a.graphql:1 limits neither fetches nor depth',
    ],
    [
      'an operation that is no GraphQL',
      { 'operations/app/a.graphql': '\n{' },
      [],
      64,
      'operations/app/a.graphql:2 is not GraphQL: Syntax Error',
    ],
    [
      'JSON in no known format',
      { 'operations/app/a.json': '[1]' },
      [],
      64,
      "operations/app/a.json is neither an Apollo persisted-query manifest nor Relay's",
    ],
    [
      'approvals without a reason',
      { 'approvals.yaml': 'approvals:\n  - coordinate: A\n    change: X\n    expires: 2026-01-01' },
      [],
      64,
      'approvals.yaml:2 approvals.0.reason: ',
    ],
    ['approvals that are no YAML', { 'approvals.yaml': 'a: [' }, [], 64, 'approvals.yaml:1 is not YAML'],
    ['settings that nobody knows', { 'check.yaml': 'speed: 3' }, [], 64, 'check.yaml:1 document: '],
    [
      'a schema that is not SDL',
      { 'a.graphql': 'type T { id: }' },
      ['--subgraph', 'products', '--schema', 'a.graphql'],
      2,
      'The subgraphs do not compose: 1 error.',
    ],
  ];

test.each(brokenInputs)(
  'says in a sentence what is wrong with %s',
  async (_, files, args, exitCode, says) => {
    const project = checkout();
    for (const [path, text] of Object.entries(files)) project.write(path, text);
    const { code, notes } = await project.tessera(['check', ...args]);
    expect(notes).toContain(says);
    expect(notes).not.toContain('    at ');
    expect(code).toBe(exitCode);
  },
);

test('says in a sentence that there is no git repository', async () => {
  const { code, notes } = await temporaryProject(checkoutFiles).tessera(['check']);
  expect(code).toBe(64);
  expect(notes).toMatch(/^tessera: .* is not in a git repository: give --against/);
});

test('asks for --base where there is no main branch', async () => {
  const project = checkout();
  git(project, 'branch', '--quiet', '-m', 'trunk');
  const { code, notes } = await project.tessera(['check']);
  expect(code).toBe(64);
  expect(notes).toContain('git knows neither origin/main nor main: give --base');
});

test('tells an operation that was broken before from one that breaks', async () => {
  const project = checkout({ 'operations/app/a.graphql': 'query A { nothing }' });
  const { code, out } = await project.tessera(['check']);
  expect(code).toBe(1);
  expect(out).toContain(
    'error OPERATION_INVALID A of app does not validate, and did not before: Cannot query',
  );
});

test('warns where the base has no supergraph yet', async () => {
  const project = checkout({ 'supergraph.yaml': supergraphYaml('products', 'ratings') });
  git(project, 'rm', '--quiet', '--cached', 'supergraph.yaml');
  git(project, 'commit', '--quiet', '-m', 'Empty');
  const { code, out } = await project.tessera(['check']);
  expect(code).toBe(0);
  expect(out).toContain('warning NO_BASE There is no supergraph at the base');
});

test('writes other reports to files', async () => {
  const project = checkout();
  const { code } = await project.tessera(['check', '--report', 'markdown=a.md', '--report', 'sarif=b.sarif']);
  expect(code).toBe(0);
  expect(project.read('a.md')).toMatch(/^<!-- tessera check -->/);
  expect(JSON.parse(project.read('b.sarif'))).toMatchObject({ version: '2.1.0' });
  expect((await project.tessera(['check', '--report', 'poem=a'])).code).toBe(64);
  expect(await project.tessera(['check', '--report', 'json=none/a'])).toMatchObject({
    code: 64,
    notes: expect.stringContaining('Cannot write '),
  });
});

test('says what tessera lint --fix mends', async () => {
  const project = checkout({ 'check.yaml': 'lint: { descriptions: false }' });
  const { code, out } = await project.tessera(['check']);
  expect(code).toBe(1);
  expect(out).toContain('error LINT_IMPORTS @shareable is imported and not used.');
  expect(out).toContain('  try `npx tessera lint --fix` mends it.');
});

test('documents its exit codes', async () => {
  const { code, out } = await checkout().tessera(['check', '--help']);
  expect(code).toBe(0);
  for (const text of ['0   safe', '1   breaking', '2   the subgraphs do not compose', '64  wrong usage'])
    expect(out).toContain(text);
});
