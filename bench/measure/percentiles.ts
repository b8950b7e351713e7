import { percentile } from '../../tools/src/replay/percentiles.ts';

export { percentile };

/** The middle one of a few numbers. */
export const median = (values: readonly number[]): number =>
  percentile(Float64Array.from(values).sort(), 0.5);
