import { spawnSync } from 'node:child_process';
import { CommandError, exitCodes } from '../cli/command-error.ts';

/** What commands ask git about one checkout. Paths are relative to its folder. */
export interface Git {
  /**
   * The commit a name stands for.
   * @throws CommandError when git knows no such commit.
   */
  commitOf(ref: string): string;
  /** The commit at which HEAD left `ref`; undefined when git does not know `ref` or they share no history. */
  mergeBase(ref: string): string | undefined;
  /** A file as it was at a commit; undefined when it was not there. */
  read(commit: string, path: string): string | undefined;
  /**
   * Files as they were at a commit, in one go: path → text, without those that were not there. A path with a line break
   * in it counts as not there.
   */
  readAll(commit: string, paths: readonly string[]): ReadonlyMap<string, string>;
  /** The files below a folder at a commit, as paths relative to the checkout. */
  list(commit: string, folder: string): readonly string[];
  /** The files below a folder that are at a commit, and are now others or gone; relative to the checkout. */
  changedSince(commit: string, folder: string): readonly string[];
  /** The commit checked out, with `-dirty` where files differ from it, and who made it; undefined before the first. */
  head(): { readonly commit: string; readonly author: string } | undefined;
  /** Who last changed a line, counted from 1; undefined when it is not committed yet. */
  authorOf(path: string, line: number): string | undefined;
}

/** Schemas of a megabyte must fit; the default of Node is 1 MiB. */
const maxBuffer = 256 * 1024 * 1024;

/** Answers of `git cat-file --batch`: `<hash> <kind> <size>`, a line break, so many bytes, a line break; or `<name> missing`. */
const readBatch = (paths: readonly string[], answers: Buffer): Map<string, string> => {
  const texts = new Map<string, string>();
  let at = 0;
  for (const path of paths) {
    const end = answers.indexOf('\n', at);
    const [, kind, size] = / (blob|tree|commit|tag) (\d+)$/.exec(answers.toString('utf8', at, end)) ?? [];
    at = end + 1;
    if (size === undefined) continue;
    if (kind === 'blob') texts.set(path, answers.toString('utf8', at, at + Number(size)));
    at += Number(size) + 1;
  }
  return texts;
};

/**
 * @param root absolute path of a checkout, or of a folder in one.
 * @throws CommandError when git is not installed or `root` is in no repository.
 */
export const openGit = (root: string): Git => {
  const run = (args: readonly string[], input = ''): Buffer | undefined => {
    const { status, stdout, error } = spawnSync('git', args, { cwd: root, input, maxBuffer });
    if (error) throw new CommandError(`Cannot run git: ${error.message}.`, exitCodes.usage, { cause: error });
    return status === 0 ? stdout : undefined;
  };
  const git = (...args: readonly string[]): string | undefined => run(args)?.toString();
  const commit = (ref: string): string | undefined =>
    git('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`)?.trim();
  if (git('rev-parse', '--git-dir') === undefined) {
    throw new CommandError(
      `${root} is not in a git repository: give --against a supergraph instead of --base.`,
      exitCodes.usage,
    );
  }
  return {
    commitOf: (ref) => {
      const found = commit(ref);
      if (found) return found;
      throw new CommandError(
        `git knows no commit ${ref}; in CI, fetch the whole history (fetch-depth: 0).`,
        exitCodes.usage,
      );
    },
    mergeBase: (ref) => {
      const other = commit(ref);
      return other && git('merge-base', 'HEAD', other)?.trim();
    },
    read: (at, path) => git('show', `${at}:./${path}`),
    readAll: (at, paths) => {
      const asked = paths.filter((path) => !path.includes('\n'));
      const answers = run(['cat-file', '--batch'], asked.map((path) => `${at}:./${path}\n`).join(''));
      return answers ? readBatch(asked, answers) : new Map();
    },
    list: (at, folder) =>
      (git('ls-tree', '-r', '-z', '--name-only', at, `${folder}/`) ?? '').split('\0').filter(Boolean),
    changedSince: (at, folder) =>
      (
        git(
          'diff',
          '--name-only',
          '--relative',
          '--no-renames',
          '--diff-filter=MDT',
          '-z',
          at,
          '--',
          folder,
        ) ?? ''
      )
        .split('\0')
        .filter(Boolean),
    head: () => {
      const author = git('log', '-1', '--format=%an')?.trim();
      const name = git('describe', '--always', '--dirty', '--abbrev=12', '--exclude=*')?.trim();
      return author && name ? { commit: name, author } : undefined;
    },
    authorOf: (path, line) => {
      const blame = git('blame', '--porcelain', '-L', `${line},${line}`, '--', path);
      const author = blame && /^author (.+)$/m.exec(blame)?.[1];
      return author && author !== 'Not Committed Yet' ? author : undefined;
    },
  };
};

/** {@link openGit}, or undefined where there is no repository or no git. */
export const tryGit = (root: string): Git | undefined => {
  try {
    return openGit(root);
  } catch {
    return undefined;
  }
};
