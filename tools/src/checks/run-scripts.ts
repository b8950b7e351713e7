import { spawn } from 'node:child_process';

/** What became of a script. */
export interface ScriptResult {
  readonly name: string;
  readonly code: number;
  readonly ms: number;
  /** Everything it printed. */
  readonly output: string;
}

/** Runs one command line in a shell, and keeps what it prints. */
const runScript = (name: string, command: string, cwd: string): Promise<ScriptResult> =>
  new Promise((resolve) => {
    const startedAt = performance.now();
    const child = spawn(command, { cwd, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => keep(Buffer.from(error.message)));
    child.once('close', (code) =>
      resolve({ name, code: code ?? 1, ms: performance.now() - startedAt, output: output.trimEnd() }),
    );
  });

/**
 * Runs scripts side by side, all of them even when some fail.
 * @param scripts name → command line.
 * @param atOnce how many at a time.
 * @param onEnd is told of each as it ends.
 * @returns in the order of `scripts`.
 */
export const runScripts = async (
  scripts: ReadonlyMap<string, string>,
  cwd: string,
  atOnce: number,
  onEnd: (result: ScriptResult) => void,
): Promise<ScriptResult[]> => {
  const queue = [...scripts];
  const results = new Map<string, ScriptResult>();
  const work = async (): Promise<void> => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const result = await runScript(next[0], next[1], cwd);
      results.set(result.name, result);
      onEnd(result);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return [...scripts.keys()].flatMap((name) => results.get(name) ?? []);
};
