import { resolve } from 'node:path';
import { isUsageUrl, mergeUsage, readUsage, type Usage, UsageLogError } from '@tessera/kit/usage';
import { CommandError, exitCodes } from '../../cli/command-error.ts';

const day = 24 * 60 * 60 * 1000;

/** The beginning of a window that ends now. */
export const daysBefore = (now: Date, days: number): Date => new Date(now.getTime() - days * day);

/** Relative files are those of the folder the command runs in; a bare path is a file of JSON lines. */
const urlOf = (source: string, cwd: string): string => {
  if (!isUsageUrl(source)) return `jsonl:${resolve(cwd, source)}`;
  const [scheme, rest] = source.split(/:(.*)/s);
  return scheme === 'file' || scheme === 'jsonl' ? `${scheme}:${resolve(cwd, rest ?? '')}` : source;
};

/**
 * Reads usage logs, and adds them up.
 * @param sources `file:…` (SQLite), `postgres://…`, `jsonl:…` or a path of JSON lines.
 * @param since older entries are left out.
 * @throws CommandError naming the log, and the line that is not an entry.
 */
export const readUsageLogs = async (sources: readonly string[], cwd: string, since: Date): Promise<Usage> => {
  try {
    return mergeUsage(await Promise.all(sources.map((source) => readUsage(urlOf(source, cwd), since))));
  } catch (cause) {
    if (!(cause instanceof UsageLogError)) throw cause;
    throw new CommandError(cause.message, exitCodes.usage, { cause });
  }
};
