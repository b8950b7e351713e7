import { expect, test } from 'vitest';
import { runCheck } from '../src/checks/run-check.ts';
import { plainTerminal } from './support/plain-terminal.ts';
import { temporaryProject } from './support/temporary-project.ts';

const run = async (scripts: Record<string, string>, check: string | undefined = 'all') => {
  const { root } = temporaryProject({ 'package.json': JSON.stringify({ scripts }) });
  const { terminal, printed } = plainTerminal();
  const code = await runCheck(check, { cwd: root, env: {}, terminal });
  return { code, ...printed() };
};

test('runs every check even when some fail, and sums up', async () => {
  const { code, out, notes } = await run({
    'check:first': 'echo one; echo two >&2; exit 3',
    'check:second': 'echo fine',
    'check:third': 'exit 1',
    test: 'exit 1',
  });
  expect(code).toBe(1);
  expect(out).toMatch(/✓ check:second +\d+\.\d s/);
  expect(out).not.toContain('fine');
  expect(notes).toMatch(/✗ check:first +\d+\.\d s\n {4}(one\n {4}two|two\n {4}one)/);
  expect(notes).toContain('2 of 3 checks failed: check:first, check:third.');
});

test('says that all passed', async () => {
  const { code, out } = await run({ 'check:one': 'true' });
  expect(code).toBe(0);
  expect(out).toContain('1 checks passed.');
});

test('names the checks there are when asked for another', async () => {
  expect(await run({}, 'nonsense')).toMatchObject({
    code: 64,
    notes: 'There is no check nonsense; there are all, boundaries, lockfile.',
  });
});
