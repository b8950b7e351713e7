import { busyWarning, type Circumstances } from '../measure/machine.ts';
import { table } from '../measure/table.ts';
import { targets, vendure, vendureProducts } from './peers.ts';
import type { Summary } from './summary.ts';

/** What the report is about. */
export interface Results {
  readonly circumstances: Circumstances;
  readonly engine: string;
  readonly products: number;
  readonly demoProducts: number;
  readonly connections: number;
  readonly durationMs: number;
  readonly rounds: number;
  readonly logLevel: string;
  readonly summaries: readonly Summary[];
  /** Memory by process after the load, MB of PSS. */
  readonly pssMb: Readonly<Record<string, number>>;
}

const fixed = (value: number, digits: number): string => value.toFixed(digits);
const nonZero = (record: Readonly<Record<string, number>>, digits: number): string =>
  Object.entries(record)
    .filter(([, value]) => value >= 0.5 / 10 ** digits)
    .map(([name, value]) => `${name} ${fixed(value, digits)}`)
    .join(', ');

const measured = (summaries: readonly Summary[]): string =>
  table(
    ['scenario', 'req/s', 'p50 ms', 'p99 ms', 'CPU ms', 'SQL', 'calls', 'KB'],
    summaries.map((one) => [
      one.scenario,
      fixed(one.requestsPerSecond, 0),
      fixed(one.p50Ms, 1),
      fixed(one.p99Ms, 1),
      fixed(one.cpuMs, 2),
      fixed(one.statements, 1),
      fixed(one.subgraphCalls, 1),
      fixed(one.bytes / 1_024, 1),
    ]),
  );

const compared = (summaries: readonly Summary[]): string =>
  table(
    [
      'scenario',
      'Vendure req/s',
      'times',
      'target',
      'CPU ms',
      'times less',
      'SQL',
      'ours',
      'target',
      'reached',
    ],
    summaries.map(({ scenario, requestsPerSecond, cpuMs, statements }) => {
      const peer = vendure[scenario];
      const target = targets[scenario];
      const times = requestsPerSecond / peer.requestsPerSecond;
      const reached = times >= target.times && statements <= target.statements + 0.01;
      return [
        scenario,
        String(peer.requestsPerSecond),
        `${fixed(times, 1)}x`,
        `${target.times}x`,
        String(peer.cpuMs),
        `${fixed(peer.cpuMs / cpuMs, 1)}x`,
        String(peer.statements),
        fixed(statements, 1),
        `<= ${target.statements}`,
        reached ? 'yes' : 'no',
      ];
    }),
  );

/** The report for people. */
export const renderReport = (results: Results): string => {
  const { engine, products, demoProducts, connections, rounds, durationMs, summaries, pssMb } = results;
  const added = products - demoProducts;
  const total = Object.values(pssMb).reduce((sum, value) => sum + value, 0);
  return [
    `${products} products (the demo's ${demoProducts} and ${added} added for the benchmark), ${engine}, ${connections} connections,`,
    `${rounds} rounds of ${durationMs / 1_000} s, NODE_ENV=production, log level ${results.logLevel}; per request:`,
    busyWarning(results.circumstances),
    measured(summaries),
    'CPU ms per request by process (load generator and supervisor are not in the sum above):',
    ...summaries.map(({ scenario, cpuMsByProcess }) => `  ${scenario}: ${nonZero(cpuMsByProcess, 2)}`),
    'SQL statements per request by subgraph:',
    ...summaries.map(
      ({ scenario, statementsBySubgraph }) => `  ${scenario}: ${nonZero(statementsBySubgraph, 2)}`,
    ),
    'Requests a second by round:',
    ...summaries.map(({ scenario, requestsPerSecondByRound: rates }) => `  ${scenario}: ${rates.join(', ')}`),
    `Memory after the load, MB of PSS: ${nonZero(pssMb, 0)}; together ${fixed(total, 0)}`,
    '',
    `Beside Vendure 3.7.3 (SQLite, ${vendureProducts} products, 16 connections, measured earlier on such a machine):`,
    '',
    compared(summaries),
  ].join('\n');
};
