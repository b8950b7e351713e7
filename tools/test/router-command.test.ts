import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { freePorts } from '../src/dev/ports.ts';
import { supergraphYaml, temporaryProject } from './support/temporary-project.ts';

const main = join(import.meta.dirname, '..', 'src', 'main.ts');

const router = (cwd: string, args: readonly string[]) => {
  const child = spawn(process.execPath, [main, 'router', ...args], { cwd, env: { PATH: process.env.PATH } });
  onTestFinished(() => void child.kill('SIGKILL'));
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  child.stdout.resume();
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { child, exit, errors: () => errors };
};

const schema = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@tag"])
type Query { answer: Int cost: Int @tag(name: "staff") }`;

test('serves a supergraph, then a contract of it, until it is told to stop', {
  timeout: 60_000,
}, async () => {
  const { root, tessera, read, write } = temporaryProject({
    'supergraph.yaml': supergraphYaml('catalog'),
    'subgraphs/catalog/schema.graphql': schema,
    'contracts.yaml': 'contracts: { web: { exclude: [staff] } }',
  });
  await tessera(['compose', '--out', 'out']);
  const [port = 0] = await freePorts(1, '127.0.0.1');
  const { child, exit } = router(root, ['--supergraph', 'out/supergraph.graphql', '--port', String(port)]);
  const ready = async () => (await fetch(`http://127.0.0.1:${port}/health/ready`)).status;
  await vi.waitFor(async () => expect(await ready()).toBe(200), { timeout: 40_000, interval: 50 });
  const ask = async (query: string): Promise<unknown> => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ query });
    return (await fetch(`http://127.0.0.1:${port}/graphql`, { method: 'POST', headers, body })).json();
  };
  expect(await ask('{ __typename }')).toEqual({ data: { __typename: 'Query' } });
  // Nobody answers for the subgraph: the field is there, and null.
  expect(await ask('{ cost }')).toMatchObject({ data: { cost: null } });
  write('out/supergraph.graphql', read('out/contracts/web.graphql'));
  await vi.waitFor(
    async () =>
      expect(await ask('{ cost }')).toMatchObject({
        errors: [{ message: expect.stringMatching(/^Cannot query field "cost"/) }],
      }),
    { timeout: 20_000, interval: 100 },
  );
  expect(await ask('{ answer }')).toMatchObject({ data: { answer: null } });
  child.kill('SIGTERM');
  expect(await exit).toBe(0);
});

test('says in one sentence that there is no such file, with exit code 1', { timeout: 60_000 }, async () => {
  const { exit, errors } = router('/', ['--supergraph', 'nowhere.graphql', '--port', '0']);
  expect(await exit).toBe(1);
  expect(errors()).toBe('The supergraph file /nowhere.graphql cannot be read: there is no such file.\n');
});
