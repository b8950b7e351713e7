/** Requests of this process that wait for orders. Another process's commits are seen at the next look of its own. */
export class OrderWaits {
  readonly #waiting = new Map<string, Set<() => void>>();

  /** Wakes those who wait for an order. */
  wake(orderId: string): void {
    for (const wake of this.#waiting.get(orderId) ?? []) wake();
  }

  /**
   * Looks until it has seen enough: at once, whenever the order is woken, and now and then for what other processes do.
   * @param look whether it has seen enough.
   * @returns after `limitMs` at the latest.
   */
  async until(
    orderId: string,
    look: () => Promise<boolean>,
    limitMs: number,
    everyMs = 1_000,
  ): Promise<void> {
    const end = Date.now() + limitMs;
    let woken = Promise.withResolvers<void>();
    const wake = () => {
      woken.resolve();
      woken = Promise.withResolvers<void>();
    };
    const others = this.#waiting.get(orderId) ?? new Set();
    this.#waiting.set(orderId, others.add(wake));
    try {
      for (;;) {
        // Before the look: what happens during it wakes the next one.
        const next = woken.promise;
        if (await look()) return;
        const left = end - Date.now();
        if (left <= 0) return;
        await within(next, Math.min(left, everyMs));
      }
    } finally {
      others.delete(wake);
      if (others.size === 0) this.#waiting.delete(orderId);
    }
  }
}

const within = async (event: Promise<void>, ms: number): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const pause = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([event, pause]);
  clearTimeout(timer);
};
