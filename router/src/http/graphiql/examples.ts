import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** An operation that GraphiQL offers to try. */
export interface Example {
  readonly name: string;
  /** The comment at the top of its file. */
  readonly description: string;
  readonly query: string;
}

/** Reads every `*.graphql` file below a folder, in the order of their paths. */
export const readExamples = async (folder: string | undefined): Promise<readonly Example[]> => {
  if (folder === undefined) return [];
  const paths: string[] = [];
  for await (const path of glob('**/*.graphql', { cwd: folder })) paths.push(path);
  return Promise.all(
    paths.sort().map(async (path) => {
      const query = await readFile(join(folder, path), 'utf8');
      return { name: nameOf(query, path), description: commentOf(query), query };
    }),
  );
};

const nameOf = (query: string, path: string): string =>
  /^\s*(?:query|mutation|subscription)\s+(\w+)/m.exec(query)?.[1] ?? path;

const commentOf = (query: string): string =>
  (/^(?:#.*\n)+/.exec(query)?.[0] ?? '').replace(/^# ?/gm, '').replace(/\s+/g, ' ').trim();
