export { possibleTokens, type UsageTokens, writtenTokens } from './operation-tokens.ts';
export { mergeUsage, type Usage, type UsageBatch, type UsageEntry, UsageSums } from './usage-entry.ts';
export { isUsageUrl, openUsageLog, readUsage, type UsageLog, type UsageLogLimits } from './usage-log.ts';
export { UsageLogError } from './usage-log-error.ts';
export { type SendingVariable, sendingVariables, sentTokens } from './variable-tokens.ts';
