import type { EventDefinition, PayloadOf } from '@tessera/contracts/define-event';
import type { erasedPayload, exportedPayload } from '@tessera/contracts/events/parts';
import { personalDataAsks } from '@tessera/contracts/personal-data';
import { backoff } from '../events/backoff.ts';
import { type Consumer, consumer, type Outbox } from '../events/index.ts';
import type { Job } from '../server/jobs.ts';
import { momentParameter, type Read, type Store, sql, type Tx } from '../store/index.ts';
import { deleteDeadAboutErased, mailboxHash, type Person, settleParked } from './erased-users.ts';
import { slicesOf } from './slices.ts';

const day = 24 * 60 * 60_000;
/** No message stays under way for longer. */
const lateMessages = 30 * day;
const firstPauseMs = 10_000;
const longestPauseMs = 10 * 60_000;
const jobEveryMs = 10_000;
const atOnce = 20;

/** What a subgraph that holds personal data brings. */
export interface PersonalDataOptions {
  readonly store: Store;
  readonly outbox: Outbox;
  readonly clock: () => Date;
  /** What it answers with. */
  readonly answers: {
    readonly erased: EventDefinition<typeof erasedPayload>;
    readonly exported: EventDefinition<typeof exportedPayload>;
  };
  /**
   * Erases what it holds of a person, as far as it may now; safe to repeat.
   * @returns false while something has to be waited for, such as an order in its checkout.
   */
  readonly erase: (tx: Tx, person: Person) => Promise<boolean>;
  /** What it holds of a person, as plain values under stable names. Lists are bounded. */
  readonly collect: (
    tx: Tx,
    person: Omit<Person, 'displayName'>,
  ) => Promise<Readonly<Record<string, unknown>>>;
}

/** What it hears and what comes round. */
export interface PersonalDataParts {
  readonly consumers: readonly Consumer[];
  readonly jobs: readonly Job[];
}

interface DueRow {
  readonly id: string;
  readonly round: number;
  readonly email: string | null;
  readonly displayName: string | null;
  readonly requestedAt: number | string;
  readonly tries: number;
}

/** Lets a subgraph erase and tell what it holds of users, when accounts asks. */
export const createPersonalData = (options: PersonalDataOptions): PersonalDataParts => {
  const { store, outbox, clock, answers, collect } = options;
  return {
    consumers: [
      consumer(personalDataAsks.erasure, async (tx, { payload }) => {
        await noteAsked(tx, payload, clock());
        const row = await lockErased(tx, payload.userId);
        if (row) await attempt(tx, options, row);
      }),
      consumer(personalDataAsks.export, async (tx, { payload: { exportId, userId, email } }) => {
        const held = await collect(tx, { userId, email, requestedAt: clock() });
        const slices = slicesOf(JSON.stringify(held));
        for (const [part, json] of slices.entries()) {
          await outbox.emit(tx, answers.exported, {
            aggregate: userId,
            payload: { exportId, userId, part, parts: slices.length, json },
          });
        }
      }),
    ],
    jobs: [
      {
        name: 'erase personal data',
        everyMs: jobEveryMs,
        run: async (signal) => {
          await retryDue(store, options, signal);
          await tidyUp(store, new Date(clock().getTime() - lateMessages));
        },
      },
    ],
  };
};

/** Opens the erasure of a user anew, so that the job takes it up: something of theirs had to be written all the same. */
export const reopenErasure = (tx: Tx, userId: string, now: Date): Promise<void> =>
  tx.execute(sql`
    update erased_user set erased_at = null, tries = 0, next_try_at = ${momentParameter(tx, now)}
    where id = ${userId}`);

/** Notes who is to be erased, or that it is asked again. */
const noteAsked = async (
  tx: Tx,
  { userId, round, email, displayName, requestedAt }: PayloadOf<typeof personalDataAsks.erasure>,
  time: Date,
): Promise<void> => {
  const now = momentParameter(tx, time);
  const asked = momentParameter(tx, new Date(requestedAt));
  await tx.execute(sql`
    insert into erased_user (id, round, email, display_name, mailbox, requested_at, erased_at, tries, next_try_at)
    values (${userId}, ${round}, ${email}, ${displayName}, ${mailboxHash(email)}, ${asked}, null, 0, ${now})
    on conflict (id) do update set
      round = case when erased_user.round > excluded.round then erased_user.round else excluded.round end,
      email = excluded.email, display_name = excluded.display_name, erased_at = null,
      next_try_at = excluded.next_try_at`);
};

const lockErased = async (tx: Tx, userId: string): Promise<DueRow | null> => {
  const lock = tx.engine === 'postgres' ? sql` for update` : sql``;
  const [row] = await tx.query<DueRow>(sql`
    select id, round, email, display_name as "displayName", requested_at as "requestedAt", tries
    from erased_user where id = ${userId} and erased_at is null${lock}`);
  return row ?? null;
};

/** Erases, and answers or plans the next try. */
const attempt = async (
  tx: Tx,
  { outbox, clock, answers, erase }: PersonalDataOptions,
  { id: userId, round, email, displayName, requestedAt, tries }: DueRow,
): Promise<void> => {
  const person = { userId, email, displayName, requestedAt: new Date(requestedAt) };
  const parked = await settleParked(tx, person);
  const done = await erase(tx, person);
  const now = clock();
  if (parked || !done) {
    const next = new Date(now.getTime() + backoff(tries + 1, firstPauseMs, longestPauseMs));
    await tx.execute(sql`
      update erased_user set tries = ${tries + 1}, next_try_at = ${momentParameter(tx, next)} where id = ${userId}`);
    return;
  }
  await tx.execute(sql`
    update erased_user set erased_at = ${momentParameter(tx, now)}, email = null, display_name = null, tries = 0
    where id = ${userId}`);
  await outbox.emit(tx, answers.erased, { aggregate: userId, payload: { userId, round } });
};

/**
 * Deletes dead messages about the erased, and forgets their mailboxes once late messages are past. Looks first: on SQLite
 * a transaction takes the turn of those who write.
 * @param lateBefore messages about who was erased before this moment come no more.
 */
const tidyUp = async (store: Store, lateBefore: Date): Promise<void> => {
  const late = (read: Read) =>
    sql`mailbox is not null and requested_at < ${momentParameter(read, lateBefore)}`;
  const something = await store.read.query(sql`
    select 1 as found from parked_message where status = 'DEAD' union all
    select 1 as found from erased_user where ${late(store.read)} limit 1`);
  if (something.length === 0) return;
  await store.tx(async (tx) => {
    await deleteDeadAboutErased(tx);
    await tx.execute(sql`update erased_user set mailbox = null where ${late(tx)}`);
  });
};

const retryDue = async (store: Store, options: PersonalDataOptions, signal: AbortSignal): Promise<void> => {
  const now = momentParameter(store.read, options.clock());
  const due = await store.read.query<{ id: string }>(sql`
    select id from erased_user where erased_at is null and next_try_at <= ${now}
    order by next_try_at limit ${atOnce}`);
  for (const { id } of due) {
    if (signal.aborted) return;
    await store.tx(async (tx) => {
      const row = await lockErased(tx, id);
      if (row) await attempt(tx, options, row);
    });
  }
};
