import { AsyncLocalStorage } from 'node:async_hooks';

const current = new AsyncLocalStorage<string | null>();

/** Runs `work` as part of a trace: what it sends to other subgraphs carries the same `traceparent`. */
export const runInTrace = <T>(traceparent: string | null, work: () => T): T => current.run(traceparent, work);

/** The `traceparent` of the request or message that is being handled; null when there is none. */
export const currentTraceparent = (): string | null => current.getStore() ?? null;
