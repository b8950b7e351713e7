import { isDeepStrictEqual } from 'node:util';
import { Worker } from 'node:worker_threads';
import {
  apiSdlOf,
  type Composition,
  composeSupergraph,
  type SubgraphSource,
} from '../compose/compose-supergraph.ts';
import type { Version } from './read-version.ts';

/** Characters of all schemas from which on a thread is worth its start: a second, against five for composing them. */
const worthAThread = 200_000;

const inThread = (sources: readonly SubgraphSource[]): Promise<Composition> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('compose-base-thread.ts', import.meta.url), { workerData: sources });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The thread that composes the base ended with ${code}.`)));
  });

/**
 * Starts to compose what the new version is compared with, beside the caller's own work where there is much of it.
 * @returns waits for it. The new version's composition is taken where both are of the same schemas.
 */
export const startBase = (
  before: Pick<Version, 'supergraphSdl' | 'sources'>,
  after: Pick<Version, 'sources'>,
): ((head: Composition) => Promise<Composition>) => {
  const { supergraphSdl, sources } = before;
  if (supergraphSdl) {
    return async () => ({ supergraphSdl, apiSdl: apiSdlOf(supergraphSdl), findings: [] });
  }
  const sdls = (of: readonly SubgraphSource[]) => of.map(({ name, url, sdl }) => [name, url, sdl]);
  if (isDeepStrictEqual(sdls(sources), sdls(after.sources))) return async (head) => head;
  const length = sources.reduce((sum, { sdl }) => sum + sdl.length, 0);
  if (length < worthAThread) return async () => composeSupergraph(sources, { reachable: false });
  const composing = inThread(sources);
  // Whoever waits is told; nobody does when the new version does not compose.
  composing.catch(() => undefined);
  return () => composing;
};
