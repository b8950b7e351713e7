import { setImmediate } from 'node:timers/promises';
import { type UsageEntry, UsageSums, type UsageTokens } from '@tessera/kit/usage';
import type { ClientIdentity } from './client-identity.ts';
import type { OperationUsage } from './operation-usage.ts';

/** Pairs of operation and client counted in an interval; requests of further ones are not counted. */
const maxCounters = 10_000;
/** Entries an interval may come to: all that a large schema has, for some clients. */
const maxEntries = 50_000;
/** Tokens added up at once; between two such parts the process answers requests. */
const tokensAtOnce = 5_000;

interface Counter {
  readonly tokens: UsageTokens;
  readonly client: ClientIdentity;
  count: number;
  /** Ms since 1970. */
  lastSeen: number;
}

/** Everything that was counted in an interval. */
export interface Interval {
  readonly startedAt: number;
  /** Requests counted. */
  readonly requests: number;
  /** Adds up what they used, without keeping the process busy. */
  entries(sampleRate: number): Promise<{ readonly entries: UsageEntry[]; readonly cut: number }>;
}

/** Counts what clients use, in bounded memory. */
export class UsageCounts {
  #operations = new Map<OperationUsage, Map<ClientIdentity, Counter>>();
  /** Client → token → counter, of what variables carried: at most what the schema has. */
  #sent = new Map<ClientIdentity, Map<string, Counter>>();
  #counters = 0;
  #requests = 0;
  #startedAt: number;

  constructor(now: number) {
    this.#startedAt = now;
  }

  /**
   * Counts a request.
   * @param client the same object for the same client.
   * @param sent what its variables carried.
   * @returns false when it was not counted, because there are too many different ones.
   */
  add(operation: OperationUsage, client: ClientIdentity, sent: UsageTokens, now: number): boolean {
    let clients = this.#operations.get(operation);
    let counter = clients?.get(client);
    if (!counter) {
      if (this.#counters >= maxCounters) return false;
      this.#counters += 1;
      counter = { tokens: operation.tokens, client, count: 0, lastSeen: now };
      if (!clients) {
        clients = new Map();
        this.#operations.set(operation, clients);
      }
      clients.set(client, counter);
    }
    counter.count += 1;
    counter.lastSeen = now;
    this.#requests += 1;
    if (sent.size > 0) this.#addSent(client, sent, operation.tokens, now);
    return true;
  }

  #addSent(client: ClientIdentity, sent: UsageTokens, written: UsageTokens, now: number): void {
    const counters = this.#sent.get(client) ?? new Map<string, Counter>();
    this.#sent.set(client, counters);
    for (const token of sent) {
      // What is written in the operation too is counted with it already.
      if (written.has(token)) continue;
      const counter = counters.get(token) ?? { tokens: new Set([token]), client, count: 0, lastSeen: now };
      counter.count += 1;
      counter.lastSeen = now;
      counters.set(token, counter);
    }
  }

  /** Takes what was counted, and starts anew. */
  take(now: number): Interval {
    const counters = [...this.#operations.values(), ...this.#sent.values()];
    const interval: Interval = {
      startedAt: this.#startedAt,
      requests: this.#requests,
      entries: (sampleRate) => addUp(counters, sampleRate),
    };
    this.#operations = new Map();
    this.#sent = new Map();
    this.#counters = 0;
    this.#requests = 0;
    this.#startedAt = now;
    return interval;
  }
}

const addUp = async (groups: readonly ReadonlyMap<unknown, Counter>[], sampleRate: number) => {
  const sums = new UsageSums();
  let cut = 0;
  let left = tokensAtOnce;
  for (const group of groups) {
    for (const { tokens, client, count, lastSeen } of group.values()) {
      if (left < 0) {
        await setImmediate();
        left = tokensAtOnce;
      }
      left -= tokens.size;
      const of = {
        client: client.name,
        ...(client.version && { version: client.version }),
        count: Math.max(1, Math.round(count / sampleRate)),
        lastSeen: new Date(lastSeen).toISOString(),
      };
      for (const coordinate of tokens) if (!sums.add({ coordinate, ...of }, '', maxEntries)) cut += 1;
    }
  }
  return { entries: [...sums.entries()], cut };
};
