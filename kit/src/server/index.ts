export { type ErrorBody, errorBody, maskedMessage, refusalOf, sendError } from './error-reply.ts';
export type { Phase, ReadinessChecks } from './health.ts';
export { createHttpServer, type HttpServer, type HttpServerOptions, type Listen } from './http-server.ts';
export { adoptRequestId } from './request-records.ts';
