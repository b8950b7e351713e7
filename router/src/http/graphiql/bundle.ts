import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Files of GraphiQL as a browser loads them. */
export interface GraphiqlAssets {
  /** Path of the asset on disk; undefined when there is none of that name. */
  pathOf(name: string): string | undefined;
}

const names: ReadonlySet<string> = new Set([
  'main.js',
  'main.css',
  'editor.worker.js',
  'json.worker.js',
  'graphql.worker.js',
]);

const entry = fileURLToPath(new URL('./browser/main.jsx', import.meta.url));
const requireHere = createRequire(import.meta.url);

let bundling: Promise<GraphiqlAssets> | undefined;

/**
 * GraphiQL 5 ships modules for bundlers and a page for a CDN, nothing that a browser loads offline. It is bundled from
 * node_modules at the first request, in about two seconds, and kept on disk for the next process.
 */
export const graphiqlAssets = (): Promise<GraphiqlAssets> => {
  bundling ??= bundle().catch((error) => {
    bundling = undefined;
    throw error;
  });
  return bundling;
};

const bundle = async (): Promise<GraphiqlAssets> => {
  const folder = join(await cacheFolder(), await versionHash());
  if (!(await exists(folder))) await build(folder);
  return { pathOf: (name) => (names.has(name) ? join(folder, name) : undefined) };
};

const build = async (folder: string): Promise<void> => {
  const { build: esbuild } = await import('esbuild');
  const unfinished = `${folder}.${process.pid}`;
  await esbuild({
    entryPoints: {
      main: entry,
      'editor.worker': 'monaco-editor/esm/vs/editor/editor.worker.js',
      'json.worker': 'monaco-editor/esm/vs/language/json/json.worker.js',
      'graphql.worker': 'monaco-graphql/esm/graphql.worker.js',
    },
    absWorkingDir: dirname(entry),
    outdir: unfinished,
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    jsx: 'automatic',
    loader: { '.ttf': 'dataurl', '.woff2': 'dataurl' },
    define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
    legalComments: 'none',
    logLevel: 'silent',
  });
  // Another process may have been faster: its files are the same.
  await rename(unfinished, folder).catch(() => rm(unfinished, { recursive: true, force: true }));
};

const packages = [
  'graphiql',
  '@graphiql/react',
  'monaco-editor',
  'monaco-graphql',
  'react',
  'react-dom',
  'esbuild',
];

const versionHash = async (): Promise<string> => {
  const hash = createHash('sha256').update(await readFile(entry));
  for (const name of packages) hash.update(await readFile(requireHere.resolve(`${name}/package.json`)));
  return hash.digest('hex').slice(0, 16);
};

/** Beside the packages when that can be written, as in a checkout; else with the system's temporary files. */
const cacheFolder = async (): Promise<string> => {
  const modules = requireHere.resolve('graphiql/package.json').split(/[\\/]graphiql[\\/]/)[0] ?? '';
  for (const parent of [join(modules, '.cache'), tmpdir()]) {
    const folder = join(parent, 'tessera-graphiql');
    try {
      await mkdir(folder, { recursive: true });
      return folder;
    } catch {
      // The next one may be writable.
    }
  }
  throw new Error(`There is no folder to keep ${basename(entry)} in.`);
};

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
