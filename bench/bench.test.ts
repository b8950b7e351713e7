import { describe, expect, it } from 'vitest';
import type { Measured } from './catalog/measure-window.ts';
import { readOptions } from './catalog/options.ts';
import { renderReport } from './catalog/report.ts';
import { summarize } from './catalog/summary.ts';
import { renderEvents } from './events/events-bench.ts';
import { readEventsOptions } from './events/options.ts';
import { sumOf } from './measure/counters.ts';
import type { Circumstances } from './measure/machine.ts';
import { median, percentile } from './measure/percentiles.ts';
import { cpuMs, pssMb, withDescendants } from './measure/processes.ts';
import { table } from './measure/table.ts';
import { readStartOptions } from './start/options.ts';
import { renderStarts } from './start/start-bench.ts';

describe('options', () => {
  it('have defaults', () => {
    expect(readOptions([])).toMatchObject({
      durationMs: 8_000,
      rounds: 3,
      connections: 16,
      engine: 'sqlite',
      format: 'text',
      scenarios: ['list', 'product page', 'search'],
    });
    expect(readStartOptions([])).toMatchObject({ runs: 3, format: 'text' });
    expect(readEventsOptions([])).toEqual({ messages: 2_000, rounds: 3, format: 'text' });
  });

  it('are read', () => {
    const args = ['--duration', '0.5', '--engine=postgres', '--scenario', 'product page', '--format', 'json'];
    expect(readOptions(args)).toMatchObject({
      durationMs: 500,
      engine: 'postgres',
      scenarios: ['product page'],
      format: 'json',
    });
  });

  it.each([
    ['--duration', 'soon'],
    ['--rounds', '0'],
    ['--engine', 'oracle'],
    ['--scenario', 'checkout'],
    ['--fast', 'yes'],
  ])('%s %s is refused', (name, value) => {
    expect(() => readOptions([name, value])).toThrow(name);
  });

  it('give way to the usage', () => {
    expect(readOptions(['--help'])).toBeUndefined();
    expect(readStartOptions(['--help'])).toBeUndefined();
  });
});

describe('percentiles', () => {
  it('are by nearest rank', () => {
    const hundred = Float64Array.from({ length: 100 }, (_, index) => index + 1);
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile(hundred, 1)).toBe(100);
    expect(percentile(Float64Array.of(7), 0.5)).toBe(7);
    expect(percentile(Float64Array.of(), 0.5)).toBeNaN();
    expect(median([3, 1, 2])).toBe(2);
  });
});

describe('a process', () => {
  it('has CPU time, memory and descendants', () => {
    expect(cpuMs(process.pid)).toBeGreaterThan(0);
    expect(pssMb(process.pid)).toBeGreaterThan(10);
    expect(withDescendants(process.ppid)).toContain(process.pid);
  });
});

it('adds up a counter over its labels', () => {
  const text = '# HELP a x\na{engine="sqlite"} 3\na{engine="postgres"} 4\nab{engine="sqlite"} 9\n';
  expect(sumOf(text, 'a')).toBe(7);
  expect(sumOf(text, 'a', 'sqlite')).toBe(3);
});

const idle: Circumstances = {
  date: '2026-11-24T12:00:00.000Z',
  commit: 'abc',
  changed: false,
  node: 'v24.0.0',
  cpu: 'a CPU',
  cores: 2,
  memoryGb: 8,
  kernel: '6',
  loadBefore: 0.3,
};

const windowOf = (latencies: number[]): Measured => ({
  window: { elapsedMs: 1_000, latenciesMs: Float64Array.from(latencies), bytes: 4_096, failures: 0 },
  cpuMs: { router: 10, catalog: 6, 'load generator': 2, supervisor: 1 },
  statements: { catalog: 8, inventory: 4 },
  subgraphCalls: 8,
});

describe('the report', () => {
  const summary = summarize('list', [windowOf([1, 2, 3, 4]), windowOf([5, 6, 7, 8])]);

  it('is per request over all windows, and leaves the load generator out of the sum', () => {
    expect(summary).toMatchObject({
      requests: 8,
      requestsPerSecond: 4,
      p50Ms: 4,
      p99Ms: 8,
      cpuMs: 4,
      cpuMsByProcess: { router: 2.5, 'load generator': 0.5 },
      statements: 3,
      statementsBySubgraph: { catalog: 2, inventory: 1 },
      subgraphCalls: 2,
    });
  });

  it('says what is compared, and whether the target is reached', () => {
    const results = {
      circumstances: idle,
      engine: 'sqlite',
      products: 2_052,
      demoProducts: 1_894,
      connections: 16,
      durationMs: 1_000,
      rounds: 2,
      logLevel: 'info',
      pssMb: { router: 100, catalog: 90 },
    };
    const slow = renderReport({ ...results, summaries: [summary] });
    expect(slow).toContain("2052 products (the demo's 1894 and 158 added for the benchmark)");
    expect(slow).toMatch(/list +35 +0\.1x +5x +31 +7\.8x +94 +3\.0 +<= 18 +no/);
    const fast = renderReport({ ...results, summaries: [{ ...summary, requestsPerSecond: 200 }] });
    expect(fast).not.toContain('busy');
    expect(
      renderReport({ ...results, circumstances: { ...idle, loadBefore: 4 }, summaries: [summary] }),
    ).toContain('load 4 on 2');
    expect(fast).toMatch(/list +35 +5\.7x .* yes/);
  });

  it('of starts has the median of time and memory', () => {
    const text = renderStarts([
      { answeredMs: 9_000, pssMb: { npm: 100, router: 800 } },
      { answeredMs: 11_000, pssMb: { npm: 100, router: 1_000 } },
      { answeredMs: 8_000, pssMb: { npm: 100, router: 700 } },
    ]);
    expect(text).toContain('Median: 9.0 s (target < 10 s, reached), 900 MB (target < 1024 MB, reached).');
  });
});

it('writes a table with numbers to the right', () => {
  expect(
    table(
      ['name', 'n'],
      [
        ['a', '10'],
        ['long name', '7'],
      ],
    ),
  ).toBe('  name        n\n  a          10\n  long name   7\n');
});

it('reports messages a second beside the commits a second of the same run', () => {
  const round = (factor: number) => ({
    commits: 100 * factor,
    singly: 90 * factor,
    batched: 2_000 * factor,
    aloneMs: { p50: 5, p95: 9 },
  });
  const report = renderEvents([round(1), round(4), round(2)]);
  expect(report).toMatch(/messages, one a transaction +180 +0\.90/);
  expect(report).toMatch(/messages, 100 a transaction +4000 +20\.00/);
});
