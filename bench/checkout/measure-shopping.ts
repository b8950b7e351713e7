import { join } from 'node:path';
import { type Child, startChild } from '../load/child.ts';
import { readMetrics, sumOf } from '../measure/counters.ts';
import { type Counts, difference } from '../measure/counts.ts';
import { cpuMs } from '../measure/processes.ts';
import type { BenchPlatform } from '../platform/bench-platform.ts';
import type { Databases } from '../platform/databases.ts';
import type { Prepare, Shop, ShopWindow, Told } from './messages.ts';

/** The process of the shoppers, as the benchmark drives it. */
export type Shoppers = Child<Prepare | Shop, Told>;

/** Starts the shoppers. */
export const startShoppers = (): Shoppers => startChild(join(import.meta.dirname, 'shopper-process.ts'));

/** What a window of checkouts cost; by process, in all. */
export interface MeasuredShopping {
  readonly window: ShopWindow;
  readonly cpuMs: Counts;
  readonly statements: Counts;
  readonly commits: Counts;
}

const counted = { statements: 'tessera_sql_statements_total', commits: 'tessera_sql_commits_total' } as const;

const readCounters = async (platform: BenchPlatform): Promise<Record<keyof typeof counted, Counts>> => {
  const subgraphs = platform.processes.filter(({ name }) => name !== 'router');
  const texts = await Promise.all(
    subgraphs.map(async ({ name, metricsUrl }) => [name, await readMetrics(metricsUrl)] as const),
  );
  const read = (metric: string): Counts =>
    Object.fromEntries(texts.map(([name, text]) => [name, sumOf(text, metric)]));
  return { statements: read(counted.statements), commits: read(counted.commits) };
};

/**
 * Lets shoppers buy for a while, and reads off what that cost.
 * @throws Error when a checkout did not end in a completed order.
 */
export const measureShopping = async (
  platform: BenchPlatform,
  databases: Databases,
  shoppers: Shoppers,
  window: Omit<Shop, 'type'>,
): Promise<MeasuredShopping> => {
  const readCpu = (): Counts => ({
    ...Object.fromEntries(platform.processes.map(({ name, pid }) => [name, cpuMs(pid)])),
    ...(databases.pids().length > 0 && {
      postgres: databases.pids().reduce((sum, pid) => sum + cpuMs(pid), 0),
    }),
    shoppers: cpuMs(shoppers.pid),
    supervisor: cpuMs(process.pid),
  });
  const countersBefore = await readCounters(platform);
  const cpuBefore = readCpu();
  const told = await shoppers.ask({ type: 'shop', ...window });
  if (told.type !== 'done') throw new Error('The shoppers answered something else.');
  const cpu = difference(readCpu(), cpuBefore);
  const counters = await readCounters(platform);
  const { failures, firstFailure } = told.window;
  if (failures > 0) throw new Error(`${failures} checkouts failed; the first: ${firstFailure}`);
  return {
    window: told.window,
    cpuMs: cpu,
    statements: difference(counters.statements, countersBefore.statements),
    commits: difference(counters.commits, countersBefore.commits),
  };
};
