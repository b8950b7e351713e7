import type { Logger } from '@tessera/kit/telemetry';
import type { EngineVersion } from '../execution/engine.ts';
import type { CachedCopy } from './cached-copy.ts';
import type { SupergraphSource, SupergraphText } from './supergraph-source.ts';

/** What a router starts with. */
export interface FirstVersion {
  readonly version: EngineVersion;
  /** Of the text the source has, served or refused; undefined when it had none to give. */
  readonly tag: string | undefined;
}

/**
 * The version that the source has now; the copy of the last good one when it does not answer or has one that is refused.
 * @throws StartError of the source when there is no copy, or the copy is refused, too.
 */
export const firstVersion = async (
  source: SupergraphSource,
  copy: CachedCopy,
  build: (sdl: string) => EngineVersion,
  logger: Logger,
): Promise<FirstVersion> => {
  let text: SupergraphText | undefined;
  try {
    text = await source.read();
    const version = build(text?.sdl ?? '');
    copy.write(version.loaded.sdl);
    return { version, tag: text?.tag };
  } catch (error) {
    const sdl = await copy.read();
    if (sdl === undefined) throw error;
    logger.error({ err: error }, `${source.name} has no supergraph to serve: starting with the copy`);
    try {
      return { version: build(sdl), tag: text?.tag };
    } catch (refusal) {
      logger.error({ err: refusal }, 'the copy of the supergraph is refused');
      throw error;
    }
  }
};
