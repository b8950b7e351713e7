import { appendFile, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../testing/engines.ts';
import { forEachEngine } from '../testing/index.ts';
import { mergeUsage, openUsageLog, readUsage, type UsageEntry, UsageLogError } from './index.ts';

const limits = { retentionDays: 90, maxBytes: 1_000_000 };
const dayMs = 24 * 60 * 60 * 1_000;
const ago = (days: number): string => new Date(Date.now() - days * dayMs).toISOString();
const entry = (coordinate: string, days: number, rest: Partial<UsageEntry> = {}): UsageEntry => ({
  coordinate,
  client: 'web',
  version: '1.0',
  count: 1,
  lastSeen: ago(days),
  ...rest,
});
const batch = (days: number, ...entries: UsageEntry[]) => ({
  entries,
  recording: { recording: ago(days), sampleRate: 1 },
});

const jsonLinesUrl = async (): Promise<string> => {
  const folder = await mkdtemp(path.join(await temporaryFolder(), 'tessera-usage-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return `jsonl:${path.join(folder, 'logs', 'usage.jsonl')}`;
};

const behavesAsALog = (urlOf: () => Promise<string>): void => {
  it('adds up what was counted within the time asked for, by coordinate, client and version', async () => {
    const url = await urlOf();
    const log = await openUsageLog(url, limits);
    await log.append(batch(40, entry('Old.one', 40), entry('A.b', 40, { count: 100 })));
    await log.append(batch(2, entry('A.b', 2, { count: 3 }), entry('A.b', 2, { version: '2.0' })));
    const { version: _, ...anonymous } = entry('A.b', 1, { client: 'unknown' });
    await log.append({
      entries: [entry('A.b', 1, { count: 4 }), anonymous],
      recording: { recording: ago(1), sampleRate: 0.5 },
    });
    await log.close();
    const usage = await readUsage(url, new Date(ago(30)));
    const counts = usage.entries.map(({ coordinate, client, version, count }) => [
      coordinate,
      client,
      version,
      count,
    ]);
    expect(counts.sort()).toEqual(
      [
        ['A.b', 'web', '1.0', 7],
        ['A.b', 'web', '2.0', 1],
        ['A.b', 'unknown', undefined, 1],
      ].sort(),
    );
    expect(usage).toMatchObject({ days: [ago(2).slice(0, 10), ago(1).slice(0, 10)], sampleRate: 0.5 });
    expect(usage.since?.slice(0, 10)).toBe(ago(40).slice(0, 10));
    expect(usage.entries.find(({ version }) => version === '1.0')?.lastSeen.slice(0, 10)).toBe(
      ago(1).slice(0, 10),
    );
  });

  it('goes on where it was left', async () => {
    const url = await urlOf();
    for (const _ of [1, 2]) {
      const log = await openUsageLog(url, limits);
      await log.append(batch(0, entry('A.b', 0)));
      await log.close();
    }
    expect((await readUsage(url, new Date(ago(1)))).entries).toMatchObject([{ count: 2 }]);
  });

  it('says in a sentence that there is no log', async () => {
    await expect(readUsage(await urlOf(), new Date())).rejects.toThrow(UsageLogError);
    await expect(readUsage(await urlOf(), new Date())).rejects.toThrow(/^Cannot read .*, the usage log/);
  });
};

describe('in a file of JSON lines', () => {
  behavesAsALog(jsonLinesUrl);

  it('cuts off the line that a crash left half written', async () => {
    const url = await jsonLinesUrl();
    const file = url.slice('jsonl:'.length);
    await (await openUsageLog(url, limits)).append(batch(0, entry('A.b', 0)));
    await appendFile(file, '{"coordinate":"A.c","cli');
    await expect(readUsage(url, new Date(ago(1)))).rejects.toThrow('usage.jsonl:3 is not an entry');
    await (await openUsageLog(url, limits)).append(batch(0, entry('A.d', 0)));
    const { entries } = await readUsage(url, new Date(ago(1)));
    expect(entries.map(({ coordinate }) => coordinate)).toEqual(['A.b', 'A.d']);
  });

  it('stays small: days are added up, and the oldest go', async () => {
    const url = await jsonLinesUrl();
    const file = url.slice('jsonl:'.length);
    const maxBytes = 20_000;
    const log = await openUsageLog(url, { ...limits, maxBytes });
    for (let days = 200; days >= 0; days--)
      await log.append(batch(days, entry('A.b', days), entry('A.c', days)));
    for (let again = 0; again < 400; again++) await log.append(batch(0, entry('A.b', 0)));
    expect((await stat(file)).size).toBeLessThanOrEqual(maxBytes);
    const { entries, days, since } = await readUsage(url, new Date(ago(30)));
    expect(entries.find(({ coordinate }) => coordinate === 'A.b')?.count).toBeGreaterThan(400);
    expect(days).toContain(ago(10).slice(0, 10));
    expect(Date.parse(since ?? '')).toBeGreaterThan(Date.parse(ago(91)));
    expect(await readFile(file, 'utf8')).toMatch(/\n$/);
  });
});

forEachEngine((engine) => {
  behavesAsALog(engine.databaseUrl);

  it('forgets what is older than it has to keep', async () => {
    const url = await engine.databaseUrl();
    const log = await openUsageLog(url, { ...limits, retentionDays: 7 });
    await log.append(batch(10, entry('A.b', 10)));
    await log.append(batch(0, entry('A.c', 0)));
    await log.close();
    const { entries, since } = await readUsage(url, new Date(ago(30)));
    expect(entries.map(({ coordinate }) => coordinate)).toEqual(['A.c']);
    expect(since?.slice(0, 10)).toBe(ago(0).slice(0, 10));
  });

  it.runIf(engine.name === 'postgres')('takes what several routers write at the same time', async () => {
    const url = await engine.databaseUrl();
    const names = Array.from({ length: 600 }, (_, index) => `T.f${index}`);
    const logs = [await openUsageLog(url, limits), await openUsageLog(url, limits)];
    await Promise.all(
      logs.map((log, at) =>
        log.append(batch(0, ...(at ? names : names.toReversed()).map((name) => entry(name, 0)))),
      ),
    );
    await Promise.all(logs.map((log) => log.close()));
    const { entries } = await readUsage(url, new Date(ago(1)));
    expect(entries.length).toBe(600);
    expect(new Set(entries.map(({ count }) => count))).toEqual(new Set([2]));
  });

  it.runIf(engine.name === 'sqlite')('does not wait long for who locks the file', async () => {
    const url = await engine.databaseUrl();
    const log = await openUsageLog(url, limits);
    const other = new Database(url.slice('file:'.length));
    other.exec('BEGIN IMMEDIATE');
    const startedAt = performance.now();
    await expect(log.append(batch(0, entry('A.b', 0)))).rejects.toThrow('database is locked');
    expect(performance.now() - startedAt).toBeLessThan(1_000);
    other.close();
    await log.append(batch(0, entry('A.b', 0)));
    await log.close();
  });
});

describe('several logs together', () => {
  const usage = {
    entries: [entry('A.b', 1)],
    days: ['2026-11-01', '2026-11-02'],
    since: ago(9),
    sampleRate: 1,
  };

  it('know only the days on which all of them were written', () => {
    const other = { entries: [entry('A.b', 1)], days: ['2026-11-02'], since: ago(5), sampleRate: 0.1 };
    expect(mergeUsage([usage, other])).toMatchObject({
      entries: [{ count: 2 }],
      days: ['2026-11-02'],
      since: other.since,
      sampleRate: 0.1,
    });
  });

  it('begin nowhere when one of them is empty', () => {
    const { since: _, ...empty } = { ...usage, entries: [], days: [] };
    expect(mergeUsage([usage, empty])).not.toHaveProperty('since');
  });
});
