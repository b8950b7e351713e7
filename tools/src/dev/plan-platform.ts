import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CommandError, exitCodes } from '../cli/command-error.ts';
import { dataFolder } from '../project/database-of.ts';
import { environmentName, type SubgraphEntry, type SupergraphConfig } from '../project/supergraph-config.ts';

/** How the platform is to be started. */
export interface PlanOptions {
  /** The checkout. */
  readonly root: string;
  readonly env: NodeJS.ProcessEnv;
  /** Names of the subgraphs to start; all when empty. */
  readonly only: readonly string[];
  /** Serve those that are not started, and are not elsewhere, from their schemas. */
  readonly mockOthers: boolean;
  /** Listen on free ports, whatever is configured. */
  readonly anyPort: boolean;
}

/** A process to start on this machine. Port 0 stands for any free one. */
export interface PlannedProcess {
  readonly name: string;
  readonly entry: string;
  readonly port: number;
  /** The variable that changes the port. */
  readonly portVariable: string;
}

/** The name of the process that serves all mocks. */
export const mocksProcess = 'mocks';

/** What runs here, and what is reached elsewhere. */
export interface PlatformPlan {
  readonly host: string;
  /** Absolute path of the folder for databases. */
  readonly dataDir: string;
  readonly router: PlannedProcess;
  readonly subgraphs: readonly PlannedProcess[];
  /** Subgraphs that one process makes up; each still listens on a port of its own. */
  readonly mocked: readonly PlannedProcess[];
  /** Subgraphs that `<NAME>_URL` places elsewhere. */
  readonly elsewhere: readonly { readonly name: string; readonly url: string }[];
}

const portFrom = (env: NodeJS.ProcessEnv, variable: string): number | undefined => {
  const text = env[variable];
  if (!text) return undefined;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) {
    throw new CommandError(`${variable} must be a port number from 0 to 65535.`, exitCodes.usage);
  }
  return port;
};

const planSubgraph = (subgraph: SubgraphEntry, options: PlanOptions): PlannedProcess => {
  const portVariable = environmentName(subgraph.name, 'PORT');
  const configured = portFrom(options.env, portVariable) ?? Number(new URL(subgraph.routingUrl).port);
  return {
    name: subgraph.name,
    entry: join(subgraph.folder, 'src', 'main.ts'),
    port: options.anyPort ? 0 : configured,
    portVariable,
  };
};

/**
 * Decides what to start where.
 * @param config supergraph.yaml read without the environment, so that its URLs hold the ports of this machine.
 * @throws CommandError for a malformed port, one database for several subgraphs, a subgraph without code.
 */
export const planPlatform = (config: SupergraphConfig, options: PlanOptions): PlatformPlan => {
  const { root, env, only } = options;
  if (options.mockOthers && only.length === 0) {
    throw new CommandError('--mock-others goes with --only: name the subgraphs that run.', exitCodes.usage);
  }
  const unknown = only.find((name) => !config.subgraphs.some((subgraph) => subgraph.name === name));
  if (unknown) {
    const known = config.subgraphs.map(({ name }) => name).join(', ');
    throw new CommandError(
      `supergraph.yaml lists no subgraph ${unknown}; it lists ${known}.`,
      exitCodes.usage,
    );
  }
  if (env.DATABASE_URL) {
    throw new CommandError(
      'DATABASE_URL names one database, but each subgraph has its own: set CATALOG_DATABASE_URL and so on instead.',
      exitCodes.usage,
    );
  }
  const isElsewhere = ({ name }: SubgraphEntry): boolean => Boolean(env[environmentName(name, 'URL')]);
  const wanted = config.subgraphs.filter(({ name }) => only.length === 0 || only.includes(name));
  const subgraphs = wanted
    .filter((entry) => !isElsewhere(entry))
    .map((entry) => planSubgraph(entry, options));
  const mocked = options.mockOthers
    ? config.subgraphs
        .filter((entry) => !wanted.includes(entry) && !isElsewhere(entry))
        .map((entry) => planSubgraph(entry, options))
    : [];
  const missing = subgraphs.find(({ entry }) => !existsSync(entry));
  if (missing) throw new CommandError(`The subgraph ${missing.name} has no src/main.ts to start.`);
  return {
    host: env.HOST || '127.0.0.1',
    dataDir: dataFolder(root, env),
    router: {
      name: 'router',
      entry: join(root, 'router', 'src', 'main.ts'),
      port: options.anyPort ? 0 : (portFrom(env, 'PORT') ?? 4000),
      portVariable: 'PORT',
    },
    subgraphs,
    mocked,
    elsewhere: config.subgraphs
      .filter(isElsewhere)
      .map(({ name }) => ({ name, url: env[environmentName(name, 'URL')] ?? '' })),
  };
};
