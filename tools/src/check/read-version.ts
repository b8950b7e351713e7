import { readFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { Supergraph } from '@apollo/federation-internals';
import type { GraphQLSchema } from 'graphql';
import { CommandError, exitCodes } from '../cli/command-error.ts';
import type { SubgraphSource } from '../compose/compose-supergraph.ts';
import { readSources } from '../compose/read-sources.ts';
import {
  type Contract,
  contractsFile,
  parseContracts,
  readContracts,
} from '../contracts/contracts-config.ts';
import type { Git } from '../project/git.ts';
import { selectSubgraphs } from '../project/select-subgraphs.ts';
import { parseSupergraphConfig, readRootConfig } from '../project/supergraph-config.ts';

/** All subgraph schemas at one moment. */
export interface Version {
  /** How the report names it: a commit, a file, `working tree`. */
  readonly name: string;
  readonly sources: readonly SubgraphSource[];
  /** Of contracts.yaml as it was then; for a composed supergraph those of now. */
  readonly contracts: readonly Contract[];
  /** The commit, where it is one. */
  readonly commit?: string;
  /** Where it was given composed: its sources are then what Apollo reads back from it, directives not all included. */
  readonly supergraphSdl?: string;
  /** Then the schema of each subgraph too: read back, a text without a Query names one that is not there. */
  readonly subgraphSchemas?: ReadonlyMap<string, GraphQLSchema>;
}

/** A schema to take instead of the one in the working tree. */
export interface Replacement {
  readonly subgraph: string;
  /** Absolute path. */
  readonly file: string;
}

const readInput = (file: string, what: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new CommandError(`Cannot read ${file}, ${what}.`, exitCodes.usage, { cause });
  }
};

/**
 * The schemas as they are on disk.
 * @throws CommandError naming the file that cannot be read or the subgraph that supergraph.yaml does not list.
 */
export const readWorkingTree = (root: string, replacement?: Replacement): Version => {
  const config = readRootConfig(root);
  const contracts = readContracts(root);
  if (!replacement) return { name: 'the working tree', sources: readSources(config, root), contracts };
  selectSubgraphs(config, [replacement.subgraph]);
  const sdl = readInput(replacement.file, `the schema of the subgraph ${replacement.subgraph}`);
  const file = relative(root, replacement.file);
  const sources = readSources(config, root).map((source) =>
    source.name === replacement.subgraph ? { ...source, file, sdl } : source,
  );
  return { name: `the working tree with ${file}`, sources, contracts };
};

/** What cannot be read at the base is being mended: there is nothing to compare with. */
const contractsAt = (git: Git, commit: string): Contract[] => {
  try {
    return parseContracts(git.read(commit, contractsFile) ?? 'contracts: {}');
  } catch (cause) {
    if (cause instanceof CommandError) return [];
    throw cause;
  }
};

/**
 * The schemas as they were at a commit, in the list that supergraph.yaml was then. Undefined when there was none.
 * @param ref how the report names the commit.
 */
export const readCommit = (root: string, git: Git, commit: string, ref: string): Version | undefined => {
  const text = git.read(commit, 'supergraph.yaml');
  if (text === undefined) return undefined;
  const config = parseSupergraphConfig(text, resolve(root, 'supergraph.yaml'), {});
  const texts = git.readAll(
    commit,
    config.subgraphs.map(({ schemaFile }) => relative(root, schemaFile)),
  );
  const sources = config.subgraphs.map(({ name, routingUrl, schemaFile }) => {
    const file = relative(root, schemaFile);
    const sdl = texts.get(file);
    if (sdl !== undefined) return { name, url: routingUrl, file, sdl };
    throw new CommandError(`${ref} has no ${file}, the schema of the subgraph ${name}.`, exitCodes.usage);
  });
  return { name: ref, sources, contracts: contractsAt(git, commit), commit };
};

/**
 * The schemas that a composed supergraph was made of.
 * @param path absolute.
 * @throws CommandError when the file is not a supergraph.
 */
export const readSupergraph = (root: string, path: string): Version => {
  const sdl = readInput(path, 'the supergraph to compare with');
  try {
    const subgraphs = Supergraph.build(sdl, { supportedFeatures: null }).subgraphs().values();
    const sources = subgraphs.map((subgraph) => ({
      name: subgraph.name,
      url: subgraph.url,
      file: path,
      sdl: subgraph.toString(),
    }));
    const subgraphSchemas = new Map(subgraphs.map(({ name, schema }) => [name, schema.toGraphQLJSSchema()]));
    return {
      name: relative(root, path),
      sources,
      contracts: readContracts(root),
      supergraphSdl: sdl,
      subgraphSchemas,
    };
  } catch (cause) {
    const [why] = (cause as Error).message.split('\n');
    throw new CommandError(`${relative(root, path)} is not a supergraph: ${why}`, exitCodes.usage, { cause });
  }
};

/** The commit that the working tree is compared with unless a ref is given: where this branch left the main one. */
export const defaultBase = (git: Git): { readonly commit: string; readonly ref: string } => {
  for (const ref of ['origin/main', 'main']) {
    const commit = git.mergeBase(ref);
    if (commit) return { commit, ref: `${commit.slice(0, 10)} (where HEAD left ${ref})` };
  }
  throw new CommandError(
    'git knows neither origin/main nor main: give --base; in CI, fetch the whole history (fetch-depth: 0).',
    exitCodes.usage,
  );
};
