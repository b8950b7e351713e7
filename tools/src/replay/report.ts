import type { Terminal } from '../cli/terminal.ts';
import { fromCents } from './cents.ts';
import type { Percentiles } from './percentiles.ts';

/** An order that is not what it had to be. */
export interface Difference {
  /** Of the data set. */
  readonly orderId: string;
  readonly differences: readonly string[];
}

/** What came of a replay. */
export interface ReplayReport {
  readonly run: string;
  /** How many were to be replayed. */
  readonly orders: number;
  /** How many were placed, or tried to be, and reconciled: fewer when it was interrupted. */
  readonly reconciled: number;
  /** How many were placed now. */
  readonly placed: number;
  /** How many this run had placed before. */
  readonly placedBefore: number;
  /** Cents, of the orders reconciled: by the data set, and by the answers of the API. */
  readonly revenue: { readonly expected: bigint; readonly placed: bigint };
  readonly differing: readonly Difference[];
  /** How long placing took. */
  readonly seconds: number;
  readonly orderPlaceMs: Percentiles | null;
  /** Requests sent to the router, those sent again included. */
  readonly requests: number;
  readonly retries: number;
}

/** Whether all that was reconciled is as it had to be. */
export const isEqual = ({ differing, revenue }: ReplayReport): boolean =>
  differing.length === 0 && revenue.expected === revenue.placed;

/** Whether nothing is left to do. */
export const isFinished = ({ orders, reconciled }: ReplayReport): boolean => reconciled === orders;

const rate = ({ placed, seconds }: ReplayReport): number => (seconds > 0 ? placed / seconds : 0);

const number = new Intl.NumberFormat('en');
const dollars = (cents: bigint): string => {
  const [whole = '0', fraction = '00'] = fromCents(cents).split('.');
  return `$${number.format(BigInt(whole))}.${fraction}`;
};

/** What came of it, for people. Every differing order is named. */
export const renderReport = (report: ReplayReport, colors: Terminal['colors']): string => {
  const { revenue, orderPlaceMs: ms } = report;
  const row = (name: string, value: string): string => `  ${name.padEnd(12)}${value}`;
  const before = report.placedBefore > 0 ? `, ${number.format(report.placedBefore)} placed before` : '';
  const mark = isEqual(report) ? colors.green('✓') : colors.red('✗');
  return [
    ...report.differing.flatMap(({ orderId, differences }) =>
      differences.map((difference) => `${colors.red('✗')} ${orderId}: ${difference}`),
    ),
    `${mark} Superstore, run ${report.run}`,
    row(
      'orders',
      `${number.format(report.reconciled)} of ${number.format(report.orders)} reconciled${before}`,
    ),
    row(
      'revenue',
      `${dollars(revenue.placed)} placed, ${dollars(revenue.expected)} in the data set, without tax and shipping`,
    ),
    row('differing', number.format(report.differing.length)),
    row('speed', `${rate(report).toFixed(1)} orders/s, ${report.seconds.toFixed(1)} s`),
    row('orderPlace', ms ? `p50 ${ms.p50} ms, p95 ${ms.p95} ms, p99 ${ms.p99} ms` : 'not measured'),
    row('requests', `${number.format(report.requests)}, ${number.format(report.retries)} of them again`),
  ].join('\n');
};

/** What came of it, for programs; amounts are decimal texts. */
export const reportJson = (report: ReplayReport): string => {
  const { revenue, seconds, ...rest } = report;
  return JSON.stringify(
    {
      ...rest,
      finished: isFinished(report),
      equal: isEqual(report),
      revenue: { expected: fromCents(revenue.expected), placed: fromCents(revenue.placed) },
      seconds: Number(seconds.toFixed(3)),
      ordersPerSecond: Number(rate(report).toFixed(2)),
    },
    null,
    2,
  );
};
