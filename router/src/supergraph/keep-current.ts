import type { Logger } from '@tessera/kit/telemetry';
import type { Engine, EngineVersion } from '../execution/engine.ts';
import type { RouterMetrics } from '../telemetry/router-metrics.ts';
import type { SupergraphFile } from './supergraph-file.ts';

/** What keeps a running engine at the newest supergraph. */
export interface CurrentSupergraph {
  /** Puts a text in place; false when it was refused and the one before stays. */
  offer(sdl: string): boolean;
  stop(): Promise<void>;
}

/**
 * Swaps the engine to each new text of the file. One that does not load is refused: the last good one keeps serving,
 * the log says why and `tessera_router_supergraph_refused_total` counts it.
 * @param build makes a version of a text, or throws.
 */
export const keepCurrent = (
  engine: Engine,
  {
    file,
    everyMs,
    build,
    onSwap,
    logger,
    metrics,
  }: {
    readonly file: SupergraphFile;
    readonly everyMs: number;
    readonly build: (sdl: string) => EngineVersion;
    /** After another version is in place; requests may still run on the one before. */
    readonly onSwap: (version: EngineVersion) => void;
    readonly logger: Logger;
    readonly metrics: RouterMetrics;
  },
): CurrentSupergraph => {
  const offer = (sdl: string): boolean => {
    try {
      const version = build(sdl);
      const before = engine.current().loaded.id;
      if (version.loaded.id === before) return true;
      engine.swap(version);
      onSwap(version);
      metrics.supergraphSwapped();
      logger.info({ before, now: version.loaded.id }, 'supergraph swapped');
      return true;
    } catch (error) {
      metrics.supergraphRefused();
      logger.error({ err: error }, 'supergraph refused, the last good one keeps serving');
      return false;
    }
  };
  const watch =
    everyMs > 0
      ? file.watch(everyMs, async (sdl) => {
          offer(sdl);
        })
      : undefined;
  return { offer, stop: async () => watch?.stop() };
};
