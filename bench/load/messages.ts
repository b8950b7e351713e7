/** Sends the load generator what it is to send to `url`; it answers when all connections are open. */
export interface Prepare {
  readonly type: 'prepare';
  readonly url: string;
  readonly connections: number;
  /** JSON bodies, sent in this order over and over by all connections together. */
  readonly bodies: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
}

/** Starts a window of load. */
export interface Run {
  readonly type: 'run';
  readonly durationMs: number;
}

/** What a window of load came to. */
export interface Window {
  /** From the first request written to the last answer read. */
  readonly elapsedMs: number;
  /** Of every answered request, unsorted. */
  readonly latenciesMs: Float64Array;
  /** Bytes of bodies received. */
  readonly bytes: number;
  /** Answers other than a 200 without errors. */
  readonly failures: number;
  /** The beginning of the first of them. */
  readonly firstFailure?: string;
}

/** What the load generator tells. */
export type Told = { readonly type: 'prepared' } | { readonly type: 'done'; readonly window: Window };
