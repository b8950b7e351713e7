import { join } from 'node:path';
import type { ViewerKeys } from '@tessera/kit/identity';
import { usageFile } from '../project/database-of.ts';
import { environmentName } from '../project/supergraph-config.ts';
import { mocksProcess, type PlannedProcess, type PlatformPlan } from './plan-platform.ts';

/** What all processes of one run share. */
export interface SharedSettings {
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  readonly keys: ViewerKeys;
  readonly demo: boolean;
  /** The supergraph the router serves. */
  readonly supergraphFile: string;
}

const without = (env: NodeJS.ProcessEnv, drop: (name: string) => boolean): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !drop(name)));

const base = ({ root, env }: SharedSettings, plan: PlatformPlan): NodeJS.ProcessEnv => ({
  // Entry points can switch the compile cache on only after their static imports are compiled; the variable comes first.
  NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'tessera'),
  ...without(env, (name) => name.endsWith('_DATABASE_URL')),
  HOST: plan.host,
  TESSERA_DATA_DIR: plan.dataDir,
});

/** Whether a variable carries the prefix of another subgraph: its secrets are not for this one. */
const belongsToAnother = (key: string, name: string, plan: PlatformPlan): boolean =>
  [...plan.subgraphs, ...plan.mocked, ...plan.elsewhere].some(
    (other) => other.name !== name && key.startsWith(environmentName(other.name, '')),
  );

/** The environment of a subgraph: its port, its database, the public half of the keys. */
export const subgraphEnvironment = (
  { name, port, portVariable }: PlannedProcess,
  plan: PlatformPlan,
  shared: SharedSettings,
): NodeJS.ProcessEnv => {
  const database = shared.env[`${portVariable.replace(/_PORT$/, '')}_DATABASE_URL`];
  return {
    ...without(
      base(shared, plan),
      (key) => key === 'VIEWER_PRIVATE_KEY' || belongsToAnother(key, name, plan),
    ),
    [portVariable]: String(port),
    VIEWER_PUBLIC_KEYS: shared.keys.publicJwks,
    DEMO_DATA: String(shared.demo),
    ...(database ? { DATABASE_URL: database } : {}),
  };
};

/** The environment of the process that mocks: ports of all it mocks, and the public half of the keys. */
export const mocksEnvironment = (
  plan: PlatformPlan,
  shared: SharedSettings,
  seed: string,
): NodeJS.ProcessEnv => ({
  ...without(
    base(shared, plan),
    (key) => key === 'VIEWER_PRIVATE_KEY' || belongsToAnother(key, mocksProcess, plan),
  ),
  VIEWER_PUBLIC_KEYS: shared.keys.publicJwks,
  MOCKED_SUBGRAPHS: plan.mocked.map(({ name }) => name).join(','),
  MOCK_SEED: seed,
  ...Object.fromEntries(plan.mocked.map(({ port, portVariable }) => [portVariable, String(port)])),
});

/** Where to reach what listens on a host: every address of a machine includes the loopback. */
export const reachable = (host: string): string => (['0.0.0.0', '::'].includes(host) ? '127.0.0.1' : host);

/** Where each subgraph answers, the ones elsewhere included. */
export const addressesOf = (plan: PlatformPlan): { name: string; url: string }[] =>
  [
    ...[...plan.subgraphs, ...plan.mocked].map(({ name, port }) => ({
      name,
      url: `http://${reachable(plan.host)}:${port}/graphql`,
    })),
    ...plan.elsewhere,
  ].sort((a, b) => (a.name < b.name ? -1 : 1));

/** The environment of the router: where the subgraphs are, and the private half of the keys. */
export const routerEnvironment = (plan: PlatformPlan, shared: SharedSettings): NodeJS.ProcessEnv => {
  const addresses = addressesOf(plan);
  const accounts = addresses.find(({ name }) => name === 'accounts');
  return {
    ...(accounts ? { ACCOUNTS_JWKS_URL: new URL('/.well-known/jwks.json', accounts.url).href } : {}),
    OPERATIONS_FOLDER: join(shared.root, 'operations'),
    USAGE_LOG: `jsonl:${usageFile(plan.dataDir)}`,
    ...without(
      base(shared, plan),
      (key) => key === 'SUPERGRAPH_URL' || (!key.endsWith('_URL') && belongsToAnother(key, 'router', plan)),
    ),
    PORT: String(plan.router.port),
    SUPERGRAPH_FILE: shared.supergraphFile,
    VIEWER_PRIVATE_KEY: shared.keys.privateJwk,
    ...Object.fromEntries(addresses.map(({ name, url }) => [environmentName(name, 'URL'), url])),
  };
};
