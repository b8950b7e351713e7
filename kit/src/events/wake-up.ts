/** A sleep that can be cut short, by a call that came before it too. */
export interface WakeUp {
  /** Ends the sleep under way, or the next one at once. */
  wake(): void;
  /** Resolves after `ms`, or when woken. */
  sleep(ms: number): Promise<void>;
}

/** Makes one for a loop that is alone in sleeping on it. */
export const createWakeUp = (): WakeUp => {
  let woken = false;
  let end: (() => void) | undefined;
  return {
    wake: () => {
      woken = true;
      end?.();
    },
    sleep: async (ms) => {
      if (!woken) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, Math.min(Math.max(ms, 0), 2 ** 31 - 1));
          end = () => {
            clearTimeout(timer);
            resolve();
          };
        });
        end = undefined;
      }
      woken = false;
    },
  };
};
