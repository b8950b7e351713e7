import { join, relative, resolve } from 'node:path';
import type { CommandContext } from '../cli/command-context.ts';
import { readSources } from '../compose/read-sources.ts';
import { requireComposed } from '../compose/require-composed.ts';
import { findRoot } from '../project/find-root.ts';
import { removeLeftOvers, requireFresh, writeGenerated } from '../project/generated-files.ts';
import { readRootConfig } from '../project/supergraph-config.ts';
import { readApiModel } from './api-model.ts';
import { renderReference } from './render-reference.ts';

/** Options of `tessera docs`. */
export interface DocsOptions {
  readonly out?: string;
  readonly check?: boolean;
}

/**
 * Writes, or with `check` compares, the reference of the API.
 * @throws CommandError with `exitCodes.cannotCompose`, or naming each page that is not fresh.
 */
export const docsCommand = (options: DocsOptions, { cwd, terminal }: CommandContext): void => {
  const root = findRoot(cwd);
  const sources = readSources(readRootConfig(root), root);
  const model = readApiModel(requireComposed(sources, terminal.colors), sources);
  const folder = options.out ? resolve(cwd, options.out) : join(root, 'docs', 'generated', 'api');
  const files = renderReference(model).map(({ path, text }) => ({ path: join(folder, path), text }));
  // In a folder of somebody else's there may be other files.
  const pages = options.out ? undefined : { folder: join(folder, 'subgraphs'), ending: '.md' };
  if (options.check) {
    requireFresh(files, root, 'npx tessera docs', pages);
  } else {
    for (const { path } of writeGenerated(files)) terminal.out(`Wrote ${relative(cwd, path)}`);
    for (const path of pages ? removeLeftOvers(pages, files) : [])
      terminal.out(`Removed ${relative(cwd, path)}`);
  }
  terminal.out(`${files.length} pages of the reference are fresh.`);
};
