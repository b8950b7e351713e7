import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { CommandError, exitCodes } from '../cli/command-error.ts';
import type { SupergraphConfig } from '../project/supergraph-config.ts';
import type { SubgraphSource } from './compose-supergraph.ts';

/**
 * Reads the schema of every subgraph.
 * @param root paths in messages are relative to it.
 * @throws CommandError naming the subgraph whose schema cannot be read.
 */
export const readSources = (config: SupergraphConfig, root: string): SubgraphSource[] =>
  config.subgraphs.map(({ name, routingUrl, schemaFile }) => {
    const file = relative(root, schemaFile);
    try {
      return { name, url: routingUrl, file, sdl: readFileSync(schemaFile, 'utf8') };
    } catch (cause) {
      throw new CommandError(
        `Cannot read ${file}, the schema of the subgraph ${name}.`,
        exitCodes.cannotCompose,
        {
          cause,
        },
      );
    }
  });
