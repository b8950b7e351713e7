import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { CommandError, exitCodes } from '../cli/command-error.ts';

const fileName = 'check.yaml';

const shape = z.strictObject({
  operations: z
    .array(z.strictObject({ folder: z.string(), client: z.string().optional() }))
    .default([{ folder: 'operations' }]),
});

/** What check.yaml says: where known operations are. */
export type CheckConfig = z.infer<typeof shape>;

/**
 * Reads check.yaml at the root; the defaults where there is no such file.
 * @throws CommandError naming the mistake.
 */
export const readCheckConfig = (root: string): CheckConfig => {
  const path = join(root, fileName);
  if (!existsSync(path)) return shape.parse({});
  let value: unknown;
  try {
    value = parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    if (!(cause instanceof YAMLParseError)) throw cause;
    throw new CommandError(`${fileName} is not YAML: ${cause.message.split('\n')[0]}`, exitCodes.usage, {
      cause,
    });
  }
  const parsed = shape.safeParse(value ?? {});
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CommandError(
    `${fileName} ${issue?.path.join('.') || 'document'}: ${issue?.message}.`,
    exitCodes.usage,
  );
};
