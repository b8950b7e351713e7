import { buildSchema, type GraphQLSchema } from 'graphql';
import { diffSchemas } from '../check/diff-schemas.ts';
import { readCommit, readWorkingTree, type Version } from '../check/read-version.ts';
import { indexSources } from '../check/source-index.ts';
import type { CommandContext } from '../cli/command-context.ts';
import { CommandError, exitCodes } from '../cli/command-error.ts';
import { requireComposed } from '../compose/require-composed.ts';
import { findRoot } from '../project/find-root.ts';
import { type Git, openGit } from '../project/git.ts';
import { renderChangelog } from './render-changelog.ts';

const readRef = (root: string, git: Git, ref: string): Version => {
  const version = readCommit(root, git, git.commitOf(ref), ref);
  if (version) return version;
  throw new CommandError(`There is no supergraph.yaml at ${ref}.`, exitCodes.usage);
};

/**
 * Prints what changed for clients between two git refs.
 * @param to the working tree when it is left out.
 * @throws CommandError when git knows no such ref, or one of them does not compose.
 */
export const changelogCommand = async (
  from: string,
  to: string | undefined,
  { cwd, terminal }: CommandContext,
): Promise<void> => {
  const root = findRoot(cwd);
  const git = openGit(root);
  const before = readRef(root, git, from);
  const after = to === undefined ? readWorkingTree(root) : readRef(root, git, to);
  const apiOf = ({ sources, name }: Version): GraphQLSchema => {
    const { apiSdl } = requireComposed(sources, terminal.colors, name);
    return buildSchema(apiSdl, { assumeValid: true, noLocation: true });
  };
  terminal.out(
    renderChangelog({
      from: before.name,
      to: after.name,
      changes: await diffSchemas(apiOf(before), apiOf(after)),
      indexBefore: indexSources(before.sources),
      indexAfter: indexSources(after.sources),
    }),
  );
};
