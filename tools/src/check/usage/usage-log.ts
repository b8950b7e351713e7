import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CommandError, exitCodes } from '../../cli/command-error.ts';

const entryShape = z.object({
  /** `Product.title`, `Product.price(currency:)`, `Status.DRAFT`, `OrderInput.note`, `@defer`. */
  coordinate: z.string(),
  client: z.string(),
  version: z.string().optional(),
  count: z.int().nonnegative(),
  /** When it was last used, ISO 8601. */
  lastSeen: z.iso.datetime({ offset: true }),
});

/** How often a version of a client used a coordinate. */
export type UsageEntry = z.infer<typeof entryShape>;

const readEntry = (line: string, at: string): UsageEntry => {
  try {
    return entryShape.parse(JSON.parse(line));
  } catch (cause) {
    const why =
      cause instanceof z.ZodError
        ? cause.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join(', ')
        : 'it is not JSON';
    throw new CommandError(`${at} is not an entry of a usage log: ${why}.`, exitCodes.usage, { cause });
  }
};

/**
 * Reads a usage log: one JSON object a line.
 * @param path absolute.
 * @param since older entries are left out.
 * @throws CommandError naming the file, and the line that is not an entry.
 */
export const readUsageLog = (path: string, since: Date): UsageEntry[] => {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new CommandError(`Cannot read ${path}, the usage log.`, exitCodes.usage, { cause });
  }
  return text
    .split('\n')
    .flatMap((line, index) => (line.trim() ? [readEntry(line, `${path}:${index + 1}`)] : []))
    .filter(({ count, lastSeen }) => count > 0 && new Date(lastSeen) >= since);
};
