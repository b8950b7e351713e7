import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { CommandContext } from '../cli/command-context.ts';
import { runScripts, type ScriptResult } from './run-scripts.ts';

type Check = (context: CommandContext) => Promise<number>;

/** Enough modules that a cruise which resolved nothing is noticed. */
const fewestModules = 50;

const boundaries: Check = async ({ cwd, terminal }) => {
  const { cruiseBoundaries } = await import('./boundaries.ts');
  const { modules, kitImports, violations } = await cruiseBoundaries(cwd);
  if (modules < fewestModules || kitImports === 0) {
    terminal.note(
      `Only ${modules} modules and ${kitImports} imports of kit were seen: the cruise resolves nothing.`,
    );
    return 1;
  }
  for (const violation of violations) terminal.note(violation);
  if (violations.length === 0) terminal.out(`${modules} modules keep to the import rules.`);
  return violations.length === 0 ? 0 : 1;
};

const lockfile: Check = async ({ cwd, terminal }) => {
  const { lockfileProblems } = await import('./lockfile.ts');
  const problems = lockfileProblems(readFileSync(join(cwd, 'package-lock.json'), 'utf8'));
  for (const problem of problems) terminal.note(problem);
  return problems.length === 0 ? 0 : 1;
};

const manifest = z.object({ scripts: z.record(z.string(), z.string()) });

/** Every script of package.json named `check:...`, two at a time: the smallest machine has two cores. */
const all: Check = async ({ cwd, terminal: { colors, out, note } }) => {
  const { scripts } = manifest.parse(JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8')));
  const checks = new Map(Object.entries(scripts).filter(([name]) => name.startsWith('check:')));
  const width = Math.max(...[...checks.keys()].map((name) => name.length));
  const show = ({ name, code, ms, output }: ScriptResult): void => {
    const line = `${name.padEnd(width)}  ${(ms / 1000).toFixed(1).padStart(5)} s`;
    if (code === 0) out(`${colors.green('✓')} ${line}`);
    else note(`${colors.red('✗')} ${line}\n${output.replace(/^/gm, '    ')}`);
  };
  const results = await runScripts(checks, cwd, 2, show);
  const failed = results.filter(({ code }) => code !== 0).map(({ name }) => name);
  if (failed.length === 0) out(`\n${results.length} checks passed.`);
  else note(`\n${failed.length} of ${results.length} checks failed: ${failed.join(', ')}.`);
  return failed.length === 0 ? 0 : 1;
};

const checks: Readonly<Record<string, Check>> = { all, boundaries, lockfile };

/**
 * Runs one of the checks that are not commands of `tessera`.
 * @returns the exit code.
 */
export const runCheck = async (name: string | undefined, context: CommandContext): Promise<number> => {
  const check = checks[name ?? ''];
  if (check) return check(context);
  context.terminal.note(`There is no check ${name}; there are ${Object.keys(checks).join(', ')}.`);
  return 64;
};
