import { createReadStream } from 'node:fs';
import { mkdir, open, rename, stat, truncate } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import {
  dayOf,
  entryShape,
  type Recording,
  recordingShape,
  type Usage,
  type UsageBatch,
  type UsageEntry,
  UsageSums,
} from './usage-entry.ts';
import type { UsageLog, UsageLogLimits } from './usage-log.ts';
import { UsageLogError } from './usage-log-error.ts';

/** Lines written at once; between two of them the process does other things. */
const linesAtOnce = 500;
const day = 24 * 60 * 60 * 1_000;

const parseLine = (line: string, at: string): UsageEntry | Recording => {
  try {
    const value: unknown = JSON.parse(line);
    const isRecording = typeof value === 'object' && value !== null && 'recording' in value;
    return isRecording ? recordingShape.parse(value) : entryShape.parse(value);
  } catch (cause) {
    const why =
      cause instanceof z.ZodError
        ? cause.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join(', ')
        : 'it is not JSON';
    throw new UsageLogError(`${at} is not an entry of a usage log: ${why}.`, { cause });
  }
};

async function* linesOf(path: string): AsyncGenerator<UsageEntry | Recording> {
  let number = 0;
  for await (const line of createInterface({
    input: createReadStream(path),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    number += 1;
    if (line.trim()) yield parseLine(line, `${path}:${number}`);
  }
}

/** Where the last whole line of a file ends: what follows was cut off by a crash, or is being written. */
const wholeLength = async (path: string): Promise<number> => {
  const file = await open(path);
  try {
    const chunk = Buffer.alloc(65_536);
    for (let end = (await file.stat()).size; end > 0; ) {
      const start = Math.max(0, end - chunk.length);
      const { bytesRead } = await file.read(chunk, 0, end - start, start);
      const newline = chunk.subarray(0, bytesRead).lastIndexOf(0x0a);
      if (newline >= 0) return start + newline + 1;
      end = start;
    }
    return 0;
  } finally {
    await file.close();
  }
};

/** Reads a file of JSON lines; see `readUsage`. */
export const readJsonLines = async (path: string, since: Date): Promise<Usage> => {
  try {
    await stat(path);
  } catch (cause) {
    throw new UsageLogError(`Cannot read ${path}, the usage log.`, { cause });
  }
  const sums = new UsageSums();
  const days = new Set<string>();
  let first = Number.POSITIVE_INFINITY;
  let sampleRate = 1;
  for await (const line of linesOf(path)) {
    const moment = 'recording' in line ? line.recording : line.lastSeen;
    first = Math.min(first, Date.parse(moment));
    if ('recording' in line) {
      if (dayOf(moment) < dayOf(since.toISOString())) continue;
      days.add(dayOf(moment));
      sampleRate = Math.min(sampleRate, line.sampleRate);
    } else if (line.count > 0 && Date.parse(moment) >= since.getTime()) sums.add(line);
  }
  return {
    entries: [...sums.entries()],
    days: [...days].sort(),
    sampleRate,
    ...(Number.isFinite(first) && { since: new Date(first).toISOString() }),
  };
};

const write = async (path: string, flags: 'a' | 'w', lines: readonly string[]): Promise<number> => {
  const file = await open(path, flags);
  try {
    for (let from = 0; from < lines.length; from += linesAtOnce)
      await file.appendFile(`${lines.slice(from, from + linesAtOnce).join('\n')}\n`);
    await file.datasync();
    return (await file.stat()).size;
  } finally {
    await file.close();
  }
};

/**
 * Makes a file small again: one line for what was counted on a day, nothing older than it has to keep, and at most half
 * of what it may hold, so that this is rare.
 */
const compact = async (path: string, { retentionDays, maxBytes }: UsageLogLimits): Promise<number> => {
  const oldest = dayOf(new Date(Date.now() - retentionDays * day).toISOString());
  const sums = new UsageSums();
  const recordings = new Map<string, Recording>();
  for await (const line of linesOf(path)) {
    const on = dayOf('recording' in line ? line.recording : line.lastSeen);
    if (on < oldest) continue;
    if (!('recording' in line)) sums.add(line, on);
    else if (!recordings.has(on)) recordings.set(on, line);
  }
  const byDay = Map.groupBy(sums.entries(), ({ lastSeen }) => dayOf(lastSeen));
  const kept: string[] = [];
  let left = maxBytes / 2;
  for (const on of [...new Set([...byDay.keys(), ...recordings.keys()])].sort().reverse()) {
    // That it was recorded comes last: a day that does not fit as a whole does not count as one.
    for (const line of [...(byDay.get(on) ?? []), recordings.get(on)]) {
      const text = JSON.stringify(line);
      left -= text === undefined ? 0 : text.length + 1;
      if (left >= 0 && text !== undefined) kept.push(text);
    }
    await setImmediate();
  }
  await write(`${path}.new`, 'w', kept);
  await rename(`${path}.new`, path);
  return (await stat(path)).size;
};

/** Appends to a file of JSON lines, and compacts it when it has grown too large; see `openUsageLog`. */
export const appendTo = async (path: string, limits: UsageLogLimits): Promise<UsageLog> => {
  await mkdir(dirname(path), { recursive: true });
  const existing = await stat(path).catch(() => undefined);
  if (existing) await truncate(path, await wholeLength(path));
  return {
    append: async ({ entries, recording }: UsageBatch) => {
      const size = await write(
        path,
        'a',
        [recording, ...entries].map((line) => JSON.stringify(line)),
      );
      if (size > limits.maxBytes) await compact(path, limits);
    },
    close: async () => undefined,
  };
};
