export { holdsCardNumber, withoutCardNumbers } from './card-numbers.ts';
export { currentTraceparent, runInTrace } from './current-trace.ts';
export { createLogger, type Logger, type LoggerOptions } from './logger.ts';
export { createMetrics, type Metrics } from './metrics.ts';
export { serializeError } from './serialize-error.ts';
export { traceIdOf } from './trace-id.ts';
