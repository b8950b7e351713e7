import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { CommandError, exitCodes } from '../cli/command-error.ts';
import type { IdPrefixes } from './mock-ids.ts';

const fileName = 'mocks.yaml';

const shape = z.strictObject({
  ids: z
    .record(z.string(), z.string().regex(/^[a-z]{1,16}$/, 'a prefix is 1 to 16 lower-case letters'))
    .default({}),
});

/**
 * Reads mocks.yaml at the root: the prefixes of ids that the subgraphs which run look at.
 * @throws CommandError naming the mistake.
 */
export const readIdPrefixes = (root: string): IdPrefixes => {
  const path = join(root, fileName);
  if (!existsSync(path)) return {};
  let value: unknown;
  try {
    value = parse(readFileSync(path, 'utf8')) ?? {};
  } catch (cause) {
    if (!(cause instanceof YAMLParseError)) throw cause;
    throw new CommandError(`${fileName} is not YAML: ${cause.message.split('\n')[0]}`, exitCodes.usage, {
      cause,
    });
  }
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data.ids;
  const [issue] = parsed.error.issues;
  throw new CommandError(
    `${fileName} ${issue?.path.join('.') || 'document'}: ${issue?.message}.`,
    exitCodes.usage,
  );
};
