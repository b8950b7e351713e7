import { createLogger } from '@tessera/kit/telemetry';
import { waitFor } from '@tessera/kit/testing';
import type { UsageBatch, UsageLog } from '@tessera/kit/usage';
import { buildSchema, parse } from 'graphql';
import { expect, it, onTestFinished } from 'vitest';
import type { UsageMetrics } from '../telemetry/usage-metrics.ts';
import { type OperationUsage, usageOf } from './operation-usage.ts';
import { createUsageRecorder, type UsageRecorderOptions } from './usage-recorder.ts';

const schema = buildSchema('type Query { a(i: I): Int b: Int } input I { x: Int y: Int }');
const operation = (text: string): OperationUsage => usageOf(schema, parse(text), null);
const web = { name: 'web', version: '1.0' };

const setUp = (open: () => Promise<UsageLog>, options: Partial<UsageRecorderOptions> = {}) => {
  const counted = { recorded: 0, memory: 0, log: 0, fault: 0, cut: 0 };
  const metrics: UsageMetrics = {
    requestsRecorded: (count) => (counted.recorded += count),
    requestsDropped: (count, why) => (counted[why] += count),
    entriesCut: (count) => (counted.cut += count),
  };
  const lines: string[] = [];
  const logger = createLogger({
    name: 'test',
    level: 'warn',
    json: true,
    destination: { write: (line) => lines.push(line) },
  });
  const defaults = { everyMs: 5, sampleRate: 1, clients: [], stopMs: 1_000 };
  const recorder = createUsageRecorder({ open, logger, metrics, ...defaults, ...options });
  onTestFinished(() => recorder.stop());
  return { recorder, counted, lines };
};

/** A log in memory. */
const memory = () => {
  const batches: UsageBatch[] = [];
  const log: UsageLog = { append: async (batch) => void batches.push(batch), close: async () => undefined };
  const entries = () => batches.flatMap((batch) => batch.entries);
  return { batches, open: async () => log, entries };
};

it('writes down who used what, how often and when last', async () => {
  const { open, entries, batches } = memory();
  const { recorder, counted } = setUp(open, { everyMs: 60_000 });
  const used = operation('query ($i: I) { a(i: $i) }');
  for (const x of [1, 2]) recorder.count(web, () => used, { i: { x } });
  recorder.count({ name: 'app', version: '' }, () => operation('{ b }'), {});
  await recorder.stop();
  expect(counted).toEqual({ recorded: 3, memory: 0, log: 0, fault: 0, cut: 0 });
  const of = (coordinate: string) => entries().filter((entry) => entry.coordinate === coordinate);
  expect(of('Query.a(i:)')).toMatchObject([{ client: 'web', version: '1.0', count: 2 }]);
  expect(of('I.x')).toMatchObject([{ client: 'web', count: 2 }]);
  expect(of('I.y?')).toMatchObject([{ client: 'web', count: 2 }]);
  expect(of('I.y')).toEqual([]);
  expect(of('Query.b')).toEqual([
    { coordinate: 'Query.b', client: 'app', count: 1, lastSeen: expect.stringMatching(/^\d{4}-.*Z$/) },
  ]);
  expect(batches[0]?.recording.sampleRate).toBe(1);
});

it('blocks no request while the log never answers, loses what it does not take, and stops all the same', async () => {
  const never = new Promise<UsageLog>(() => undefined);
  const { recorder, counted, lines } = setUp(() => never, { patienceMs: 50 });
  const used = operation('{ b }');
  const startedAt = performance.now();
  for (let request = 0; request < 50_000; request++) recorder.count(web, () => used, {});
  expect((performance.now() - startedAt) / 50_000).toBeLessThan(0.1);
  await waitFor(() => counted.log === 50_000);
  expect(lines[0]).toContain('the usage log took nothing');
  recorder.count(web, () => used, {});
  await recorder.stop();
  expect(counted.recorded).toBe(0);
});

it('goes on with a log that is there again', async () => {
  const { open, entries } = memory();
  let down = true;
  const { recorder, counted } = setUp(async () => {
    if (down) throw new Error('connect ECONNREFUSED');
    return open();
  });
  const used = operation('{ b }');
  recorder.count(web, () => used, {});
  await waitFor(() => counted.log === 1);
  down = false;
  recorder.count(web, () => used, {});
  await waitFor(() => counted.recorded === 1);
  expect(entries().find(({ coordinate }) => coordinate === 'Query.b')).toMatchObject({ count: 1 });
});

it('keeps its memory and the log bounded, whoever makes up names and operations', async () => {
  const { open, entries } = memory();
  const { recorder, counted } = setUp(open, { everyMs: 60_000 });
  const used = operation('{ b }');
  for (let index = 0; index < 5_000; index++) {
    recorder.count({ name: `name ${index}`, version: '' }, () => used, {});
    recorder.count({ name: 'name 1', version: `${index}` }, () => used, {});
  }
  for (let index = 0; index < 12_000; index++) recorder.count(web, () => ({ ...used }), {});
  await recorder.stop();
  expect(counted.memory).toBeGreaterThan(1_900);
  const clients = new Set(entries().map(({ client, version }) => `${client} ${version}`));
  expect(clients.size).toBeGreaterThan(60);
  expect(clients.size).toBeLessThan(80);
  const ofOthers = entries().find(({ client, coordinate }) => client === 'other' && coordinate === 'Query.b');
  expect(ofOthers?.count).toBeGreaterThan(10_000);
});

it('tells only the clients apart that it is told to', async () => {
  const { open, entries } = memory();
  const { recorder } = setUp(open, { everyMs: 60_000, clients: ['web'] });
  const used = operation('{ b }');
  for (const name of ['web', 'app']) recorder.count({ name, version: '' }, () => used, {});
  await recorder.stop();
  expect(new Set(entries().map(({ client }) => client))).toEqual(new Set(['web', 'other']));
});

it('scales what it sampled up to all requests', async () => {
  const { open, entries } = memory();
  const draws = [0.05, 0.5, 0.09, 0.2];
  const { recorder } = setUp(open, { everyMs: 60_000, sampleRate: 0.1, random: () => draws.pop() ?? 1 });
  const used = operation('{ b }');
  for (let request = 0; request < 4; request++) recorder.count(web, () => used, {});
  await recorder.stop();
  expect(entries().find(({ coordinate }) => coordinate === 'Query.b')?.count).toBe(20);
});

it('answers for a fault of its own, and not the request', () => {
  const { recorder, counted } = setUp(memory().open);
  recorder.count(
    web,
    () => {
      throw new Error('ours');
    },
    {},
  );
  expect(counted.fault).toBe(1);
});
