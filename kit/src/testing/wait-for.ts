import { setTimeout as delay } from 'node:timers/promises';

type Truthy<T> = Exclude<T, false | null | undefined | 0 | ''>;

/**
 * Waits until `condition` returns something truthy, and returns it.
 * @param timeoutMs how long to try; 10 s unless told.
 * @throws Error with the condition's last error as cause when time runs out.
 */
export const waitFor = async <T>(
  condition: () => T | Promise<T>,
  { timeoutMs = 10_000 }: { readonly timeoutMs?: number } = {},
): Promise<Truthy<T>> => {
  const until = Date.now() + timeoutMs;
  let failure: unknown;
  do {
    try {
      const value = await condition();
      if (value) return value as Truthy<T>;
    } catch (error) {
      failure = error;
    }
    await delay(20);
  } while (Date.now() < until);
  throw new Error(`Nothing came of it in ${timeoutMs} ms: ${condition.toString()}`, { cause: failure });
};
