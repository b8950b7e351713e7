import type { EventDefinition } from '@tessera/contracts/define-event';
import { z } from 'zod';
import type { Message } from './message.ts';

/** CloudEvents 1.0 in JSON, as far as it is used here. */
const envelopeShape = z.object({
  specversion: z.literal('1.0'),
  id: z.string().min(1).max(100),
  source: z.string().min(1).max(100),
  type: z.string().min(1).max(200),
  subject: z.string().min(1).max(200),
  time: z.iso.datetime(),
  datacontenttype: z.literal('application/json'),
  traceparent: z.string().max(100).optional(),
  data: z.unknown(),
});

/** Writes a message as it travels. */
export const writeEnvelope = (event: EventDefinition, message: Message): string =>
  JSON.stringify({
    specversion: '1.0',
    id: message.id,
    source: event.owner,
    type: message.name,
    subject: message.aggregate,
    time: message.time,
    datacontenttype: 'application/json',
    ...(message.traceparent && { traceparent: message.traceparent }),
    data: message.payload,
  });

/** An envelope that says who it is, whether or not its payload can be read. */
export type Envelope = z.output<typeof envelopeShape>;

/** Reads an envelope; null when it is none. */
export const readEnvelope = (text: string): Envelope | null => {
  try {
    return envelopeShape.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};

/**
 * Checks what an envelope carries against its definition.
 * @throws Error that says why nobody may handle it.
 */
export const readMessage = (envelope: Envelope, event: EventDefinition): Message => {
  if (envelope.source !== event.owner) {
    throw new Error(`${envelope.source} does not own ${event.name}.`);
  }
  return {
    id: envelope.id,
    name: envelope.type,
    aggregate: envelope.subject,
    time: new Date(envelope.time),
    traceparent: envelope.traceparent ?? null,
    payload: event.payload.parse(envelope.data),
  };
};
