import type { IncomingHttpHeaders } from 'node:http';
import { type RouterErrorCode, routerErrorCodes } from '../router-error-codes.ts';
import type { Refusal } from './limits.ts';

/** Headers that a page of another origin cannot send without a preflight; Apollo's clients and tools send one. */
const preflightHeaders = ['x-apollo-operation-name', 'apollo-require-preflight'];

/** What a form can send without a preflight. */
const simpleTypes = new Set(['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain']);

/**
 * Refuses what a page of any origin could make a visitor's browser send without asking: Apollo Server's rules, applied
 * before the body is read.
 */
export const csrfRefusal = (headers: IncomingHttpHeaders): Refusal | undefined => {
  const type = headers['content-type'];
  if (type !== undefined && !simpleTypes.has(essenceOf(type))) return undefined;
  return preflightHeaders.some((name) => headers[name]) ? undefined : refusal;
};

const essenceOf = (contentType: string): string => (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();

const code: RouterErrorCode = 'CSRF_PREVENTED';
const refusal: Refusal = {
  status: routerErrorCodes[code].status,
  code,
  message: routerErrorCodes[code].description,
};
