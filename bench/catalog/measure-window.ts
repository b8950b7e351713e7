import type { LoadGenerator } from '../load/load-generator.ts';
import type { Window } from '../load/messages.ts';
import { readMetrics, sumOf } from '../measure/counters.ts';
import { type Counts, difference } from '../measure/counts.ts';
import { cpuMs } from '../measure/processes.ts';
import type { BenchPlatform } from '../platform/bench-platform.ts';
import type { Databases } from '../platform/databases.ts';

/** What is measured besides the load generator's own report. */
export interface Measured {
  readonly window: Window;
  /** CPU time in ms by process, the database server, the load generator and the benchmark (`supervisor`) included. */
  readonly cpuMs: Readonly<Record<string, number>>;
  /** SQL statements by subgraph. */
  readonly statements: Readonly<Record<string, number>>;
  readonly subgraphCalls: number;
}

/** Keeps the platform under load for a while, and reads off what that cost. */
export const measureWindow = async (
  platform: BenchPlatform,
  databases: Databases,
  load: LoadGenerator,
  durationMs: number,
): Promise<Measured> => {
  const readCounters = async (): Promise<Counts> =>
    Object.fromEntries(
      await Promise.all(
        platform.processes.map(async ({ name, metricsUrl }) => {
          const text = await readMetrics(metricsUrl);
          return name === 'router'
            ? ([name, sumOf(text, 'tessera_router_subgraph_requests_total')] as const)
            : ([name, sumOf(text, 'tessera_sql_statements_total')] as const);
        }),
      ),
    );
  const readCpu = (): Counts => ({
    ...Object.fromEntries(platform.processes.map(({ name, pid }) => [name, cpuMs(pid)])),
    ...Object.fromEntries(databases.pids().map((pid) => [`postgres ${pid}`, cpuMs(pid)])),
    'load generator': cpuMs(load.pid),
    supervisor: cpuMs(process.pid),
  });

  const countersBefore = await readCounters();
  const cpuBefore = readCpu();
  const window = await load.run(durationMs);
  const cpu = difference(readCpu(), cpuBefore);
  const { router: subgraphCalls = 0, ...statements } = difference(await readCounters(), countersBefore);
  if (window.failures > 0)
    throw new Error(`${window.failures} answers were wrong; the first: ${window.firstFailure}`);
  return { window, cpuMs: withoutBackends(cpu), statements, subgraphCalls };
};

/** One figure for all processes of the database server. */
const withoutBackends = (cpu: Counts): Counts => {
  const sums: Record<string, number> = {};
  for (const [name, value] of Object.entries(cpu)) {
    const label = name.startsWith('postgres ') ? 'postgres' : name;
    sums[label] = (sums[label] ?? 0) + value;
  }
  return sums;
};
