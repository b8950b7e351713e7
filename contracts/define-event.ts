import type { z } from 'zod';

/** What one subgraph tells the others, as its owner defines it. */
export interface EventDefinition<Payload extends z.ZodType = z.ZodType> {
  /** `<owner>.<aggregate>.<past participle>.v<N>`, the CloudEvents `type`. */
  readonly name: string;
  /** The subgraph that alone may send it. */
  readonly owner: string;
  readonly payload: Payload;
}

/** The payload of an event, as senders write and consumers read it. */
export type PayloadOf<Event extends EventDefinition> = z.output<Event['payload']>;

const namePattern = /^([a-z][a-z0-9-]*)\.[a-z][a-z0-9_]*\.[a-z][a-z_]*\.v[1-9]\d*$/;

/**
 * Defines an event.
 * @param name `<owner>.<aggregate>.<past participle>.v<N>`. A payload only ever gains optional fields; anything else is
 * a new version beside the old one.
 */
export const defineEvent = <const Payload extends z.ZodType>(
  name: string,
  payload: Payload,
): EventDefinition<Payload> => {
  const owner = namePattern.exec(name)?.[1];
  if (!owner) throw new Error(`${name} is not <owner>.<aggregate>.<past participle>.v<N>.`);
  return { name, owner, payload };
};
