import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import formatsOf from 'ajv-formats';
import { expect, test } from 'vitest';
import { formatText } from '../../src/check/formats/text.ts';
import { createReport } from '../../src/check/report.ts';
import { createTerminal } from '../../src/cli/terminal.ts';
import { checkout, edit, git } from './git-checkout.ts';

const repository = join(import.meta.dirname, '..', '..', '..');
const products = 'subgraphs/products/schema.graphql';

/** A field that is used goes, one that is not goes, one comes; a plan is over its budget; one change is approved. */
const changed = () => {
  const project = checkout({
    'operations/shop/rating.graphql':
      '# @budget fetches: 1\nquery Rating { product(id: "<1>") { rating } }\n',
    'approvals.yaml': `approvals:
  - coordinate: Product.weight
    change: FIELD_REMOVED
    reason: Nobody has weighed anything since 2024
    expires: 2999-12-31
`,
  });
  git(project, 'tag', 'v1');
  edit(project, products, '\n  title: String!\n  weight: Int', '\n  name: String');
  return (format: string) => project.tessera(['check', '--base', 'v1', '--format', format]);
};

interface SarifLog {
  readonly version: string;
  readonly runs: readonly [{ readonly results: readonly { ruleId: string; suppressions?: unknown[] }[] }];
}

test('SARIF validates against its schema', async () => {
  const { out } = await changed()('sarif');
  // The schema is of draft 4; what it uses of it reads the same in later drafts but for the name of its id.
  const { $schema, id, ...schema } = JSON.parse(
    readFileSync(join(import.meta.dirname, 'sarif-schema.json'), 'utf8'),
  ) as Record<string, unknown>;
  expect([$schema, id]).toEqual([
    expect.stringContaining('draft-04'),
    expect.stringContaining('sarif-2.1.0'),
  ]);
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  formatsOf.default(ajv);
  const validate = ajv.compile(schema);
  const log = JSON.parse(out) as SarifLog;
  expect(validate(log) ? [] : validate.errors).toEqual([]);
  expect(validate({ ...log, version: '1.0.0' })).toBe(false);
  const [{ results }] = log.runs;
  expect(results.map(({ ruleId, suppressions }) => [ruleId, suppressions?.length ?? 0])).toEqual([
    ['FIELD_REMOVED', 0],
    ['OPERATION_BROKEN', 0],
    ['BUDGET_EXCEEDED', 0],
    ['FIELD_REMOVED', 1],
  ]);
});

test('JSON is sorted, whole and the same each time', async () => {
  const run = changed();
  const [first, second] = [await run('json'), await run('json')];
  expect(first.out).toBe(second.out);
  const report = JSON.parse(first.out) as Record<string, unknown>;
  expect(report).toMatchObject({
    version: 1,
    outcome: 'failed',
    base: 'v1',
    counts: { errors: 3, warnings: 1 },
    plans: [{ client: 'shop', operation: 'Rating', budget: { fetches: 1 }, after: { fetches: 2, depth: 2 } }],
  });
  expect(report.verdicts).toMatchObject([
    { severity: 'error', code: 'FIELD_REMOVED', coordinate: 'Product.title' },
    { severity: 'error', code: 'OPERATION_BROKEN' },
    { severity: 'error', code: 'BUDGET_EXCEEDED' },
    { severity: 'warning', code: 'FIELD_REMOVED', approval: { author: 'Ada', expires: '2999-12-31' } },
    { severity: 'note', code: 'FIELD_ADDED', coordinate: 'Product.name' },
  ]);
});

test('JUnit has a suite for each rule and a failure for each error', async () => {
  const { out } = await changed()('junit');
  expect(out).toContain('<testsuites name="tessera check" failures="3">');
  expect(out.match(/<testsuite /g)).toHaveLength(9);
  expect(out.match(/<failure /g)).toHaveLength(3);
  expect(out).toContain('<testcase classname="tessera.change" name="FIELD_REMOVED Product.title">');
});

const readme = readFileSync(join(repository, 'README.md'), 'utf8');

test.each(['markdown', 'github'])('the README shows what is printed as %s', async (format) => {
  const { out } = await changed()(format);
  expect(readme).toContain(`\n${out}\n`);
});

test('what people write cannot become a workflow command, markup or XML', async () => {
  const project = checkout({
    'approvals.yaml': `approvals:
  - coordinate: Product.weight
    change: FIELD_REMOVED
    reason: "a\\n::error::b<i>@team|\`c\` ]]>"
    expires: 2999-12-31
`,
  });
  edit(project, products, '\n  weight: Int', '');
  const shown = async (format: string) => (await project.tessera(['check', '--format', format])).out;
  expect(await shown('github')).toContain('a%0A::error::b<i>');
  const markdown = await shown('markdown');
  expect(markdown).toContain('@\u200bteam');
  expect(markdown).not.toContain('<i>');
  expect(await shown('junit')).toContain('b&lt;i&gt;@team|`c` ]]&gt;');
});

const colors = (isTTY: boolean) => {
  const stream = Object.assign(process.stdout, {});
  return createTerminal(Object.create(stream, { isTTY: { value: isTTY } }), stream, {}).colors;
};

test('colours the text on a terminal only', () => {
  const report = createReport({ base: 'a', head: 'b', limits: [], plans: [], verdicts: [] }, true);
  expect(formatText(report, { sources: [], colors: colors(true) })).toContain('\u001b[32m');
  expect(formatText(report, { sources: [], colors: colors(false) })).not.toContain('\u001b');
});

test('shows what would move the cursor of a terminal by its code, in messages, uses and source lines', () => {
  const evil = '\u001b[2Jgone\u202e';
  const versions = { base: 'v1', head: 'now', limits: [], plans: [] };
  const hostile = createReport(
    {
      ...versions,
      verdicts: [
        {
          severity: 'error',
          rule: 'change',
          code: 'FIELD_REMOVED',
          message: `${evil}\nsecond line`,
          places: [{ file: 'a.graphql', line: 1, column: 2 }],
          usedBy: [{ client: evil, operation: 'Page', file: 'a' }],
        },
      ],
    },
    true,
  );
  const sources = [{ name: 'a', url: '', file: 'a.graphql', sdl: `\ttype A # ${evil}` }];
  const text = formatText(hostile, { sources, colors: colors(false) });
  for (const sign of ['\u001b', '\u202e', '\t']) expect(text).not.toContain(sign);
  expect(text).toContain('\\u001b[2Jgone\\u202e\n  second line');
  expect(text.match(/u001b\[2J/g)).toHaveLength(3);
});
