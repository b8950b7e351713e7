import type { Metrics } from '@tessera/kit/telemetry';
import { Counter } from 'prom-client';

/** What the usage log counts of itself. */
export interface UsageMetrics {
  /** Requests that are in the log. */
  requestsRecorded(count: number): void;
  /** @param why `memory`: too many different ones in an interval; `log`: it did not take them; `fault`: ours. */
  requestsDropped(count: number, why: 'memory' | 'log' | 'fault'): void;
  /** Entries beyond what an interval may write. */
  entriesCut(count: number): void;
}

/** Registers the series of the usage log. */
export const createUsageMetrics = ({ registry }: Pick<Metrics, 'registry'>): UsageMetrics => {
  const registers = [registry];
  const recorded = new Counter({
    name: 'tessera_router_usage_recorded_total',
    help: 'Requests that the usage log has.',
    registers,
  });
  const dropped = new Counter({
    name: 'tessera_router_usage_dropped_total',
    help: 'Requests that the usage log has not: too many different ones in an interval (memory), or it took none (log).',
    labelNames: ['why'],
    registers,
  });
  const cut = new Counter({
    name: 'tessera_router_usage_entries_cut_total',
    help: 'Entries beyond what an interval may write to the usage log.',
    registers,
  });
  return {
    requestsRecorded: (count) => recorded.inc(count),
    requestsDropped: (count, why) => dropped.labels(why).inc(count),
    entriesCut: (count) => cut.inc(count),
  };
};
