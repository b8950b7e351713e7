import type { Metrics } from '@tessera/kit/telemetry';
import { Counter, Histogram } from 'prom-client';

/** What the router counts besides what every process does. */
export interface RouterMetrics {
  /** @param outcome `answered`, or the code of the failure. @param started `performance.now()` at its start. */
  subgraphAnswered(subgraph: string, outcome: string, started: number): void;
  supergraphRefused(): void;
  supergraphSwapped(): void;
  /** The supergraph's source did not answer when it was asked for news. */
  supergraphLookFailed(): void;
  planLookedUp(hit: boolean): void;
  /** @param code why the request was refused before execution. */
  requestRefused(code: string): void;
}

/** Registers the router's series in the process' registry. */
export const createRouterMetrics = ({ registry }: Pick<Metrics, 'registry'>): RouterMetrics => {
  const registers = [registry];
  const requests = new Counter({
    name: 'tessera_router_subgraph_requests_total',
    help: 'Fetches sent to subgraphs.',
    labelNames: ['subgraph', 'outcome'],
    registers,
  });
  const durations = new Histogram({
    name: 'tessera_router_subgraph_request_duration_seconds',
    help: 'Time a subgraph took to answer a fetch.',
    labelNames: ['subgraph'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers,
  });
  const refused = new Counter({
    name: 'tessera_router_supergraph_refused_total',
    help: 'New supergraphs that did not load; the last good one kept serving.',
    registers,
  });
  const swapped = new Counter({
    name: 'tessera_router_supergraph_swaps_total',
    help: 'New supergraphs put in place while running.',
    registers,
  });
  const looksFailed = new Counter({
    name: 'tessera_router_supergraph_look_failures_total',
    help: 'Looks for a new supergraph that its source did not answer; the one in place kept serving.',
    registers,
  });
  const plans = new Counter({
    name: 'tessera_router_plan_cache_total',
    help: 'Query plans looked up, by whether they were there.',
    labelNames: ['result'],
    registers,
  });
  const refusals = new Counter({
    name: 'tessera_router_requests_refused_total',
    help: 'Requests refused before execution, by error code.',
    labelNames: ['code'],
    registers,
  });
  // Looking labels up costs more than counting: what a fetch counts is looked up once.
  const bySubgraph = new Map<
    string,
    { readonly duration: Histogram.Internal<'subgraph'>; readonly answered: Counter.Internal }
  >();
  const seriesOf = (subgraph: string) => {
    let series = bySubgraph.get(subgraph);
    if (!series) {
      series = {
        duration: durations.labels(subgraph),
        answered: requests.labels(subgraph, 'answered'),
      };
      bySubgraph.set(subgraph, series);
    }
    return series;
  };
  const hit = plans.labels('hit');
  const miss = plans.labels('miss');
  return {
    subgraphAnswered(subgraph, outcome, started) {
      const { answered, duration } = seriesOf(subgraph);
      if (outcome === 'answered') answered.inc();
      else requests.labels(subgraph, outcome).inc();
      duration.observe((performance.now() - started) / 1_000);
    },
    supergraphRefused: () => refused.inc(),
    supergraphSwapped: () => swapped.inc(),
    supergraphLookFailed: () => looksFailed.inc(),
    planLookedUp: (found) => (found ? hit : miss).inc(),
    requestRefused: (code) => refusals.labels(code).inc(),
  };
};
