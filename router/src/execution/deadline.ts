/** Why a fetch was given up. */
export class DeadlineExceeded extends Error {
  override readonly name = 'DeadlineExceeded';
}

/**
 * The time one client request has, shared by all its fetches. One timer per request that fetches at all, none per
 * fetch.
 */
export interface Deadline {
  /** Milliseconds left, at least 0. */
  remaining(): number;
  /** Calls `abort` when time is up, at once if it is. Returns the way to take that back. */
  onExpire(abort: (reason: Error) => void): () => void;
  /** The request is over: nothing expires any more. */
  done(): void;
}

/** @param ms from now. */
export const createDeadline = (ms: number): Deadline => {
  const end = performance.now() + ms;
  const waiting = new Set<(reason: Error) => void>();
  let timer: NodeJS.Timeout | undefined;
  const remaining = (): number => Math.max(0, end - performance.now());
  const expire = (): void => {
    const reason = new DeadlineExceeded(`The request took longer than ${ms} ms.`);
    for (const abort of waiting) abort(reason);
    waiting.clear();
  };
  return {
    remaining,
    onExpire(abort) {
      if (remaining() === 0) {
        abort(new DeadlineExceeded(`The request took longer than ${ms} ms.`));
        return () => undefined;
      }
      timer ??= setTimeout(expire, remaining());
      waiting.add(abort);
      return () => waiting.delete(abort);
    },
    done() {
      clearTimeout(timer);
      waiting.clear();
    },
  };
};
