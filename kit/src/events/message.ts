/** A message as its consumer gets it: what CloudEvents 1.0 carries, read and checked. */
export interface Message<Payload = unknown> {
  /** Unique for ever; the key under which a consumer handles it once. */
  readonly id: string;
  /** The event's name, `<owner>.<aggregate>.<past participle>.v<N>`. */
  readonly name: string;
  /** What it is about, such as an order's id. Messages of one aggregate arrive in the order they were written. */
  readonly aggregate: string;
  /** When it was written. */
  readonly time: Date;
  /** The trace it belongs to, as W3C `traceparent`; null when there is none. */
  readonly traceparent: string | null;
  readonly payload: Payload;
}
