import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { durableCommitRate } from '../measure/commit-rate.ts';
import type { MeasuredShopping } from './measure-shopping.ts';
import { readCheckoutOptions } from './options.ts';
import { renderCheckouts } from './report.ts';
import { summarizeShopping } from './summary.ts';

const measured = (placeMs: readonly number[], elapsedMs: number): MeasuredShopping => ({
  window: {
    elapsedMs,
    placeMs: Float64Array.from(placeMs),
    checkoutMs: Float64Array.from(placeMs, (ms) => ms * 2),
    failures: 0,
  },
  cpuMs: { router: 40, orders: 60, shoppers: 500, supervisor: 7 },
  statements: { orders: 200, payments: 40, catalog: 0 },
  commits: { orders: 30, payments: 10 },
});

describe('the options of bench:checkout', () => {
  it('have defaults, are read, and give way to the usage', () => {
    expect(readCheckoutOptions([])).toMatchObject({ durationMs: 8_000, rounds: 3, shoppers: 16, grow: 0 });
    expect(readCheckoutOptions(['--duration', '0.5', '--grow=1000', '--engine', 'postgres'])).toMatchObject({
      durationMs: 500,
      grow: 1_000,
      engine: 'postgres',
    });
    expect(readCheckoutOptions(['--help'])).toBeUndefined();
    expect(() => readCheckoutOptions(['--shoppers', '0'])).toThrow('shoppers');
  });
});

describe('what windows of checkouts come to', () => {
  const summary = summarizeShopping('two shoppers', [
    measured([10, 30], 500),
    measured([20, 40, 50, 60, 70, 80], 1_500),
  ]);

  it('is summed up per order, without the shoppers themselves', () => {
    expect(summary).toMatchObject({
      orders: 8,
      ordersPerSecond: 4,
      ordersPerSecondByRound: [4, 4],
      placeP50Ms: 40,
      placeP99Ms: 80,
      checkoutP50Ms: 80,
      cpuMs: 25,
      cpuMsByProcess: { router: 10, orders: 15 },
      commits: 10,
      commitsBySubgraph: { orders: 7.5, payments: 2.5 },
      statements: 60,
      statementsBySubgraph: { orders: 50, payments: 10 },
    });
  });

  it('is told beside the durable commits of the machine and what was aimed at', () => {
    const report = renderCheckouts({
      circumstances: {
        date: '2026-01-01T00:00:00.000Z',
        commit: 'abc',
        changed: false,
        node: 'v24',
        cpu: 'x',
        cores: 2,
        memoryGb: 4,
        kernel: 'k',
        loadBefore: 0,
      },
      engine: 'sqlite',
      shoppers: 2,
      durationMs: 1_000,
      rounds: 2,
      logLevel: 'info',
      durableCommitsPerSecond: [900, 1_100],
      summaries: [summary, summary],
      pssMb: { orders: 100 },
    });
    expect(report).toContain('10.0 commits an order would allow 100 orders/s');
    expect(report).toContain('4.0 orders/s (target 100, missed)');
    expect(report).toContain('Place p50 alone 40.0 ms (target < 150, reached)');
  });
});

describe('the rate of durable commits', () => {
  it('is measured, and leaves nothing behind', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'tessera-commits-'));
    expect(await durableCommitRate(folder, 50)).toBeGreaterThan(1);
    await rm(folder, { recursive: true });
  });
});
