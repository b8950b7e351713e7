import { BoundedCache } from '../cache/bounded-cache.ts';

/** Codes that one client may try in vain. */
const maxMisses = 30;
const windowMs = 600_000;
/** Clients remembered; beyond it the oldest is forgotten. */
const maxClients = 10_000;

/** Counts coupon codes tried in vain, by client: whoever guesses too many is told nothing more for a while. */
export interface GuessLimit {
  /**
   * Which codes of this client are looked at. They count as tried in vain from here on, so that many at once are no way
   * round the limit; those counted before are looked at again.
   */
  admit(client: string, codes: readonly string[], now: Date): string[];
  /** Tells that codes of this client were some: they do not count. */
  found(client: string, codes: readonly string[]): void;
}

/** Starts counting, in the memory of this process: 30 different codes in 10 minutes. */
export const createGuessLimit = (): GuessLimit => {
  const clients = new BoundedCache<string, { readonly until: number; readonly codes: Set<string> }>(
    maxClients,
  );
  return {
    admit: (client, codes, now) => {
      if (codes.length === 0) return [];
      const known = clients.get(client);
      const current = known && known.until > now.getTime() ? known : null;
      const counted = current ?? { until: now.getTime() + windowMs, codes: new Set<string>() };
      clients.set(client, counted);
      return codes.filter((code) => {
        if (counted.codes.size < maxMisses) counted.codes.add(code);
        return counted.codes.has(code);
      });
    },
    found: (client, codes) => {
      const counted = clients.get(client)?.codes;
      for (const code of codes) counted?.delete(code);
      if (counted?.size === 0) clients.delete(client);
    },
  };
};
