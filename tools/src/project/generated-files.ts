import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { CommandError } from '../cli/command-error.ts';

/** A file that a command makes from other files. */
export interface GeneratedFile {
  /** Absolute path. */
  readonly path: string;
  readonly text: string;
}

const isFresh = ({ path, text }: GeneratedFile): boolean =>
  existsSync(path) && readFileSync(path, 'utf8') === text;

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
 * @throws CommandError naming each file that is missing or differs.
 */
export const requireFresh = (files: readonly GeneratedFile[], root: string, command: string): void => {
  const stale = files.filter((file) => !isFresh(file)).map((file) => relative(root, file.path));
  if (stale.length === 0) return;
  throw new CommandError(`Stale: ${stale.join(', ')}. Run \`${command}\` and commit the result.`);
};
