import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, loadavg, release, totalmem } from 'node:os';

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
  /** Load average of the last minute before the run: what else kept the machine busy. */
  readonly loadBefore: number;
}

const git = (...args: string[]): string =>
  execFileSync('git', args, { cwd: import.meta.dirname, encoding: 'utf8' }).trim();

/** Reads the circumstances of a run; call it before anything is started. */
export const readCircumstances = (): Circumstances => ({
  date: new Date().toISOString(),
  commit: git('rev-parse', '--short=12', 'HEAD'),
  changed: git('status', '--porcelain', '--untracked-files=no') !== '',
  node: process.version,
  cpu: cpus()[0]?.model ?? 'unknown',
  cores: availableParallelism(),
  memoryGb: Math.round(totalmem() / 2 ** 30),
  kernel: release(),
  loadBefore: Number((loadavg()[0] ?? 0).toFixed(2)),
});

/** A warning when the machine had other work; empty when it had not. */
export const busyWarning = ({ loadBefore, cores }: Circumstances): string =>
  loadBefore > cores / 4
    ? `The machine was busy before the run (load ${loadBefore} on ${cores} cores): the figures are not those of an idle one.\n`
    : '';
