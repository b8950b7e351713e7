import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { CommandError } from '../cli/command-error.ts';

/** A file that a command makes from other files. */
export interface GeneratedFile {
  /** Absolute path. */
  readonly path: string;
  readonly text: string;
}

const isFresh = ({ path, text }: GeneratedFile): boolean =>
  existsSync(path) && readFileSync(path, 'utf8') === text;

/**
 * Files of a folder that nothing makes any more.
 * @param folder holds generated files only.
 * @param ending theirs, such as `.md`.
 */
const leftOvers = (folder: string, ending: string, files: readonly GeneratedFile[]): string[] => {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .filter((path) => files.every((file) => file.path !== path));
};

/** A folder whose files of one ending are all generated: what is not made any more goes. */
export interface GeneratedFolder {
  readonly folder: string;
  readonly ending: string;
}

/**
 * Removes what is not made any more.
 * @returns absolute paths.
 */
export const removeLeftOvers = (
  { folder, ending }: GeneratedFolder,
  files: readonly GeneratedFile[],
): string[] => {
  const left = leftOvers(folder, ending, files);
  for (const path of left) rmSync(path);
  return left;
};

/** Writes the files that differ from what is on disk; a fresh file keeps its modification time. */
export const writeGenerated = (files: readonly GeneratedFile[]): GeneratedFile[] => {
  const stale = files.filter((file) => !isFresh(file));
  for (const { path, text } of stale) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return stale;
};

/**
 * @param command what to run to make them fresh.
 * @param whole a folder in which there may be no others.
 * @throws CommandError naming each file that is missing or differs, or is not made any more.
 */
export const requireFresh = (
  files: readonly GeneratedFile[],
  root: string,
  command: string,
  whole?: GeneratedFolder,
): void => {
  const stale = files.filter((file) => !isFresh(file)).map(({ path }) => path);
  const left = whole ? leftOvers(whole.folder, whole.ending, files) : [];
  const told = [
    ['Stale', stale],
    ['No longer made', left],
  ] as const;
  const sentences = told
    .filter(([, paths]) => paths.length > 0)
    .map(([what, paths]) => `${what}: ${paths.map((path) => relative(root, path)).join(', ')}.`);
  if (sentences.length > 0)
    throw new CommandError(`${sentences.join(' ')} Run \`${command}\` and commit the result.`);
};
