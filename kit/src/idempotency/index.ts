export { attempt, attemptWithin } from './attempt.ts';
export { idempotencyTable } from './idempotency-table.ts';
export { forgetKeysJob, takeKey } from './keys.ts';
export { type OnceRequest, once } from './once.ts';
