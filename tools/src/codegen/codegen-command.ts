import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { CommandContext } from '../cli/command-context.ts';
import { CommandError } from '../cli/command-error.ts';
import { findRoot } from '../project/find-root.ts';
import { type GeneratedFile, requireFresh, writeGenerated } from '../project/generated-files.ts';
import { selectSubgraphs } from '../project/select-subgraphs.ts';
import { readRootConfig, type SubgraphEntry } from '../project/supergraph-config.ts';
import { generateResolverTypes } from './generate-resolver-types.ts';
import { readCodegenConfig } from './read-codegen-config.ts';

/** Options of `tessera codegen`. */
export interface CodegenOptions {
  readonly check?: boolean;
}

const resolverTypes = async (subgraph: SubgraphEntry, root: string): Promise<GeneratedFile> => {
  const shown = relative(root, subgraph.schemaFile);
  if (!existsSync(subgraph.schemaFile)) {
    throw new CommandError(`Cannot read ${shown}, the schema of the subgraph ${subgraph.name}.`);
  }
  const sdl = readFileSync(subgraph.schemaFile, 'utf8');
  const text = await generateResolverTypes(sdl, shown, readCodegenConfig(subgraph.folder));
  return { path: join(subgraph.folder, 'src', 'generated', 'resolvers.ts'), text };
};

/**
 * Writes, or with `check` compares, `src/generated/resolvers.ts` of the named subgraphs; without a name, of all, and the
 * pages of docs/generated/.
 */
export const codegenCommand = async (
  names: readonly string[],
  options: CodegenOptions,
  { cwd, terminal }: CommandContext,
): Promise<void> => {
  const root = findRoot(cwd);
  const config = readRootConfig(root);
  const subgraphs = selectSubgraphs(config, names);
  const files = await Promise.all(subgraphs.map((subgraph) => resolverTypes(subgraph, root)));
  if (names.length === 0) {
    const { referencePages } = await import('./reference-pages.ts');
    files.push(...(await referencePages(root, subgraphs)));
  }
  if (options.check) {
    requireFresh(files, root, 'npx tessera codegen');
    terminal.out(`${files.length} generated files are fresh.`);
    return;
  }
  const written = writeGenerated(files);
  for (const file of written) terminal.out(`Wrote ${relative(cwd, file.path)}`);
  if (written.length === 0) terminal.out(`${files.length} generated files were fresh already.`);
};
