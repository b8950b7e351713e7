import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Database } from 'better-sqlite3';

const require = createRequire(import.meta.url);

/** Something that the test provider did, once and for good. */
export interface Effect {
  readonly orderId: string;
  /** `authorise`, `confirm`, `capture`, `void` or `refund:<id>`. */
  readonly step: string;
  readonly kind: string;
  readonly amount: bigint;
  readonly currency: string;
  readonly providerId: string;
  readonly code: string | null;
}

type Stored = Omit<Effect, 'amount'> & { readonly amount: number };

/** The test provider's own log: the witness of what it did, apart from the store. */
export interface TestLog {
  /** Everything done for an order, oldest first. */
  of(orderId: string): Effect[];
  all(): Effect[];
  /** Adds an effect and waits until it is on disk. A second one of an order's step is refused by a unique key. */
  add(effect: Effect): void;
  close(): void;
}

/** Opens the log's file; every addition is one commit that survives a power cut. */
export const openTestLog = (file: string): TestLog => {
  const connect = require('better-sqlite3') as typeof import('better-sqlite3');
  mkdirSync(path.dirname(path.resolve(file)), { recursive: true });
  const database: Database = new connect(file, { timeout: 5_000 });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec(`
    CREATE TABLE IF NOT EXISTS effect (
      number INTEGER PRIMARY KEY, orderId TEXT NOT NULL, step TEXT NOT NULL, kind TEXT NOT NULL,
      amount INTEGER NOT NULL, currency TEXT NOT NULL, providerId TEXT NOT NULL, code TEXT,
      UNIQUE (orderId, step));
    CREATE TRIGGER IF NOT EXISTS effect_unchanged BEFORE UPDATE ON effect
      BEGIN SELECT RAISE(ABORT, 'The log is append-only.'); END;
    CREATE TRIGGER IF NOT EXISTS effect_kept BEFORE DELETE ON effect
      BEGIN SELECT RAISE(ABORT, 'The log is append-only.'); END;`);
  const columns = 'orderId, step, kind, amount, currency, providerId, code';
  const byOrder = database.prepare<[string], Stored>(
    `SELECT ${columns} FROM effect WHERE orderId = ? ORDER BY number`,
  );
  const every = database.prepare<[], Stored>(`SELECT ${columns} FROM effect ORDER BY number`);
  const insert = database.prepare(
    `INSERT INTO effect (${columns}) VALUES (@orderId, @step, @kind, @amount, @currency, @providerId, @code)`,
  );
  const read = (row: Stored): Effect => ({ ...row, amount: BigInt(row.amount) });
  return {
    of: (orderId) => byOrder.all(orderId).map(read),
    all: () => every.all().map(read),
    add: (effect) => {
      insert.run(effect);
    },
    close: () => database.close(),
  };
};
