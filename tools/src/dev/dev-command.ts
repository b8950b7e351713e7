import type { CommandContext } from '../cli/command-context.ts';
import { dataFolder } from '../project/database-of.ts';
import { findRoot } from '../project/find-root.ts';
import { readRootConfig } from '../project/supergraph-config.ts';
import { mocksProcess } from './plan-platform.ts';
import { addressTable, showProgress } from './show-progress.ts';
import { type RunningPlatform, startPlatform } from './start-platform.ts';
import { onStopSignal } from './stop-signals.ts';

/** Options of `tessera dev`. */
export interface DevOptions {
  readonly watch?: boolean;
  readonly only?: readonly string[];
  /** Serve the others from their schemas. */
  readonly mockOthers?: boolean;
  /** What the mocks make up follows from it. */
  readonly seed: string;
  /** Commander's form of `--no-demo`. */
  readonly demo?: boolean;
}

const wantsDemo = (options: DevOptions, env: NodeJS.ProcessEnv): boolean => {
  if (options.demo === false || env.NODE_ENV === 'production') return false;
  return env.DEMO_DATA ? env.DEMO_DATA === 'true' || env.DEMO_DATA === '1' : true;
};

/** Runs the platform until it is told to stop; settles when nothing is left running. */
export const devCommand = async (
  options: DevOptions,
  { cwd, env, terminal }: CommandContext,
): Promise<void> => {
  const root = findRoot(cwd);
  const names = [
    'router',
    ...(options.mockOthers ? [mocksProcess] : []),
    ...readRootConfig(root).subgraphs.map(({ name }) => name),
  ];
  const raw = env.NODE_ENV === 'production';
  const demo = wantsDemo(options, env);
  const watching = options.watch ? await import('./watching.ts') : undefined;
  const supergraphFile = watching?.prepareSupergraph(root, dataFolder(root, env), terminal);

  const stopped = Promise.withResolvers<void>();
  const stopping = new AbortController();
  let kill = (): void => process.exit(1);
  const release = onStopSignal(
    env,
    () => {
      if (!raw) terminal.note(terminal.colors.dim('Stopping; press Ctrl-C again to stop at once.'));
      stopping.abort();
      stopped.resolve();
    },
    () => kill(),
  );
  try {
    const platform: RunningPlatform = await startPlatform({
      root,
      env,
      demo,
      ...(options.only ? { only: options.only } : {}),
      ...(options.mockOthers ? { mocks: { seed: options.seed } } : {}),
      ...(supergraphFile ? { supergraphFile } : {}),
      patient: watching !== undefined,
      events: showProgress(terminal, names, raw),
      signal: stopping.signal,
    });
    kill = () => {
      platform.kill();
      process.exit(1);
    };
    // Before the last line: whoever reads it may change a file at once.
    const unwatch = supergraphFile
      ? await watching?.follow(root, supergraphFile, platform, terminal)
      : undefined;
    if (!raw) terminal.out(addressTable(platform, demo, terminal));
    terminal.out(`Supergraph ready at ${platform.url}`);
    await stopped.promise;
    await unwatch?.();
    await platform.stop();
  } catch (error) {
    // Told to stop while starting: what was started is gone, and that is what was asked for.
    if (!stopping.signal.aborted) throw error;
  } finally {
    release();
  }
};
