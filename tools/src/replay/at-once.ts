/**
 * Does something for each item, for so many at the same time, until it is told to stop; those begun are finished.
 * The first failure stops it and is thrown when all that was begun has ended.
 */
export const forEachAtOnce = async <Item>(
  items: Iterable<Item>,
  concurrency: number,
  stop: AbortSignal,
  work: (item: Item) => Promise<void>,
): Promise<void> => {
  const left = Iterator.from(items);
  let failure: { readonly error: unknown } | undefined;
  await Promise.all(
    Array.from({ length: concurrency }, async () => {
      while (!stop.aborted && !failure) {
        const next = left.next();
        if (next.done) return;
        try {
          await work(next.value);
        } catch (error) {
          failure ??= { error };
        }
      }
    }),
  );
  if (failure) throw failure.error;
};
