import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readRootConfig } from '../../tools/src/project/supergraph-config.ts';
import { type LoadGenerator, startLoadGenerator } from '../load/load-generator.ts';
import { readCircumstances } from '../measure/machine.ts';
import { pssMb } from '../measure/processes.ts';
import { writeResults } from '../measure/write-results.ts';
import { type BenchPlatform, startBenchPlatform } from '../platform/bench-platform.ts';
import { type Databases, sqliteDatabases, startPostgres } from '../platform/databases.ts';
import { fillCatalogue } from './fill-catalogue.ts';
import { type Measured, measureWindow } from './measure-window.ts';
import type { CatalogBenchOptions } from './options.ts';
import { vendureProducts } from './peers.ts';
import { type Results, renderReport } from './report.ts';
import { prepareScenarios, type Scenario } from './scenarios.ts';
import { summarize } from './summary.ts';

const warmUpMs = 12_000;
const root = join(import.meta.dirname, '..', '..');

const note = (text: string): void => void process.stderr.write(`${text}\n`);

/** Runs the benchmark, prints its report and writes its results. */
export const catalogBench = async (options: CatalogBenchOptions): Promise<void> => {
  const circumstances = readCircumstances();
  await using stack = new AsyncDisposableStack();
  const dataDir = options.data ? resolve(options.data) : await mkdtemp(join(tmpdir(), 'tessera-bench-'));
  if (!options.data) stack.defer(() => rm(dataDir, { recursive: true, force: true }));
  const names = readRootConfig(root).subgraphs.map(({ name }) => name);
  const databases = options.engine === 'postgres' ? await startPostgres(names) : sqliteDatabases;
  stack.defer(() => databases.stop());

  note('Loading demo data ...');
  const demoProducts = await fillCatalogue({ dataDir, databases: databases.env }, vendureProducts);
  const platform = await startBenchPlatform({
    dataDir,
    databases: databases.env,
    logLevel: options.logLevel,
    profile: options.profile && resolve(options.profile),
  });
  stack.defer(() => platform.stop());
  note('Asking every request once, and checking the answers ...');
  const { scenarios, products } = await prepareScenarios(platform.url);
  const load = startLoadGenerator();
  stack.defer(() => load.stop());

  const chosen = scenarios.filter(({ name }) => options.scenarios.includes(name));
  const windows = await measureRounds(options, chosen, platform, databases, load);
  const results: Results = {
    circumstances,
    engine: options.engine,
    products,
    demoProducts,
    connections: options.connections,
    durationMs: options.durationMs,
    rounds: options.rounds,
    logLevel: options.logLevel,
    summaries: chosen.map(({ name }) => summarize(name, windows.get(name) ?? [])),
    pssMb: Object.fromEntries(platform.processes.map(({ name, pid }) => [name, Math.round(pssMb(pid))])),
  };
  const file = writeResults(`catalog-${options.engine}`, circumstances.date, results);
  process.stdout.write(
    options.format === 'json' ? `${JSON.stringify(results, null, 2)}\n` : `${renderReport(results)}\n`,
  );
  note(`Written to ${file}`);
};

/** The scenarios take turns, so that what else the machine does meets all of them. */
const measureRounds = async (
  { rounds, durationMs, connections }: CatalogBenchOptions,
  scenarios: readonly Scenario[],
  platform: BenchPlatform,
  databases: Databases,
  load: LoadGenerator,
): Promise<Map<string, Measured[]>> => {
  const windows = new Map<string, Measured[]>(scenarios.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    note(round === 0 ? 'Warming up ...' : `Round ${round} of ${rounds} ...`);
    for (const { name, bodies } of scenarios) {
      await load.prepare({ url: platform.url, connections, bodies, headers: {} });
      if (round === 0) await load.run(warmUpMs);
      else windows.get(name)?.push(await measureWindow(platform, databases, load, durationMs));
    }
  }
  return windows;
};
