import { round, sumByKey } from '../measure/counts.ts';
import { percentile } from '../measure/percentiles.ts';
import type { MeasuredShopping } from './measure-shopping.ts';

/** What windows of one kind came to; figures by process are per order. */
export interface ShoppingSummary {
  readonly name: string;
  readonly orders: number;
  readonly ordersPerSecond: number;
  readonly ordersPerSecondByRound: readonly number[];
  /** Placing the order. */
  readonly placeP50Ms: number;
  readonly placeP95Ms: number;
  readonly placeP99Ms: number;
  /** The whole checkout. */
  readonly checkoutP50Ms: number;
  /** CPU of the platform: all processes but the shoppers and the benchmark itself. */
  readonly cpuMs: number;
  readonly cpuMsByProcess: Readonly<Record<string, number>>;
  /** Commits of stores. What the payment provider writes is its own. */
  readonly commits: number;
  readonly commitsBySubgraph: Readonly<Record<string, number>>;
  readonly statements: number;
  readonly statementsBySubgraph: Readonly<Record<string, number>>;
}

const outsiders = new Set(['shoppers', 'supervisor']);

/** Sums up windows of one kind. */
export const summarizeShopping = (name: string, windows: readonly MeasuredShopping[]): ShoppingSummary => {
  const sorted = (read: (measured: MeasuredShopping) => Float64Array): Float64Array =>
    Float64Array.from(windows.flatMap((measured) => [...read(measured)])).sort();
  const place = sorted(({ window }) => window.placeMs);
  const orders = place.length;
  const each = (sums: Readonly<Record<string, number>>): Record<string, number> =>
    Object.fromEntries(
      Object.entries(sums).flatMap(([key, value]) => (value === 0 ? [] : [[key, round(value / orders, 3)]])),
    );
  const total = (sums: Readonly<Record<string, number>>): number =>
    round(
      Object.entries(sums).reduce((sum, [key, value]) => (outsiders.has(key) ? sum : sum + value), 0) /
        orders,
    );
  const [cpu, commits, statements] = [
    sumByKey(windows.map((measured) => measured.cpuMs)),
    sumByKey(windows.map((measured) => measured.commits)),
    sumByKey(windows.map((measured) => measured.statements)),
  ];
  const rate = ({ window }: MeasuredShopping): number =>
    round((window.placeMs.length * 1_000) / window.elapsedMs, 1);
  const elapsed = windows.reduce((sum, { window }) => sum + window.elapsedMs, 0);
  return {
    name,
    orders,
    ordersPerSecond: round((orders * 1_000) / elapsed, 1),
    ordersPerSecondByRound: windows.map(rate),
    placeP50Ms: round(percentile(place, 0.5)),
    placeP95Ms: round(percentile(place, 0.95)),
    placeP99Ms: round(percentile(place, 0.99)),
    checkoutP50Ms: round(
      percentile(
        sorted(({ window }) => window.checkoutMs),
        0.5,
      ),
    ),
    cpuMs: total(cpu),
    cpuMsByProcess: each(cpu),
    commits: total(commits),
    commitsBySubgraph: each(commits),
    statements: total(statements),
    statementsBySubgraph: each(statements),
  };
};
