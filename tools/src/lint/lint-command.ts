import { join } from 'node:path';
import { GraphQLError } from 'graphql';
import type { CommandContext } from '../cli/command-context.ts';
import { CommandError } from '../cli/command-error.ts';
import { readSources } from '../compose/read-sources.ts';
import { findRoot } from '../project/find-root.ts';
import { readSupergraphConfig } from '../project/supergraph-config.ts';
import { undescribed } from './undescribed.ts';

/**
 * Checks that every part of every subgraph's schema has a description: they are the manual of the API.
 * @throws CommandError that lists file:line and coordinate of each that has none.
 */
export const lintCommand = ({ cwd, terminal }: CommandContext): void => {
  const root = findRoot(cwd);
  const sources = readSources(readSupergraphConfig(join(root, 'supergraph.yaml')), root);
  const findings = sources.flatMap(({ sdl, file }) => {
    try {
      return undescribed(sdl, file).map(({ coordinate, line }) => `  ${file}:${line} ${coordinate}`);
    } catch (cause) {
      if (!(cause instanceof GraphQLError)) throw cause;
      throw new CommandError(`${file}:${cause.locations?.[0]?.line ?? 1}: ${cause.message}`, undefined, {
        cause,
      });
    }
  });
  if (findings.length > 0) {
    throw new CommandError(
      `${findings.length} parts of the schema have no description:\n${findings.join('\n')}`,
    );
  }
  terminal.out(`Everything in ${sources.length} schemas is described.`);
};
