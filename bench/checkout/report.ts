import { busyWarning, type Circumstances } from '../measure/machine.ts';
import { table } from '../measure/table.ts';
import type { ShoppingSummary } from './summary.ts';

/** What a run came to. */
export interface CheckoutResults {
  readonly circumstances: Circumstances;
  readonly engine: 'sqlite' | 'postgres';
  readonly shoppers: number;
  readonly durationMs: number;
  readonly rounds: number;
  readonly logLevel: string;
  /** Durable commits a second of a bare loop on SQLite, before and after the windows. */
  readonly durableCommitsPerSecond: readonly [number, number];
  readonly summaries: readonly ShoppingSummary[];
  readonly pssMb: Readonly<Record<string, number>>;
}

/** Vendure 3.7.3, whole checkouts on such a machine: 2 cores, one server process. Copied here, not measured by this. */
const vendure = {
  postgres: { ordersPerSecond: 9.2, cpuMs: 175, statements: 313 },
  sqlite: { ordersPerSecond: 17.9, cpuMs: 60, statements: 300 },
} as const;

/** What this project holds itself to. */
const targets = { placeP50Ms: 150, ordersPerSecond: 100, cpuMs: 10, commits: 12 } as const;

const list = (values: Readonly<Record<string, number>>): string =>
  Object.entries(values)
    .sort(([, a], [, b]) => b - a)
    .map(([name, value]) => `${name} ${value.toFixed(2)}`)
    .join(', ');

const verdict = (reached: boolean): string => (reached ? 'reached' : 'missed');

/** The report for people. */
export const renderCheckouts = (results: CheckoutResults): string => {
  const { circumstances, engine, summaries, durableCommitsPerSecond } = results;
  const [alone, busy] = summaries;
  if (!alone || !busy) throw new Error('There is nothing to report.');
  const rate = (durableCommitsPerSecond[0] + durableCommitsPerSecond[1]) / 2;
  const peer = vendure[engine];
  return [
    `${busyWarning(circumstances)}Whole checkouts of guests through the router, ${engine}, ${results.rounds} rounds of ${results.durationMs / 1_000} s; per order:`,
    '',
    table(
      ['', 'orders/s', 'place p50 ms', 'p95', 'p99', 'checkout p50', 'CPU ms', 'commits', 'SQL'],
      summaries.map((one) => [
        one.name,
        one.ordersPerSecond.toFixed(1),
        one.placeP50Ms.toFixed(1),
        one.placeP95Ms.toFixed(1),
        one.placeP99Ms.toFixed(1),
        one.checkoutP50Ms.toFixed(1),
        one.cpuMs.toFixed(2),
        one.commits.toFixed(2),
        one.statements.toFixed(1),
      ]),
    ),
    ...summaries.flatMap((one) => [
      `${one.name}:`,
      `  CPU ms by process: ${list(one.cpuMsByProcess)}`,
      `  commits by subgraph: ${list(one.commitsBySubgraph)}`,
      `  SQL by subgraph: ${list(one.statementsBySubgraph)}`,
      `  orders/s by round: ${one.ordersPerSecondByRound.join(', ')}`,
    ]),
    '',
    `The machine makes ${durableCommitsPerSecond.map((value) => Math.round(value)).join(' and ')} commits a second durable (bare loop, before and after): ${busy.commits.toFixed(1)} commits an order would allow ${Math.round(rate / busy.commits)} orders/s if disks were all.`,
    `Place p50 alone ${alone.placeP50Ms.toFixed(1)} ms (target < ${targets.placeP50Ms}, ${verdict(alone.placeP50Ms < targets.placeP50Ms)}); ${busy.ordersPerSecond.toFixed(1)} orders/s (target ${targets.ordersPerSecond}, ${verdict(busy.ordersPerSecond >= targets.ordersPerSecond)}); CPU ${busy.cpuMs.toFixed(2)} ms (target <= ${targets.cpuMs}, ${verdict(busy.cpuMs <= targets.cpuMs)}); commits ${busy.commits.toFixed(1)} (target <= ${targets.commits}, ${verdict(busy.commits <= targets.commits)}).`,
    `Vendure 3.7.3 on ${engine} did ${peer.ordersPerSecond} checkouts/s, ${peer.cpuMs} ms CPU, ${peer.statements} statements: ${(busy.ordersPerSecond / peer.ordersPerSecond).toFixed(1)} times as many here, a ${(peer.cpuMs / busy.cpuMs).toFixed(1)}th of the CPU.`,
    `Memory after it, MB of PSS: ${list(results.pssMb)}`,
  ].join('\n');
};
