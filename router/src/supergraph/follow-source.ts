import type { SupergraphSource } from './supergraph-source.ts';

/** How to follow a source. */
export interface FollowOptions {
  /** Of the text at hand; undefined when it did not come from the source. */
  readonly tag: string | undefined;
  /** About so often; a tenth more or less, so that many routers do not ask at once. */
  readonly everyMs: number;
  readonly onText: (sdl: string) => void;
  /** @param failures in a row, this one included. */
  readonly onFailure: (error: unknown, failures: number) => void;
}

/** Longest wait between looks that fail, unless looks are further apart anyway. */
const maxBackoffMs = 30_000;

/** How long to wait after so many failures in a row: twice as long each time, by chance down to half of it. */
export const waitAfter = (everyMs: number, failures: number, chance: number): number => {
  if (failures === 0) return everyMs * (0.9 + 0.2 * chance);
  const longest = Math.max(everyMs, maxBackoffMs);
  return Math.min(longest, everyMs * 2 ** Math.min(failures, 20)) * (0.5 + 0.5 * chance);
};

/** Looks at a source again and again, one look at a time, and hands over each new text once, good or bad. */
export const followSource = (
  source: SupergraphSource,
  { tag: first, everyMs, onText, onFailure }: FollowOptions,
): { stop(): Promise<void> } => {
  const stopping = new AbortController();
  let tag = first;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();

  const look = async (): Promise<void> => {
    try {
      const found = await source.read(tag, stopping.signal);
      failures = 0;
      if (!found || stopping.signal.aborted) return;
      tag = found.tag;
      onText(found.sdl);
    } catch (error) {
      failures += 1;
      if (!stopping.signal.aborted) onFailure(error, failures);
    }
  };
  const plan = (): void => {
    if (stopping.signal.aborted) return;
    timer = setTimeout(
      () => {
        looking = look().finally(plan);
      },
      waitAfter(everyMs, failures, Math.random()),
    ).unref();
  };
  plan();
  return {
    stop: async () => {
      stopping.abort();
      clearTimeout(timer);
      await looking;
    },
  };
};
