import { appendTo, readJsonLines } from './json-lines.ts';
import type { Usage, UsageBatch } from './usage-entry.ts';

/** Where routers write down what clients use. */
export interface UsageLog {
  /** Adds a batch; settles when it is durable. One at a time. */
  append(batch: UsageBatch): Promise<void>;
  close(): Promise<void>;
}

/** How much a log keeps. */
export interface UsageLogLimits {
  readonly retentionDays: number;
  /** Of a file of JSON lines; what is oldest goes first. */
  readonly maxBytes: number;
}

/** Addresses of logs: SQLite, Postgres, a file of JSON lines. */
export const isUsageUrl = (text: string): boolean => /^(file:|jsonl:|postgres(ql)?:\/\/)./.test(text);

const jsonLinesPath = (url: string): string | undefined =>
  url.startsWith('jsonl:') ? url.slice('jsonl:'.length) : undefined;

/**
 * Opens a log to write to. JSON lines have one writer: several routers share a database, or have a file each.
 * @param url `file:…` (SQLite), `postgres://…` or `jsonl:…`.
 * @throws StartError when the database does not answer.
 */
export const openUsageLog = async (url: string, limits: UsageLogLimits): Promise<UsageLog> => {
  const path = jsonLinesPath(url);
  if (path !== undefined) return appendTo(path, limits);
  // A database driver is loaded where there is a database only.
  const { openSqlLog } = await import('./sql-log.ts');
  return openSqlLog(url, limits);
};

/**
 * Reads a log, which may be written to meanwhile.
 * @param since older entries are left out.
 * @throws UsageLogError naming the log, and the line that is not an entry.
 */
export const readUsage = async (url: string, since: Date): Promise<Usage> => {
  const path = jsonLinesPath(url);
  if (path !== undefined) return readJsonLines(path, since);
  const { readSqlLog } = await import('./sql-log.ts');
  return readSqlLog(url, since);
};
