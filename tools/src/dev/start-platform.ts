import { existsSync, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { generateViewerKeys, type ViewerKeys } from '@tessera/kit/identity';
import { CommandError } from '../cli/command-error.ts';
import { readRootConfig } from '../project/supergraph-config.ts';
import { mocksProcess, type PlannedProcess, type PlatformPlan, planPlatform } from './plan-platform.ts';
import { freePorts, isFree } from './ports.ts';
import {
  addressesOf,
  mocksEnvironment,
  reachable,
  routerEnvironment,
  type SharedSettings,
  subgraphEnvironment,
} from './process-environments.ts';
import { type ProcessEvents, SupervisedProcess } from './supervised-process.ts';

/** How to start the platform. */
export interface PlatformOptions {
  /** The checkout; this one by default. */
  readonly root?: string;
  /** What the processes inherit and what `PORT`, `<NAME>_PORT`, `<NAME>_URL`, `TESSERA_DATA_DIR` are read from. */
  readonly env: NodeJS.ProcessEnv;
  /** Listen on free ports instead of the configured ones. */
  readonly anyPort?: boolean;
  /** Where the databases are; overrides `TESSERA_DATA_DIR`. */
  readonly dataDir?: string;
  /** Load demo data into empty stores. */
  readonly demo?: boolean;
  /** Start only these subgraphs. */
  readonly only?: readonly string[];
  /** Serve the others from their schemas; the same seed makes up the same. */
  readonly mocks?: { readonly seed: string };
  /** The supergraph the router serves; by default the committed golden. */
  readonly supergraphFile?: string;
  /** A process that cannot start waits for `restart` instead of failing the platform. */
  readonly patient?: boolean;
  readonly events?: ProcessEvents;
  /** Aborted: stop starting, and leave nothing running. */
  readonly signal?: AbortSignal;
}

/** The platform, running. */
export interface RunningPlatform {
  /** The one public door, `http://127.0.0.1:4000/graphql`. */
  readonly url: string;
  /** Where each subgraph answers. */
  readonly subgraphs: readonly { readonly name: string; readonly url: string }[];
  readonly plan: PlatformPlan;
  /** The id of a process; undefined while it is down. */
  pid(name: string): number | undefined;
  /** Starts a process anew; settles when the old one is gone. */
  restart(name: string): Promise<void>;
  /** Drains and stops the router, then the subgraphs. */
  stop(): Promise<void>;
  /** Ends everything at once. */
  kill(): void;
}

const repository = join(import.meta.dirname, '..', '..', '..');

const mocksEntry = join(import.meta.dirname, '..', 'mocks', 'main.ts');

const keysFrom = async (env: NodeJS.ProcessEnv): Promise<ViewerKeys> => {
  const { VIEWER_PRIVATE_KEY: privateJwk, VIEWER_PUBLIC_KEYS: publicJwks } = env;
  return privateJwk && publicJwks ? { privateJwk, publicJwks } : generateViewerKeys();
};

/** Puts free ports where the plan says any, and refuses those that are taken. */
const settlePorts = async (plan: PlatformPlan): Promise<PlatformPlan> => {
  const all = [plan.router, ...plan.subgraphs, ...plan.mocked];
  const free = await freePorts(all.filter(({ port }) => port === 0).length, plan.host);
  const settle = (process: PlannedProcess): PlannedProcess =>
    process.port === 0 ? { ...process, port: free.pop() ?? 0 } : process;
  const settled = {
    ...plan,
    router: settle(plan.router),
    subgraphs: plan.subgraphs.map(settle),
    mocked: plan.mocked.map(settle),
  };
  for (const { name, port, portVariable } of [settled.router, ...settled.subgraphs, ...settled.mocked]) {
    if (!(await isFree(port, plan.host))) {
      throw new CommandError(
        `Port ${port} of ${name} is in use: stop what uses it, or set ${portVariable} to another.`,
      );
    }
  }
  return settled;
};

/**
 * Starts every subgraph and the router as processes of their own, all at once.
 * @returns when all of them are ready.
 * @throws CommandError in one sentence, with nothing left running, when one of them cannot start.
 */
export const startPlatform = async (options: PlatformOptions): Promise<RunningPlatform> => {
  const root = options.root ?? repository;
  const env = options.dataDir ? { ...options.env, TESSERA_DATA_DIR: options.dataDir } : options.env;
  const supergraphFile = options.supergraphFile ?? join(root, 'router', 'schema', 'supergraph.graphql');
  if (!existsSync(supergraphFile)) {
    throw new CommandError(`${relative(root, supergraphFile)} is not there: run \`npx tessera compose\`.`);
  }
  const config = readRootConfig(root);
  const wanted = planPlatform(config, {
    root,
    env,
    only: options.only ?? [],
    mockOthers: options.mocks !== undefined,
    anyPort: options.anyPort ?? false,
  });
  const [plan, keys] = await Promise.all([settlePorts(wanted), keysFrom(env)]);
  if (options.signal?.aborted) throw new CommandError('Told to stop before anything was started.');
  mkdirSync(plan.dataDir, { recursive: true });

  const shared: SharedSettings = { root, env, keys, demo: options.demo ?? false, supergraphFile };
  const supervise = (
    { name, entry }: Pick<PlannedProcess, 'name' | 'entry'>,
    processEnv: NodeJS.ProcessEnv,
  ): SupervisedProcess =>
    new SupervisedProcess(
      { name, entry, cwd: root, env: processEnv },
      options.events ?? {},
      options.patient ?? false,
    );
  const subgraphs = plan.subgraphs.map((planned) =>
    supervise(planned, subgraphEnvironment(planned, plan, shared)),
  );
  if (options.mocks && plan.mocked.length > 0) {
    const environment = mocksEnvironment(plan, shared, options.mocks.seed);
    subgraphs.push(supervise({ name: mocksProcess, entry: mocksEntry }, environment));
  }
  const router = supervise(plan.router, routerEnvironment(plan, shared));
  const processes = [...subgraphs, router];
  const find = (name: string): SupervisedProcess | undefined =>
    processes.find(({ spec }) => spec.name === name);

  const platform: RunningPlatform = {
    url: `http://${reachable(plan.host)}:${plan.router.port}/graphql`,
    subgraphs: addressesOf(plan),
    plan,
    pid: (name) => find(name)?.pid,
    restart: async (name) => find(name)?.restart(),
    stop: async () => {
      await router.stop();
      await Promise.all(subgraphs.map((subgraph) => subgraph.stop()));
    },
    kill: () => {
      for (const process of processes) process.kill();
    },
  };
  const abort = (): void => void platform.stop();
  options.signal?.addEventListener('abort', abort, { once: true });
  for (const process of processes) process.start();
  try {
    await Promise.all(processes.map(({ ready }) => ready));
  } catch (error) {
    await platform.stop();
    throw error;
  } finally {
    options.signal?.removeEventListener('abort', abort);
  }
  return platform;
};
