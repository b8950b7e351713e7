import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Size, writeCheckout } from './synthetic-checkout.ts';

/** One run of `tessera check`. */
export interface CheckRun {
  readonly seconds: number;
  readonly exitCode: number | null;
  readonly counts: { readonly errors: number; readonly warnings: number; readonly notes: number };
  /** A line for each part. */
  readonly timings: string;
}

const tessera = join(import.meta.dirname, '..', '..', 'tools', 'src', 'main.ts');

/** Runs `tessera check` as a process of its own on a synthetic checkout, which is gone afterwards. */
export const measureCheck = (size: Size): CheckRun => {
  const folder = mkdtempSync(join(tmpdir(), 'tessera-bench-check-'));
  try {
    writeCheckout(folder, size);
    const startedAt = performance.now();
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [tessera, 'check', '--timings', '--format', 'json'],
      { cwd: folder, encoding: 'utf8', maxBuffer: 1024 * 1024 * 1024 },
    );
    const seconds = (performance.now() - startedAt) / 1000;
    if (stdout === '') throw new Error(`tessera check reported nothing: ${stderr}`);
    const { counts } = JSON.parse(stdout) as Pick<CheckRun, 'counts'>;
    const timings = stderr.split('\n').filter((line) => /^ *[\d.]+ s {2}/.test(line));
    return { seconds, exitCode: status, counts, timings: timings.join('\n') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
