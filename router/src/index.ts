export { configShape, type RouterConfig, readRouterConfig } from './config.ts';
export { type RouterErrorCode, routerErrorCodes } from './router-error-codes.ts';
export { type RouterOptions, type RunningRouter, startRouter } from './start-router.ts';
export { loadSupergraph, SupergraphRefused } from './supergraph/load-supergraph.ts';
export { urlVariable } from './supergraph/routing-urls.ts';
