import type { Logger } from '@tessera/kit/telemetry';
import type { Engine, EngineVersion } from '../execution/engine.ts';
import type { RouterMetrics } from '../telemetry/router-metrics.ts';
import type { CachedCopy } from './cached-copy.ts';
import { followSource } from './follow-source.ts';
import type { SupergraphSource } from './supergraph-source.ts';

/** What keeps a running engine at the newest supergraph. */
export interface CurrentSupergraph {
  /** Puts a text in place; false when it was refused and the one before stays. */
  offer(sdl: string): boolean;
  stop(): Promise<void>;
}

/**
 * Swaps the engine to each new text of the source. One that does not load is refused: the last good one keeps serving,
 * the log says why, `tessera_router_supergraph_refused_total` counts it, and it is not tried again until it changes. A
 * source that does not answer is asked less and less often.
 * @param build makes a version of a text, or throws.
 */
export const keepCurrent = (
  engine: Engine,
  {
    source,
    tag,
    everyMs,
    copy,
    build,
    onSwap,
    logger,
    metrics,
  }: {
    readonly source: SupergraphSource;
    /** Of the text that is served, or was refused at the start. */
    readonly tag: string | undefined;
    readonly everyMs: number;
    readonly copy: CachedCopy;
    readonly build: (sdl: string) => EngineVersion;
    /** After another version is in place; requests may still run on the one before. */
    readonly onSwap: (version: EngineVersion) => void;
    readonly logger: Logger;
    readonly metrics: RouterMetrics;
  },
): CurrentSupergraph => {
  const offer = (sdl: string): boolean => {
    if (sdl === engine.current().loaded.sdl) return true;
    try {
      const version = build(sdl);
      const before = engine.current().loaded.id;
      engine.swap(version);
      onSwap(version);
      copy.write(sdl);
      metrics.supergraphSwapped();
      logger.info({ before, now: version.loaded.id }, 'supergraph swapped');
      return true;
    } catch (error) {
      metrics.supergraphRefused();
      logger.error({ err: error }, 'supergraph refused, the last good one keeps serving');
      return false;
    }
  };
  let offered: string | undefined;
  const follower =
    everyMs > 0
      ? followSource(source, {
          tag,
          everyMs,
          onText: (sdl) => {
            // A file that was touched, an address without ETags.
            if (sdl !== offered) offer(sdl);
            offered = sdl;
          },
          onFailure: (error, failures) => {
            metrics.supergraphLookFailed();
            logger.warn(
              { err: error, failures },
              'no news of the supergraph, the one in place keeps serving',
            );
          },
        })
      : undefined;
  return {
    offer,
    stop: async () => {
      await follower?.stop();
      await Promise.all([source.close(), copy.close()]);
    },
  };
};
