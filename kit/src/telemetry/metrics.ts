import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What every process counts. Add your own with `new Counter({ registers: [metrics.registry] })`. */
export interface Metrics {
  readonly registry: Registry;
  /** One finished HTTP request. @param seconds from the first byte read to the last byte written. */
  requestFinished(request: { method: string; route: string; status: number; seconds: number }): void;
  /** One SQL statement that carries data. */
  statementRun(engine: string): void;
  /** One transaction that was committed, so made durable. */
  transactionCommitted(engine: string): void;
}

/**
 * A process' metrics in a registry of their own, so that several subgraphs in one process (tests) do not mix.
 * @param name of the process, the label `process_name` of every series.
 */
export const createMetrics = (name: string): Metrics => {
  const registry = new Registry();
  registry.setDefaultLabels({ process_name: name });
  // Finer, its timer would keep ten idle processes busier than all else they do while nobody asks.
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 100 });
  const requests = new Counter({
    name: 'tessera_http_requests_total',
    help: 'HTTP requests answered.',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  });
  const durations = new Histogram({
    name: 'tessera_http_request_duration_seconds',
    help: 'Time to answer an HTTP request.',
    labelNames: ['method', 'route'],
    buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [registry],
  });
  const statements = new Counter({
    name: 'tessera_sql_statements_total',
    help: 'SQL statements run, without those that begin and end transactions.',
    labelNames: ['engine'],
    registers: [registry],
  });
  const commits = new Counter({
    name: 'tessera_sql_commits_total',
    help: 'Transactions committed to the store; each waits for the disk.',
    labelNames: ['engine'],
    registers: [registry],
  });
  return {
    registry,
    requestFinished: ({ method, route, status, seconds }) => {
      requests.inc({ method, route, status });
      durations.observe({ method, route }, seconds);
    },
    statementRun: (engine) => statements.inc({ engine }),
    transactionCommitted: (engine) => commits.inc({ engine }),
  };
};
