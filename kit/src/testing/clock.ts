/** A clock that stands still until it is moved. */
export interface TestClock {
  (): Date;
  /** Moves the clock by `ms`. */
  advance(ms: number): void;
}

/** Makes a clock that shows `start` until it is advanced. */
export const fixedClock = (start: Date | string = '2026-01-01T00:00:00.000Z'): TestClock => {
  let now = new Date(start).getTime();
  const clock = () => new Date(now);
  return Object.assign(clock, {
    advance: (ms: number) => {
      now += ms;
    },
  });
};
