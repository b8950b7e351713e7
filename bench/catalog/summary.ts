import { round, sumByKey } from '../measure/counts.ts';
import { percentile } from '../measure/percentiles.ts';
import type { Measured } from './measure-window.ts';
import type { ScenarioName } from './scenarios.ts';

/** What a scenario came to over all its windows; figures by process are per request. */
export interface Summary {
  readonly scenario: ScenarioName;
  readonly requests: number;
  readonly requestsPerSecond: number;
  /** Of each window, to show how much they scatter. */
  readonly requestsPerSecondByRound: readonly number[];
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly bytes: number;
  /** CPU of the platform: all processes but the load generator and the benchmark itself. */
  readonly cpuMs: number;
  readonly cpuMsByProcess: Readonly<Record<string, number>>;
  readonly statements: number;
  readonly statementsBySubgraph: Readonly<Record<string, number>>;
  readonly subgraphCalls: number;
}

const outsiders = new Set(['load generator', 'supervisor']);

const perRequest = (sums: Readonly<Record<string, number>>, requests: number): Record<string, number> =>
  Object.fromEntries(Object.entries(sums).map(([name, value]) => [name, round(value / requests, 3)]));

/** Sums up the windows of a scenario. */
export const summarize = (scenario: ScenarioName, windows: readonly Measured[]): Summary => {
  const latencies = Float64Array.from(windows.flatMap(({ window }) => [...window.latenciesMs])).sort();
  const requests = latencies.length;
  const total = (read: (measured: Measured) => number): number =>
    windows.reduce((sum, measured) => sum + read(measured), 0);
  const cpu = sumByKey(windows.map(({ cpuMs }) => cpuMs));
  const statements = sumByKey(windows.map((measured) => measured.statements));
  const ofPlatform = Object.entries(cpu).filter(([name]) => !outsiders.has(name));
  const rate = ({ window }: Measured): number => (window.latenciesMs.length * 1_000) / window.elapsedMs;
  return {
    scenario,
    requests,
    requestsPerSecond: round((requests * 1_000) / total(({ window }) => window.elapsedMs), 1),
    requestsPerSecondByRound: windows.map((measured) => round(rate(measured), 1)),
    p50Ms: round(percentile(latencies, 0.5)),
    p99Ms: round(percentile(latencies, 0.99)),
    bytes: Math.round(total(({ window }) => window.bytes) / requests),
    cpuMs: round(ofPlatform.reduce((sum, [, value]) => sum + value, 0) / requests, 3),
    cpuMsByProcess: perRequest(cpu, requests),
    statements: round(Object.values(statements).reduce((sum, value) => sum + value, 0) / requests, 3),
    statementsBySubgraph: perRequest(statements, requests),
    subgraphCalls: round(total((measured) => measured.subgraphCalls) / requests, 3),
  };
};
