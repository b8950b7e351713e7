import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { AccessVersion } from '../../src/check/access/access-rule.ts';
import { readAccessSchema } from '../../src/check/access/access-schema.ts';
import { reachOf } from '../../src/check/access/reach.ts';
import { bypassed } from '../../src/check/access/rules/bypassed.ts';
import { unguarded } from '../../src/check/access/rules/unguarded.ts';
import { runCommandLine } from '../../src/cli/run-command-line.ts';
import { readSources } from '../../src/compose/read-sources.ts';
import { readSchemaParts } from '../../src/lint/schema-parts.ts';
import { readRootConfig } from '../../src/project/supergraph-config.ts';
import { plainTerminal } from '../support/plain-terminal.ts';

const repository = join(import.meta.dirname, '..', '..', '..');

interface CheckedVerdict {
  readonly severity: string;
  readonly code: string;
  readonly coordinate?: string;
  readonly class?: string;
  readonly usedBy?: readonly { readonly client: string; readonly operation?: string }[];
}

/** Checks this repository with one schema changed, against its committed supergraph. */
const check = async (subgraph: string, from: string | RegExp, to: string) => {
  const folder = mkdtempSync(join(tmpdir(), 'tessera-schema-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const sdl = readFileSync(join(repository, 'subgraphs', subgraph, 'schema.graphql'), 'utf8');
  const changed = sdl.replace(from, to);
  expect(changed).not.toBe(sdl);
  const schema = join(folder, 'schema.graphql');
  writeFileSync(schema, changed);
  const { terminal, printed } = plainTerminal();
  const args = ['--against', 'router/schema/supergraph.graphql', '--subgraph', subgraph, '--schema', schema];
  const code = await runCommandLine(['check', ...args, '--format', 'json'], {
    cwd: repository,
    env: {},
    terminal,
  });
  const { verdicts } = JSON.parse(printed().out) as { verdicts: readonly CheckedVerdict[] };
  return {
    code,
    verdicts,
    change: (coordinate: string) =>
      verdicts.find(
        (verdict) => verdict.coordinate === coordinate && /^(FIELD|INPUT|ENUM|TYPE)/.test(verdict.code),
      ),
  };
};

test('removing a field that an operation uses fails, with operation and client', async () => {
  const { code, change } = await check(
    'catalog',
    '  "Who makes it; null when unknown."\n  vendor: String\n',
    '',
  );
  expect(code).toBe(1);
  expect(change('Product.vendor')).toMatchObject({
    severity: 'error',
    class: 'breaking',
    code: 'FIELD_REMOVED',
  });
  expect(change('Product.vendor')?.usedBy).toContainEqual(
    expect.objectContaining({ client: 'storefront', operation: 'ProductPage' }),
  );
});

test('removing a field that nobody uses warns', async () => {
  const { code, change } = await check('catalog', /\n {2}"Counts changes[^"]*"\n {2}version: Int!/, '');
  expect(code).toBe(0);
  expect(change('Product.version')).toMatchObject({ severity: 'warning', class: 'breaking' });
});

test('adding an optional argument passes', async () => {
  const { code, change } = await check(
    'catalog',
    'currencyCode: String! = "USD")',
    'currencyCode: String! = "USD" "Planted." day: Int)',
  );
  expect(code).toBe(0);
  expect(change('Product.priceRange(day:)')).toMatchObject({
    severity: 'note',
    code: 'FIELD_ARGUMENT_ADDED',
  });
});

const failures: readonly [string, string, string, string, string, string][] = [
  [
    'making an argument required',
    'catalog',
    'after: String\n  ): ProductVariantConnection!',
    'after: String!\n  ): ProductVariantConnection!',
    'Product.variants(after:)',
    'FIELD_ARGUMENT_TYPE_CHANGED',
  ],
  [
    'letting a field be null that was not',
    'catalog',
    '"The name people use."\n  title: String!',
    '"The name people use."\n  title: String',
    'Product.title',
    'FIELD_TYPE_CHANGED',
  ],
  [
    'returning another type',
    'catalog',
    'unknown."\n  vendor: String',
    'unknown."\n  vendor: Int',
    'Product.vendor',
    'FIELD_TYPE_CHANGED',
  ],
  [
    'removing an enum value used as input',
    'reviews',
    '  "The most helpful first, of equally helpful ones the newest."\n  HELPFUL\n',
    '',
    'ReviewSortKey.HELPFUL',
    'ENUM_VALUE_REMOVED',
  ],
  [
    'adding a required input field',
    'reviews',
    'input ReviewCreateInput {',
    'input ReviewCreateInput {\n  "Planted."\n  planted: Int!',
    'ReviewCreateInput.planted',
    'INPUT_FIELD_ADDED',
  ],
];

test.each(failures)('%s fails as breaking', async (_, subgraph, from, to, coordinate, code) => {
  const checked = await check(subgraph, from, to);
  expect(checked.code).toBe(1);
  expect(checked.change(coordinate)).toMatchObject({ severity: 'error', class: 'breaking', code });
  expect(checked.change(coordinate)?.usedBy?.length).toBeGreaterThan(0);
});

test('opening what takes a scope fails', async () => {
  const { code, verdicts } = await check(
    'orders',
    ': OrderConnection! @requiresScopes(scopes: [["orders:read"]])',
    ': OrderConnection!',
  );
  expect(code).toBe(1);
  expect(verdicts).toContainEqual(
    expect.objectContaining({ code: 'ACCESS_WEAKENED', coordinate: 'Query.orders', severity: 'error' }),
  );
});

test('the storefront contract has nothing that asks for a scope', () => {
  const file = join(repository, 'router/schema/contracts/storefront.graphql');
  const { types } = readAccessSchema(readFileSync(file, 'utf8'));
  // An interface asks for what all its implementations do, those hidden here too.
  const objects = [...types].filter(([, { possible }]) => possible.length === 0);
  const scoped = objects.flatMap(([type, { own, fields }]) =>
    [[type, own] as const, ...[...fields].map(([name, field]) => [`${type}.${name}`, field.own] as const)]
      .filter(([, asks]) => asks.flat().some((credential) => credential.startsWith('scope ')))
      .map(([coordinate]) => coordinate),
  );
  expect(types.size).toBeGreaterThan(100);
  expect(scoped).toEqual([]);
});

test('rules about access find no fault in these schemas, and would ask after few fields were they new', () => {
  const schema = readAccessSchema(readFileSync(join(repository, 'router/schema/supergraph.graphql'), 'utf8'));
  const after: AccessVersion = { schema, reach: reachOf(schema) };
  const subgraphs = readSources(readRootConfig(repository), repository).map(readSchemaParts);
  expect(bypassed({ before: undefined, after, subgraphs })).toEqual([]);
  const fields = [...schema.types].flatMap(([type, { fields }]) =>
    [...fields.keys()].map((name) => [type, name] as const),
  );
  const asked = fields.filter(([type, name]) => {
    const types = new Map(schema.types);
    const old = schema.types.get(type);
    const without = new Map(old?.fields);
    without.delete(name);
    if (old) types.set(type, { ...old, fields: without });
    const before = { schema: { ...schema, types }, reach: after.reach };
    return unguarded({ before, after, subgraphs }).length > 0;
  });
  expect(fields.length).toBeGreaterThan(800);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.length / fields.length).toBeLessThan(0.03);
});
