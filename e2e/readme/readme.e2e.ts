import { execFileSync, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { waitFor } from '../../kit/src/testing/wait-for.ts';
import { freePorts } from '../../tools/src/dev/ports.ts';

const root = path.resolve(import.meta.dirname, '../..');

/** The fenced blocks of a Markdown text, in order. */
const blocks = (markdown: string) =>
  [...markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({
    language,
    text: text?.trim() ?? '',
  }));

describe('the README, step by step', () => {
  const output: string[] = [];
  let dataDir = '';
  let steps: ReturnType<typeof blocks> = [];
  let address = '';
  let platform: ReturnType<typeof spawn>;

  beforeAll(async () => {
    const readme = await readFile(path.join(root, 'README.md'), 'utf8');
    steps = blocks(readme).filter(({ language }) => language === 'sh' || language === 'json');
    dataDir = await mkdtemp(path.join(tmpdir(), 'tessera-readme-'));
    const names = [
      ...(await readFile(path.join(root, 'supergraph.yaml'), 'utf8')).matchAll(/^ {2}(\w+):$/gm),
    ];
    const [port, ...ports] = await freePorts(names.length + 1, '127.0.0.1');
    address = `127.0.0.1:${port}`;
    // What npm and vitest set is not in the reader's environment, nor is Node 24 on the reader's path.
    const { NODE_ENV: _, VITEST: __, ...environment } = process.env;
    const own = Object.fromEntries(
      Object.entries(environment).filter(([name]) => !/^(npm_|VITEST|NODE_)/.test(name)),
    );
    // `npm ci` made the checkout that this test runs in, and would take it away under it.
    const start = (steps[0]?.text ?? '').replace('npm ci && ', '');
    platform = spawn('bash', ['-c', start], {
      cwd: root,
      detached: true,
      env: {
        ...own,
        PATH: (process.env.PATH ?? '')
          .split(':')
          .filter((entry) => !entry.startsWith(root))
          .join(':'),
        TESSERA_DATA_DIR: dataDir,
        PORT: String(port),
        ...Object.fromEntries(
          names.map(([, name], index) => [`${name?.toUpperCase()}_PORT`, String(ports[index])]),
        ),
      },
    });
    platform.stdout?.on('data', (chunk) => output.push(String(chunk)));
    platform.stderr?.on('data', (chunk) => output.push(String(chunk)));
  });
  afterAll(async () => {
    if (platform.pid && platform.exitCode === null && platform.signalCode === null) {
      process.kill(-platform.pid, 'SIGKILL');
    }
    await rm(dataDir, { recursive: true, force: true });
  });

  it('starts with the first command and says where it answers', async () => {
    expect(steps[0]).toEqual({ language: 'sh', text: 'npm ci && npm start' });
    await waitFor(
      () => {
        if (platform.exitCode !== null) throw new Error(output.join(''));
        return output.join('').includes(`Supergraph ready at http://${address}/graphql`);
      },
      { timeoutMs: 100_000 },
    );
  });

  it('answers the question with the answer', () => {
    const [, question, answer] = steps;
    const command = question?.text.replaceAll('127.0.0.1:4000', address) ?? '';
    const printed = execFileSync('bash', ['-c', command]).toString();
    expect(JSON.parse(printed)).toEqual(JSON.parse(answer?.text ?? ''));
  });

  it('stops everything with Ctrl-C', async () => {
    process.kill(-(platform.pid ?? 0), 'SIGINT');
    await waitFor(() => platform.exitCode !== null || platform.signalCode !== null, { timeoutMs: 30_000 });
    await expect(fetch(`http://${address}/health/live`)).rejects.toThrow();
  });
});
