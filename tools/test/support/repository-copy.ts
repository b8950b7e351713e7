import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A copy of this checkout to break things in. */
export interface RepositoryCopy {
  readonly root: string;
  has(path: string): boolean;
  read(path: string): string;
  write(path: string, text: string): void;
  delete(path: string): void;
  /** Runs a command line in the copy, as an npm script would. */
  run(command: string, env?: NodeJS.ProcessEnv): { readonly code: number; readonly output: string };
  /** Runs a script of package.json, without npm. */
  script(name: string): { readonly code: number; readonly output: string };
  remove(): void;
}

const repository = join(import.meta.dirname, '..', '..', '..');

/** Links every installed package, and the workspace's own packages to the copy. */
const linkPackages = (root: string): void => {
  const modules = join(repository, 'node_modules');
  mkdirSync(join(root, 'node_modules', '@tessera'), { recursive: true });
  for (const name of readdirSync(modules)) {
    if (name !== '@tessera' && name !== '.cache')
      symlinkSync(join(modules, name), join(root, 'node_modules', name));
  }
  const scope = join(modules, '@tessera');
  for (const name of readdirSync(scope)) {
    const folder = realpathSync(join(scope, name)).slice(repository.length + 1);
    symlinkSync(join(root, folder), join(root, 'node_modules', '@tessera', name));
  }
  for (const workspace of ['contracts', 'kit', 'router', 'tools', ...subgraphs()]) {
    const nested = join(repository, workspace, 'node_modules');
    if (existsSync(nested)) symlinkSync(nested, join(root, workspace, 'node_modules'));
  }
};

const subgraphs = (): string[] =>
  readdirSync(join(repository, 'subgraphs')).map((name) => join('subgraphs', name));

/** Copies what git knows or would add; call `remove` when done. */
export const copyRepository = (): RepositoryCopy => {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'tessera-copy-'));
  const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '-z'], {
    cwd: repository,
  });
  for (const path of listed.toString().split('\0')) {
    if (path === '' || !existsSync(join(repository, path))) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    copyFileSync(join(repository, path), join(root, path));
  }
  linkPackages(root);
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const run = (command: string, env: NodeJS.ProcessEnv = {}) => {
    const path = `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`;
    const done = spawnSync(command, {
      cwd: root,
      shell: true,
      encoding: 'utf8',
      env: { ...process.env, PATH: path, NO_COLOR: '1', ...env },
    });
    return { code: done.status ?? 1, output: done.stdout + done.stderr };
  };
  return {
    root,
    has: (path) => existsSync(join(root, path)),
    read,
    delete: (path) => rmSync(join(root, path)),
    write: (path, text) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    },
    run,
    script: (name) => {
      const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
      return run(scripts[name] ?? `echo no script ${name}; false`);
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
};
