import { availableParallelism, loadavg } from 'node:os';
import { runMain } from '@tessera/kit/config';
import { measureCheck } from './measure-check.ts';

const size = { subgraphs: 100, types: 5_000, operations: 2_000 };
const limitSeconds = 30;

/** `tessera check` on a synthetic checkout: how long it takes, and where the time goes. */
await runMain(async () => {
  const { seconds, counts, timings } = measureCheck(size);
  const load = loadavg()[0]?.toFixed(1) ?? '?';
  process.stdout.write(
    `${size.subgraphs} subgraphs, ${size.types} types, ${size.operations} operations: ${seconds.toFixed(1)} s, ` +
      `at most ${limitSeconds} s (${availableParallelism()} cores, load ${load})\n` +
      `${counts.errors} errors, ${counts.warnings} warnings, ${counts.notes} notes\n${timings}\n`,
  );
  if (seconds > limitSeconds) process.exitCode = 1;
});
