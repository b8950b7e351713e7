import { newId } from '../graphql/ids.ts';
import { momentParameter, prepared, sql } from '../store/index.ts';
import { currentTraceparent } from '../telemetry/index.ts';
import { writeEnvelope } from './envelope.ts';
import type { Outbox } from './outbox.ts';

/** What an outbox stands on. */
export interface OutboxOptions {
  /** The subgraph: it sends its own events alone. */
  readonly name: string;
  readonly clock: () => Date;
  /** Called after each commit that wrote messages. */
  readonly onCommit: () => void;
}

const value = (name: string) => sql.placeholder(name);

// They return something, as prepared statements do.
const writeRow = sql`
  insert into outbox_message (id, name, aggregate, envelope, created_at)
  values (${value('id')}, ${value('name')}, ${value('aggregate')}, ${value('envelope')}, ${value('now')})
  returning id`;
const scheduleRow = sql`
  insert into scheduled_message (id, name, aggregate, envelope, deliver_at, cancel_key, created_at)
  values (${value('id')}, ${value('name')}, ${value('aggregate')}, ${value('envelope')}, ${value('deliverAt')},
    ${value('cancelKey')}, ${value('now')})
  returning id`;

/** Makes the outbox of a subgraph whose tables hold {@link eventTables}. */
export const createOutbox = ({ name, clock, onCommit }: OutboxOptions): Outbox => ({
  emit: async (tx, event, { aggregate, payload, deliverAt, cancelKey }) => {
    if (event.owner !== name) throw new Error(`${name} may not send ${event.name}.`);
    const id = newId('msg');
    const time = clock();
    const envelope = writeEnvelope(event, {
      id,
      name: event.name,
      aggregate,
      time,
      traceparent: currentTraceparent(),
      payload: event.payload.parse(payload),
    });
    const row = { id, name: event.name, aggregate, envelope, now: momentParameter(tx, time) };
    if (deliverAt) {
      const later = { deliverAt: momentParameter(tx, deliverAt), cancelKey: cancelKey ?? null };
      const write = prepared(tx, 'outbox_schedule', (name) => tx.prepare(name, scheduleRow));
      await write({ ...row, ...later });
    } else {
      const write = prepared(tx, 'outbox_write', (name) => tx.prepare(name, writeRow));
      await write(row);
    }
    tx.afterCommit(onCommit);
    return id;
  },
  cancel: async (tx, cancelKey) => {
    await tx.execute(sql`delete from scheduled_message where cancel_key = ${cancelKey}`);
  },
});
