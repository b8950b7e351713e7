import { expect, test, vi } from 'vitest';
import { measureCheck } from './measure-check.ts';

// A real process, on machines that may be busy with other tests.
vi.setConfig({ testTimeout: 120_000 });

test('the synthetic checkout is checked: what its operations use fails, what they do not warns', () => {
  const { exitCode, counts, timings } = measureCheck({ subgraphs: 4, types: 80, operations: 8 });
  // A field that two operations select is gone: one change and two operations. Another one nobody selects is renamed.
  expect({ exitCode, counts }).toEqual({ exitCode: 1, counts: { errors: 3, warnings: 1, notes: 1 } });
  expect(timings).toMatch(/ s {2}compose the new version\n/);
});
