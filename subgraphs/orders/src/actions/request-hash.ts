import { createHash } from 'node:crypto';

/** What tells two requests apart that came with one idempotency key. @param body plain values, in a fixed order. */
export const requestHash = (body: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(body)).digest('base64url');
