import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const repository = join(import.meta.dirname, '..', '..');
const script = readFileSync(join(repository, '.ci/run'), 'utf8');
const workflow = readFileSync(join(repository, '.github/workflows/ci.yml'), 'utf8');

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
  for (const [, reference] of workflow.matchAll(/uses: (\S+)/g)) expect(reference).toMatch(/@[0-9a-f]{40}$/);
  for (const [, image] of workflow.matchAll(/image: (\S+)/g)) expect(image).toMatch(/:\d+\.\d+/);
});
