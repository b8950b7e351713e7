import { vi } from 'vitest';
import { seeded } from '../../src/demo/index.ts';
import {
  consumer,
  consumerWithEffect,
  createOutbox,
  type Message,
  type RunningEvents,
  startEvents,
} from '../../src/events/index.ts';
import { type Store, sql, type Tx } from '../../src/store/index.ts';
import { createLogger } from '../../src/telemetry/index.ts';
import { letterReceived, letterWritten } from '../fixtures/post/events.ts';
import { during, type Life, storeOf } from './life.ts';
import { createRoughCarrier, type Random, type Roughness } from './rough-carrier.ts';

/** A letter to post. */
export interface PlannedLetter {
  readonly sender: string;
  /** Something outside of the store is done for it first. */
  readonly effect: boolean;
  /** Runs that fail before one succeeds; infinite for one that has to be given up. */
  readonly failures: number;
  readonly pauseMs: number;
  /** How much later it is to be sent; 0 is at once. */
  readonly laterMs: number;
}

/** What happens in a simulation. */
export interface Plan {
  readonly seed: number;
  readonly letters: readonly PlannedLetter[];
  /** Steps at which the process crashes, and whether the machine loses its power with it. */
  readonly crashes: readonly { readonly step: number; readonly power: boolean }[];
  readonly roughness: Roughness;
}

/** What there is when everything came to rest. */
export interface Outcome {
  /** False when something was still on its way after a simulated hour. */
  readonly atRest: boolean;
  /** Indexes of the letters whose posting was committed. */
  readonly posted: readonly number[];
  /** Indexes in the order they were handled. */
  readonly handled: readonly number[];
  readonly dead: readonly { readonly letter: number; readonly attempts: number }[];
  readonly crashes: number;
}

/** Runs of a handler in a simulation before its message is given up. */
export const maxAttempts = 4;

const realImmediate = setImmediate;
/** Lets everything go on that waits for no timer. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn += 1) await new Promise<void>((resolve) => realImmediate(resolve));
};

const logger = createLogger({ name: 'post', level: 'silent', json: true });

/**
 * Lets one subgraph after the other live on a store, as crashes end them, and send letters to itself over a rough
 * carrier. Time is fake: the caller has called `vi.useFakeTimers`.
 */
export const simulate = async (store: Store, plan: Plan): Promise<Outcome> => {
  const random: Random = seeded(String(plan.seed)).next;
  const chance = vi.spyOn(Math, 'random').mockImplementation(random);
  const carrier = createRoughCarrier(random, plan.roughness);
  const runs = new Map<string, number>();
  const clock = () => new Date();
  let steps = 0;
  let crashes = 0;
  let calm = false;
  let life: Life = { dead: true, step: () => undefined };
  let events: Promise<RunningEvents> | undefined;
  let outbox = createOutbox({ name: 'post', clock, onCommit: () => undefined });
  let living = store;

  const fail = (text: string): void => {
    const run = (runs.get(text) ?? 0) + 1;
    runs.set(text, run);
    if (run <= (plan.letters[Number(text)]?.failures ?? 0)) throw new Error(`no ${text}`);
  };
  const writeDown = async (tx: Tx, { aggregate, payload: { text } }: Message<{ text: string }>) => {
    await tx.execute(sql`insert into letter (sender, text) values (${aggregate}, ${text})`);
  };

  const boot = (): void => {
    const own: Life = {
      dead: false,
      step: () => {
        steps += 1;
        const crash = plan.crashes.find(({ step }) => step === steps);
        if (own.dead || calm || !crash) return;
        own.dead = true;
        crashes += 1;
        if (crash.power) carrier.losePower();
      },
    };
    life = own;
    living = storeOf(store, own);
    let running: RunningEvents | undefined;
    outbox = createOutbox({ name: 'post', clock, onCommit: () => running?.wake() });
    events = startEvents({
      name: 'post',
      store: living,
      carrier: carrier.connect(own),
      consumers: [
        consumerWithEffect(
          letterWritten,
          async ({ payload: { text } }) => {
            await new Promise((resolve) => setTimeout(resolve, random() * 200));
            own.step();
            fail(text);
          },
          writeDown,
        ),
        consumer(letterReceived, async (tx, message) => {
          own.step();
          await writeDown(tx, message);
          // After a write, which has to be undone.
          fail(message.payload.text);
        }),
      ],
      clock,
      logger,
      maxAttempts,
    });
    void events.then((started) => {
      running = started;
    });
  };

  const advance = async (ms: number, stepMs: number): Promise<void> => {
    for (let passed = 0; passed < ms; passed += stepMs) {
      if (life.dead) boot();
      vi.advanceTimersByTime(stepMs);
      await settle();
    }
  };

  const post = (letter: PlannedLetter, index: number): Promise<unknown> => {
    const { sender: aggregate, effect, laterMs } = letter;
    const event = effect ? letterWritten : letterReceived;
    const text = String(index);
    const deliverAt = laterMs > 0 ? { deliverAt: new Date(Date.now() + laterMs) } : {};
    return during(
      life,
      living.tx(async (tx) => {
        await tx.execute(sql`insert into letter (sender, text) values ('posted', ${text})`);
        await outbox.emit(tx, event, { aggregate, payload: { text }, ...deliverAt });
      }),
    );
  };

  const isAtRest = async (): Promise<boolean> => {
    const [row] = await store.read.query<{ open: number }>(sql`
      select (select count(*) from outbox_message) + (select count(*) from scheduled_message)
        + (select count(*) from parked_message where status = 'RETRY') as open`);
    return row?.open === 0 && carrier.isDone();
  };

  for (const table of ['outbox_message', 'scheduled_message', 'inbox_message', 'parked_message', 'letter'])
    await store.tx((tx) => tx.execute(sql`delete from ${sql.identifier(table)}`));
  try {
    boot();
    for (const [index, letter] of plan.letters.entries()) {
      await advance(letter.pauseMs, 20);
      if (life.dead) boot();
      // It may never come to an end: the process may crash.
      post(letter, index).catch(() => undefined);
      await settle();
    }
    await advance(5_000, 50);
    calm = true;
    carrier.calmDown();
    let atRest = false;
    for (let second = 0; second < 3_600 && !atRest; second += 1) {
      await advance(1_000, 200);
      atRest = await isAtRest();
    }
    const letters = await store.read.query<{ sender: string; text: string }>(
      sql`select sender, text from letter order by sequence`,
    );
    const dead = await store.read.query<{ envelope: string; attempts: number }>(
      sql`select envelope, attempts from parked_message where status = 'DEAD'`,
    );
    const indexes = (from: typeof letters) => from.map(({ text }) => Number(text));
    return {
      atRest,
      posted: indexes(letters.filter(({ sender }) => sender === 'posted')),
      handled: indexes(letters.filter(({ sender }) => sender !== 'posted')),
      dead: dead.map(({ envelope, attempts }) => ({
        letter: Number(JSON.parse(envelope).data.text),
        attempts,
      })),
      crashes,
    };
  } finally {
    const last = events;
    life.dead = true;
    await last;
    await settle();
    vi.clearAllTimers();
    chance.mockRestore();
  }
};
