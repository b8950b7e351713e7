import { readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { CommandError, exitCodes } from '../cli/command-error.ts';
import { expandEnvironment } from './expand-environment.ts';
import { readYaml } from './read-yaml.ts';

/** One subgraph as supergraph.yaml lists it. */
export interface SubgraphEntry {
  readonly name: string;
  /** Where the router reaches it; `/graphql` included. */
  readonly routingUrl: string;
  /** Absolute path of its schema. */
  readonly schemaFile: string;
  /** Absolute path of its folder, the one that holds the schema. */
  readonly folder: string;
}

/** supergraph.yaml, read. Subgraphs are sorted by name. */
export interface SupergraphConfig {
  readonly file: string;
  /** As written: `=2.14.4` for exactly this version, `2` for any of it. */
  readonly federationVersion: string | undefined;
  readonly subgraphs: readonly SubgraphEntry[];
}

type Environment = Readonly<Record<string, string | undefined>>;

const shape = z.strictObject({
  federation_version: z.union([z.string(), z.number()]).optional(),
  subgraphs: z.record(
    z.string().regex(/^[a-z][a-z0-9-]*$/, 'a subgraph name is lower-case letters, digits and dashes'),
    z.strictObject({
      routing_url: z.string(),
      schema: z.strictObject({ file: z.string() }, 'Tessera reads schemas from files only: give schema.file'),
    }),
  ),
});

/** A variable of a subgraph: `catalog` → `CATALOG_URL`, which moves it elsewhere; without a suffix the prefix of all. */
export const environmentName = (subgraph: string, suffix: 'URL' | 'PORT' | 'DATABASE_URL' | ''): string =>
  `${subgraph.toUpperCase().replaceAll('-', '_')}_${suffix}`;

const readText = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new CommandError(`Cannot read ${file}.`, exitCodes.usage, { cause });
  }
};

/**
 * Reads supergraph.yaml in Rover's format. Relative paths are relative to the file.
 * @param path the file.
 * @param env see {@link parseSupergraphConfig}.
 * @throws CommandError with the place of the mistake.
 */
export const readSupergraphConfig = (path: string, env: Environment = {}): SupergraphConfig =>
  parseSupergraphConfig(readText(resolve(path)), resolve(path), env);

/**
 * Reads supergraph.yaml of a checkout.
 * @param root where {@link findRoot} found it.
 * @param env see {@link parseSupergraphConfig}.
 * @throws CommandError with the place of the mistake.
 */
export const readRootConfig = (root: string, env: Environment = {}): SupergraphConfig =>
  readSupergraphConfig(join(root, 'supergraph.yaml'), env);

/**
 * Reads the text of a supergraph.yaml.
 * @param file its absolute path: what paths in it are relative to.
 * @param env expands `${env.X:-default}` and, as `<NAME>_URL`, overrides routing_url. Leave it empty for what must not
 * depend on who runs it, such as the committed golden.
 * @throws CommandError with the place of the mistake.
 */
export const parseSupergraphConfig = (text: string, file: string, env: Environment): SupergraphConfig => {
  const shown = basename(file);
  const { data } = readYaml(text, shown, shape);
  const subgraphs = Object.entries(data.subgraphs).map(([name, entry]) => {
    const schemaFile = resolve(dirname(file), expand(entry.schema.file, env, shown));
    const override = env[environmentName(name, 'URL')];
    const routingUrl = override || expand(entry.routing_url, env, shown);
    return { name, routingUrl, schemaFile, folder: dirname(schemaFile) };
  });
  const version = data.federation_version;
  const federationVersion = version === undefined ? undefined : String(version);
  return { file, federationVersion, subgraphs: subgraphs.sort((a, b) => (a.name < b.name ? -1 : 1)) };
};

const expand = (text: string, env: Environment, shown: string): string => {
  try {
    return expandEnvironment(text, env);
  } catch (cause) {
    throw new CommandError(`${shown}: ${(cause as Error).message}`, exitCodes.usage, { cause });
  }
};
