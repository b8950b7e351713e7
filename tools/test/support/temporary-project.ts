import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { runCommandLine } from '../../src/cli/run-command-line.ts';
import { plainTerminal } from './plain-terminal.ts';

/** A folder that looks like a Tessera checkout, with node_modules of this one; removed after the test. */
export interface TemporaryProject {
  readonly root: string;
  write(path: string, text: string): void;
  read(path: string): string;
  /** Runs a command in the folder; what it printed and its exit code. */
  tessera(
    args: readonly string[],
    env?: NodeJS.ProcessEnv,
  ): Promise<{ code: number; out: string; notes: string }>;
}

const repository = join(import.meta.dirname, '..', '..', '..');

/** @param files path → text, written before the test goes on. */
export const temporaryProject = (files: Readonly<Record<string, string>>): TemporaryProject => {
  const root = mkdtempSync(join(realpathSync(tmpdir()), 'tessera-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
  const project: TemporaryProject = {
    root,
    write: (path, text) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    },
    read: (path) => readFileSync(join(root, path), 'utf8'),
    tessera: async (args, env = {}) => {
      const { terminal, printed } = plainTerminal();
      const code = await runCommandLine(args, { cwd: root, env, terminal });
      return { code, ...printed() };
    },
  };
  project.write('package.json', '{ "type": "module" }');
  for (const [path, text] of Object.entries(files)) project.write(path, text);
  return project;
};

/** supergraph.yaml for subgraphs in subgraphs/<name>/schema.graphql on ports from 4101. */
export const supergraphYaml = (...names: readonly string[]): string => {
  const entries = names.map(
    (name, index) => `  ${name}:
    routing_url: \${env.${name.toUpperCase()}_URL:-http://127.0.0.1:${4101 + index}/graphql}
    schema:
      file: ./subgraphs/${name}/schema.graphql
`,
  );
  return `subgraphs:\n${entries.join('')}`;
};
