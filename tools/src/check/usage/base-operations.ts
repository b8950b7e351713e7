import { join } from 'node:path';
import { print } from 'graphql';
import { CommandError } from '../../cli/command-error.ts';
import type { Git } from '../../project/git.ts';
import { readCheckConfigAt } from '../check-config.ts';
import type { KnownOperation } from './known-operation.ts';
import { filesOnDisk, readOperations } from './read-operations.ts';

/** What was known at the base and is not, or not so, in the working tree. */
export interface BaseOperations {
  /** Gone: no operation of this client and name is left. */
  readonly removed: readonly KnownOperation[];
  /** Written otherwise now. */
  readonly changed: readonly KnownOperation[];
  /** Why they cannot be read, where they cannot. */
  readonly unreadable?: string;
}

/** Nothing has changed. */
export const noBaseOperations: BaseOperations = { removed: [], changed: [] };

/** An operation as a client knows it; one without a name is told apart by its file. */
const identityOf = ({ client, name, file }: KnownOperation): string =>
  name === 'anonymous' ? `${client}/${file}` : `${client}/${name}`;

const readAt = (root: string, git: Git, commit: string): KnownOperation[] => {
  const folders = readCheckConfigAt(git, commit).operations;
  const changed = new Set(folders.flatMap(({ folder }) => git.changedSince(commit, folder)));
  const disk = filesOnDisk(root);
  return readOperations(
    {
      list: (folder) => git.list(commit, join(folder)),
      // Asking git for each of thousands of files would take longer than all the rest.
      read: (file) => (changed.has(file) ? (git.read(commit, file) ?? '') : disk.read(file)),
    },
    folders,
  );
};

/**
 * Operations of a commit that the working tree no longer has as they were. Clients that are out there were built with
 * them: a field may not go only because what selects it went in the same commit.
 * @param operations those of the working tree.
 */
export const readBaseOperations = (
  root: string,
  git: Git,
  commit: string,
  operations: readonly KnownOperation[],
): BaseOperations => {
  let before: KnownOperation[];
  try {
    before = readAt(root, git, commit);
  } catch (error) {
    if (error instanceof CommandError) return { ...noBaseOperations, unreadable: error.message };
    throw error;
  }
  const now = Map.groupBy(operations, identityOf);
  const gone = before.map((operation): KnownOperation => ({ ...operation, atBase: true }));
  return {
    removed: gone.filter((operation) => !now.has(identityOf(operation))),
    changed: gone.filter((operation) =>
      now.get(identityOf(operation))?.every(({ document }) => print(document) !== print(operation.document)),
    ),
  };
};

/** Whether a list names an operation, as `shop/Page` or with all of its client, `shop/*`. */
export const namedIn =
  (list: readonly string[]) =>
  ({ client, name }: KnownOperation): boolean =>
    list.some((entry) => entry === `${client}/${name}` || entry === `${client}/*`);
