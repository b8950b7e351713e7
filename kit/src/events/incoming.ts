import { createHash } from 'node:crypto';
import type { Delivery } from './carrier.ts';
import type { Consumer } from './consumer.ts';
import { readEnvelope, readMessage } from './envelope.ts';
import type { Message } from './message.ts';

/** A message that was received, on its way through the subgraph. */
export interface Incoming {
  readonly id: string;
  readonly name: string;
  readonly aggregate: string;
  readonly envelope: string;
  /** The trace it belongs to, if any. */
  readonly traceparent: string | undefined;
  /** Null when nobody here can handle it; `fault` says why. */
  readonly work: { readonly consumer: Consumer; readonly message: Message } | null;
  readonly fault: string | null;
  /** Where it came from; null for one that was parked. */
  readonly delivery: Delivery | null;
  /** Its row, when it was parked. */
  readonly parked: { readonly sequence: number; readonly attempts: number } | null;
  /** What came of its effect. */
  /** `lost`: another process has taken it up. */
  effect: 'none' | 'due' | 'running' | 'done' | 'passed over' | 'lost';
  result: unknown;
  /** What its effect threw. */
  failure: unknown;
}

/** Reads what a carrier, or the table of parked messages, handed over. */
export const readIncoming = (
  envelope: string,
  consumers: ReadonlyMap<string, Consumer>,
  from: Pick<Incoming, 'delivery' | 'parked'>,
): Incoming => {
  const read = readEnvelope(envelope);
  const base = { envelope, ...from, effect: 'none' as const, result: undefined, failure: undefined };
  if (!read) {
    const id = `unreadable:${createHash('sha256').update(envelope).digest('hex')}`;
    return {
      ...base,
      id,
      name: '',
      aggregate: id,
      traceparent: undefined,
      work: null,
      fault: 'This is no CloudEvents envelope.',
    };
  }
  const { id, type: name, subject: aggregate, traceparent } = read;
  const known = { ...base, id, name, aggregate, traceparent };
  const consumer = consumers.get(read.type);
  if (!consumer) return { ...known, work: null, fault: `Nobody here handles ${read.type}.` };
  try {
    const message = readMessage(read, consumer.event);
    return { ...known, work: { consumer, message }, fault: null, effect: consumer.effect ? 'due' : 'none' };
  } catch (error) {
    return { ...known, work: null, fault: (error as Error).message };
  }
};
