import { openUsageLog, type UsageEntry } from '@tessera/kit/usage';
import { expect, test } from 'vitest';
import { coverageOf } from '../src/unused/coverage.ts';
import { checkoutFiles } from './check/checkout-files.ts';
import { type TemporaryProject, temporaryProject } from './support/temporary-project.ts';

const dayMs = 24 * 60 * 60 * 1_000;
const ago = (days: number): string => new Date(Date.now() - days * dayMs).toISOString();

const products = `${checkoutFiles['subgraphs/products/schema.graphql']}
extend type Query { search(text: String, sort: Sort, filter: Filter): [Product!] status: Status }
extend type Product { weightKg: Int @deprecated(reason: "Use weight.") size: Size }
enum Sort { TITLE WEIGHT }
enum Status { OPEN CLOSED }
input Filter { text: String heavy: Boolean }
type Size { width: Int height: Int }
interface Named { name: String }
type Shop implements Named { name: String @deprecated(reason: "Gone.") open: Boolean }
extend type Query { shop: Shop }
`;

const entry = (coordinate: string): UsageEntry => ({ coordinate, client: 'web', count: 1, lastSeen: ago(1) });

/** A log of a router that ran for so many days. */
const logOf = async (project: TemporaryProject, days: number, ...coordinates: string[]): Promise<string> => {
  const url = `file:${project.root}/usage.db`;
  const log = await openUsageLog(url, { retentionDays: 90, maxBytes: 1e6 });
  for (let day = days; day >= 0; day--)
    await log.append({ entries: [], recording: { recording: ago(day), sampleRate: 1 } });
  await log.append({ entries: coordinates.map(entry), recording: { recording: ago(0), sampleRate: 1 } });
  await log.close();
  return 'file:usage.db';
};

const project = () => temporaryProject({ ...checkoutFiles, 'subgraphs/products/schema.graphql': products });

interface Listed {
  readonly coordinate: string;
  readonly safeToRemove: boolean;
  readonly requiredBy: readonly string[];
  readonly subgraphs: readonly string[];
}

const list = async (files: TemporaryProject, ...args: string[]) => {
  const { code, out, notes } = await files.tessera(['unused', ...args, '--format', 'json']);
  const { unused } = JSON.parse(out) as { unused: readonly Listed[] };
  return { code, notes, unused, names: unused.map(({ coordinate }) => coordinate) };
};

test('lists what neither a client nor a known operation uses', async () => {
  const files = project();
  const used = [
    'Query.search',
    'Query.search(sort:)',
    'Sort.TITLE',
    'Sort',
    'Query.status',
    'Query.shop',
    'Shop.open',
  ];
  const usage = await logOf(files, 31, ...used);
  const { code, unused, names } = await list(files, '--usage', usage);
  expect(code).toBe(0);
  expect(names).toEqual([
    'Filter',
    'Named',
    'Product.id',
    'Product.size',
    'Product.weight',
    'Product.weightKg',
    'Query.search(filter:)',
    'Query.search(text:)',
    'Shop.name',
    'Size',
    'Sort.WEIGHT',
  ]);
  const of = (name: string) => unused.find(({ coordinate }) => coordinate === name);
  expect(of('Product.weightKg')).toMatchObject({
    safeToRemove: true,
    subgraphs: ['products'],
    requiredBy: [],
  });
  expect(of('Product.id')).toMatchObject({
    safeToRemove: false,
    requiredBy: ['@key'],
    subgraphs: ['products', 'ratings'],
  });
  expect(of('Shop.name')).toMatchObject({ safeToRemove: false, requiredBy: ['interface Named'] });
  expect(of('Product.weight')).toMatchObject({ safeToRemove: false });
});

test('shows them by subgraph and type, and which may go', async () => {
  const files = project();
  const usage = await logOf(files, 8);
  const { code, out } = await files.tessera(['unused', '--since', '7d', '--usage', usage]);
  expect(code).toBe(0);
  expect(out).toMatch(/^products$/m);
  expect(out).toMatch(/^ {4}Product\.weightKg +deprecated, safe to remove$/m);
  expect(out).toMatch(/^ {2}Size \(the whole type\)$/m);
  expect(out).toMatch(
    /coordinates used by nobody from \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d, nor by a known operation\.$/,
  );
});

test('calls nothing safe while the log is younger than the window', async () => {
  const files = project();
  const usage = await logOf(files, 5);
  const { code, notes, unused } = await list(files, '--usage', usage, '--since', '30d');
  expect(code).toBe(1);
  expect(notes).toBe('tessera: The log does not cover the last 30 days: nothing is safe to remove yet.');
  expect(unused.some(({ safeToRemove }) => safeToRemove)).toBe(false);
  const { out } = await files.tessera(['unused', '--usage', usage]);
  expect(out).toContain(`The usage log begins on ${ago(5).slice(0, 10)}: it covers 5 of the 30 days`);
});

test('takes the log of the environment, and says when there is none', async () => {
  const files = project();
  const none = await files.tessera(['unused']);
  expect(none.code).toBe(1);
  expect(none.out).toContain('No usage log was read: only the known operations say what is used.');
  const usage = await logOf(files, 31);
  expect((await files.tessera(['unused'], { USAGE_LOG: usage })).code).toBe(0);
  expect(await files.tessera(['unused', '--usage', 'nowhere.jsonl'])).toMatchObject({
    code: 64,
    notes: expect.stringContaining('nowhere.jsonl, the usage log.'),
  });
});

test('lets tessera check read what a log in a database says', async () => {
  const files = project();
  const usage = await logOf(files, 1, 'Product.weight');
  await files.tessera(['compose']);
  files.write('subgraphs/products/schema.graphql', products.replace('\n  weight: Int\n', '\n'));
  const args = ['check', '--against', 'router/schema/supergraph.graphql', '--usage', usage];
  const { code, out } = await files.tessera(args);
  expect(code).toBe(1);
  expect(out).toContain('    web: 1 request, last ');
});

const now = Date.parse('2026-11-24T12:00:00Z');
const whole = { entries: [], sampleRate: 1, since: '2026-11-01T00:00:00Z' };
const recorded = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24'];

test('misses the days on which no router wrote', () => {
  expect(coverageOf({ ...whole, days: recorded }, 4, now).gaps).toEqual([]);
  const days = recorded.filter((day) => day !== '2026-11-22');
  expect(coverageOf({ ...whole, days }, 4, now).gaps).toEqual([
    'Nobody wrote to the usage log on 2026-11-22: what was used then is not known.',
  ]);
});

test('warns of a sample, and of a log that does not say when it was kept', () => {
  expect(coverageOf({ ...whole, days: recorded, sampleRate: 0.1 }, 4, now)).toMatchObject({
    gaps: [],
    caveats: [expect.stringContaining('a sample of 10 % of the requests')],
  });
  expect(coverageOf({ ...whole, days: [] }, 4, now)).toMatchObject({
    gaps: [],
    caveats: [expect.stringContaining('does not say when it was kept')],
  });
});
