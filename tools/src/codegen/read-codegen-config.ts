import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { z } from 'zod';
import { CommandError } from '../cli/command-error.ts';

const shape = z.strictObject({
  /**
   * What resolvers hold for a GraphQL type where that differs from the type itself: a type to import
   * (`../store/tables.ts#ProductRow`, relative to src/generated/) or a type written out (`{ id: string }`).
   */
  mappers: z.record(z.string(), z.string()).default({}),
  /** TypeScript types of scalars that kit does not know. */
  scalars: z.record(z.string(), z.string()).default({}),
});

/** What a subgraph says in its codegen.json. */
export type CodegenConfig = z.infer<typeof shape>;

/**
 * Reads `codegen.json` of a subgraph; without the file the defaults hold.
 * @throws CommandError naming what the file gets wrong.
 */
export const readCodegenConfig = (folder: string): CodegenConfig => {
  const file = join(folder, 'codegen.json');
  if (!existsSync(file)) return shape.parse({});
  const shown = `codegen.json of ${basename(folder)}`;
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new CommandError(`${shown} is not JSON: ${(cause as Error).message}`, undefined, { cause });
  }
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CommandError(`${shown}: ${issue?.path.join('.') || 'document'}: ${issue?.message}.`);
};
