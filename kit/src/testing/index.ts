export { fixedClock, type TestClock } from './clock.ts';
export { forEachEngine, type TestEngine } from './engines.ts';
export { findText } from './find-text.ts';
export {
  startTestSubgraph,
  type TestAnswer,
  type TestRequest,
  type TestSubgraph,
  type TestSubgraphOptions,
} from './test-subgraph.ts';
export { admin, customer, staff } from './viewers.ts';
export { waitFor } from './wait-for.ts';
export { withoutRelay } from './without-relay.ts';
