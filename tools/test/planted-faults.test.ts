import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { copyRepository, type RepositoryCopy } from './support/repository-copy.ts';

// Real processes, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 120_000 });

interface Fault {
  readonly fault: string;
  readonly check: string;
  readonly file: string;
  readonly plant: (text: string) => string;
  /** What the check must say, and says only because of the fault. */
  readonly says: string;
}

const schema = 'subgraphs/greeting/schema.graphql';
const code = 'subgraphs/greeting/src/greet.ts';
const withField = (description: string) => (text: string) =>
  `${text}\nextend type Query {\n  ${description}\n  planted: Int\n}\n`;

const faults: readonly Fault[] = [
  {
    fault: 'an import across subgraphs',
    check: 'check:boundaries',
    file: code,
    plant: (text) => `import '../../inventory/src/subgraph.ts';\n${text}`,
    says: `subgraphs-do-not-import-each-other: ${code} → subgraphs/inventory/src/subgraph.ts`,
  },
  {
    fault: 'drizzle in a subgraph',
    check: 'check:boundaries',
    file: code,
    plant: (text) => `import 'drizzle-orm';\n${text}`,
    says: `drizzle-only-in-kit-store: ${code} → `,
  },
  {
    fault: 'a subgraph imported by a tool',
    check: 'check:boundaries',
    file: 'tools/src/planted.ts',
    plant: () => `import '../../subgraphs/greeting/src/subgraph.ts';\n`,
    says: 'nobody-imports-a-subgraph: tools/src/planted.ts → subgraphs/greeting/src/subgraph.ts',
  },
  {
    fault: 'a stale golden',
    check: 'check:supergraph',
    file: schema,
    plant: withField('"Planted"'),
    says: 'Stale: router/schema/supergraph.graphql, router/schema/api.graphql, router/schema/contracts/storefront.graphql',
  },
  {
    fault: 'stale generated types',
    check: 'check:generated',
    file: schema,
    plant: withField('"Planted"'),
    says: 'subgraphs/greeting/src/generated/resolvers.ts',
  },
  {
    fault: 'a stale reference',
    check: 'check:reference',
    file: schema,
    plant: withField('"Planted"'),
    says: 'Stale: docs/generated/api/README.md, docs/generated/api/subgraphs/greeting.md.',
  },
  {
    fault: 'an undescribed field',
    check: 'check:schema',
    file: schema,
    plant: withField(''),
    says: 'Query.planted',
  },
  {
    fault: 'an unused export',
    check: 'check:unused',
    file: code,
    plant: (text) => `${text}\nexport const planted = 1;\n`,
    says: 'planted',
  },
  {
    fault: 'a dependency without integrity',
    check: 'check:lockfile',
    file: 'package-lock.json',
    plant: (text) => text.replace(/"integrity": "[^"]+",?/, ''),
    says: 'has no integrity.',
  },
];

let copy: RepositoryCopy;
beforeAll(() => {
  copy = copyRepository();
});
afterAll(() => copy.remove());

/** Each check runs once, with all its faults planted: a run costs seconds, and they do not hide each other. */
const byCheck = Object.entries(Object.groupBy(faults, ({ check }) => check)).map(([check, planted = []]) => ({
  check,
  planted,
  what: planted.map(({ fault }) => fault).join(', '),
}));

test.each(byCheck)('$check fails on $what', ({ check, planted }) => {
  const originals = new Map(planted.map(({ file }) => [file, copy.has(file) ? copy.read(file) : undefined]));
  for (const { file, plant } of planted) copy.write(file, plant(copy.has(file) ? copy.read(file) : ''));
  const { code, output } = copy.script(check);
  for (const [file, text] of originals) text === undefined ? copy.delete(file) : copy.write(file, text);
  for (const { says } of planted) expect(output).toContain(says);
  expect(code).not.toBe(0);
});

test('fails when a cruise resolves nothing, instead of finding nothing', () => {
  const file = '.dependency-cruiser.mjs';
  const before = copy.read(file);
  copy.write(file, before.replace("exportsFields: ['exports']", "exportsFields: ['nothing']"));
  const { code, output } = copy.script('check:boundaries');
  copy.write(file, before);
  expect(code).not.toBe(0);
  expect(output).toContain('0 imports of kit were seen');
});
