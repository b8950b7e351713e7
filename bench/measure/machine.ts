import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, release, totalmem } from 'node:os';

/** What was measured, and on what. */
export interface Circumstances {
  readonly date: string;
  readonly commit: string;
  /** Whether files differed from the commit. */
  readonly changed: boolean;
  readonly node: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly kernel: string;
}

const git = (...args: string[]): string =>
  execFileSync('git', args, { cwd: import.meta.dirname, encoding: 'utf8' }).trim();

/** Reads the circumstances of a run. */
export const readCircumstances = (): Circumstances => ({
  date: new Date().toISOString(),
  commit: git('rev-parse', '--short=12', 'HEAD'),
  changed: git('status', '--porcelain', '--untracked-files=no') !== '',
  node: process.version,
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  memoryGb: Math.round(totalmem() / 2 ** 30),
  kernel: release(),
});
