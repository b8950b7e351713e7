import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SubgraphDefinition } from '@tessera/kit/server';
import type { SubgraphEntry } from './supergraph-config.ts';

const isDefinition = (value: unknown): value is SubgraphDefinition =>
  typeof value === 'object' && value !== null && 'setup' in value && 'config' in value && 'name' in value;

/** The definition in a subgraph's `src/subgraph.ts`; undefined where the code is elsewhere. */
export const loadDefinition = async (subgraph: SubgraphEntry): Promise<SubgraphDefinition | undefined> => {
  const file = join(subgraph.folder, 'src', 'subgraph.ts');
  if (!existsSync(file)) return undefined;
  const module: Record<string, unknown> = await import(pathToFileURL(file).href);
  return Object.values(module).find(isDefinition);
};
