import { GraphQLError } from 'graphql';
import { readCheckConfig } from '../check/check-config.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { CommandError } from '../cli/command-error.ts';
import type { SubgraphSource } from '../compose/compose-supergraph.ts';
import { readSources } from '../compose/read-sources.ts';
import { findRoot } from '../project/find-root.ts';
import { readRootConfig } from '../project/supergraph-config.ts';
import type { LintConfig } from './lint-config.ts';
import { lintSchemas } from './lint-schemas.ts';
import type { LintProblem } from './rule.ts';

const lint = (sources: readonly SubgraphSource[], config: LintConfig): LintProblem[] => {
  try {
    return lintSchemas(sources, config);
  } catch (cause) {
    if (!(cause instanceof GraphQLError)) throw cause;
    const line = cause.locations?.[0]?.line ?? 1;
    throw new CommandError(`${cause.source?.name}:${line}: ${cause.message}`, undefined, { cause });
  }
};

/**
 * Checks every subgraph's schema against the rules of check.yaml: descriptions, names, shapes.
 * @throws CommandError that lists file:line, coordinate and objection.
 */
export const lintCommand = ({ cwd, terminal }: CommandContext): void => {
  const root = findRoot(cwd);
  const sources = readSources(readRootConfig(root), root);
  const problems = lint(sources, readCheckConfig(root).lint).map(
    ({ file, line, coordinate, message, rule }) => `  ${file}:${line} ${coordinate} ${message} (${rule})`,
  );
  if (problems.length > 0) {
    const count =
      problems.length === 1
        ? '1 part of the schemas breaks'
        : `${problems.length} parts of the schemas break`;
    throw new CommandError(`${count} a rule:\n${problems.join('\n')}`);
  }
  terminal.out(`${sources.length} ${sources.length === 1 ? 'schema keeps' : 'schemas keep'} to the rules.`);
};
