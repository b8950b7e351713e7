import { describe, expect, it } from 'vitest';
import { percentilesOf } from '../../src/replay/percentiles.ts';
import { progressLine } from '../../src/replay/progress-line.ts';
import { type ReplayReport, renderReport, reportJson } from '../../src/replay/report.ts';
import { plainTerminal } from '../support/plain-terminal.ts';

const { colors } = plainTerminal().terminal;
const report: ReplayReport = {
  run: 'r1',
  orders: 5_009,
  reconciled: 5_009,
  placed: 5_000,
  placedBefore: 9,
  revenue: { expected: 229_720_086n, placed: 229_720_086n },
  differing: [],
  seconds: 100,
  orderPlaceMs: { p50: 80, p95: 120, p99: 300 },
  requests: 24_000,
  retries: 3,
};

describe('percentiles', () => {
  it('are measurements, by nearest rank', () => {
    const oneToHundred = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(percentilesOf(oneToHundred)).toEqual({ p50: 50, p95: 95, p99: 99 });
    expect(percentilesOf([7.4])).toEqual({ p50: 7, p95: 7, p99: 7 });
    expect(percentilesOf([1, 2])).toEqual({ p50: 1, p95: 2, p99: 2 });
  });

  it('are not told of nothing', () => {
    expect(percentilesOf([])).toBeNull();
  });
});

describe('the report', () => {
  it('is short where all is equal', () => {
    expect(renderReport(report, colors)).toBe(
      [
        '✓ Superstore, run r1',
        '  orders      5,009 of 5,009 reconciled, 9 placed before',
        '  revenue     $2,297,200.86 placed, $2,297,200.86 in the data set, without tax and shipping',
        '  differing   0',
        '  speed       50.0 orders/s, 100.0 s',
        '  orderPlace  p50 80 ms, p95 120 ms, p99 300 ms',
        '  requests    24,000, 3 of them again',
      ].join('\n'),
    );
  });

  it('names every order that differs, and where', () => {
    const differing = [{ orderId: 'CA-1', differences: ['one', 'two'] }];
    const text = renderReport({ ...report, differing }, colors);
    expect(text).toContain('✗ CA-1: one\n✗ CA-1: two\n✗ Superstore');
    expect(JSON.parse(reportJson({ ...report, differing }))).toMatchObject({ equal: false, differing });
  });

  it('is as exact for programs, and says whether anything is left', () => {
    const interrupted = { ...report, reconciled: 10, revenue: { expected: 5n, placed: 5n } };
    expect(JSON.parse(reportJson(interrupted))).toMatchObject({
      equal: true,
      finished: false,
      revenue: { expected: '0.05', placed: '0.05' },
      ordersPerSecond: 50,
      orderPlaceMs: { p95: 120 },
    });
  });

  it('does not divide by nothing', () => {
    expect(renderReport({ ...report, placed: 0, seconds: 0, orderPlaceMs: null }, colors)).toContain(
      '0.0 orders/s',
    );
  });
});

describe('the line of progress', () => {
  it('says how far it is, how fast, and how long it takes', () => {
    expect(progressLine('orders', 1_200, 2_400, 60)).toBe(
      '████████████░░░░░░░░░░░░ 1,200/2,400 orders, 20.0/s, 1:00 left',
    );
    expect(progressLine('orders', 1, 10, 0)).toBe('██░░░░░░░░░░░░░░░░░░░░░░ 1/10 orders, 0.0/s');
  });
});
