import { type RunningPlatform, startPlatform } from '../../tools/src/dev/start-platform.ts';
import { baseEnvironment } from '../config.ts';
import { freePorts } from './free-ports.ts';

/** A process of the platform under load. */
export interface BenchProcess {
  readonly name: string;
  readonly pid: number;
  readonly metricsUrl: string;
}

/** The platform as it runs in production, on free ports. */
export interface BenchPlatform {
  readonly url: string;
  /** The router first. */
  readonly processes: readonly BenchProcess[];
  stop(): Promise<void>;
}

/** Where and how to start it. */
export interface BenchPlatformOptions {
  readonly dataDir: string;
  /** `<NAME>_DATABASE_URL` of each subgraph; files in `dataDir` without. */
  readonly databases: Readonly<Record<string, string>>;
  readonly logLevel: string;
  /** Folder for CPU profiles of all processes. */
  readonly profile: string | undefined;
}

const events = (label: string, lines: string[]) => ({
  line: (name: string, line: string) => {
    // Enough to say why something failed; kept lines would be work that is not the platform's.
    if (lines.length < 200) lines.push(`${label} ${name} ${line}`);
  },
});

/** Starts the platform with demo data, calls `work`, stops it: what is in its databases stays there. */
export const withDemoPlatform = async (
  { dataDir, databases }: Pick<BenchPlatformOptions, 'dataDir' | 'databases'>,
  work: (platform: RunningPlatform) => Promise<void>,
): Promise<void> => {
  const platform = await startPlatform({
    env: {
      ...baseEnvironment(),
      ...databases,
      NODE_ENV: 'development',
      LOG_LEVEL: 'warn',
    },
    anyPort: true,
    dataDir,
    demo: true,
    events: events('demo', []),
  });
  try {
    await work(platform);
  } finally {
    await platform.stop();
  }
};

/** Starts the platform for measuring: NODE_ENV=production, JSON logs into a pipe. */
export const startBenchPlatform = async (options: BenchPlatformOptions): Promise<BenchPlatform> => {
  const [metricsPort] = await freePorts(1);
  const lines: string[] = [];
  const platform = await startPlatform({
    env: {
      ...baseEnvironment(),
      ...options.databases,
      NODE_ENV: 'production',
      LOG_LEVEL: options.logLevel,
      METRICS_PORT: String(metricsPort),
      STOREFRONT_URL: 'https://shop.test',
      PAYMENTS_PROVIDER: 'test',
      PAYMENTS_ALLOW_TEST_PROVIDER: 'true',
      NOTIFICATIONS_ALLOW_NO_SMTP: 'true',
      NOTIFICATIONS_SECRET: 'signs the links of nothing but a benchmark',
      ...(options.profile
        ? { NODE_OPTIONS: `--cpu-prof --cpu-prof-interval=500 --cpu-prof-dir=${options.profile}` }
        : {}),
    },
    anyPort: true,
    dataDir: options.dataDir,
    events: events('bench', lines),
  }).catch((error: Error) => {
    throw new Error(`${error.message}\n${lines.join('\n')}`, { cause: error });
  });
  const process = (name: string, metricsUrl: string): BenchProcess => {
    const pid = platform.pid(name);
    if (pid === undefined) throw new Error(`The ${name} process is not there.`);
    return { name, pid, metricsUrl };
  };
  return {
    url: platform.url,
    processes: [
      process('router', `http://127.0.0.1:${metricsPort}`),
      ...platform.subgraphs.map(({ name, url }) => process(name, url)),
    ],
    stop: () => platform.stop(),
  };
};
