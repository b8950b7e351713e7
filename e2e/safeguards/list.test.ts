import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { safeguards } from './list.ts';

const root = path.resolve(import.meta.dirname, '..', '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

it.each(safeguards)('$name: stands where the list says, once, beside tests that are there', (safeguard) => {
  expect(read(safeguard.file).split(safeguard.text)).toHaveLength(2);
  expect(safeguard.without).not.toBe(safeguard.text);
  for (const file of safeguard.tests) expect(read(file)).toContain('expect');
});
