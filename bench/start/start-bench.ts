import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readRootConfig } from '../../tools/src/project/supergraph-config.ts';
import { busyWarning, readCircumstances } from '../measure/machine.ts';
import { median } from '../measure/percentiles.ts';
import { table } from '../measure/table.ts';
import { writeResults } from '../measure/write-results.ts';
import { withDemoPlatform } from '../platform/bench-platform.ts';
import type { StartBenchOptions } from './options.ts';
import { type StartFigures, startOnce } from './start-once.ts';

const targetMs = 10_000;
const targetMb = 1_024;

const sum = (record: Readonly<Record<string, number>>): number =>
  Object.values(record).reduce((total, value) => total + value, 0);

/** Runs the benchmark, prints its report and writes its results. */
export const startBench = async ({ data, runs, format }: StartBenchOptions): Promise<void> => {
  const circumstances = readCircumstances();
  await using stack = new AsyncDisposableStack();
  const dataDir = data ? resolve(data) : await mkdtemp(join(tmpdir(), 'tessera-bench-'));
  if (!data) stack.defer(() => rm(dataDir, { recursive: true, force: true }));
  process.stderr.write('Loading demo data ...\n');
  await withDemoPlatform({ dataDir, databases: {} }, async () => undefined);
  const names = readRootConfig(join(import.meta.dirname, '..', '..')).subgraphs.map(({ name }) => name);
  const figures: StartFigures[] = [];
  for (let run = 0; run < runs; run++) figures.push(await startOnce(dataDir, names));
  const results = { circumstances, runs: figures };
  process.stdout.write(
    format === 'json'
      ? `${JSON.stringify(results, null, 2)}\n`
      : `${busyWarning(circumstances)}${renderStarts(figures)}`,
  );
  process.stderr.write(`Written to ${writeResults('start', circumstances.date, results)}\n`);
};

/** The report for people. */
export const renderStarts = (figures: readonly StartFigures[]): string => {
  const names = Object.keys(figures[0]?.pssMb ?? {});
  const time = median(figures.map(({ answeredMs }) => answeredMs));
  const memory = median(figures.map(({ pssMb }) => sum(pssMb)));
  const verdict = (reached: boolean): string => (reached ? 'reached' : 'missed');
  return [
    'From `npm start`, demo data loaded, to the first answer; then MB of PSS by process:',
    '',
    table(
      ['run', 'seconds', 'MB', ...names],
      figures.map(({ answeredMs, pssMb }, index) => [
        String(index + 1),
        (answeredMs / 1_000).toFixed(1),
        String(sum(pssMb)),
        ...names.map((name) => String(pssMb[name] ?? 0)),
      ]),
    ),
    `Median: ${(time / 1_000).toFixed(1)} s (target < ${targetMs / 1_000} s, ${verdict(time < targetMs)}), ${memory} MB (target < ${targetMb} MB, ${verdict(memory < targetMb)}).`,
    '',
  ].join('\n');
};
