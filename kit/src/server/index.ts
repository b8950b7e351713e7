export {
  defineSubgraph,
  type ReportProgress,
  type SetupInput,
  type StoreDefinition,
  type StoredSubgraphDefinition,
  type SubgraphContext,
  type SubgraphDefinition,
  type SubgraphInput,
  type SubgraphParts,
} from './define-subgraph.ts';
export { type ErrorBody, errorBody, maskedMessage, refusalOf, sendError } from './error-reply.ts';
export type { Phase, ReadinessChecks } from './health.ts';
export { createHttpServer, type HttpServer, type HttpServerOptions, type Listen } from './http-server.ts';
export { type Job, startJobs } from './jobs.ts';
export { adoptRequestId } from './request-records.ts';
export { type RunningSubgraph, type StartOptions, startSubgraph } from './start-subgraph.ts';
export { readSubgraphConfig, subgraphConfigShape } from './subgraph-config.ts';
