import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const folder = join(import.meta.dirname, '..', 'results');

/** Writes the results of a run. @returns the file, relative to the working directory. */
export const writeResults = (name: string, date: string, results: object): string => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${name}-${date.slice(0, 19).replaceAll(':', '')}.json`);
  writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
  return relative(process.cwd(), file);
};
