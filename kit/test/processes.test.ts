import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { generateViewerKeys } from '../src/identity/index.ts';
import { waitFor } from '../src/testing/index.ts';

let publicKeys = '';
beforeAll(async () => {
  publicKeys = (await generateViewerKeys()).publicJwks;
});

const started: ChildProcess[] = [];
afterEach(() => {
  for (const child of started.splice(0)) child.kill('SIGKILL');
});

// A whole process starts in each of these, on a machine that runs other tests beside it.
const patient = { timeoutMs: 50_000 };
vi.setConfig({ testTimeout: 60_000 });

const start = (file: string, env: Record<string, string | undefined> = {}) => {
  const { PATH, HOME } = process.env;
  const child = fork(new URL(`./fixtures/processes/${file}.ts`, import.meta.url), [], {
    env: { PATH, HOME, PORT: '0', VIEWER_PUBLIC_KEYS: publicKeys, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  started.push(child);
  const output = { stdout: '', stderr: '' };
  child.stdout?.on('data', (text) => {
    output.stdout += text;
  });
  child.stderr?.on('data', (text) => {
    output.stderr += text;
  });
  const messages: Record<string, unknown>[] = [];
  child.on('message', (message) => messages.push(message as Record<string, unknown>));
  // Not `close`, which does not come after the channel was closed from this side.
  const ended = [once(child, 'exit'), ...(child.stderr ? [once(child.stderr, 'end')] : [])];
  const exit = Promise.all(ended).then(([ending]) => ({ code: ending?.[0], stderr: output.stderr }));
  return { child, messages, exit };
};

const ready = async ({ messages, exit }: ReturnType<typeof start>): Promise<string> => {
  const url = waitFor(
    () => messages.find((message) => message.type === 'ready')?.url as string | undefined,
    patient,
  );
  const ended = exit.then(({ stderr }) => Promise.reject(new Error(`ended: ${stderr}`)));
  ended.catch(() => undefined);
  return Promise.race([url as Promise<string>, ended]);
};

const refusesConnections = (url: string) => () =>
  fetch(`${url}/health/live`).then(
    () => false,
    () => true,
  );

describe('a process under a parent', () => {
  it('tells how far it is and where it answers', async () => {
    const library = start('library', { DEMO_DATA: 'true' });
    const url = await ready(library);
    expect(library.messages).toEqual([
      { type: 'progress', name: 'library', text: 'Books', done: 1, total: 2 },
      { type: 'progress', name: 'library', text: 'Books', done: 2, total: 2 },
      { type: 'ready', name: 'library', url },
    ]);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
  });

  it('drains on SIGTERM, whatever further signals come, and exits with 0', async () => {
    const library = start('library');
    const url = await ready(library);
    const inFlight = fetch(`${url}/slow`);
    await fetch(`${url}/health/live`);
    library.child.kill('SIGTERM');
    await waitFor(refusesConnections(url));
    library.child.kill('SIGINT');
    library.child.kill('SIGTERM');
    library.child.send('finish');
    expect(await (await inFlight).json()).toEqual({ done: true });
    expect(await library.exit).toEqual({ code: 0, stderr: '' });
  });

  it('ends when the parent closes the channel', async () => {
    const library = start('library');
    await ready(library);
    library.child.disconnect();
    expect((await library.exit).code).toBe(0);
  });

  it('ends when the parent was killed', async () => {
    const parent = start('parent');
    await waitFor(() => parent.messages.length > 0, patient);
    const [{ pid }] = parent.messages as [{ pid: number }];
    const alive = () => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    };
    expect(alive()).toBe(true);
    parent.child.kill('SIGKILL');
    await waitFor(() => !alive());
  });
});

describe('a process that cannot start prints one sentence and exits with 1', () => {
  const refused = async (file: string, env: Record<string, string | undefined>) => {
    const { code, stderr } = await start(file, env).exit;
    expect(code).toBe(1);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    return stderr;
  };

  it.each<[string, string, Record<string, string | undefined>, RegExp]>([
    [
      'a variable is missing',
      'library',
      { VIEWER_PUBLIC_KEYS: undefined },
      /^VIEWER_PUBLIC_KEYS is missing: /,
    ],
    [
      'a variable is malformed',
      'library',
      { PORT: 'hunter2' },
      /^PORT is malformed: it must be a port number/,
    ],
    ['a variable is misspelled', 'library', { LIBRARY_PROT: '1' }, /^LIBRARY_PROT is not a variable/],
    [
      'the database does not answer',
      'shop',
      { DATABASE_URL: 'postgres://shop:hunter2@127.0.0.1:1/shop' },
      /^The database of shop, .*DATABASE_URL/,
    ],
    [
      'the database is none',
      'shop',
      { DATABASE_URL: 'mysql://hunter2' },
      /^DATABASE_URL of shop must start with/,
    ],
    ['its folder cannot be made', 'shop', { DATABASE_URL: 'file:/dev/null/shop.db' }, /shop/],
  ])('when %s', async (_name, file, env, message) => {
    const stderr = await refused(file, env);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('hunter2');
  });

  it('when its port is in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect(await refused('library', { LIBRARY_PORT: String(port) })).toBe(
      `Port ${port} on 127.0.0.1 is already in use: stop the process that has it, or set LIBRARY_PORT to another port.\n`,
    );
    other.close();
  });
});
