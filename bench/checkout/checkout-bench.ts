import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readRootConfig } from '../../tools/src/project/supergraph-config.ts';
import { durableCommitRate } from '../measure/commit-rate.ts';
import { readCircumstances } from '../measure/machine.ts';
import { pssMb } from '../measure/processes.ts';
import { writeResults } from '../measure/write-results.ts';
import { startBenchPlatform, withDemoPlatform } from '../platform/bench-platform.ts';
import { sqliteDatabases, startPostgres } from '../platform/databases.ts';
import { type MeasuredShopping, measureShopping, startShoppers } from './measure-shopping.ts';
import type { CheckoutBenchOptions } from './options.ts';
import { type CheckoutResults, renderCheckouts } from './report.ts';
import { stockUp } from './stock-up.ts';
import { summarizeShopping } from './summary.ts';

const warmUpMs = 8_000;
const commitLoopMs = 1_500;
/** Variants that are bought; each checkout takes two of them. */
const variants = 40;
const root = join(import.meta.dirname, '..', '..');

const note = (text: string): void => void process.stderr.write(`${text}\n`);

const basketsOf = (ids: readonly string[]) =>
  ids.map((variantId, index) => [
    { variantId, quantity: 1 },
    { variantId: ids[(index + 1) % ids.length] ?? variantId, quantity: 2 },
  ]);

/** Runs the benchmark, prints its report and writes its results. */
export const checkoutBench = async (options: CheckoutBenchOptions): Promise<void> => {
  const circumstances = readCircumstances();
  await using stack = new AsyncDisposableStack();
  const dataDir = await mkdtemp(join(tmpdir(), 'tessera-bench-'));
  stack.defer(() => rm(dataDir, { recursive: true, force: true }));
  const names = readRootConfig(root).subgraphs.map(({ name }) => name);
  const databases = options.engine === 'postgres' ? await startPostgres(names) : sqliteDatabases;
  stack.defer(() => databases.stop());

  note('Loading demo data, filling the stock ...');
  let ids: string[] = [];
  await withDemoPlatform({ dataDir, databases: databases.env }, async (platform) => {
    ids = await stockUp(platform, variants);
  });
  const platform = await startBenchPlatform({
    dataDir,
    databases: databases.env,
    logLevel: options.logLevel,
    profile: options.profile && resolve(options.profile),
  });
  stack.defer(() => platform.stop());
  const shoppers = startShoppers();
  stack.defer(() => shoppers.stop());
  await shoppers.ask({ type: 'prepare', url: platform.url, baskets: basketsOf(ids) });

  const measure = (count: number, durationMs: number, limit?: number): Promise<MeasuredShopping> =>
    measureShopping(platform, databases, shoppers, {
      shoppers: count,
      durationMs,
      ...(limit === undefined ? {} : { limit }),
    });
  const before = await durableCommitRate(dataDir, commitLoopMs);
  note('Warming up ...');
  await measure(options.shoppers, warmUpMs);
  const rounds = async (label: string) => {
    const [alone, busy]: [MeasuredShopping[], MeasuredShopping[]] = [[], []];
    for (let round = 1; round <= options.rounds; round += 1) {
      note(`${label}round ${round} of ${options.rounds} ...`);
      alone.push(await measure(1, options.durationMs / 2));
      busy.push(await measure(options.shoppers, options.durationMs));
    }
    return [
      summarizeShopping(`${label}one shopper`, alone),
      summarizeShopping(`${label}${options.shoppers} shoppers`, busy),
    ];
  };
  const summaries = await rounds('');
  if (options.grow > 0) {
    note(`Placing ${options.grow} orders ...`);
    const { window } = await measure(options.shoppers, 24 * 3_600_000, options.grow);
    note(`... which took ${(window.elapsedMs / 1_000).toFixed(0)} s.`);
    summaries.push(...(await rounds(`after ${options.grow} orders, `)));
  }
  const results: CheckoutResults = {
    circumstances,
    engine: options.engine,
    shoppers: options.shoppers,
    durationMs: options.durationMs,
    rounds: options.rounds,
    logLevel: options.logLevel,
    durableCommitsPerSecond: [before, await durableCommitRate(dataDir, commitLoopMs)],
    summaries,
    pssMb: Object.fromEntries(platform.processes.map(({ name, pid }) => [name, Math.round(pssMb(pid))])),
  };
  const file = writeResults(`checkout-${options.engine}`, circumstances.date, results);
  process.stdout.write(
    options.format === 'json' ? `${JSON.stringify(results, null, 2)}\n` : `${renderCheckouts(results)}\n`,
  );
  note(`Written to ${file}`);
};
