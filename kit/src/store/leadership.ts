import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { setTimeout as delay } from 'node:timers/promises';
import type { Client } from 'pg';

const require = createRequire(import.meta.url);

/** How often one that does not lead asks whether it may, and tries to connect: the time a takeover takes at most. */
const askEveryMs = 1_000;

/** The part of one process in what one process a database does at a time. */
export interface Leadership {
  /** Whether this process does it. For a moment after a connection broke two may: the task has to bear that. */
  leads(): boolean;
  /** Wakes the one that leads, whichever process that is. May be lost with a connection. */
  tell(): void;
  /** Leaves it to others. */
  resign(): Promise<void>;
}

/** For a database that has one process: it leads. */
export const sole = (wake: () => void): Leadership => ({
  leads: () => true,
  tell: wake,
  resign: async () => undefined,
});

/**
 * Stands for leading `task` among the processes of a Postgres database. Who holds an advisory lock leads; the lock is
 * held by a connection of its own, and goes with it when the process is killed. A host that vanishes without a word is
 * noticed by the server within 15 s. It polls, since a session that waits for a lock would keep vacuum from its work.
 * @param wake called when it begins to lead, and when another process tells.
 */
export const standForLeading = (url: string, task: string, wake: () => void): Leadership => {
  const { Client: Connection } = require('pg') as typeof import('pg');
  const lock = createHash('sha256').update(`tessera-${task}`).digest().readBigInt64BE();
  const channel = `tessera-${task}`;
  const stopping = new AbortController();
  let client: Client | undefined;
  let leading = false;
  let telling = false;

  const drop = (dropped: Client): void => {
    if (client !== dropped) return;
    client = undefined;
    leading = false;
  };

  const connect = async (): Promise<Client> => {
    const made = new Connection({
      connectionString: url,
      application_name: `tessera-${task}`,
      connectionTimeoutMillis: 5_000,
    });
    made.on('error', () => drop(made));
    made.on('end', () => drop(made));
    made.on('notification', () => {
      if (leading) wake();
    });
    await made.connect();
    await made.query(
      `set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 3; set tcp_keepalives_count = 3;
       listen ${made.escapeIdentifier(channel)}`,
    );
    return made;
  };

  const ask = async (): Promise<void> => {
    client ??= await connect();
    const asked = client;
    if (leading) return;
    const { rows } = await asked.query<{ won: boolean }>('select pg_try_advisory_lock($1) as won', [lock]);
    if (!rows[0]?.won || client !== asked) return;
    leading = true;
    wake();
  };

  const loop = (async () => {
    while (!stopping.signal.aborted) {
      // Whoever cannot connect does not lead, and the store says why to all who use it.
      await ask().catch(() => client && drop(client));
      await delay(askEveryMs, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();

  return {
    leads: () => leading,
    tell: () => {
      if (leading) return wake();
      if (telling || !client) return;
      telling = true;
      client
        .query('select pg_notify($1, $2)', [channel, ''])
        .catch(() => undefined)
        .finally(() => {
          telling = false;
        });
    },
    resign: async () => {
      stopping.abort();
      await loop;
      const last = client;
      client = undefined;
      leading = false;
      await last?.end().catch(() => undefined);
    },
  };
};
