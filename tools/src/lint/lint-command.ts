import { join } from 'node:path';
import { GraphQLError } from 'graphql';
import { readCheckConfig } from '../check/check-config.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { CommandError } from '../cli/command-error.ts';
import type { Terminal } from '../cli/terminal.ts';
import type { SubgraphSource } from '../compose/compose-supergraph.ts';
import { readSources } from '../compose/read-sources.ts';
import { findRoot } from '../project/find-root.ts';
import { writeGenerated } from '../project/generated-files.ts';
import { readRootConfig } from '../project/supergraph-config.ts';
import { fixSchemas } from './fix-schemas.ts';
import type { LintConfig } from './lint-config.ts';
import { lintSchemas } from './lint-schemas.ts';

/** What is not SDL is said in a sentence. */
const sentence = <Result>(work: () => Result): Result => {
  try {
    return work();
  } catch (cause) {
    if (!(cause instanceof GraphQLError)) throw cause;
    const line = cause.locations?.[0]?.line ?? 1;
    throw new CommandError(`${cause.source?.name}:${line}: ${cause.message}`, undefined, { cause });
  }
};

/** Options of `tessera lint`. */
export interface LintOptions {
  /** Mend what takes no decision. */
  readonly fix?: boolean;
}

/** Writes the schemas that change, and says what is mended. */
const mend = (
  sources: readonly SubgraphSource[],
  config: LintConfig,
  root: string,
  terminal: Terminal,
): readonly SubgraphSource[] => {
  const { sources: mended, mended: told } = fixSchemas(sources, config);
  writeGenerated(mended.map(({ file, sdl }) => ({ path: join(root, file), text: sdl })));
  for (const line of told) terminal.out(`Mended ${line}`);
  return mended;
};

/**
 * Checks every subgraph's schema against the rules of check.yaml: descriptions, names, shapes.
 * @throws CommandError that lists file:line, coordinate and objection.
 */
export const lintCommand = ({ fix }: LintOptions, { cwd, terminal }: CommandContext): void => {
  const root = findRoot(cwd);
  const config = readCheckConfig(root).lint;
  const read = readSources(readRootConfig(root), root);
  const sources = fix ? sentence(() => mend(read, config, root, terminal)) : read;
  const found = sentence(() => lintSchemas(sources, config));
  const problems = found.map(
    ({ file, line, coordinate, message, rule, fix: mends }) =>
      `  ${file}:${line} ${coordinate} ${message} (${rule}${mends ? ', --fix mends it' : ''})`,
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
