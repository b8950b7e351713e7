import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createProgram } from '../src/cli/program.ts';
import { runCommandLine } from '../src/cli/run-command-line.ts';
import { createTerminal } from '../src/cli/terminal.ts';
import { plainTerminal } from './support/plain-terminal.ts';

const run = async (args: readonly string[], cwd = '/') => {
  const { terminal, printed } = plainTerminal();
  const code = await runCommandLine(args, { cwd, env: {}, terminal });
  return { code, ...printed() };
};

test('documents the exit codes in its help', async () => {
  const { code, out } = await run(['--help']);
  expect(code).toBe(0);
  expect(out).toContain('64  wrong usage');
});

test('has help with a description for each command', async () => {
  const { terminal } = plainTerminal();
  const commands = createProgram({ cwd: '/', env: {}, terminal }).commands;
  expect(commands.length).toBeGreaterThan(2);
  for (const command of commands) expect(command.description(), command.name()).not.toBe('');
});

test.each([
  [['nonsense']],
  [['compose', '--nonsense']],
  [['compose', '--format', 'xml']],
  [['migrate', 'generate', 'catalog']],
  [['replay', 'superstore', '--limit', '0']],
  [['replay', 'superstore', '--limit', '1e3']],
  [['replay', 'superstore', '--concurrency', '65']],
  [['replay', 'superstore', '--run', 'Not a name']],
  [['replay', 'superstore', '--url', 'localhost:4000']],
  [['replay', 'superstore', '--format', 'xml']],
])('answers wrong usage %j with exit code 64', async (args) => {
  const { code, notes } = await run(args);
  expect(code).toBe(64);
  expect(notes).toMatch(/^error: /);
});

test('says where to run it when there is no checkout around', async () => {
  expect(await run(['compose'])).toMatchObject({
    code: 64,
    notes: 'tessera: No supergraph.yaml in / or above it: run tessera inside a Tessera checkout.',
  });
});

test('tells what a replay reads, does and answers', async () => {
  const { code, out } = await run(['replay', 'superstore', '--help']);
  expect(code).toBe(0);
  for (const text of ['--run <id>', 'TESSERA_STAFF_PASSWORD', 'halves up', 'exits 1'])
    expect(out).toContain(text);
});

test('says in a sentence that nothing answers where the shop should be', async () => {
  const { code, out, notes } = await run(['replay', 'superstore', '--url', 'http://127.0.0.1:1/graphql']);
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(notes).toMatch(/^Run [0-9a-f]{10}\. Should it be interrupted/);
  expect(notes).toContain('tessera: http://127.0.0.1:1/graphql: sign-in: ');
});

const written = (isTTY: boolean, env: NodeJS.ProcessEnv = {}) => {
  const stream = Object.assign(new PassThrough(), { isTTY });
  const terminal = createTerminal(stream, stream, env);
  terminal.status('one');
  terminal.status('two');
  terminal.note('done');
  return stream.read().toString();
};

test('replaces the line of progress on a terminal, and shows none elsewhere', () => {
  const clean = '\r\u001b[K';
  expect(written(true)).toBe(`${clean}one${clean}two${clean}done\n`);
  expect(written(true, { TERM: 'dumb' })).toBe('done\n');
  expect(written(false)).toBe('done\n');
});

const terminalOf = (isTTY: boolean, env: NodeJS.ProcessEnv) => {
  const stream = Object.assign(new PassThrough(), { isTTY });
  return createTerminal(stream, stream, env).colors.isColorSupported;
};

test('colours a terminal only, and not where NO_COLOR is set', () => {
  expect(terminalOf(true, {})).toBe(true);
  expect(terminalOf(false, { CI: 'true' })).toBe(false);
  expect(terminalOf(true, { NO_COLOR: '1' })).toBe(false);
});
