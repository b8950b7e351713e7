import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readUsage, type UsageEntry } from '@tessera/kit/usage';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestRouter, type TestRouter } from './test-router.ts';

let router: TestRouter;
let folder: string;
let entries: readonly UsageEntry[];
let written: string;
const secret = 'hunter2-is-nobody-elses';

const client = (name: string, version = '') => ({
  headers: { 'apollographql-client-name': name, 'apollographql-client-version': version },
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tessera-usage-'));
  const file = join(folder, 'usage.jsonl');
  router = await startTestRouter({ env: { USAGE_LOG: `jsonl:${file}` } });
  const { query } = router;
  await query('{ products { title } }', client('web', '2.1'));
  await query('{ products { title } }', client('web', '2.1'));
  await query('query A { me { name } } query B { product(id: 1) { price } }', {
    operationName: 'B',
    ...client('web', '2.2'),
  });
  await query(
    'query ($i: Echo, $c: Color, $t: String) { echo(input: $i, color: $c, text: $t, any: "hunter2-is-nobody-elses") }',
    {
      variables: { i: { quantity: 3 }, c: 'GREEN', t: secret },
      ...client('app'),
    },
  );
  await query(`{ echo(text: "${secret}") }`);
  await query('{ products { rating { stars } } }', client('wrong'));
  await query('{ users }', client('wrong'));
  await query('{ me { reviewCount } }', client('<script>'.repeat(20)));
  const metrics = await router.send('/metrics');
  expect(metrics.text).toContain('tessera_router_usage_recorded_total');
  await router.stop();
  entries = (await readUsage(`jsonl:${file}`, new Date(0))).entries;
  written = await readFile(file, 'utf8');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const of = (coordinate: string) =>
  entries
    .filter((entry) => entry.coordinate === coordinate)
    .map((entry) => [entry.client, entry.version, entry.count]);

it('names coordinates by client and version', () => {
  expect(of('Product.title')).toEqual([['web', '2.1', 2]]);
  expect(of('Query.products(first:)?')).toEqual([['web', '2.1', 2]]);
});

it('counts the operation that is asked for, and no other of the document', () => {
  expect(of('Product.price')).toEqual([['web', '2.2', 1]]);
  expect(of('Query.me')).toEqual([['other', undefined, 1]]);
  expect(of('User.name')).toEqual([]);
});

it('counts what variables carry, by name', () => {
  expect(of('Color.GREEN')).toEqual([['app', undefined, 1]]);
  expect(of('Color.RED')).toEqual([]);
  expect(of('Echo.quantity')).toEqual([['app', undefined, 1]]);
  expect(of('Echo.nested')).toEqual([]);
  expect(of('Echo.nested?')).toEqual([['app', undefined, 1]]);
});

it('counts what a client asks for, whether or not it is allowed to have it', () => {
  expect(of('User.reviewCount')).toEqual([['other', undefined, 1]]);
});

it('counts nothing of what is not valid', () => {
  expect(entries.filter((entry) => entry.client === 'wrong')).toEqual([]);
});

it('never writes a value down', () => {
  expect(written).not.toContain(secret);
  expect(written).not.toContain('script');
  expect(of('Query.echo(text:)')).toEqual([
    ['app', undefined, 1],
    ['unknown', undefined, 1],
  ]);
});

it('counts nothing unless it is asked to', async () => {
  const quiet = await startTestRouter();
  await quiet.query('{ products { title } }');
  expect((await quiet.send('/metrics')).text).not.toContain('usage');
  await quiet.stop();
});
