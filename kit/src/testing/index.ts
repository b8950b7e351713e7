export { fixedClock, type TestClock } from './clock.ts';
export { forEachEngine, type TestEngine } from './engines.ts';
export { waitFor } from './wait-for.ts';
