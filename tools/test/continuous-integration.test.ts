import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';

const repository = join(import.meta.dirname, '..', '..');
const script = readFileSync(join(repository, '.ci/run'), 'utf8');
const workflow = readFileSync(join(repository, '.github/workflows/ci.yml'), 'utf8');
const schemaCheck = readFileSync(join(repository, '.github/workflows/schema-check.yml'), 'utf8');
const schemaAction = readFileSync(join(repository, '.github/actions/schema-check/action.yml'), 'utf8');

test('the script is executable and stops at the first failure', () => {
  expect(statSync(join(repository, '.ci/run')).mode & 0o111).not.toBe(0);
  expect(script).toContain('set -euo pipefail');
});

test('the script installs, checks and tests, with the services required', () => {
  const steps = [...script.matchAll(/^step \w+ (.+)$/gm)].map(([, command]) => command);
  expect(steps).toEqual([
    'npm ci --no-audit --no-fund',
    'npm run --silent check',
    'env REQUIRE_SERVICES=1 npm run --silent test',
  ]);
});

test('the workflow runs the script beside Postgres, RabbitMQ and Redis', () => {
  const { jobs } = parse(workflow) as { jobs: { ci: { services: object; steps: { run?: string }[] } } };
  expect(Object.keys(jobs.ci.services)).toEqual(['postgres', 'rabbitmq', 'redis']);
  expect(jobs.ci.steps.flatMap(({ run }) => run ?? [])).toEqual(['.ci/run']);
});

test('the workflow pins actions to commits and images to versions', () => {
  for (const text of [workflow, schemaCheck, schemaAction]) {
    for (const [, reference] of text.matchAll(/uses: (\S+)/g))
      expect(reference).toMatch(/^\.\/|@[0-9a-f]{40}$/);
  }
  for (const [, image] of workflow.matchAll(/image: (\S+)/g)) expect(image).toMatch(/:\d+\.\d+/);
});

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

test('every pull request is checked by the reusable workflow, with the whole history', () => {
  const { jobs } = parse(workflow) as { jobs: { schema: { if: string; uses: string } } };
  expect(jobs.schema).toMatchObject({
    if: "github.event_name == 'pull_request'",
    uses: './.github/workflows/schema-check.yml',
  });
  const { steps } = (parse(schemaCheck) as { jobs: { check: { steps: Step[] } } }).jobs.check;
  expect(steps[0]?.with).toMatchObject({ 'fetch-depth': 0, 'persist-credentials': false });
  expect(steps.at(-1)?.uses).toBe('./.github/actions/schema-check');
});

test('the action puts nothing of the event into a script, and passes scripts that a shell can read', () => {
  const { runs } = parse(schemaAction) as { runs: { steps: Step[] } };
  const scripts = runs.steps.flatMap(({ run }) => run ?? []);
  expect(scripts).toHaveLength(3);
  for (const script of scripts) {
    expect(script).not.toContain('${' + '{');
    expect(spawnSync('bash', ['-n'], { input: script }).status).toBe(0);
  }
});

test('the script of the action checks, keeps both reports and the exit code', () => {
  const { runs } = parse(schemaAction) as { runs: { steps: Step[] } };
  const folder = mkdtempSync(join(tmpdir(), 'tessera-action-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const npx = `#!/bin/sh\necho "$@"\nfor a in "$@"; do case "$a" in *=*/*) touch "\${a#*=}";; esac; done\nexit 1\n`;
  writeFileSync(join(folder, 'npx'), npx, { mode: 0o755 });
  const { status, stdout } = spawnSync('bash', ['-e', '-o', 'pipefail', '-c', runs.steps[0]?.run ?? ''], {
    encoding: 'utf8',
    env: {
      PATH: `${folder}:${process.env.PATH}`,
      BASE: 'origin/main',
      USAGE: '',
      REPORTS: join(folder, 'reports'),
      GITHUB_OUTPUT: join(folder, 'output'),
      GITHUB_STEP_SUMMARY: join(folder, 'summary'),
    },
  });
  expect(status).toBe(0);
  expect(stdout).toContain('tessera check --base=origin/main --format github --report markdown=');
  expect(readFileSync(join(folder, 'output'), 'utf8')).toContain('code=1');
});

test('the recipe for GitLab is YAML with scripts that a shell can read, over the whole history', () => {
  const readme = readFileSync(join(repository, 'tools', 'README.md'), 'utf8');
  const recipe = /^```yaml\n(schema-check:\n[\s\S]*?)^```$/m.exec(readme)?.[1] ?? '';
  const { 'schema-check': job } = parse(recipe) as {
    'schema-check': { variables: object; script: string[]; after_script: string[] };
  };
  expect(job.variables).toEqual({ GIT_DEPTH: 0 });
  expect(job.script.join('\n')).toContain('npx tessera check --base');
  for (const input of [...job.script, ...job.after_script])
    expect(spawnSync('bash', ['-n'], { input }).status).toBe(0);
});
