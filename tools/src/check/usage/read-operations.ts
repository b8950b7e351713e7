import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, normalize, relative, sep } from 'node:path';
import { type DocumentNode, type FragmentDefinitionNode, GraphQLError, Kind, parse, Source } from 'graphql';
import { CommandError, exitCodes } from '../../cli/command-error.ts';
import { type KnownOperation, operationsIn } from './known-operation.ts';
import { readManifest } from './read-manifest.ts';

/** A folder of operations, relative to the root. */
export interface OperationFolder {
  readonly folder: string;
  /** Whose they are; without it each folder in it is a client's. */
  readonly client?: string | undefined;
}

interface OperationText {
  readonly client: string;
  readonly file: string;
  readonly text: string;
}

/** Files, whether they are on disk or in a commit. Paths are relative to the root. */
export interface FileTree {
  /** Everything below a folder; nothing where there is no such folder. */
  list(folder: string): readonly string[];
  read(file: string): string;
}

/** The files on disk. */
export const filesOnDisk = (root: string): FileTree => ({
  list: (folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
          .map((path) => join(folder, path))
          .filter((path) => isOperationFile(path) && statSync(join(root, path)).isFile())
      : [],
  read: (file) => readFileSync(join(root, file), 'utf8'),
});

const isOperationFile = (path: string): boolean =>
  /\.(graphql|gql|json)$/.test(path) && !path.split(sep).includes('node_modules');

const textsIn = (tree: FileTree, { folder, client }: OperationFolder): OperationText[] =>
  [...tree.list(folder)]
    .filter(isOperationFile)
    .sort()
    .flatMap((path): OperationText[] => {
      const file = normalize(path);
      const parts = relative(folder, file).split(sep);
      const owner = client ?? (parts.length > 1 ? parts[0] : undefined) ?? folder;
      const text = tree.read(file);
      if (!file.endsWith('.json')) return [{ client: owner, file, text }];
      return readManifest(text, file).map((body) => ({ client: owner, file, text: body }));
    });

const parseDocument = (text: string, file: string): DocumentNode => {
  try {
    return parse(new Source(text, file));
  } catch (cause) {
    if (!(cause instanceof GraphQLError)) throw cause;
    const line = cause.locations?.[0]?.line ?? 1;
    throw new CommandError(`${file}:${line} is not GraphQL: ${cause.message}`, exitCodes.usage, { cause });
  }
};

/**
 * The operations that clients are known to send: `.graphql` files, Apollo's persisted-query manifests and Relay's
 * persisted queries. A file may spread fragments of another file of the same client.
 * @throws CommandError naming the file that is not one of them, or whose fragments spread each other in a circle.
 */
export const readOperations = (tree: FileTree, folders: readonly OperationFolder[]): KnownOperation[] => {
  const documents = folders
    .flatMap((folder) => textsIn(tree, folder))
    .map(({ client, file, text }) => ({ client, file, document: parseDocument(text, file) }));
  const shared = new Map<string, Map<string, FragmentDefinitionNode>>();
  for (const { client, document } of documents) {
    const fragments = shared.get(client) ?? new Map<string, FragmentDefinitionNode>();
    for (const node of document.definitions) {
      if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
    }
    shared.set(client, fragments);
  }
  return documents.flatMap(({ client, file, document }) =>
    operationsIn(document, { client, file }, shared.get(client) ?? new Map()),
  );
};
