import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { lintShape } from '../lint/lint-config.ts';
import type { Git } from '../project/git.ts';
import { readYaml } from '../project/read-yaml.ts';
import { accessShape } from './access/access-config.ts';

const fileName = 'check.yaml';

const shape = z.strictObject({
  operations: z
    .array(z.strictObject({ folder: z.string(), client: z.string().optional() }))
    .default([{ folder: 'operations' }]),
  /** Operations that nobody sends any more, though they were known at the base: `shop/Page`, `shop/*`. */
  retired: z.array(z.string().regex(/^[^/]+\/.+$/, 'it is a client, / and an operation or *')).default([]),
  lint: lintShape.prefault({}),
  security: accessShape.prefault({}),
});

/** What check.yaml says: where known operations are, which rules schemas keep to, and how bad it is to open what is protected. */
export type CheckConfig = z.infer<typeof shape>;

/**
 * Reads check.yaml at the root; the defaults where there is no such file.
 * @throws CommandError naming the mistake.
 */
export const readCheckConfig = (root: string): CheckConfig => {
  const path = join(root, fileName);
  return parseCheckConfig(existsSync(path) ? readFileSync(path, 'utf8') : '');
};

/**
 * Reads check.yaml as it was at a commit.
 * @throws CommandError naming the mistake.
 */
export const readCheckConfigAt = (git: Git, commit: string): CheckConfig =>
  parseCheckConfig(git.read(commit, fileName) ?? '');

const parseCheckConfig = (text: string): CheckConfig => readYaml(text, fileName, shape).data;
