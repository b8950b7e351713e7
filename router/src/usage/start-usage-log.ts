import type { Logger, Metrics } from '@tessera/kit/telemetry';
import { openUsageLog } from '@tessera/kit/usage';
import type { RouterConfig } from '../config.ts';
import { createUsageMetrics } from '../telemetry/usage-metrics.ts';
import { createUsageRecorder, type UsageRecorder } from './usage-recorder.ts';

/** Starts writing down what clients use, where the configuration asks for it. A log that is down stops no start. */
export const startUsageLog = (
  config: RouterConfig,
  { logger, metrics }: { readonly logger: Logger; readonly metrics: Metrics },
): UsageRecorder | undefined => {
  if (config.USAGE_LOG === 'off') return undefined;
  const limits = { retentionDays: config.USAGE_RETENTION_DAYS, maxBytes: config.USAGE_LOG_BYTES };
  return createUsageRecorder({
    open: () => openUsageLog(config.USAGE_LOG, limits),
    everyMs: config.USAGE_FLUSH_MS,
    sampleRate: config.USAGE_SAMPLE_RATE,
    clients: config.USAGE_CLIENTS,
    logger,
    metrics: createUsageMetrics(metrics),
  });
};
