import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { CommandError, exitCodes } from '../cli/command-error.ts';
import { lintShape } from '../lint/lint-config.ts';

const fileName = 'check.yaml';

const shape = z.strictObject({
  operations: z
    .array(z.strictObject({ folder: z.string(), client: z.string().optional() }))
    .default([{ folder: 'operations' }]),
  lint: lintShape.prefault({}),
});

/** What check.yaml says: where known operations are, and which rules schemas keep to. */
export type CheckConfig = z.infer<typeof shape>;

/** What is wrong within the form of a union that was meant: the one that gets furthest. */
const deepest = (issue: z.core.$ZodIssue): z.core.$ZodIssue[] => {
  if (issue.code !== 'invalid_union') return [issue];
  const inner = issue.errors.flat().flatMap(deepest);
  const furthest = inner.sort((a, b) => b.path.length - a.path.length)[0];
  return [furthest ? { ...furthest, path: [...issue.path, ...furthest.path] } : issue];
};

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
  const [issue] = parsed.error.issues.flatMap((found) => deepest(found));
  throw new CommandError(
    `${fileName} ${issue?.path.join('.') || 'document'}: ${issue?.message}.`,
    exitCodes.usage,
  );
};
