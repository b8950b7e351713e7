import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
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

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.split(sep).includes('node_modules'))
    .map((path) => join(folder, path))
    .filter((path) => /\.(graphql|gql|json)$/.test(path) && statSync(path).isFile())
    .sort();

const textsIn = (root: string, { folder, client }: OperationFolder): OperationText[] => {
  const absolute = join(root, folder);
  if (!existsSync(absolute)) return [];
  return filesBelow(absolute).flatMap((path): OperationText[] => {
    const file = relative(root, path);
    const parts = relative(absolute, path).split(sep);
    const owner = client ?? (parts.length > 1 ? parts[0] : undefined) ?? folder;
    const text = readFileSync(path, 'utf8');
    if (!path.endsWith('.json')) return [{ client: owner, file, text }];
    return readManifest(text, file).map((body) => ({ client: owner, file, text: body }));
  });
};

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
export const readOperations = (root: string, folders: readonly OperationFolder[]): KnownOperation[] => {
  const documents = folders
    .flatMap((folder) => textsIn(root, folder))
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
