import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { SubgraphNames } from './names.ts';

const folder = join(import.meta.dirname, '..', '..', 'template');

const fill = (text: string, names: SubgraphNames): string =>
  text.replace(/\{\{(\w+)\}\}/g, (placeholder, key: string) => {
    const value = (names as unknown as Record<string, string>)[key];
    if (value === undefined) throw new Error(`The template has an unknown placeholder ${placeholder}.`);
    return value;
  });

/** The files of a new subgraph: path relative to its folder → text. */
export const renderTemplate = (names: SubgraphNames): ReadonlyMap<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        return [relative(folder, file).replace(/\.tmpl$/, ''), fill(readFileSync(file, 'utf8'), names)];
      }),
  );
